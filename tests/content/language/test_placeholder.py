"""Words that the program fills: every language has the placeholders, and a file without them is
told where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest
from pydantic import TypeAdapter

from infographic.content.language.language_file import LanguageFile
from infographic.content.yaml.check import checked
from infographic.content.yaml.reader import read
from infographic.content.yaml.source import LocatedDict, Value
from infographic.errors import ContentError
from infographic.files import program_data
from tests.content.guide_folder import where

FILES = sorted((program_data() / "languages").glob("*.yaml"))
ENGLISH = (program_data() / "languages/en.yaml").read_text(encoding="utf-8")
FILLED: Mapping[str, set[str]] = {
    "slides.step": {"number"},
    "page.html_code_beside": {"file"},
    "downloads.landscape": {"size"},
    "downloads.portrait": {"size"},
    "slip.coverage": {"most", "limit"},
}


def words_in(value: Value, name: str = "") -> Iterator[tuple[str, str]]:
    """The words of a file by their keys."""
    if isinstance(value, LocatedDict):
        for key, below in value.items():
            yield from words_in(below, f"{name}.{key}" if name else str(key))
    else:
        yield name, str(value)


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_language_has_each_placeholder_in_its_place_and_no_other(file: Path) -> None:
    value = read(file).value
    assert value is not None
    found = {
        name: {field for _, field, _, _ in Formatter().parse(words) if field is not None}
        for name, words in words_in(value)
        if "{" in words
    }
    assert found == FILLED


@pytest.mark.parametrize(
    ("old", "new", "item", "what"),
    [
        ("{file}", "{tiedosto}", "page, html code beside", "{tiedosto} is no placeholder here"),
        (
            "the file {file}, which the code shows,",
            "it,",
            "page, html code beside",
            "“Copy it, to the folder of",
        ),
        ("{size} landscape", "Landscape", "downloads, landscape", "“Landscape” has no {size}"),
        ("{size} portrait", "{size} {}", "downloads, portrait", "{} is no placeholder here"),
        ("{size} portrait", "{size:>9}", "downloads, portrait", "{size:>9} is no placeholder"),
        ("{size} portrait", "{size!r}", "downloads, portrait", "{size!r} is no placeholder here"),
        ("{size} portrait", "{size.x}", "downloads, portrait", "{size.x} is no placeholder here"),
        ("{size} portrait", "{{size}}", "downloads, portrait", "“{{size}}” has no {size}"),
        ("{size} portrait", "{size", "downloads, portrait", "a brace is not closed or not opened"),
        ("{most}, limit {limit}", "{most}", "slip, coverage", "“at most {most}” has no {limit}"),
        (
            "at most {most}, limit {limit}",
            "-",
            "slip, coverage",
            "“-” has no {most} and no {limit}",
        ),
        ("Step {number}", "Step", "slides, step", "“Step” has no {number}"),
        ("Step {number}", "Step 1}", "slides, step", "a brace is not closed or not opened"),
    ],
)
def test_a_file_without_a_placeholder_is_told_where(
    tmp_path: Path, old: str, new: str, item: str, what: str
) -> None:
    line = next(at for at, text in enumerate(ENGLISH.splitlines(), 1) if old in text)
    file = tmp_path / "en.yaml"
    file.write_text(ENGLISH.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        checked(TypeAdapter(LanguageFile), read(file), None)
    (problem,) = caught.value.problems
    assert where(problem).startswith(f"en.yaml:{line}:")
    assert problem.item == item
    assert problem.what.startswith(what)
    assert problem.hint.startswith("write {")
