"""Units that mean per cent, in the words of the guide's language."""

from __future__ import annotations

import pytest

from infographic.content.language.number import means_per_cent


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("Prozent der Antworten", "de"),
        ("procentų", "lt"),
        ("процентов", "ru"),
        ("pour cent", "fr-CA"),
        ("proseanttat", "se"),
        ("5٪", "ar"),
    ],
)
def test_of_a_language_with_or_without_a_file(unit: str, code: str) -> None:
    assert means_per_cent(unit, code)


@pytest.mark.parametrize("code", ["fi", "sv", "se", "de", "sms", "zh-Hant"])
@pytest.mark.parametrize("unit", ["", "kpl", "concentr", "prosessi", "processer", "‰"])
def test_what_means_something_else(unit: str, code: str) -> None:
    assert not means_per_cent(unit, code)
