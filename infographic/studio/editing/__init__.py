"""The edit view without its addresses: what it shows, what can be asked for there, and the answers.

From the desk's state to the page: `form.py` arranges the desk's form as contents and tabs,
`facts.py` says what there is to say of each field, `edit_page.py` is what the templates in
`templates/edit/` are filled with. From the browser to the desk: `changes/` has what can
be asked for by name, `wishes.py` makes edits of that, `answer.py` says what the page's script is
told.
"""
