"""The bytes of a presentation, the same from build to build."""

from __future__ import annotations

from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pptx.opc.package import OpcPackage
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter, _PhysPkgWriter
from pptx.presentation import Presentation

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of what a ZIP file can tell
_PACKED_ALREADY = (".png",)


def package(presentation: Presentation) -> bytes:
    """A presentation as a file in which nothing tells when and where it was made."""
    file = BytesIO()
    whole = cast(OpcPackage, presentation.part.package)
    _UndatedWriter.write(file, whole._rels, tuple(whole.iter_parts()))
    return file.getvalue()


class _UndatedWriter(PackageWriter):
    """python-pptx's own asks the clock, which may show a year that no ZIP file can tell."""

    def _write(self) -> None:
        with ZipFile(self._pkg_file, "w") as target:
            entries = _Entries(target)
            self._write_content_types_stream(entries)
            self._write_pkg_rels(entries)
            self._write_parts(entries)


class _Entries(_PhysPkgWriter):
    def __init__(self, target: ZipFile) -> None:
        self._target = target

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        entry = ZipInfo(pack_uri.membername, _FIRST_DAY)
        entry.create_system = 0  # as if made on Windows, wherever it was
        way = ZIP_STORED if entry.filename.endswith(_PACKED_ALREADY) else ZIP_DEFLATED
        self._target.writestr(entry, blob, compress_type=way)
