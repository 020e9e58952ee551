"""The fetch view without its addresses: the files of a guide by what they are for, what makes them,
and what hands them out.

`maker.py` starts a process of its own (`making_files.py`), which tells line by line what it has
made; `rows.py` is what the templates in `templates/fetch/` are filled with; `served.py` gives out
what the report of the output folder names, and nothing else.
"""
