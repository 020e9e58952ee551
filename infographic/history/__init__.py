"""The versions of a guide: read, added and brought back, through git by dulwich, which runs no
other program."""
