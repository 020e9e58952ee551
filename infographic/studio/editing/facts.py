"""From the open guide to what the edit view shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from infographic.content.guide.approval import Standing, standings
from infographic.content.guide.approvals import ApprovalState
from infographic.content.guide.approvals_file import APPROVALS
from infographic.content.language.language import language as language_of
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.message import Message, say, say_count
from infographic.publish.site.shape_name import shape_names
from infographic.studio.capitalised import capitalised
from infographic.studio.desk.breakage import Breakage
from infographic.studio.desk.form_parts import CHOICE_LABELS, Choices
from infographic.studio.desk.overview import Field, Overview
from infographic.studio.desk.own_colours import (
    COLOURS,
    MAIN_COLOURS,
    hex_of,
    palette_of,
    unreadable,
)
from infographic.studio.desk.state import DeskState
from infographic.studio.editing.advice import Remark
from infographic.studio.editing.edit_page import (
    About,
    Advice,
    Bar,
    Broken,
    EditPage,
    Line,
    Mark,
    NamedLanguage,
    Remedy,
    Shape,
)
from infographic.studio.editing.form import TEXTS, Form, Part, form_of
from infographic.studio.editing.pictures import View
from infographic.studio.editing.place import Place
from infographic.studio.editing.rooms import Rooms
from infographic.studio.live.refusal import THEME, TextProblem
from infographic.studio.live.remedy import Arrange, Shorten
from infographic.studio.when import time_of_day, when

Key = tuple[str, str]  # the id of a text or value, and its language

_RANK = {"bad": 0, "none": 1, "wait": 2, "ok": 3}
_ERROR = Mark("bad", say("Error"))


@dataclass(frozen=True)
class Opened:
    """A guide by its `name`, the moment of it that is shown, the place that is looked at, and the
    pictures there. `address` is that of the view, `interface` the language of the interface, and
    `changes` the number of texts and values that saving would change; it is `now`."""

    name: str
    address: str
    state: DeskState
    overview: Overview
    place: Place
    view: View
    interface: str
    changes: int
    remarks: tuple[Remark, ...]
    rooms: Rooms
    now: datetime
    has_lost_approvals: bool = False

    @cached_property
    def form(self) -> Form:
        return form_of(self.overview, next(iter(self.place.seen), ""))


def edit_page(opened: Opened) -> EditPage:
    """All that is shown, but what takes long to find out."""
    state, place, form = opened.state, opened.place, opened.form
    about = _about(opened)
    return EditPage(
        guide=opened.name,
        address=opened.address,
        interface=opened.interface,
        picker=f"{opened.address.removesuffix('/edit')}/picker",
        form=form,
        languages=tuple(
            NamedLanguage(code, language_name(code)) for code in opened.overview.languages
        ),
        chosen=_chosen(form, place.chosen),
        language=place.language,
        seen=place.seen,
        shape=place.shape,
        shapes=tuple(_shapes(state.content, opened.interface)),
        about=about,
        marks={part.key: mark for part in form.parts if (mark := _worst(part, about))},
        advice=(*_errors(opened, about), *_remarks(opened)),
        remedies=tuple(_remedies(opened, about)),
        bars=(*_bars(state, opened.now), *_lost(opened)),
        broken=_broken(state),
        changes=opened.changes,
        can_undo=state.can_undo,
        can_redo=state.can_redo,
        saved_at=clock(state.draft.kept) if opened.changes else "",
        state=_state(about.values()),
        revision=state.revision,
        drawn_at="" if state.is_current and not opened.view.problems else clock(state.content_time),
    )


def _chosen(form: Form, wanted: str) -> str:
    """The id that is worked in: the one that is wanted if there is such a field, or the first of
    what it belongs to."""
    part = form.part_of(wanted) or form.parts[0]
    panel = part.panel_of(wanted) or next(iter(part.panels))
    ids = [each.id for each in panel.fields]
    return wanted if wanted in ids else ids[0]


def language_name(code: str) -> str:
    """What its speakers call a language; what stands in its place where there is no such."""
    try:
        return capitalised(language_of(code).name)
    except ValueError:
        return code


def _shapes(content: Content | None, interface: str) -> Iterator[Shape]:
    if content is None:
        return
    names = shape_names(content.formats.values(), language_of(interface).downloads)
    for name, page in content.formats.items():
        yield Shape(name, names[name], page.size.width, page.size.height)


def _page_names(opened: Opened) -> Mapping[str, str]:
    return {each.name: each.label for each in _shapes(opened.state.content, opened.interface)}


def _about(opened: Opened) -> dict[Key, About]:
    """What there is to say of each text, and of each value that something is wrong with."""
    drawn: dict[Key, list[Problem]] = {}
    dull = {(name, ""): About(problems=(each,)) for name, each, _ in _dull(opened.state.content)}
    for each in _not_drawn(opened):
        drawn.setdefault((each.text_id, each.language), []).append(each.problem)
    stand = _standings(opened.state.content)
    pages = _page_names(opened)
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


def _not_drawn(opened: Opened) -> tuple[TextProblem, ...]:
    """What keeps the picture from being drawn: of a theme, only where its main colours are not told
    to be the cause."""
    problems = opened.view.problems if opened.state.is_current else ()
    if any(_dull(opened.state.content)):
        return tuple(each for each in problems if each.text_id != THEME)
    return problems


def _dull(content: Content | None) -> Iterator[tuple[str, Problem, str]]:
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


def _may(mark: Mark | None, stand: Mapping[Key, Standing], key: Key) -> bool:
    standing = stand.get(key)
    is_approved = standing is None or standing.state is ApprovalState.APPROVED
    return mark is not None and mark is not _ERROR and not is_approved


def _worst(part: Part, about: Mapping[Key, About]) -> Mark | None:
    """The state of a part: that of its text which most has to be done to."""
    if part.problems or any(panel.problems for panel in part.panels):
        return _ERROR
    ids = {field.id for panel in part.panels for field in panel.fields}
    found = [
        _ERROR if each.is_wrong else each.mark for (text, _), each in about.items() if text in ids
    ]
    marks = [mark for mark in found if mark]
    return min(marks, key=lambda mark: _RANK[mark.mood]) if marks else None


def _state(about: Iterable[About]) -> Mark | None:
    """That of the whole guide."""
    done = all(each.mark is None or each.mark.mood == "ok" for each in about)
    return None if done else Mark("wait", say("Draft"))


def _errors(opened: Opened, about: Mapping[Key, About]) -> Iterator[Advice]:
    """What is wrong, with the way to its field."""
    for part in opened.form.parts:
        for panel in part.panels:
            yield from (_error(each, part, panel.key) for each in panel.problems)
            for field in panel.fields:
                for language in field.words:
                    told = about.get((field.id, language))
                    problems = told.problems if told else ()
                    yield from (_error(each, part, field.id, language) for each in problems)
        yield from (_error(each, part, part.key) for each in part.problems)
    for problem in opened.overview.problems:
        yield Advice("bad", problem.what, problem.hint)
    ids = {field.id for field in opened.form.fields}
    for each in _not_drawn(opened):
        if each.text_id not in ids:
            yield Advice("bad", each.problem.what, each.problem.hint)


def _error(problem: Problem, part: Part, opens: str, language: str = "") -> Advice:
    return Advice("bad", problem.what, problem.hint, opens, part.heading, language)


def _remarks(opened: Opened) -> Iterator[Advice]:
    """What could be better, as it was found out last, of texts that are still there."""
    for each in opened.remarks:
        part = opened.form.part_of(each.text_id)
        where = part.heading if part else ""
        what, hint = each.problem.what, each.problem.hint
        yield Advice("wait", what, hint, each.text_id, where, each.language)


def _remedies(opened: Opened, about: Mapping[Key, About]) -> Iterator[Remedy]:
    """What helps, as it was measured last, while a text is still too long."""
    for field_id, _, shade in _dull(opened.state.content):
        if shade:
            words = say("Take {colour}: {part}", colour=shade, part=_label(opened.form, field_id))
            yield Remedy(words, "value", {"id": field_id, "value": shade})
    own = opened.rooms.text_id
    helping = [
        remedy
        for code in opened.overview.languages
        if (own, code) in about and about[own, code].over
        for remedy in opened.rooms.helping(code, _page_names(opened))
    ]
    for each in dict.fromkeys(helping):
        if isinstance(each, Arrange):
            name = arrangement_label(each.arrangement)
            words = say("Have the steps arranged as: {arrangement}", arrangement=name)
            yield Remedy(words, "value", {"id": "arrangement", "value": each.arrangement})
        else:
            other = opened.form.field(each.text_id)
            data = {"goes": each.text_id, "language": each.language}
            yield Remedy(_shortening(each, other, own), "", data)


def _label(form: Form, field_id: str) -> str:
    field = form.field(field_id)
    return field.label if field else ""


def _shortening(remedy: Shorten, field: Field | None, own: str) -> Message:
    if remedy.text_id == own or field is None:
        return say_count(
            "Shorten this by {count} character",
            "Shorten this by {count} characters",
            count=remedy.characters,
        )
    return say_count(
        "Shorten by {count} character: {text}",
        "Shorten by {count} characters: {text}",
        count=remedy.characters,
        text=field.label,
    )


def arrangement_label(name: str) -> str:
    return CHOICE_LABELS[Choices.ARRANGEMENTS].get(name, name)


def _bars(state: DeskState, now: datetime) -> Iterator[Bar]:
    for found in state.found:
        time = when(found.draft.written, now)
        words = say("There is an unfinished edit from {time}. Go on with it?", time=time)
        data = {"name": found.name}
        actions = (
            Remedy(say("Go on with it"), "take-up", data),
            Remedy(say("Throw it away"), "drop", data),
        )
        yield Bar("wait", words, actions, found.name.partition(".")[0])
    if state.draft.trouble:
        words = say("The draft could not be kept. The text is safe in this window")
        yield Bar("bad", words, (), "draft")
    if state.conflicts:
        words = say("Somebody changed the same text while you were editing")
        yield Bar("wait", words, (Remedy(say("Choose"), "conflict", {}),), "conflict")


def _lost(opened: Opened) -> Iterator[Bar]:
    """That approvals are gone which the guide had."""
    if opened.has_lost_approvals and APPROVALS not in opened.state.copy.texts:
        words = say("The approvals are missing from the folder, so all texts count as approved")
        back = Remedy(say("Bring them back"), "bring-back-approvals", {})
        yield Bar("bad", words, (back,), "approvals")


def _broken(state: DeskState) -> Broken | None:
    if not state.broken:
        return None
    first: Breakage = state.broken[0]
    lines = tuple(
        Line(number, text, first.column if number == first.line else 0)
        for number, text in first.excerpt
    )
    data = {"file": first.file}
    repair = Remedy(first.repair.label, "repair", data) if first.repair else None
    actions = [Remedy(say("Mend it here"), "open-file", data)]
    if state.copy.text(first.file):
        earlier = say("Bring back the file of {time}", time=clock(state.content_time))
        actions.append(Remedy(earlier, "bring-back", data))
    return Broken(
        file=first.file,
        line=first.line,
        what=first.problem.what,
        hint=first.problem.hint,
        lines=lines,
        picture_from=clock(state.content_time),
        repair=repair,
        actions=tuple(actions),
    )


def clock(time: datetime | None) -> Message | str:
    """A time of today; empty for none."""
    return time_of_day(time) if time else ""


def _day(time: datetime | None) -> Message | str:
    if time is None:
        return ""
    return say("{month}/{day}", day=str(time.day), month=str(time.month))
