"""Kela's guide while it is being edited."""

from __future__ import annotations

from functools import cache

from infographic.content.load import Content
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.studio.live.picture import LivePage, live_page


@cache
def content() -> Content:
    return load(program_data())


@cache
def kela_page(name: str) -> LivePage:
    """The guide on one of its pages."""
    page = live_page(content(), content().formats[name])
    assert isinstance(page, LivePage)
    return page


def typed(file: str, *changes: tuple[str, str]) -> Content:
    """The guide with other words in a file."""
    text = (program_data() / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return load(program_data(), texts={file: text})
