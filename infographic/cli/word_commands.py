"""`infographic hyphenate`, `scenes` and `icons`: lists of words, and what words find."""

from __future__ import annotations

from typing import Annotated

import typer

from infographic.cli.console import plainly, show, tell
from infographic.cli.options import Guide
from infographic.message import say, say_about
from infographic.output_folder import GUIDE

_Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=say_about("in a command line", "WORD"),
        help=say("What to look for: koti, kaffe, coffee."),
        show_default=False,
    ),
]
HYPHENATE = say(
    "List the words that may be broken at the end of a line, and where; for the word lists."
)
SCENES = say("List the scenes that a step can have, or those that words in any language find.")
ICONS = say(
    "List the icons, or those that words in any language find, and the scenes they stand for."
)


def hyphenate(folder: Guide = GUIDE) -> None:
    """`infographic hyphenate`."""
    with plainly():
        from infographic.cli.guide_folder import refuse_mistaken_folder
        from infographic.cli.word_report import proposed, word_table
        from infographic.content.guide.local import in_every_language
        from infographic.publish.offer import load
        from infographic.publish.selection import Selection

        refuse_mistaken_folder(folder, Selection())
        guides = in_every_language(load(folder).guide)
        for each in guides.values():
            show(word_table(each))
        for advice in filter(None, map(proposed, guides.values())):
            tell(advice)


def scenes(words: _Words = None) -> None:
    """`infographic scenes`."""
    with plainly():
        from infographic.cli.word_search import scene_list

        show(scene_list(words or ()))


def icons(words: _Words = None) -> None:
    """`infographic icons`."""
    with plainly():
        from infographic.cli.word_search import icon_list

        show(icon_list(words or ()))
