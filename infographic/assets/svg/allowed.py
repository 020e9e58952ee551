"""What a logo may contain: what is harmless and looks the same everywhere.

Honoured are shapes, groups, links (as groups), <use>, <symbol>, nested <svg>, <switch>, clip paths,
plain colours, lines of every kind and transforms; refused are texts, pixels, gradients, patterns,
masks, filters, markers, transparency, scripts and animation.
"""

from __future__ import annotations

from collections.abc import Iterator

from infographic.assets.artwork import ArtworkError
from infographic.assets.svg.xml_tree import OF_WEB_PAGES, PLAIN, Element, refused
from infographic.message import say

# What draws nothing where it stands.
SILENT = {"title", "desc", "metadata", "defs", "style", "clipPath", "mask", "filter", "marker"}
SILENT |= {"symbol", "pattern", "linearGradient", "radialGradient", "view", "cursor", "font"}
SILENT |= {"font-face", "color-profile", "solidColor", "hatch", "stop", "script"}
_TEXTS = ("text", "flowRoot")
_OUTLINE_HINT = say("turn its texts into outlines (Inkscape: Path, Object to Path)")
_SCRIPT = "javascript:"
_A_WEB_PAGE = say("is a web page within the drawing")
# What of web pages fetches or runs something: browsers heed it in drawings too.
_ACTIVE = {"iframe", "object", "embed", "img", "audio", "video", "link", "meta", "base", "form"}
_ACTIVE = {f"{OF_WEB_PAGES}{name}" for name in _ACTIVE}
_REFUSED = {
    "foreignObject": (_A_WEB_PAGE, PLAIN),
    **dict.fromkeys(
        _TEXTS,
        (say("is text, which looks otherwise where its font is missing"), _OUTLINE_HINT),
    ),
    "image": (
        say("is a picture made of pixels"),
        say("draw it with shapes; a logo can also be a PNG file"),
    ),
}


def refuse_unsafe(root: Element) -> None:
    """ArtworkError for what could act, wherever it stands."""
    for element in root.walk():
        if element.name in ("script", f"{OF_WEB_PAGES}script"):
            raise refused(element, say("is a script"))
        if element.name in _ACTIVE:
            raise refused(element, _A_WEB_PAGE)
        for name, value in element.attributes.items():
            if element.name and (name.startswith("on") or _is_script(value)):
                raise refused(element, say("has a script ({name})", name=name))
        if element.name in ("set", "discard") or element.name.startswith("animate"):
            raise refused(element, say("is an animation"))


def _is_script(address: str) -> bool:
    """Whether it acts when it is followed; browsers pass over spaces and line ends in it."""
    return "".join(address.split()).lower().startswith(_SCRIPT)


def not_drawn(element: Element) -> ArtworkError:
    """The error that an element is which shows what is not honoured."""
    return refused(element, *_REFUSED.get(element.name, (say("is not supported"), PLAIN)))


def is_empty_text(element: Element) -> bool:
    """Whether an element is a text that says nothing."""
    return element.name in _TEXTS and not any(each.text.strip() for each in element.walk())


def is_for_all(element: Element) -> bool:
    """Whether any program draws it; ArtworkError when that depends on the reader's language."""
    if "systemLanguage" in element.attributes:
        what = say("is for readers of one language only (systemLanguage)")
        raise refused(element, what, say("give the logo of each language in a file of its own"))
    return not element.get("requiredExtensions")


def chosen(switch: Element) -> Iterator[Element]:
    """The first child of a <switch> that is for all."""
    for child in switch.children:
        if child.name not in ("", "title", "desc") and is_for_all(child):
            yield child
            return
