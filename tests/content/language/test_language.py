"""Languages by their codes, and what a wrong code may have meant."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from pydantic import TypeAdapter, ValidationError

from infographic.content.language.language import (
    LanguageCode,
    is_a_guides,
    is_language,
    language,
    near_languages,
    with_region,
)
from infographic.content.yaml.reader import read


@pytest.mark.parametrize(
    ("code", "name"),
    [("fi", "suomi"), ("sv", "svenska"), ("se", "davvisámegiella"), ("sv-FI", "svenska (Finland)")],
)
def test_a_language_is_called_what_its_speakers_call_it(code: str, name: str) -> None:
    assert language(code).name == name


@pytest.mark.parametrize("code", ["FI", "fin", "swe", "suomi", "xx", "fi_FI", "fi-SE-x", "", "f"])
def test_what_is_no_code(code: str) -> None:
    assert not is_language(code)
    with pytest.raises(ValueError, match=f"^{code}$"):
        language(code)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("fin", "fi"),
        ("swe", "sv"),
        ("SV", "sv"),
        ("suomi", "fi"),
        ("ruotsi", "sv"),
        ("svenska", "sv"),
        ("Finnish", "fi"),
        ("fi_FI", "fi-FI"),
    ],
)
def test_the_nearest_language_of_a_word(word: str, code: str) -> None:
    assert near_languages(word)[0] == code


def test_a_word_unlike_any_language_has_none_near() -> None:
    assert near_languages("qqqqqq") == []


@pytest.mark.parametrize(
    ("code", "full"),
    [
        ("fi", "fi-FI"),
        ("sv", "sv-FI"),
        ("sv-SE", "sv-SE"),
        ("se", "se-FI"),
        ("en", "en-GB"),
        ("da", "da-DK"),
        ("zh-Hant", "zh-Hant-TW"),
    ],
)
def test_a_language_has_the_region_of_its_file_or_where_most_speak_it(code: str, full: str) -> None:
    assert with_region(code) == full


@pytest.mark.parametrize(
    "code", ["ar", "ar-EG", "he", "fa", "ckb", "ur-IN", "yi", "az-Arab", "pa-Arab-PK", "ks"]
)
def test_what_is_written_from_right_to_left_is_no_language_of_a_guide(
    code: str, tmp_path: Path
) -> None:
    assert is_language(code)
    assert not is_a_guides(code)
    with pytest.raises(ValidationError):
        of_a_guide(code, tmp_path)


@pytest.mark.parametrize("code", ["ar-Latn", "he-Latn", "az", "pa", "ks-Deva", "zh-Hant", "sv-FI"])
def test_what_is_written_from_left_to_right_may_be_one(code: str, tmp_path: Path) -> None:
    assert is_a_guides(code)
    assert of_a_guide(code, tmp_path) == code


def of_a_guide(code: str, folder: Path) -> str:
    """The code as a guide's file has it."""
    file = folder / "guide.yaml"
    file.write_text(f"- {code}\n", encoding="utf-8")
    (written,) = cast(list[object], read(file).value)
    return TypeAdapter[str](LanguageCode).validate_python(written)


@pytest.mark.parametrize("word", ["ar", "arabic", "arabia", "heprea", "hebrew", "fa-LR"])
def test_languages_that_guides_cannot_have_are_not_proposed(word: str) -> None:
    assert not {"ar", "he", "fa"} & {code.partition("-")[0] for code in near_languages(word)}


@pytest.mark.parametrize("word", ["en-01", "en_001", "es-419", "en-US-POSIX", "ca-ES-valencia"])
def test_codes_that_guides_cannot_have_are_not_proposed(word: str) -> None:
    assert near_languages(word)
    assert all(map(is_language, near_languages(word)))
