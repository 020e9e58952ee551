"""What stands within a text of an XLIFF file: codes for placeholders, and marks of segments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infographic.message import cut, say
from infographic.translation.xliff_toolkit import XmlElement, name_of, text_of

# Elements that stand for something; others, <g> and <mrk>, mark a stretch of words.
_CODES = ("ph", "x", "it", "bpt", "ept", "bx", "ex", "sub")


class ForeignCode(Exception):  # noqa: N818
    """Something in a text that the guide does not have; `what` says it, `hint` what to do."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what, self.hint = what, hint


def codes_of(source: XmlElement) -> Mapping[str, str]:
    """What each code of a source stands for, by its id: {office} for 1."""
    return {
        code.get("id", ""): text_of(code) or code.get("equiv-text", "")
        for code in source.iter("{*}ph", "{*}x")
    }


def words_of(
    element: XmlElement, codes: Mapping[str, str], segmented: XmlElement | None = None
) -> str:
    """The words of a source or a target, each of its codes as what it stands for. Between segments
    stands what the target or else the segmented source has there. ForeignCode when a code stands
    for nothing of the guide's."""
    gaps = list(_gaps(segmented)) if segmented is not None else []
    return "".join(_words(element, codes, gaps))


def _words(element: XmlElement, codes: Mapping[str, str], gaps: list[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):  # and no comment
            if name_of(child) in _CODES:
                yield _code(child, codes)
            else:
                yield from _words(child, codes, gaps)
        yield child.tail or _gap(child, gaps)


def _code(element: XmlElement, codes: Mapping[str, str]) -> str:
    name = name_of(element)
    typed = text_of(element)
    if name in ("ph", "x") and (known := codes.get(element.get("id", ""))):
        return known
    if element.get("ctype") == "lb":
        return "\n"
    what = say(
        "there is a code in the translation that the source does not have: {code}",
        code=cut(typed or element.get("equiv-text") or f"<{name}>", 60),
    )
    raise ForeignCode(what, say("delete it: texts of a guide have no formatting of their own"))


def segments_of(element: XmlElement) -> Mapping[str, str]:
    """The text of each segment in a target or a segmented source, by the name of the segment."""
    return {
        mark.get("mid", ""): text_of(mark) for mark in element.iter("{*}mrk") if _is_segment(mark)
    }


def _gaps(segmented: XmlElement) -> Iterator[str]:
    """What stands between the segments of a source."""
    segments = [child for child in segmented.iter("{*}mrk") if _is_segment(child)]
    yield from (segment.tail or "" for segment in segments[:-1])


def _gap(element: XmlElement, gaps: list[str]) -> str:
    """What is to stand between a segment and the next that follows it at once."""
    after = element.getnext()
    if not gaps or after is None or not (_is_segment(element) and _is_segment(after)):
        return ""
    gap = gaps.pop(0)
    return "" if text_of(element)[-1:].isspace() or text_of(after)[:1].isspace() else gap


def _is_segment(element: XmlElement) -> bool:
    return name_of(element) == "mrk" and element.get("mtype") == "seg"
