"""What the edit view's script is told after each change: the parts of the page that depend on it,
and pictures that it has not got."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from infographic.message import say
from infographic.studio.editing.edit_page import EditPage
from infographic.studio.editing.pictures import Shown, View
from infographic.studio.editing.place import Place
from infographic.studio.live.picture import LivePicture

Translate = Callable[[str], str]
Fill = Callable[[str, Mapping[str, object]], str]

REGIONS = ("contents", "composer", "side", "actions", "state", "bars", "broken")


@dataclass(frozen=True)
class Notice:
    """A message that stays: what its button says, and which change that asks for, if any."""

    words: str
    mood: str = "ok"
    button: str = ""
    change: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of a change beside the state of the guide: the id of the text to write next, what
    is said, a message, the HTML of a dialog, or that the open one is done with; and the texts that
    were not written, in a language each, as somebody else has changed them meanwhile."""

    opens: str = ""
    says: str = ""
    notice: Notice | None = None
    dialog: str = ""
    closes: bool = False
    undecided: tuple[tuple[str, str], ...] = ()


def answer(
    page: EditPage,
    view: View,
    place: Place,
    revision: int,
    outcome: Outcome,
    fill: Fill,
    said: Translate,
) -> dict[str, object]:
    """As JSON can write it."""
    too_long = {each.text_id for each in view.problems}
    wrong = {
        text: said(say("Does not fit yet") if text in too_long else say("Error"))
        for (text, _), each in page.about.items()
        if each.is_wrong
    }
    return {
        "regions": regions(page, fill),
        "pictures": {code: _picture(shown, place, said) for code, shown in view.pictures.items()},
        "place": {
            "shape": page.shape,
            "seen": page.seen,
            "chosen": outcome.opens or page.chosen,
            "language": page.language,
            "revision": revision,
            "languages": page.all_seen,
        },
        "wrong": wrong,
        "is_refused": bool(view.problems),
        "opens": outcome.opens,
        "says": said(outcome.says),
        "warns": "; ".join(said(each.what) for each in page.advice if each.mood == "bad"),
        "notice": _notice(outcome.notice, said),
        "dialog": outcome.dialog,
        "closes": outcome.closes,
        "undecided": [{"id": text, "language": code} for text, code in outcome.undecided],
    }


def regions(page: EditPage, fill: Fill) -> dict[str, str]:
    """The parts of the page, as HTML by their ids."""
    return {name: fill(f"edit/{name}.html", {"page": page}) for name in REGIONS}


def _notice(notice: Notice | None, said: Translate) -> object:
    if notice is None:
        return None
    action = {"words": said(notice.button), "change": notice.change} if notice.button else None
    return {"words": said(notice.words), "mood": notice.mood, "action": action}


def _picture(shown: Shown, place: Place, said: Translate) -> dict[str, object]:
    picture = shown.picture
    is_there = place.have.get(picture.language) == shown.digest
    return {
        "svg": "" if is_there else picture.svg,
        "digest": shown.digest,
        "width": picture.size.width,
        "height": picture.size.height,
        "spots": _spots(picture, said),
    }


def _spots(picture: LivePicture, said: Translate) -> list[dict[str, object]]:
    """Where each text is seen, in per cent of the picture."""
    width, height = picture.size.width / 100, picture.size.height / 100
    return [
        {
            "id": spot.text_id,
            "name": said(spot.name),
            "x": round(spot.rect.x / width, 3),
            "y": round(spot.rect.y / height, 3),
            "width": round(spot.rect.width / width, 3),
            "height": round(spot.rect.height / height, 3),
        }
        for spot in picture.spots
    ]
