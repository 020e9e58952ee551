"""Every text of a guide, with what it is called in messages."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.content.guide.model import Guide
from infographic.content.guide.wording import Text
from infographic.content.yaml.check import Part
from infographic.content.yaml.item import named, part


def named_texts(guide: Guide, code: str) -> Iterator[tuple[str, Text]]:
    """Each text and its name in the words of one language (step 3 “Bygg nätverk”, title), in the
    order of the model's fields."""
    yield from _texts(guide, [], "", code)


def _texts(value: object, names: list[str], within: str, code: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield part(names), value
    elif isinstance(value, Part):
        for key, member in value:
            yield from _texts(member, named(names, "", key), key, code)
    elif isinstance(value, dict):
        for key, member in value.items():
            yield from _texts(member, named(names, within, key), key, code)
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            title = _title(member, code)
            yield from _texts(member, named(names, within, index, title), "", code)


def _title(value: object, code: str) -> str:
    text = getattr(value, "title", getattr(value, "label", None))
    return text.words[code] if isinstance(text, Text) else ""
