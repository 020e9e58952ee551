"""XLIFF files for tests: exported from a guide, and edited as a translator's program would."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from infographic.content.load import Content
from infographic.message import ENGLISH
from infographic.translation.exchange_of import exchange_of
from infographic.translation.returned import Returned
from infographic.translation.xliff_read import returned_xliff
from infographic.translation.xliff_written import xliff_of

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
# Where the Debian package php-symfony-translation has the schemas of OASIS.
_SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
Edit = Callable[[etree._Element], object]


def exported(content: Content, target: str = "sv") -> bytes:
    return xliff_of((exchange_of(content, "fi", target),), ENGLISH)


def edited(data: bytes, text_id: str, edit: Edit) -> bytes:
    """The file after an edit of the unit of a text."""
    root = etree.fromstring(data)
    edit(unit_of(root, text_id))
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def unit_of(root: etree._Element, text_id: str) -> etree._Element:
    return next(unit for unit in root.iter("{*}trans-unit") if unit.get("id") == text_id)


def target_is(xml: str) -> Edit:
    """The edit after which a target has this XML within."""

    def edit(unit: etree._Element) -> None:
        old = unit.find("{*}target")
        new = etree.fromstring(f'<target xmlns="{NAMESPACE}" state="translated">{xml}</target>')
        assert old is not None
        new.tail = old.tail
        unit.replace(old, new)

    return edit


def texts(returned: Returned) -> dict[str, str]:
    return {text.id: text.target for text in returned.texts}


def read(data: bytes) -> Returned:
    """The texts of a file with one target language."""
    (returned,) = returned_xliff(data, "texts.xlf")
    return returned


@cache
def schema() -> etree.XMLSchema:
    """The strict schema of XLIFF 1.2; what it imports from the web is beside it. Skips the test
    where it is missing."""
    if not _SCHEMAS.is_dir():
        pytest.skip("type: sudo apt-get install php-symfony-translation")

    class Beside(etree.Resolver):  # type: ignore[misc]
        def resolve(self, url: str, public_id: str, context: object) -> object:  # noqa: ARG002
            beside = _SCHEMAS / url.rpartition("/")[2]
            return self.resolve_filename(str(beside), context)

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Beside())
    return etree.XMLSchema(etree.parse(_SCHEMAS / "xliff-core-1.2-strict.xsd", parser))
