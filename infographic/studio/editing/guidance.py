"""What is wrong or could be better, with the way to its field, and what helps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from infographic.errors import Problem
from infographic.message import Message, say, say_count
from infographic.studio.desk.form_parts import CHOICE_LABELS, Choices
from infographic.studio.desk.overview import Field
from infographic.studio.editing.about import Key, dull_colours, not_drawn
from infographic.studio.editing.edit_page import About, Advice, Remedy
from infographic.studio.editing.form import Form, Part
from infographic.studio.editing.opened import Opened
from infographic.studio.live.remedy import Arrange, Shorten
from infographic.studio.shape_names import shape_names


def errors(opened: Opened, about: Mapping[Key, About]) -> Iterator[Advice]:
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
        yield Advice("bad", problem.what, problem.hint, where=stands_in(problem))
    ids = {field.id for field in opened.form.fields}
    for each in not_drawn(opened):
        if each.text_id not in ids:
            yield Advice("bad", each.problem.what, each.problem.hint)


def stands_in(problem: Problem) -> str:
    """The file of a problem that no field has, such as the house's, and its line if it is known."""
    if problem.place is None:
        return problem.item
    name = PurePath(problem.place.file).name
    return say("{file}, line {line}", file=name, line=problem.place.line)


def _error(problem: Problem, part: Part, opens: str, language: str = "") -> Advice:
    return Advice("bad", problem.what, problem.hint, opens, part.heading, language)


def remarks(opened: Opened) -> Iterator[Advice]:
    """What could be better, as it was found out last, of texts that are still there."""
    for each in opened.remarks:
        part = opened.form.part_of(each.text_id)
        where = part.heading if part else ""
        what, hint = each.problem.what, each.problem.hint
        yield Advice("wait", what, hint, each.text_id, where, each.language)


def remedies(opened: Opened, about: Mapping[Key, About]) -> Iterator[Remedy]:
    """What helps, as it was measured last, while a text is still too long."""
    for field_id, _, shade in dull_colours(opened.state.content):
        if shade:
            words = say("Take {colour}: {part}", colour=shade, part=_label(opened.form, field_id))
            yield Remedy(words, "value", {"id": field_id, "value": shade})
    own, pages = opened.rooms.text_id, shape_names(opened.state.content, opened.interface)
    helping = [
        remedy
        for code in opened.overview.languages
        if (own, code) in about and about[own, code].over
        for remedy in opened.rooms.helping(code, pages)
    ]
    for each in dict.fromkeys(helping):
        if isinstance(each, Arrange):
            name = _arrangement_label(each.arrangement)
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


def _arrangement_label(name: str) -> str:
    return CHOICE_LABELS[Choices.ARRANGEMENTS].get(name, name)
