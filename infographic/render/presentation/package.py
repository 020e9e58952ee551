"""The bytes of a presentation, the same from build to build."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pptx.presentation import Presentation

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of what a ZIP file can tell
_PACKED_ALREADY = (".png",)


def package(presentation: Presentation) -> bytes:
    """A presentation as a file in which nothing tells when and where it was made."""
    saved, file = BytesIO(), BytesIO()
    presentation.save(saved)
    with ZipFile(saved) as source, ZipFile(file, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system = 0  # as if made on Windows, wherever it was
            way = ZIP_STORED if name.endswith(_PACKED_ALREADY) else ZIP_DEFLATED
            target.writestr(entry, source.read(name), compress_type=way)
    return file.getvalue()
