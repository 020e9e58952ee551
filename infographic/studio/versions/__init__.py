"""The view of versions without its addresses: the thread of versions, and one of them beside the
guide as it is now.

`chosen.py` finds the version that is looked at, `thread.py` says who saved what when, `compared.py`
what is different, `pair.py` where that is seen in the pictures of then and now, which `earlier.py`
draws; `brought_back.py` makes an edit of one difference.
"""
