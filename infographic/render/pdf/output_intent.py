"""What makes a print-ready page a PDF/X: which standard it keeps and how it is to be printed.

Without a profile it is PDF/X-1a:2003 (ISO 15930-4), where a registered condition is enough by its
name; with one it is PDF/X-4 (ISO 15930-7), which carries the profile.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Pdf, String
from pikepdf.models.metadata import PdfMetadata

from infographic.scene import PrintCondition, Scene

_REGISTRY = "http://www.color.org"
# Both standards ask for dates. When the file was made is of no use to the printer, and would make
# every file another one.
_DATE = "2000-01-01T00:00:00+00:00"
_PDFX_4_NAMESPACE = ("http://www.npes.org/pdfx/ns/id/", "pdfxid")


@dataclass(frozen=True)
class Standard:
    """A standard for print files: its name, and the one version of PDF that it allows."""

    name: str
    pdf_version: str


X1A = Standard("PDF/X-1a:2003", "1.4")
X4 = Standard("PDF/X-4", "1.6")


def standard_for(condition: PrintCondition) -> Standard:
    """The standard that fits a condition."""
    return X1A if condition.profile is None else X4


def write_intent(document: Pdf, condition: PrintCondition) -> None:
    """Say by which standard the file is made and how its colours are to be printed."""
    standard = standard_for(condition)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition.name),
        OutputCondition=String(condition.description),
        Info=String(condition.description),
    )
    if condition.profile is None:
        intent.RegistryName = String(_REGISTRY)
    else:
        profile = document.make_stream(condition.profile)
        profile.N = 4
        intent.DestOutputProfile = profile
    document.Root.OutputIntents = Array([intent])
    document.docinfo[Name.GTS_PDFXVersion] = String(standard.name)
    document.docinfo[Name.Trapped] = Name("/False")


def statements_for(document: Pdf, scene: Scene, condition: PrintCondition) -> Mapping[str, str]:
    """What the metadata of the page of a scene are to say, by names of XMP: dates, and what ISO
    15930-7, 6.8 and 6.9, wants to be told."""
    dates = {"xmp:CreateDate": _DATE, "xmp:ModifyDate": _DATE}
    if standard_for(condition) is not X4:
        return dates
    PdfMetadata.register_xml_namespace(*_PDFX_4_NAMESPACE)
    content = document.pages[0].Contents.read_bytes()
    name = uuid.uuid5(uuid.NAMESPACE_URL, scene.title + content.decode("latin-1"))
    return {
        **dates,
        "pdfxid:GTS_PDFXVersion": X4.name,
        "pdf:Trapped": "False",
        "xmp:MetadataDate": _DATE,
        "xmpMM:DocumentID": f"uuid:{name}",
        "xmpMM:VersionID": "1",
        "xmpMM:RenditionClass": "default",
    }
