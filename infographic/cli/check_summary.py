"""What a check tells its user, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from infographic.cli.computed_inks import computed_inks
from infographic.cli.listed import listed, paragraphs
from infographic.message import Message, joined, say, say_count

if TYPE_CHECKING:  # what a build imports would make every command slow
    from infographic.content.guide.approval import Signature
    from infographic.content.guide.placeholders import Placeholder
    from infographic.content.house_choices import HouseChoices
    from infographic.content.theme.theme import Theme
    from infographic.publish.preflight import Preflight


def checked_summary(checked: Preflight, theme: Theme, house: HouseChoices | None = None) -> str:
    """All faults, all advice, all drafts, which house the guide belongs to and what it takes from
    it, and at the end how many of each."""
    parts = [
        listed(checked.faults),
        listed(checked.advice),
        paragraphs([draft.told for draft in checked.drafts]),
        _signed(checked.signatures) if checked.are_kept else _not_kept(),
        computed_inks(theme),
        _of_placeholders(checked.placeholders),
        joined("\n", _of_house(house)) if house else "",
    ]
    parts.append(_in_numbers(checked))
    return joined("\n\n", filter(None, parts))


def _of_house(house: HouseChoices) -> Iterator[Message]:
    """Which house a guide belongs to, what it has from there, and what it says itself."""
    yield say("The guide belongs to the house in {folder}", folder=str(house.folder))
    if house.followed:
        yield say("  As the house says: {keys}", keys=", ".join(house.followed))
    if house.own:
        yield say("  As the guide itself says: {keys}", keys=", ".join(house.own))


def _of_placeholders(placeholders: Sequence[Placeholder]) -> str:
    """Which placeholders a guide has, and in how many texts each; empty when it has none."""
    if not placeholders:
        return ""
    from infographic.content.guide.placeholders import counted

    each = (
        say_count("{name} in {count} text", "{name} in {count} texts", name=str(first), count=count)
        for first, count in counted(placeholders)
    )
    return say(
        "This guide is made for each row of a table by “infographic series”. Its placeholders:"
        " {placeholders}",
        placeholders=joined(", ", each),
    )


def _in_numbers(checked: Preflight) -> Message:
    faults, pieces = len(checked.faults), len(checked.advice)
    if checked.placeholders:
        good = say("The guide can be made for the rows of a table")
    else:
        good = say("The guide can be built")
    return say(
        "{faults}: {advice}, {drafts}.",
        faults=say_count("{count} problem to mend", "{count} problems to mend", count=faults)
        if faults
        else good,
        advice=say_count("{count} piece of advice", "{count} pieces of advice", count=pieces)
        if pieces
        else say("no advice"),
        drafts=_awaiting(checked.awaiting),
    )


def _awaiting(numbers: Mapping[str, int]) -> Message:
    """How many texts await approval, and in which language; each counts once in each."""
    if not any(numbers.values()):
        return say("nothing awaits approval")
    told = say_count(
        "{count} text awaits approval", "{count} texts await approval", count=sum(numbers.values())
    )
    if len(numbers) == 1:
        return told
    each = joined(", ", (f"{code} {number}" for code, number in numbers.items()))
    return say("{texts} ({languages})", texts=told, languages=each)


def _signed(signatures: Sequence[Signature]) -> Message:
    """Who has approved how much, a line for each person and language."""
    return joined("\n", map(_signature, signatures))


def _signature(signature: Signature) -> Message:
    if signature.last is None:
        return say_count(
            "{language}: {count} text was approved before approvals were kept",
            "{language}: {count} texts were approved before approvals were kept",
            count=signature.count,
            language=signature.language,
        )
    return say_count(
        "{language}: {count} text is approved by {who}, on {day}",
        "{language}: {count} texts are approved by {who}, the last on {day}",
        count=signature.count,
        language=signature.language,
        who=signature.who,
        day=f"{signature.last:%Y-%m-%d}",
    )


def _not_kept() -> Message:
    return say(
        "Nobody keeps account of approvals in this guide yet: “infographic approve --by NAME”"
        " begins to."
    )
