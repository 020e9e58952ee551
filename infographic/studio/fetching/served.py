"""What is handed out of a guide's output folder: files that its report names, as they were written,
and nothing else."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from starlette.responses import Response

from infographic.files import UnreadableError, read_whole
from infographic.message import say
from infographic.publish.report import FileEntry, Report, read_report
from infographic.studio.refused import Refused

_MOST_BYTES = 500_000_000
# Neither scripts nor forms nor anything from elsewhere, whatever is in a picture or a page.
_NOTHING = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:"
ALONE = f"sandbox; {_NOTHING}"
# Without scripts, a page of the same origin can do nothing but show its pictures and lead on.
_PAGE = (
    "sandbox allow-same-origin allow-popups allow-downloads"
    f" allow-top-navigation-by-user-activation; {_NOTHING}"
)
_SHOWN = {".html": _PAGE, ".svg": ALONE, ".png": ALONE}
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


@dataclass(frozen=True)
class OutputFile:
    """A file of an output folder with what it holds."""

    entry: FileEntry
    data: bytes

    @property
    def name(self) -> str:
        return PurePosixPath(self.entry.path).name

    @property
    def ending(self) -> str:
        return PurePosixPath(self.entry.path).suffix.lower()


def named_in(report: Report, path: str) -> FileEntry | None:
    """The file that a report names by this path, the newest first."""
    for file in (*report.current_files, *report.earlier_files):
        if file.path == path:
            return file
    return None


def output_file(output: Path, path: str) -> OutputFile:
    """A file that the report of an output folder names, as it was written; Refused when there is
    none, when a link leads to it, and when somebody has changed it."""
    entry = named_in(read_report(output), path)
    if entry is None:
        raise _missing()
    inside = PurePosixPath(path)
    place = output.resolve() / inside
    try:
        if inside.is_absolute() or ".." in inside.parts or place.resolve() != place:
            raise _missing()
        data = read_whole(place, _MOST_BYTES)
    except (UnreadableError, OSError, RuntimeError):
        raise _missing() from None
    if sha256(data).hexdigest() != entry.sha256:
        raise Refused(
            409,
            say("somebody has changed this file since it was made"),
            say("make the files again"),
        )
    return OutputFile(entry, data)


def _missing() -> Refused:
    return Refused(404, say("there is no such file"), say("make the files again"))


def download(file: OutputFile) -> Response:
    """The file, to be kept by whoever asks."""
    headers = {"content-disposition": attachment(file.name), "content-security-policy": ALONE}
    return Response(file.data, 200, headers, _type(file))


def shown(file: OutputFile) -> Response:
    """The file to look at: a page or a picture as such, anything else to be kept."""
    policy = _SHOWN.get(file.ending)
    if policy is None:
        return download(file)
    return Response(file.data, 200, {"content-security-policy": policy}, _type(file))


def attachment(name: str) -> str:
    """By its name, in any script (RFC 6266); for old browsers in plain letters."""
    plain = "".join(sign if sign.isascii() and sign.isprintable() else "_" for sign in name)
    plain = plain.replace('"', "_").replace("\\", "_")
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _type(file: OutputFile) -> str:
    known = _TYPES.get(file.ending) or mimetypes.guess_type(file.name)[0]
    return known or "application/octet-stream"
