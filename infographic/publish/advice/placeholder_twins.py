"""Advice on texts that have a placeholder in one language and lack it in another."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.content.guide.naming import texts_in
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.message import say


def placeholder_twins(content: Content) -> Iterator[Problem]:
    """Where a text lacks a placeholder that it has in an earlier language, or has one that it
    lacks there."""
    first, *others = content.guide.languages
    found: dict[tuple[str, str], dict[str, str]] = {}
    for each in content.placeholders:
        found.setdefault((each.text, each.language), {})[each.name] = str(each)
    for text in texts_in(content.guide) if found else ():
        own = found.get((text.id, first), {})
        for code in others:
            other = found.get((text.id, code), {})
            for lacking, having, names in ((code, first, own), (first, code, other)):
                for name in names.keys() - found.get((text.id, lacking), {}).keys():
                    what = say(
                        "the text in “{lacking}” lacks {placeholder}, which that in “{having}” has",
                        lacking=lacking,
                        placeholder=names[name],
                        having=having,
                    )
                    hint = say(
                        "what a placeholder stands for may differ by language, by the columns"
                        " {columns}",
                        columns=f"{name}.{first}, {name}.{code}",
                    )
                    item = say("{item} ({language})", item=text.items[lacking], language=lacking)
                    yield Problem(what, text.places[lacking], item, hint)
