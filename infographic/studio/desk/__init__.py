"""The open guide behind the studio's views: what is edited, undone, kept, merged and saved.

Nothing here knows of the web. `desk.py` is what the views ask; the other files are what it is made
of.
"""
