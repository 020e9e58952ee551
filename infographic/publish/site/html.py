"""The pages as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.content.guide.local import LocalGuide
from infographic.content.load import Content
from infographic.publish.site.guide_page import GuidePage
from infographic.publish.site.head import PageHead
from infographic.publish.site.lines_apart import lines_apart
from infographic.publish.site.marks import station_marks
from infographic.publish.site.own_files import FOLDER
from infographic.publish.site.own_template import told_with_place
from infographic.publish.site.style import Style, style_of
from infographic.publish.site.tab_icon import tab_icon
from infographic.publish.site.template import environment, own_rules_of, program_rules


def page_html(page: GuidePage, content: Content) -> bytes:
    """The page in a language; RefusedError when a template or rule of style of
    the guide's own is at fault."""
    return written("page.html", content, page=page)


def start_html(head: PageHead, guides: Sequence[LocalGuide], content: Content) -> bytes:
    """What the folder opens with: it offers the languages of these, and has this head;
    RefusedError likewise."""
    first = guides[0]
    discs = [station_marks(step, first, content.theme) for step in first.steps]
    return written("start.html", content, head=head, guides=guides, discs=discs)


def written(name: str, content: Content, **shown: object) -> bytes:
    """A template filled: first without its style, for this brings the fonts along for just the
    characters that are then there, and has their lines apart. The guide's own rules come last."""
    rules, own = program_rules(), own_rules_of(content.folder)
    shown = {**shown, "icon": tab_icon(content.theme)}
    with told_with_place(content.folder / FOLDER):
        template = environment(content.folder).get_template(name)
        plain = template.render(**shown, style=Style(""))
        apart = lines_apart(rules, plain, content.theme)
        style = style_of(content.theme, f"{rules}{apart}{own}", plain)
        return template.render(**shown, style=style).encode()
