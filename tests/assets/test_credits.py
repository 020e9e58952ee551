"""Whom pictures and pages credit, as the licences of fonts and icons ask."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from infographic.assets.credits import Credit, family_credits, font_credits, icon_credit
from infographic.assets.font import find_font
from infographic.errors import MachineError
from infographic.scene import FontFile

OPEN = "SIL OFL 1.1"
SOURCE = Credit(
    "Source Sans Pro",
    "Adobe Systems Incorporated",
    OPEN,
    "http://scripts.sil.org/OFL",
    "http://www.adobe.com/",
)
MANROPE = Credit(
    "Manrope",
    "The Manrope Project Authors",
    OPEN,
    "http://scripts.sil.org/OFL",
    "https://github.com/sharanda/manrope",
)


def test_the_icons_are_credited_as_their_files_say() -> None:
    credit = icon_credit()
    assert credit.name == f"Font Awesome Free {version('fontawesomefree')}"
    assert credit.notice == (
        f"{credit.name} by Fonticons, Inc. (https://fontawesome.com), "
        "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), changed"
    )


def test_a_font_is_credited_as_it_says_itself_and_each_family_once() -> None:
    faces = [("Manrope", "Bold"), ("Source Sans Pro", "Bold"), ("Manrope", "Regular")]
    assert font_credits(find_font(*face) for face in faces) == (MANROPE, SOURCE)
    assert family_credits(["Source Sans Pro", "Manrope", "Manrope"]) == (SOURCE, MANROPE)
    assert family_credits(["Papyrus"]) == ()


@pytest.mark.parametrize(
    ("notice", "author", "source"),
    [
        (
            "Copyright 2019 The X Authors (https://x.example/x)",
            "The X Authors",
            "https://x.example/x",
        ),
        ("Copyright (c) 2011-2014, Jane Doe (jane@x.example)", "Jane Doe", ""),
        ("© 2020 by Jane Doe. All rights reserved.", "Jane Doe", ""),
        ("Copyright © Jane Doe, with Reserved Font Name “Doe”", "Jane Doe", ""),
        ("Copyright: 2012 Jane Doe", "Jane Doe", ""),
        ("Copyright 2010, J. Doe (https://x.example)", "J. Doe", "https://x.example"),
        ("Copyright (c) 2005, Stephen G. Doe", "Stephen G. Doe", ""),
        ("Copyright 2018 The Inter.UI Authors", "The Inter.UI Authors", ""),
        ("Copyright 2012 Doe S.A., with Reserved Font Name", "Doe S.A.", ""),
        ("Copyright (c) 2003 by Doe, Inc. All Rights Reserved.", "Doe, Inc", ""),
        ("(c) Copyright 1990", "(c) Copyright 1990", ""),
        ("Drawn by Jane Doe", "Drawn by Jane Doe", ""),
        ("", "Maker", ""),
    ],
)
def test_the_author_is_who_holds_the_copyright(
    tmp_path: Path, notice: str, author: str, source: str
) -> None:
    (credit,) = font_credits([font_saying(tmp_path, {0: notice, 8: "Maker"})])
    assert (credit.author, credit.source) == (author, source)


@pytest.mark.parametrize(
    ("description", "url", "licence", "found"),
    [
        ("Under the SIL Open Font License, Version 1.1. See there.", "", OPEN, "openfontlicense"),
        ("SIL Open Font License 1.0", "https://x.example/l", OPEN, "x.example/l"),
        ("Licensed under the Apache License 2.0. See there.", "https://x.example/a",
         "Licensed under the Apache License 2.0", "x.example/a"),
        ("", "https://x.example/l", "", "x.example/l"),
        ("", "", "", ""),
    ],
)  # fmt: skip
def test_the_licence_is_that_which_the_font_names(
    tmp_path: Path, description: str, url: str, licence: str, found: str
) -> None:
    (credit,) = font_credits([font_saying(tmp_path, {0: "Jane Doe", 13: description, 14: url})])
    assert credit.licence == licence
    assert found in credit.url
    assert bool(credit.url) == bool(found)


@pytest.mark.parametrize(
    ("credit", "notice"),
    [
        (Credit("A", "", "", ""), "A"),
        (Credit("A", "Jane", "", "https://l.example"), "A by Jane, https://l.example"),
        (Credit("A", "Jane", "L", ""), "A by Jane, L"),
    ],
)
def test_what_is_not_known_is_left_out(credit: Credit, notice: str) -> None:
    assert credit.notice == notice


def test_a_damaged_font_is_told(tmp_path: Path) -> None:
    path = tmp_path / "damaged.otf"
    path.write_bytes(b"no font")
    with pytest.raises(MachineError, match="damaged"):
        font_credits([FontFile(str(path), "Damaged", "Regular")])


def font_saying(folder: Path, names: dict[int, str]) -> FontFile:
    """A font that says this of itself by OpenType name ids, and nothing else of authors and
    licences."""
    font, path = find_font("Manrope", "Bold"), folder / "own.ttf"
    with TTFont(font.path) as file:
        table = file["name"]
        for name_id in (0, 8, 13, 14):
            table.removeNames(nameID=name_id)
        for name_id, text in names.items():
            table.setName(text, name_id, 3, 1, 0x409)
        file.save(path)
    return replace(font, path=str(path), family="Own")
