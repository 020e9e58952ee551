"""The web page of a guide in each language, with what is published beside it: one folder that is
right under any address and from the file system, without script and without anything from
elsewhere."""
