"""`infographic approve`: texts are approved, and what still awaits it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infographic.cli.console import plainly, tell
from infographic.message import Message, joined, say, say_about, say_count
from infographic.output_folder import GUIDE

if TYPE_CHECKING:
    from infographic.content.guide.approvals import Approvals, Wording
    from infographic.content.load import Content

_Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=say_about("in a command line", "[FOLDER] [ITEM]…"),
        help=say(
            "The folder of the guide, and which of its texts, if not all: title, steps.luo-tilit,"
            " “step 3”."
        ),
        show_default=False,
    ),
]
_By = Annotated[
    str,
    typer.Option("--by", metavar=say_about("in a command line", "NAME"), help=say("Who approves.")),
]
_Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--lang",
        metavar=say_about("in a command line", "CODE"),
        help=say("Only in this language; may be given again."),
    ),
]
_Undo = Annotated[
    bool,
    typer.Option("--undo", help=say("Take the approval back, so that the texts await it again.")),
]
APPROVE = say(
    "Approve texts in the words that they have now; approvals.yaml in the guide's folder"
    " keeps who and when."
)


def approve(
    named: _Named = None, by: _By = "", lang: _Languages = None, undo: _Undo = False
) -> None:
    """`infographic approve`."""
    with plainly():
        from infographic.cli.guide_folder import refuse_mistaken_folder
        from infographic.content.guide.approvals_file import require_name
        from infographic.content.guide.chosen import chosen
        from infographic.publish.offer import load
        from infographic.publish.selection import Selection

        folder, items = _folder_and_items(named or ())
        refuse_mistaken_folder(folder, Selection())
        who = "" if undo else require_name(by)
        content = load(folder)
        texts = chosen(content.guide, items, lang or ())
        now = datetime.now().astimezone()
        approving = content.approvals.approving
        approvals = approving(texts, who, now) if who else content.approvals.withdrawing(texts)
        _write(folder, content, approvals)
        tell(_told(content, approvals, texts, who))


def _folder_and_items(named: Sequence[str]) -> tuple[Path, list[str]]:
    """The folder, which comes first if any is named, and the items; a number belongs to the word
    before it (step 3)."""
    has_folder = bool(named) and (Path(named[0]).exists() or "/" in named[0] or not GUIDE.exists())
    folder = Path(named[0]) if has_folder else GUIDE
    items: list[str] = []
    for word in named[has_folder:]:
        if items and re.fullmatch("[0-9]+", word):
            items[-1] = f"{items[-1]} {word}"
        else:
            items.append(word)
    return folder, items


def _write(folder: Path, content: Content, approvals: Approvals) -> None:
    from infographic.content.recording import recorded, texts_with_drafts
    from infographic.content.yaml.encoding import write_together

    before = {} if content.approvals.are_kept else texts_with_drafts(folder)
    new = recorded(content.guide, approvals, before)
    write_together({folder / name: text for name, text in new.items()})


def _told(content: Content, approvals: Approvals, texts: Sequence[Wording], who: str) -> Message:
    """What has become of the texts, and what is left to do."""
    changed = [each for each in texts if approvals.of(each) != content.approvals.of(each)]
    parts = [
        _begun() if not content.approvals.are_kept else "",
        _changed(changed, who),
        _in_the_same_words(content, changed) if who else "",
    ]
    return joined("\n\n", [*filter(None, parts), _left(content, approvals)])


def _begun() -> Message:
    return say(
        "From now on approvals.yaml keeps what is approved: what “draft” held back awaits approval,"
        " everything else was approved before. A new text and an edited one await approval."
    )


def _changed(changed: Sequence[Wording], who: str) -> Message:
    if not changed:
        return say("Nothing has changed: these texts are as they were.")
    of_texts: dict[str, list[Wording]] = {}
    for each in changed:
        of_texts.setdefault(each.text, []).append(each)
    lines = [
        say("{item} ({languages})", item=texts[0].item, languages=_codes(texts))
        for texts in of_texts.values()
    ]
    count = len(changed)  # of which each is a text in a language
    if who:
        head = say_count(
            "{who} has approved {count} text:",
            "{who} has approved {count} texts:",
            count=count,
            who=who,
        )
    else:
        head = say_count(
            "{count} text is approved no more:", "{count} texts are approved no more:", count=count
        )
    return joined("\n", (head, *lines))


def _in_the_same_words(content: Content, approved: Sequence[Wording]) -> Message | str:
    """Which of the texts say the same in another language, as those do that nobody translated."""
    from infographic.publish.advice.untranslated import untranslated

    places = {each.place for each in approved}
    same = [problem.item for problem in untranslated(content) if problem.place in places]
    if not same:
        return ""
    return say_count(
        "{count} of them says the same in another language. Is it translated? {items}",
        "{count} of them say the same in another language. Are they translated? {items}",
        count=len(dict.fromkeys(same)),
        items=joined("; ", dict.fromkeys(same)),
    )


def _codes(texts: Sequence[Wording]) -> Message:
    return joined(", ", (each.language for each in texts))


def _left(content: Content, approvals: Approvals) -> Message:
    from infographic.content.guide.approval import number_awaiting

    number = number_awaiting(content.guide, approvals, content.guide.languages)
    if number:
        return say_count(
            "{count} text awaits approval; “infographic check” lists it.",
            "{count} texts await approval; “infographic check” lists them.",
            count=number,
        )
    return say(
        "Everything is approved. The next build leaves the word “draft” out of the pictures."
    )
