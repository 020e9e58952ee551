"""What all pages share: style sheets, scripts and fonts. None of it is anybody's secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from infographic.studio.fonts import font_files

_FOLDER = Path(__file__).parent / "static"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True)
class StaticFile:
    data: bytes
    media_type: str


@dataclass(frozen=True)
class StaticFiles:
    """The files by their paths. All are read before anything is asked for, so that no path of a
    request leads anywhere."""

    files: Mapping[str, StaticFile]

    @cached_property
    def version(self) -> str:
        """Of all together, for their addresses: browsers keep what has the same address."""
        digest = sha256()
        for path, file in sorted(self.files.items()):
            digest.update(path.encode() + b"\0" + file.data)
        return digest.hexdigest()[:12]

    @property
    def base(self) -> str:
        """The address below which the files are."""
        return f"/static/{self.version}"


def static_files() -> StaticFiles:
    """Those in `static/`, and the fonts below `fonts/`."""
    own = {
        path.relative_to(_FOLDER).as_posix(): path.read_bytes()
        for path in sorted(_FOLDER.rglob("*"))
        if path.suffix in _TYPES
    }
    fonts = {f"fonts/{name}": data for name, data in font_files().items()}
    return StaticFiles(
        {
            path: StaticFile(data, _TYPES[Path(path).suffix])
            for path, data in {**own, **fonts}.items()
        }
    )
