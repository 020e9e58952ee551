"""The page of the small guide, whatever its texts say, beside pictures that are drawn once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from xml.etree.ElementTree import Element

from html5lib import HTMLParser

from infographic.content.guide.local import LocalGuide
from infographic.files import read_whole
from infographic.per_language import PerLanguage
from infographic.publish.earlier_build import EarlierBuild
from infographic.publish.manuscript import Manuscript, manuscript_of
from infographic.publish.report import read_report
from infographic.publish.shelf import Shelf, shelf_of
from infographic.publish.site.beside import Beside
from infographic.publish.site.guide_page import GuidePage, guide_page
from infographic.publish.site.head import start_head
from infographic.publish.site.html import page_html, start_html
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built_from
from tests.publish.small_guide import CARD, formats

_MOST_BYTES = 50_000_000


@dataclass(frozen=True)
class Built:
    manuscript: Manuscript
    shelf: Shelf


@cache
def _built() -> Built:
    at = Path(mkdtemp(prefix="page-"))
    folder, output = GuideFolder(at / "data"), at / "output"
    folder.files["formats.yaml"] = formats(
        (CARD[0], CARD[1], "svg"), ("og-image", "240 mm, 126 mm", "png")
    )
    content = folder.load()
    built_from(content, output)
    report = read_report(output)
    shelf = shelf_of(
        report, lambda path: read_whole(output / path, _MOST_BYTES), EarlierBuild(output)
    )
    return Built(manuscript_of(content), shelf)


def page_of(guide: LocalGuide) -> GuidePage:
    """The page of a guide, which stands for the small one in its language."""
    built, code = _built(), guide.language.code
    own: Mapping[str, LocalGuide] = {**built.manuscript.guides, code: guide}
    manuscript = replace(built.manuscript, guides=PerLanguage(own))
    return guide_page(manuscript, code, built.shelf, tuple(own), Beside())


def html_of(guide: LocalGuide) -> str:
    return page_html(page_of(guide), _built().manuscript.content).decode()


def start_of(guide: LocalGuide) -> str:
    """What offers its language and the other one."""
    page, content = page_of(guide), _built().manuscript.content
    others = _built().manuscript.guides.values()
    other = next(each for each in others if each.language.code != guide.language.code)
    return start_html(start_head(page.head), [guide, other], content).decode()


def parsed(html: str) -> Element:
    """HTML as browsers take it; fails for what the standard forbids."""
    parser = HTMLParser(namespaceHTMLElements=False)
    root: Element = parser.parse(html)
    assert parser.errors == []
    return root


def attributes(root: Element, tag: str, **wanted: str) -> list[dict[str, str]]:
    """Those of each element of a kind that has these among others."""
    found = (dict(element.attrib) for element in root.iter(tag))
    return [each for each in found if wanted.items() <= each.items()]
