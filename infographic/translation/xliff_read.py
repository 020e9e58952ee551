"""What a translator's program made of an XLIFF file, read back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from infographic.content.guide.approvals import fingerprint_of
from infographic.errors import ContentError, Problem
from infographic.files import UnreadableError, in_words, read_whole
from infographic.message import Message, cut, joined, say
from infographic.translation.inline_codes import ForeignCode, codes_of, segments_of, words_of
from infographic.translation.returned import Returned, ReturnedText, UnreadText
from infographic.translation.xliff_toolkit import (
    TARGET_CONTEXT,
    Location,
    XmlElement,
    declares,
    located,
    name_of,
    text_of,
    xml_helpers,
)

MOST_BYTES = 10_000_000
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_VERSIONS = ("1.0", "1.1", "1.2")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TRADOS = "http://sdl.com/FileTypes/SdlXliff/1.0"
_NOT_DONE = ("new", "needs-translation")
_DEFINITIONS = say("the file has definitions of XML in it, which no translator's program writes")
_UNKNOWN_SENDER = say("do not open it if you do not know who sent it")
_EXPORT = say("have the file translated that was exported, and sent back as XLIFF 1.2 (.xlf)")


@dataclass(frozen=True)
class _Unit:
    """A unit of the file: its XML element, its name by which the guide knows it, and the languages
    from which and into which it is translated."""

    element: XmlElement
    id: str
    place: Message
    languages: tuple[str, str]


def xliff_in(path: Path) -> tuple[Returned, ...]:
    """The texts of a file in a folder, as `returned_xliff` reads them."""
    try:
        return returned_xliff(read_whole(path, MOST_BYTES), path.name)
    except UnreadableError as error:
        raise _refused(error.what, path.name, error.hint) from None


def returned_xliff(data: bytes, file: str) -> tuple[Returned, ...]:
    """The texts of an XLIFF file with this name, versions 1.0 to 1.2, by target language, whichever
    program segmented it. What the translator left empty is not among them.

    A unit with what the guide cannot have is unread. ContentError when the file is none;
    MachineError when translate-toolkit is not installed.
    """
    units = _each_once(_root(data, file), file)
    if not units:
        raise _refused(say("there is no text in it"), file, _EXPORT)
    open_units = [unit for unit in units if not _is_locked(unit.element)]
    notes = (*_unfinished(open_units, file), *_in_part(open_units, file))
    languages = dict.fromkeys(unit.languages for unit in units)
    return tuple(
        _returned(file, [unit for unit in units if unit.languages == each], notes)
        for each in languages
    )


def _returned(file: str, units: Sequence[_Unit], notes: tuple[Problem, ...]) -> Returned:
    """The texts of units from one language into another."""
    texts: list[ReturnedText] = []
    unread: list[UnreadText] = []
    locked: list[ReturnedText] = []
    for unit in units:
        is_locked = _is_locked(unit.element)
        try:
            (locked if is_locked else texts).extend(_texts(unit))
        except ForeignCode as error:
            if not is_locked:
                problem = Problem(error.what, item=unit.place, hint=error.hint)
                unread.append(UnreadText(unit.id, (problem,)))
    return Returned(
        file,
        *units[0].languages,
        tuple(texts),
        notes,
        tuple(unread),
        locked=tuple(locked),
    )


def _is_locked(element: XmlElement) -> bool:
    """Whether a unit is marked as not to be translated, by itself or else by what is around it: the
    nearest says."""
    marks = (each.get("translate", "") for each in (element, *element.iterancestors()))
    return next((mark for mark in marks if mark in ("yes", "no")), "yes") == "no"


def _root(data: bytes, file: str) -> XmlElement:
    """The XML of a file, if it is an XLIFF file of a version that is read."""
    parse = xml_helpers().parse_xml
    if len(data) > MOST_BYTES:
        what = say("the file is larger than {size}", size=in_words(MOST_BYTES))
        raise _refused(what, file, say("is it the right file?"))
    if not data.strip():
        raise _refused(say("the file is empty"), file, _EXPORT)
    if _DECLARES.search(data.replace(b"\0", b"")):
        raise _refused(_DEFINITIONS, file, _UNKNOWN_SENDER)
    try:
        root: XmlElement = parse(data)
    except Exception as error:  # whatever the toolkit's parser raises
        line = getattr(error, "lineno", None)
        where = say("{file}, line {line}", file=file, line=line) if line else file
        raise _refused(say("the file is damaged: this is no XML"), where, _EXPORT) from None
    if declares(root):  # in an encoding in which its bytes look otherwise
        raise _refused(_DEFINITIONS, file, _UNKNOWN_SENDER)
    if not isinstance(root.tag, str) or name_of(root) != "xliff":
        raise _refused(say("this is no XLIFF file"), file, _EXPORT)
    if _TRADOS in root.nsmap.values():
        what = say("this is a file of Trados' own (.sdlxliff)")
        raise _refused(what, file, say("have it finalised in Trados, which writes the .xlf itself"))
    version = root.get("version", "")
    if version not in _VERSIONS:
        what = say("this is XLIFF {version}, which is not read", version=cut(version, 20) or "?")
        raise _refused(what, file, _EXPORT)
    return root


def _languages(part: XmlElement, file: str) -> tuple[str, str]:
    """From which language a part of the file translates into which, without regions: sv of
    sv-SE."""
    source, target = (_language(part.get(f"{which}-language")) for which in ("source", "target"))
    if not target:
        targets = {_language(each.get(_LANGUAGE)) for each in part.iter("{*}target")} - {""}
        target = targets.pop() if len(targets) == 1 else ""
    if not (source and target):
        what = say("the file does not say from which language into which it is translated")
        hint = say("its attributes source-language and target-language say so: export it anew")
        line = say("{file}, line {line}", file=file, line=part.sourceline)
        raise _refused(what, line, hint)
    return source, target


def _language(code: str | None) -> str:
    return re.split("[-_]", (code or "").strip().lower())[0]


def _each_once(root: XmlElement, file: str) -> list[_Unit]:
    """The units of a file. Those that come from a PO file take the place of those that they were
    made from, which some tools leave beside them."""
    from_po = [unit for part in root.iter("{*}file") if _is_po(part) for unit in _of_po(part, file)]
    known = {(unit.languages, unit.id) for unit in from_po}
    others = [
        unit for part in root.iter("{*}file") if not _is_po(part) for unit in _units(part, file)
    ]
    return [*(unit for unit in others if (unit.languages, unit.id) not in known), *from_po]


def _is_po(part: XmlElement) -> bool:
    is_like_po = part.get("datatype") == "po" or not part.get("target-language")
    return is_like_po and any(map(_location, part.iter("{*}trans-unit")))


def _of_po(part: XmlElement, file: str) -> Iterator[_Unit]:
    for element in part.iter("{*}trans-unit"):
        if found := _location(element):
            languages = (found.source, found.target)
            yield _Unit(element, found.id, _place(element, found.id, file), languages)


def _units(part: XmlElement, file: str) -> Iterator[_Unit]:
    languages = _languages(part, file)
    for element in part.iter("{*}trans-unit"):
        # Some programs number the units, and leave their names alone.
        unit_id = element.get("resname", element.get("id", ""))
        yield _Unit(element, unit_id, _place(element, unit_id, file), languages)


def _place(element: XmlElement, unit_id: str, file: str) -> Message:
    return say(
        "{file}, line {line}, unit “{unit}”",
        file=file,
        line=element.sourceline,
        unit=cut(unit_id, 100),
    )


def _location(element: XmlElement) -> Location | None:
    return located(_context(element, "sourcefile"))


def _texts(unit: _Unit) -> Iterator[ReturnedText]:
    """The text of a unit, unless nobody has translated it."""
    source, target = (_child(unit.element, name) for name in ("source", "target"))
    if source is None:
        what = say("the source of this unit is missing")
        raise ForeignCode(what, say("take the unit from the file that was exported"))
    codes = codes_of(source)
    segmented = _child(unit.element, "seg-source")
    asked = words_of(source, codes)
    given = words_of(target, codes, segmented) if target is not None else ""
    before = _context(unit.element, TARGET_CONTEXT)
    if _is_left(asked, given, before, "" if target is None else target.get("state", "")):
        return
    yield ReturnedText(unit.id, asked, given, unit.place, unit.place, unit.place, before)


def _is_left(asked: str, given: str, before: str, state: str) -> bool:
    """Whether a text was handed over without a translation, and is so still: its target is empty,
    or has the source's words, which some programs put there."""
    if given.strip():
        return given == asked and state in _NOT_DONE
    return state in _NOT_DONE or before in ("", fingerprint_of(""), fingerprint_of(asked))


def _unfinished(units: list[_Unit], file: str) -> Iterator[Problem]:
    """That the file itself says of some translations that they are not final."""
    found = [
        unit.id
        for unit in units
        if (target := _child(unit.element, "target")) is not None
        and target.get("state", "").startswith("needs-")
        and text_of(target).strip()
    ]
    if found:
        names = joined(", ", found[:10])
        what = say("the file marks these texts as not final: {names}", names=names)
        yield Problem(what, item=file, hint=say("ask the translator whether they are"))


def _in_part(units: list[_Unit], file: str) -> Iterator[Problem]:
    """That some texts are translated, but for a segment."""
    if found := [unit.id for unit in units if _lacks_segment(unit)]:
        what = say(
            "in these texts a part of the source has no translation: {names}",
            names=joined(", ", found[:10]),
        )
        hint = say("ask the translator whether its words are in another part")
        yield Problem(what, item=file, hint=hint)


def _lacks_segment(unit: _Unit) -> bool:
    segmented, target = (_child(unit.element, name) for name in ("seg-source", "target"))
    if segmented is None or target is None or not text_of(target).strip():
        return False
    given = segments_of(target)
    return bool(given) and any(
        words.strip() and not given.get(name, "").strip()
        for name, words in segments_of(segmented).items()
    )


def _context(element: XmlElement, kind: str) -> str:
    for context in element.iter("{*}context"):
        if context.get("context-type") == kind:
            return (context.text or "").strip()
    return ""


def _child(element: XmlElement, name: str) -> XmlElement | None:
    return next((child for child in element.iterchildren("{*}" + name)), None)


def _refused(what: str, where: str, hint: str) -> ContentError:
    return ContentError(Problem(what, item=where, hint=hint))
