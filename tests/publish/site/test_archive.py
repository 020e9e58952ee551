"""ZIPs: the same whenever they are made, and readable by all."""

from __future__ import annotations

import time
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from infographic.publish.site.archive import archive

FILES = {"opas.pdf": b"%PDF", "ääkkönen ja ŋ.txt": "čáhci".encode(), "tyhjä": b""}


def test_it_has_the_files_in_their_order_as_they_are() -> None:
    with ZipFile(BytesIO(archive(FILES))) as file:
        assert {name: file.read(name) for name in file.namelist()} == FILES
        assert file.namelist() == list(FILES)
        assert {about.compress_type for about in file.infolist()} == {ZIP_STORED}
        assert {about.external_attr >> 16 for about in file.infolist()} == {0o100644}
        assert {about.date_time for about in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_does_not_depend_on_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    first = archive(FILES)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert archive(FILES) == first


def test_names_are_in_utf_8() -> None:
    (other,) = (
        about
        for about in ZipFile(BytesIO(archive(FILES))).infolist()
        if not about.filename.isascii() and about.filename.endswith(".txt")
    )
    assert other.flag_bits & 0x800
