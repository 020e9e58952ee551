"""From the open guide to what the approval view shows of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from infographic.content.edit.difference import stretches
from infographic.content.guide.approval import Standing, standings, wordings
from infographic.content.guide.approvals import Approval, ApprovalState, fingerprint_of
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.message import joined, say
from infographic.studio.approving.approval_page import ApprovalPage, Cell, Group, Row
from infographic.studio.desk.overview import Overview
from infographic.studio.editing.edit_page import Mark, NamedLanguage
from infographic.studio.editing.form import TEXTS, Form, Panel, Part, form_of
from infographic.studio.language_name import language_name
from infographic.studio.when import when

Key = tuple[str, str]


@dataclass(frozen=True)
class ToApprove:
    """A guide as it is edited and as its files say it; of what cannot be read, None. `address` is
    that of the view and `base` begins those of the guide's views; `changes` is how many texts and
    values are not saved, `problems` say why the files cannot be read."""

    address: str
    base: str
    content: Content | None
    saved: Content | None
    overview: Overview
    changes: int
    now: datetime
    problems: tuple[Problem, ...] = ()


def approval_page(of: ToApprove) -> ApprovalPage:
    """All that is shown."""
    content = of.content
    if content is None:
        return ApprovalPage(of.address, of.base, (), (), of.changes, of.problems)
    codes = content.guide.languages
    return ApprovalPage(
        address=of.address,
        base=of.base,
        languages=tuple(NamedLanguage(code, language_name(code)) for code in codes),
        groups=tuple(_groups(of, content, codes)),
        changes=of.changes,
        problems=of.problems,
    )


def _groups(of: ToApprove, content: Content, codes: tuple[str, ...]) -> Iterator[Group]:
    """The parts of the guide in the order of the contents, with the texts in that of the guide."""
    form = form_of(of.overview, codes[0])
    saved = _fingerprints(of.saved)
    texts: dict[str, dict[str, Standing]] = {}
    for each in standings(content.guide, content.approvals):
        texts.setdefault(each.wording.text, {})[each.wording.language] = each
    rows: dict[str, list[Row]] = {}
    for text, by_language in texts.items():
        part = form.part_of(text)
        cells = tuple(
            _cell(by_language[code], saved, of.now) if code in by_language else None
            for code in codes
        )
        label = _label(form, part, text, by_language)
        rows.setdefault(part.key if part else "", []).append(Row(text, label, cells))
    for part in form.parts:
        if found := rows.get(part.key):
            yield _group(part, tuple(found), codes[0])
    if found := rows.get(""):
        yield Group("", say("Other texts"), tuple(found))


def _group(part: Part, rows: tuple[Row, ...], language: str) -> Group:
    if part.where is None:
        return Group(part.key, part.heading, rows)
    return Group(part.key, part.name or part.heading, rows, part.where.number, language)


def _label(form: Form, part: Part | None, text: str, standing: Mapping[str, Standing]) -> str:
    """What a text is called within its part."""
    field = form.field(text)
    panel = part.panel_of(text) if part else None
    if field is None or panel is None:
        return next(iter(standing.values())).wording.item
    if part is None or part.where is not None or _is_alone(panel):
        return panel.name if _is_alone(panel) else field.label
    return joined(", ", (panel.name, field.label))


def _is_alone(panel: Panel) -> bool:
    return sum(each.kind in TEXTS for each in panel.fields) == 1


def _fingerprints(content: Content | None) -> Mapping[Key, str]:
    """Those of the words that the files say."""
    if content is None:
        return {}
    return {
        (each.text, each.language): fingerprint_of(each.words) for each in wordings(content.guide)
    }


def _cell(standing: Standing, saved: Mapping[Key, str], now: datetime) -> Cell:
    wording, approval = standing.wording, standing.approval
    fingerprint = fingerprint_of(wording.words)
    is_saved = saved.get((wording.text, wording.language)) == fingerprint
    is_lapsed = standing.state is ApprovalState.LAPSED
    before = approval.words if is_lapsed and approval else wording.words
    mark = _mark(standing, now)
    if not is_saved:
        mark = Mark("wait", say("{state} · not saved yet", state=mark.words))
    return Cell(
        text=wording.text,
        language=wording.language,
        fingerprint=fingerprint,
        state=standing.state,
        is_saved=is_saved,
        mark=mark,
        words=stretches(before, wording.words),
    )


def _mark(standing: Standing, now: datetime) -> Mark:
    """How a text stands, and who has approved it when, if anybody has said so."""
    approval = standing.approval
    who = approval.who if approval else ""
    time = _time(approval, now)
    if standing.state is ApprovalState.APPROVED:
        return Mark(
            "ok", say("Approved · {who} {time}", who=who, time=time) if who else say("Approved")
        )
    if standing.state is ApprovalState.LAPSED:
        if who:
            return Mark("bad", say("Lapsed · {who} approved {time}", who=who, time=time))
        return Mark("bad", say("Lapsed"))
    return Mark("wait", say("Waits"))


def _time(approval: Approval | None, now: datetime) -> str:
    if approval is None or approval.when is None:
        return ""
    return when(approval.when.astimezone(now.tzinfo), now)
