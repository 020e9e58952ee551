"""The open guide behind the studio's views: what is edited, undone, kept, merged and saved.

Nothing here knows of the web. `desk.py` is what the views ask, one thread after the other;
`open_guide.py` is the guide that it holds, `writing.py` what is written into the guide's files; the
other files are what these are made of.
"""
