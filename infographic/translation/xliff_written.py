"""The texts of a guide as an XLIFF file, for translators' programs."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.placeholder import pieces_of, placeholders_in
from infographic.message import Catalogue, Message, say, translated
from infographic.translation.exchanged import Exchange, ExchangedText, Fit, TextState
from infographic.translation.note import ON_PLACEHOLDERS
from infographic.translation.xliff_toolkit import (
    NAMESPACE,
    SOURCE_CONTEXT,
    TARGET_CONTEXT,
    XmlElement,
    location_of,
    xliff_store,
)

# How a translation stands, as XLIFF has it: `state` of a target, `approved` of a unit.
_STATES = {
    TextState.MISSING: ("needs-translation", "no"),
    TextState.AWAITING: ("translated", "no"),
    TextState.APPROVED: ("final", "yes"),
}


def xliff_of(exchanges: tuple[Exchange, ...], catalogue: Catalogue) -> bytes:
    """An XLIFF 1.2 file of texts, in UTF-8, with notes in the catalogue's language. Each target
    language is a file within it, as XLIFF has it.

    MachineError when translate-toolkit is not installed.
    """
    store = xliff_store().Xliff1File.parsestring(_skeleton(exchanges))
    for exchange, body in zip(exchanges, store.document.getroot().iter("{*}body"), strict=True):
        store.body = body
        for text in exchange.texts:
            element = body.makeelement(f"{{{NAMESPACE}}}trans-unit", {})
            _fill(element, text, catalogue)
            _put_location(element, location_of(exchange, text.id))
            store.addunit(store.UnitClass.createfromxmlElement(element))
    written: bytes = bytes(store)
    return written


def _skeleton(exchanges: tuple[Exchange, ...]) -> bytes:
    files = "".join(map(_empty_file, exchanges))
    return f'<xliff version="1.2" xmlns="{NAMESPACE}">{files}</xliff>'.encode()


def _empty_file(exchange: Exchange) -> str:
    attributes = {
        "original": exchange.folder,
        "source-language": exchange.source_language,
        "target-language": exchange.target_language,
        "datatype": "plaintext",
        "tool-id": "infographic",
    }
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items())
    tool = '<tool tool-id="infographic" tool-name="infographic"/>'
    return f"<file {written}><header>{tool}</header><body></body></file>"


def _fill(element: XmlElement, text: ExchangedText, catalogue: Catalogue) -> None:
    """Puts a text into its unit, an XML element of lxml."""
    state, approved = _STATES[text.state]
    element.set("id", text.id)
    element.set("resname", text.id)
    element.set("approved", approved)
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    most = _first(text.fit.until_smaller, text.fit.until_refused)
    if most is not None:
        element.set("maxwidth", str(most))
        element.set("size-unit", "char")
    _put_words(_child(element, "source"), text.source)
    # Words that stand there because nobody has translated them yet would look like a translation.
    target = "" if text.state is TextState.MISSING else text.target
    _put_words(_child(element, "target", state=state), target)
    group = _child(element, "context-group", purpose="information")
    fingerprints = {SOURCE_CONTEXT: text.source, TARGET_CONTEXT: text.target}
    for kind, words in fingerprints.items():
        context = _child(group, "context")
        context.set("context-type", kind)
        context.text = fingerprint_of(words)
    for note in _notes(text):
        _child(element, "note").text = translated(note, catalogue)


def _put_location(element: XmlElement, location: str) -> None:
    """Where the text stands, as PO files have it, which have no names for their texts."""
    group = _child(element, "context-group", purpose="location")
    context = _child(group, "context")
    context.set("context-type", "sourcefile")
    context.text = location


def _first(*numbers: int | None) -> int | None:
    return next((number for number in numbers if number is not None), None)


def _put_words(element: XmlElement, words: str) -> None:
    """Words into an element, each placeholder as a code that translators' programs protect."""
    pieces = list(pieces_of(words))
    starts = [*(piece.start for piece in pieces), len(words)]
    last, codes = None, 0
    for piece, end in zip(pieces, starts[1:], strict=True):
        typed = words[piece.start : end]
        if piece.name:
            codes += 1
            last = _child(element, "ph", id=str(codes), ctype="x-placeholder")
            last.set("equiv-text", typed)
            last.text = typed
        elif last is None:
            element.text = (element.text or "") + typed
        else:
            last.tail = (last.tail or "") + typed


def _child(element: XmlElement, name: str, **attributes: str) -> XmlElement:
    child = element.makeelement(f"{{{NAMESPACE}}}{name}", attributes)
    element.append(child)
    return child


def _notes(text: ExchangedText) -> Iterator[str]:
    yield text.where
    if text.note:
        yield text.note
    if placeholders_in(text.source):
        yield ON_PLACEHOLDERS
    yield from _on_fit(text.fit)


def _on_fit(fit: Fit) -> Iterator[Message]:
    if fit.until_smaller is not None:
        yield say(
            "With more than {most} characters the type of the picture gets smaller.",
            most=fit.until_smaller,
        )
    if fit.until_refused is not None:
        yield say("More than {most} characters do not fit at all.", most=fit.until_refused)
