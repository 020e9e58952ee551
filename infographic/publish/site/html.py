"""The pages as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.content.load import Content
from infographic.publish.site.guide_page import GuidePage
from infographic.publish.site.style import style_of
from infographic.publish.site.template import environment, rules_of


def page_html(page: GuidePage, content: Content) -> bytes:
    """The page in a language; ContentError when a template of the guide's own is at fault."""
    templates = environment(content.folder)
    style = style_of(content.theme, rules_of(content.folder))
    return templates.get_template("page.html").render(page=page, style=style).encode()


def start_html(pages: Sequence[GuidePage], content: Content) -> bytes:
    """What the folder opens with: it offers the languages of the pages; ContentError likewise."""
    templates = environment(content.folder)
    style = style_of(content.theme, rules_of(content.folder))
    return templates.get_template("start.html").render(pages=pages, style=style).encode()
