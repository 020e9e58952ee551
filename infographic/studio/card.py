"""A guide on the start page, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from infographic.content.language.language_name import name_in
from infographic.message import Message, joined, say, say_count
from infographic.studio.guide_title import GuideTitle, title_of
from infographic.studio.guides import FoundGuide
from infographic.studio.overview import Overview, stamp_of
from infographic.studio.overviews import Overviews
from infographic.studio.when import when


@dataclass(frozen=True)
class State:
    """`kind` is the sign that stands for it: ok, wait or bad."""

    kind: str
    words: Message


@dataclass(frozen=True)
class Card:
    """`key` is an id for scripts; `mark` changes with the guide. Before the guide is read, there is
    no `overview`, and nothing is known but its title."""

    key: str
    guide: FoundGuide
    title: GuideTitle
    mark: str
    changed: Message
    overview: Overview | None
    about: Message
    state: State | None


def cards(
    guides: Iterable[FoundGuide], overviews: Overviews, language: str, now: datetime
) -> tuple[Card, ...]:
    """Those of guides, the one that was changed last first, for a person who reads a language; of
    the overviews, those that are known."""
    stamped = [(stamp_of(guide.folder).changed, guide) for guide in guides]
    stamped.sort(key=lambda each: (-each[0].timestamp(), each[1].name))
    return tuple(
        card(each, overviews.known(each.folder, language), language, now) for _, each in stamped
    )


def card(guide: FoundGuide, overview: Overview | None, language: str, now: datetime) -> Card:
    stamp = stamp_of(guide.folder)
    title = overview.title if overview else title_of(guide.folder, language)
    return Card(
        key=f"guide-{sha256(guide.name.encode(errors='replace')).hexdigest()[:12]}",
        guide=guide,
        title=title,
        mark=stamp.mark,
        changed=when(stamp.changed, now),
        overview=overview,
        about=_about(overview, language) if overview else joined("", [""]),
        state=_state(overview) if overview else None,
    )


def _about(overview: Overview, language: str) -> Message:
    """How many steps, and the languages: “3 steps · Finnish, Swedish”."""
    names = ", ".join(name_in(code, language) for code in overview.languages)
    steps = [say_count("{count} step", "{count} steps", count=overview.steps)]
    return joined(" · ", [*(steps if overview.steps else ()), *([names] if names else ())])


def _state(overview: Overview) -> State:
    if overview.problems:
        count = len(overview.problems)
        return State(
            "bad", say_count("{count} fault to mend", "{count} faults to mend", count=count)
        )
    if overview.waiting:
        count = overview.waiting
        return State("wait", say_count("Draft, {count} waits", "Draft, {count} wait", count=count))
    return State("ok", say("Approved"))


def summary(shown: Iterable[Card]) -> Message:
    """How many guides there are, and how many of them wait for somebody."""
    known = tuple(shown)
    kinds = [card.state.kind for card in known if card.state]
    parts = [say_count("{count} guide", "{count} guides", count=len(known))]
    if drafts := kinds.count("wait"):
        parts.append(say_count("{count} draft", "{count} drafts", count=drafts))
    if faults := kinds.count("bad"):
        parts.append(say_count("{count} broken guide", "{count} broken guides", count=faults))
    return joined(", ", parts)
