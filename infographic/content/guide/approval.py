"""What awaits the approval of the guide's editors, and the refusal to publish it as final."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from infographic.content.guide.approvals import Approval, Approvals, ApprovalState, Wording
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.errors import ContentError, Problem
from infographic.message import Message, joined, say, say_count


@dataclass(frozen=True)
class Standing:
    """A wording and how it stands; `approval` is the one that holds or has lapsed."""

    wording: Wording
    state: ApprovalState
    approval: Approval | None = None


@dataclass(frozen=True)
class Signature:
    """How many texts somebody has approved in a language, and when the last of them; nobody, of no
    time, is who approved before approvals were kept."""

    who: str
    language: str
    count: int
    last: datetime | None


def wordings(guide: Guide) -> Iterator[Wording]:
    """All that is to be approved, in the order of the guide: each text, each number of the chart,
    in each language."""
    numbers = {value.label.id: value for value in guide.chart.values} if guide.chart else {}
    for text in texts_in(guide):
        for code in guide.languages:
            words = text.written[code]
            yield Wording(text.id, code, words, text.items[code], text.places[code])
        if number := numbers.get(text.id):
            words, items = str(number.value), number.number_items
            for code in guide.languages:
                yield Wording(number.number_id, code, words, items[code], text.places[code])


def standings(guide: Guide, approvals: Approvals) -> Iterator[Standing]:
    """How each wording stands, in the order of the guide."""
    for wording in wordings(guide):
        yield Standing(wording, approvals.state(wording), approvals.of(wording))


def drafts_in(
    guide: Guide, approvals: Approvals, languages: Collection[str]
) -> tuple[Wording, ...]:
    """What is not approved in some languages, language by language in the order of the guide."""
    found = _drafts(guide, approvals, languages)
    return tuple(
        each.wording for code in guide.languages for each in found if each.wording.language == code
    )


def awaiting(guide: Guide, approvals: Approvals, languages: Collection[str]) -> tuple[Problem, ...]:
    """A problem for each text that awaits approval in any of some languages, and one for each whose
    approval has lapsed in one, by file and line."""
    found = _drafts(guide, approvals, languages)
    waits: dict[str, list[Wording]] = {}
    for each in found:
        if each.state is ApprovalState.AWAITING:
            waits.setdefault(each.wording.text, []).append(each.wording)
    told = [(of_text[0], _waits(of_text)) for of_text in waits.values()]
    told += [(each.wording, _lapsed(each)) for each in found if each.approval is not None]
    order = [*guide.languages]
    told.sort(key=lambda each: _position(each[0], order))
    return tuple(problem for _, problem in told)


def number_awaiting(guide: Guide, approvals: Approvals, languages: Collection[str]) -> int:
    """How many texts are not approved, each counted in each of some languages: that is what
    somebody approves."""
    return len(_drafts(guide, approvals, languages))


def numbers_awaiting(guide: Guide, approvals: Approvals) -> Mapping[str, int]:
    """The same of each language of the guide, in its order."""
    codes = [each.language for each in drafts_in(guide, approvals, guide.languages)]
    return {code: codes.count(code) for code in guide.languages}


def signatures(guide: Guide, approvals: Approvals) -> tuple[Signature, ...]:
    """Who has approved what holds, language by language, each in the order of the guide."""
    times: dict[tuple[str, str], list[datetime | None]] = {}
    for each in standings(guide, approvals):
        if each.state is ApprovalState.APPROVED and (approval := each.approval):
            times.setdefault((approval.language, approval.who), []).append(approval.when)
    found = (
        Signature(who, code, len(given), max(filter(None, given), default=None))
        for (code, who), given in times.items()
    )
    return tuple(sorted(found, key=lambda each: guide.languages.index(each.language)))


class UnapprovedError(ContentError):
    """Texts await approval: `number` of them, each counted in each language."""

    def __init__(self, problems: Sequence[Problem], number: int) -> None:
        super().__init__(problems)
        self.number = number

    @property
    def counted(self) -> Message:
        return say_count(
            "{count} text awaits approval.", "{count} texts await approval.", count=self.number
        )


def refuse_drafts(guide: Guide, approvals: Approvals, languages: Collection[str]) -> None:
    """UnapprovedError that names every text of these languages whose wording awaits approval."""
    if problems := awaiting(guide, approvals, languages):
        raise UnapprovedError(problems, number_awaiting(guide, approvals, languages))


def _drafts(guide: Guide, approvals: Approvals, languages: Collection[str]) -> list[Standing]:
    return [
        each
        for each in standings(guide, approvals)
        if each.wording.language in languages and each.state is not ApprovalState.APPROVED
    ]


def _position(wording: Wording, languages: list[str]) -> tuple[str, int, int]:
    return wording.place.file, wording.place.line, languages.index(wording.language)


def _waits(of_one_text: list[Wording]) -> Problem:
    first = of_one_text[0]
    codes = joined(", ", (each.language for each in of_one_text))
    item = say("{item} ({languages})", item=first.item, languages=codes)
    # The place without its line: a list of many is read better one to a line.
    return Problem(say("awaits approval"), replace(first.place, text=""), item)


def _lapsed(standing: Standing) -> Problem:
    wording, approval = standing.wording, standing.approval
    assert approval is not None
    item = say("{item} ({languages})", item=wording.item, languages=wording.language)
    said = {"before": approval.words, "now": wording.words}
    if approval.who:
        why = say("{who} approved “{before}”; now it is “{now}”", who=approval.who, **said)
    else:
        why = say("“{before}” was approved; now it is “{now}”", **said)
    what = say("its approval has lapsed: {why}", why=why)
    return Problem(what, replace(wording.place, text=""), item)
