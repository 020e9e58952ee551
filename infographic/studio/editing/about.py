"""What there is to say of each text, and in what state it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from infographic.content.guide.approval import Standing, standings
from infographic.content.guide.approvals import ApprovalState
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.message import Message, say
from infographic.studio.desk.overview import Field
from infographic.studio.desk.own_colours import (
    COLOURS,
    MAIN_COLOURS,
    hex_of,
    palette_of,
    unreadable,
)
from infographic.studio.editing.edit_page import About, Mark
from infographic.studio.editing.form import TEXTS, Part
from infographic.studio.editing.opened import Opened
from infographic.studio.live.refusal import THEME, TextProblem
from infographic.studio.shape_names import shape_names

Key = tuple[str, str]  # the id of a text or value, and its language

_RANK = {"bad": 0, "none": 1, "wait": 2, "ok": 3}
_ERROR = Mark("bad", say("Error"))


def about_texts(opened: Opened) -> dict[Key, About]:
    """What there is to say of each text, and of each value that something is wrong with."""
    drawn: dict[Key, list[Problem]] = {}
    dull = {
        (name, ""): About(problems=(each,)) for name, each, _ in dull_colours(opened.state.content)
    }
    for each in not_drawn(opened):
        drawn.setdefault((each.text_id, each.language), []).append(each.problem)
    stand = _standings(opened.state.content)
    pages = shape_names(opened.state.content, opened.interface)
    about: dict[Key, About] = {}
    for field in opened.form.fields:
        for language, words in field.words.items():
            key = (field.id, language)
            problems = (*field.problems.get(language, ()), *drawn.get(key, ()))
            if field.kind in TEXTS:
                mark = _mark(field, words, problems, stand.get(key))
                room = opened.rooms.of(*key, words, opened.place.shape, pages)
                about[key] = About(mark, room, problems, _may(mark, stand, key))
            elif problems:
                about[key] = About(problems=problems)
    return about | dull


def not_drawn(opened: Opened) -> tuple[TextProblem, ...]:
    """What keeps the picture from being drawn: of a theme, only where its main colours are not told
    to be the cause."""
    problems = opened.view.problems if opened.state.is_current else ()
    if any(dull_colours(opened.state.content)):
        return tuple(each for each in problems if each.text_id != THEME)
    return problems


def dull_colours(content: Content | None) -> Iterator[tuple[str, Problem, str]]:
    """The main colours on which something cannot be seen in any colour, by the ids of their fields,
    each with the nearest that will do; empty for none."""
    if content is None:
        return
    palette, level = palette_of(content.theme), content.guide.contrast
    for token, near in unreadable(palette, level):
        what = say("nothing on this colour stands out enough to be read")
        hint = say("take a much lighter or darker one")
        shade = hex_of(near) if near else ""
        if shade:
            hint = say("the nearest on which it does is {colour}", colour=shade)
        yield f"{COLOURS}.{token}", Problem(what, item=MAIN_COLOURS[token], hint=hint), shade


def _standings(content: Content | None) -> Mapping[Key, Standing]:
    if content is None:
        return {}
    found = standings(content.guide, content.approvals)
    return {(each.wording.text, each.wording.language): each for each in found}


def _mark(
    field: Field, words: str, problems: tuple[Problem, ...], standing: Standing | None
) -> Mark | None:
    if problems:
        return _ERROR
    if not words.strip():
        return Mark("none", say("Missing")) if field.is_there or field.is_required else None
    if standing is None:
        return None
    approval = standing.approval
    if standing.state is ApprovalState.APPROVED:
        if approval is None or not approval.who:
            return Mark("ok", say("Approved"))
        words = say("Approved · {who} {day}", who=approval.who, day=_day(approval.when))
        return Mark("ok", words, say("Approved"))
    if standing.state is ApprovalState.LAPSED:
        return Mark("bad", say("The approval has lapsed"), say("Lapsed"))
    return Mark("wait", say("Waits for approval"), say("Waits"))


def _day(time: datetime | None) -> Message | str:
    if time is None:
        return ""
    return say("{month}/{day}", day=str(time.day), month=str(time.month))


def _may(mark: Mark | None, stand: Mapping[Key, Standing], key: Key) -> bool:
    standing = stand.get(key)
    is_approved = standing is None or standing.state is ApprovalState.APPROVED
    return mark is not None and mark is not _ERROR and not is_approved


def worst(part: Part, about: Mapping[Key, About]) -> Mark | None:
    """The state of a part: that of its text which most has to be done to."""
    if part.problems or any(panel.problems for panel in part.panels):
        return _ERROR
    ids = {field.id for panel in part.panels for field in panel.fields}
    found = [
        _ERROR if each.is_wrong else each.mark for (text, _), each in about.items() if text in ids
    ]
    marks = [mark for mark in found if mark]
    return min(marks, key=lambda mark: _RANK[mark.mood]) if marks else None


def state_of(about: Iterable[About]) -> Mark | None:
    """That of the whole guide."""
    done = all(each.mark is None or each.mark.mood == "ok" for each in about)
    return None if done else Mark("wait", say("Draft"))
