"""Units that mean per cent, in the words of the guide's language."""

from __future__ import annotations

import pytest

from infographic.content.language.number import means_per_cent, rewritten_number


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


@pytest.mark.parametrize(
    ("shown", "fi", "en"),
    [
        ("1.5", "1,5", "1.5"),
        ("12\xa0345.50 €", "12\xa0345,50 €", "12,345.50 €"),
        ("-3", "\u22123", "-3"),
        ("12.5%", "12,5\xa0%", "12.5%"),
        ("2026", "2026", "2026"),
        ("0400", "0400", "0400"),
        ("040 123 4567", "040 123 4567", "040 123 4567"),
        ("A-5", "A-5", "A-5"),
    ],
)
def test_a_number_of_a_table_is_written_the_language_s_own_way(
    shown: str, fi: str, en: str
) -> None:
    assert (rewritten_number(shown, "fi"), rewritten_number(shown, "en")) == (fi, en)
