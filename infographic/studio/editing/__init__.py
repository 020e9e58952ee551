"""The edit view without its addresses: what it shows, what can be asked for there, and the answers.

From the desk's state to the page: `form.py` arranges the desk's form as contents and tabs,
`facts.py` makes of that what the templates in `templates/edit/` are filled with, `edit_page.py`:
`about.py` says what there is to say of each text, `guidance.py` what is wrong and what helps,
`bars.py` what stands across the page. From the browser to the desk: `changes/` has what can
be asked for by name, `wishes.py` makes edits of that, `answer.py` says what the page's script is
told.
"""
