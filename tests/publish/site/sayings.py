"""What a guide says to those who read it without seeing the picture, text by text in the order in
which they hear it: from its page, from the structure of its PDF, and from the notes of its
presentation.

All three are brought to one form. Labels of audiences stand before each tip, as the page and the
notes have them and the PDF's signs say; what is in one of them alone is left out: explanations and
the words of the page itself, the key of the audiences' signs, the publisher's name, what a code or
a logo says, and the alternative texts of the whole and of scenes. Footer, edition and link come
last and are sorted: in the picture they stand beside each other, at either end of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pikepdf
from pptx import Presentation

from infographic.characters import without_soft_hyphens
from infographic.content.guide.local import LocalGuide, LocalText
from infographic.render.pdf.check.page_reader import read_page
from infographic.render.pdf.check.tree_reader import ReadElement, read_tree
from tests.publish.site.made_page import parsed

_IN_A_LINE = {"Span", "Link"}


def of_page(path: Path, guide: LocalGuide) -> list[str]:
    root = parsed(path.read_text(encoding="utf-8"))
    (main,), (foot,) = root.iter("main"), root.iter("footer")
    own = {guide.language.page.steps}
    said = (each for each in _of_html([main, foot]) if each not in own)
    return [*_told(said, guide)]


def of_pdf(path: Path, guide: LocalGuide) -> list[str]:
    with pikepdf.open(path) as document:
        texts, tree = read_page(document.pages[0]).texts, read_tree(document)
    assert tree is not None
    said = [text for text in _of_tree(tree, texts, guide) if text.strip()]
    key = [audience.label.plain for audience in guide.audiences]
    at = said.index("1")
    assert said[at - len(key) : at] in (key, said[at:at])
    return [*_told([*said[: at - len(key)], *said[at:]], guide)]


def of_notes(path: Path, guide: LocalGuide) -> list[str]:
    """Of the slide with the whole picture, which is the last."""
    notes = [*Presentation(str(path)).slides][-1].notes_slide.notes_text_frame
    assert notes is not None
    lines = [line for paragraph in notes.paragraphs for line in paragraph.text.splitlines()]
    return [*_told(_of_lines(lines, guide), guide)]


def _of_html(elements: Iterable[Element]) -> Iterator[str]:
    """The texts of the guide's own elements, but for the publisher, whose name is in the header."""
    for element in elements:
        classes = {*element.get("class", "").split()}
        if _is_the_pages_own(element, classes):
            continue
        if element.tag == "figcaption":
            yield from (_text(element) for _ in element.iter("cite"))
        elif element.tag == "tr":
            label, amount, *note = map(_text, element)
            yield f"{label}: {amount}" + (f", {note[0]}" if note and note[0] else "")
        elif element.tag == "h3" or "link" in classes:
            yield from map(_text, element)
        elif element.tag in ("h1", "h2", "p", "dt", "dd", "caption"):
            yield _text(element)
        else:
            yield from _of_html(element)


def _is_the_pages_own(element: Element, classes: set[str]) -> bool:
    """Whether it is no text of the guide, but helps to use the page."""
    aside = {"turn", "acts", "screen", "embed", "licence"} & classes
    return bool(aside) or element.get("id") == "downloads" or element.tag in ("svg", "thead")


def _of_tree(element: ReadElement, texts: dict[int, str], guide: LocalGuide) -> Iterator[str]:
    """What is in an element, block by block: what stands in a line is one text."""
    line = ""
    for child in element.children:
        if isinstance(child, int):
            line += texts[child]
        elif child.type in _IN_A_LINE and not _has_figure(child):
            line += "".join(texts[number] for number, _ in child.content())
        else:
            yield line
            line = ""
            if child.type == "Figure":
                yield from _of_figure(child, guide)
            else:
                yield from _of_tree(child, texts, guide)
    yield line


def _has_figure(element: ReadElement) -> bool:
    return any(each.type == "Figure" for each in element.walk())


def _of_figure(figure: ReadElement, guide: LocalGuide) -> Iterator[str]:
    """What a chart tells, value by value, and what a sign says; drawings else say nothing new."""
    if guide.chart and figure.alt == guide.chart.alt:
        yield from guide.chart.told
    elif figure.alt in [audience.label.plain for audience in guide.audiences]:
        yield figure.alt


def _of_lines(lines: Iterable[str], guide: LocalGuide) -> Iterator[str]:
    """The lines, those of several texts as their parts."""
    labels = [re.escape(audience.label.plain) for audience in guide.audiences]
    parts = re.compile(rf"(\d+)\. (.*)|({'|'.join(labels)}): (.*)")
    for line in lines:
        match = parts.fullmatch(line)
        yield from (part for part in match.groups() if part) if match else [line]


def _told(said: Iterable[str], guide: LocalGuide) -> Iterator[str]:
    """Texts in the one form."""
    out, imprint = {*map(_plain, _left_out(guide))}, {*_imprint(guide)}
    texts = [part for text in said for part in _parts(_plain(text), guide)]
    yield from (text for text in texts if text not in {*out, *imprint, ""})
    yield from sorted(text for text in texts if text in imprint)


def _parts(text: str, guide: LocalGuide) -> Iterator[str]:
    """The parts of a text that is several for one of the three: who said the quote and what they
    are, and the link with its label."""
    quote, link = guide.quote, guide.link
    if quote and quote.role and text == _plain(f"{quote.author.plain}, {quote.role.plain}"):
        yield from (_plain(quote.author.plain), _plain(quote.role.plain))
    elif link and text == _plain(f"{link.label.plain} {link.address.value}"):
        yield from (_plain(link.label.plain), link.address.value)
    elif link and text == link.url:
        yield link.address.value
    else:
        yield text


def _imprint(guide: LocalGuide) -> Iterator[str]:
    yield from (_plain(text.plain) for text in guide.foot)
    if guide.link:
        yield from (_plain(guide.link.label.plain), guide.link.address.value)


def _left_out(guide: LocalGuide) -> Iterator[str]:
    texts: list[LocalText | None] = [guide.alt, guide.publisher]
    for step in guide.steps:
        texts += [step.explanation, step.scene_alt]
    texts += [rule.explanation for rule in (guide.rules.items if guide.rules else ())]
    yield from (text.plain for text in texts if text)
    if guide.language.slides:
        yield guide.language.slides.picture_notes
    if guide.publisher:
        yield f"{guide.language.page.publisher}: {guide.publisher.plain}"


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _plain(text: str) -> str:
    return " ".join(without_soft_hyphens(text).split())
