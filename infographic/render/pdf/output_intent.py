"""What makes a print-ready page a PDF/X: which standard it keeps and how it is to be printed.

Without a profile it is PDF/X-1a:2003 (ISO 15930-4), where a registered condition is enough by its
name; with one it is PDF/X-4 (ISO 15930-7), which carries the profile.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Pdf, String
from pikepdf.models.metadata import PdfMetadata

from infographic.scene import PrintCondition

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
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["xmp:CreateDate"] = metadata["xmp:ModifyDate"] = _DATE
        if standard is X4:
            _describe_x4(metadata, document)
    document.docinfo[Name.GTS_PDFXVersion] = String(standard.name)
    document.docinfo[Name.Trapped] = Name("/False")


def _describe_x4(metadata: PdfMetadata, document: Pdf) -> None:
    """What ISO 15930-7, 6.8 and 6.9, wants to be told."""
    metadata.register_xml_namespace(*_PDFX_4_NAMESPACE)
    metadata["pdfxid:GTS_PDFXVersion"] = X4.name
    metadata["pdf:Trapped"] = "False"
    metadata["xmp:MetadataDate"] = _DATE
    content = document.pages[0].Contents.read_bytes()
    title = str(document.docinfo[Name.Title])
    name = uuid.uuid5(uuid.NAMESPACE_URL, title + content.decode("latin-1"))
    metadata["xmpMM:DocumentID"] = f"uuid:{name}"
    metadata["xmpMM:VersionID"] = "1"
    metadata["xmpMM:RenditionClass"] = "default"
