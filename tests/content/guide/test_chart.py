"""The chart in guide.yaml: what each kind takes, and how its numbers are written."""

from __future__ import annotations

import pytest

from infographic.catalogue import catalogue
from infographic.content.guide.local import LocalChart, localise
from infographic.message import translated
from tests.content.guide_folder import GuideFolder, where

VALUES = "    - {label: {fi: Twitter, sv: Twitter}, icon: twitter, value: 4}\n"


def charted(folder: GuideFolder, kind: str, values: list[str], extra: str = "") -> GuideFolder:
    """The small guide with another chart, whose first value stands on line 18 (19 with a line of
    `extra`)."""
    folder.change("guide.yaml", "kind: dots", f"kind: {kind}")
    lines = [
        f"    - {{label: {{fi: F{at}, sv: S{at}}}, value: {value}}}\n"
        for at, value in enumerate(values)
    ]
    folder.change("guide.yaml", VALUES, "".join(lines))
    if extra:
        folder.change("guide.yaml", "  values:\n", f"  {extra}\n  values:\n")
    return folder


def local(folder: GuideFolder, code: str = "fi") -> LocalChart:
    chart = localise(folder.load().guide, code).chart
    assert chart is not None
    return chart


def amounts(chart: LocalChart) -> list[str]:
    return [value.amount.value for value in chart.values]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("dots", ["1", "20"]),
        ("bar", ["0", "12.5", "1e3"]),
        ("line", ["-3", "0", "2.25"]),
        ("share", ["1", "2.5"]),
    ],
)
def test_each_kind_takes_its_numbers(folder: GuideFolder, kind: str, values: list[str]) -> None:
    chart = local(charted(folder, kind, values))
    assert [value.value for value in chart.values] == [float(value) for value in values]


MISTAKES = [
    ("dots", ["1.5"], "", "18:40", "expected a whole number from 1 to 20, found 1.5"),
    ("dots", ["0"], "", "18:40", "expected a whole number from 1 to 20, found 0"),
    ("bar", ["5", "-1"], "", "19:40", "a bar shows an amount from 0 up, found -1"),
    ("bar", ["0", "0"], "", "18:5", "all values are 0"),
    ("share", ["5", "0"], "", "19:40", "a part of a whole is more than 0, found 0"),
    ("share", ["5", "-2"], "", "19:40", "a part of a whole is more than 0, found -2"),
    ("share", ["5"], "", "18:5", "a chart of kind share needs at least 2 values, found 1"),
    ("share", ["50", "43"], "unit: '%'", "19:5", "the parts of a whole make 100 %, but these"),
    ("share", ["60", "60"], "unit: prosenttia", "19:5", "the parts of a whole make 100 %"),
    ("share", ["33.3", "33.3", "33.6"], "unit: '%'", "19:5", "the parts of a whole make 100 %"),
    ("line", ["5"], "", "18:5", "a chart of kind line needs at least 2 values, found 1"),
    ("bar", ["1"] * 9, "", "18:5", "a chart of kind bar shows at most 8 values, found 9"),
    ("line", ["1"] * 13, "", "18:5", "a chart of kind line shows at most 12 values, found 13"),
    ("bar", [".nan"], "", "18:40", "expected a number, found “.nan”"),
    ("bar", ["1e99"], "", "18:40", "expected a number from "),
    ("bar", ["0.1234"], "", "18:40", "0.1234 has more than 3 decimals"),
    ("bar", ["4.0000"], "", "18:40", "4.0000 has more than 3 decimals"),
    ("bar", ["1e-4"], "", "18:40", "1e-4 has more than 3 decimals"),
    ("bar", ["4." + 100_000 * "0"], "", "18:40", "4.0000000000000000000000… has more than 3"),
    ("bar", ["1e-99999999999999999999"], "", "18:40", "expected a number from "),
    ("bar", ["0e99999999999999999999"], "", "18:40", "expected a number from "),
    ("bar", ["1e400"], "", "18:40", "expected a number from "),
    ("bar", ["9" * 100_000], "", "18:40", "expected a number from "),
    ("bar", ["1"], "unit: {fi: kpl}", "17:9", "the text in “sv” is missing"),
    ("bar", ["1"], "unit: ''", "17:9", "the text is empty"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "values", "extra", "place", "what"), MISTAKES)
def test_a_number_that_a_kind_cannot_show(
    folder: GuideFolder, kind: str, values: list[str], extra: str, place: str, what: str
) -> None:
    (problem,) = charted(folder, kind, values, extra).problems()
    assert problem.what.startswith(what)
    assert where(problem) == f"guide.yaml:{place}"
    assert problem.hint


HINTS = [
    ("'4'", "write it without quotation marks"),
    ("'{number}'", "write the number itself: a placeholder can stand in texts only"),
    ("'1,5'", "write the decimals after a point: 1.5"),
    ("5 000", "write it without spaces: 5000"),
    ("42 %", "write only the number: 42"),
    ("neljä", "write it in digits"),
]


@pytest.mark.parametrize(("written", "hint"), HINTS)
def test_a_number_written_as_in_text_is_told_how_to_write_it(
    folder: GuideFolder, written: str, hint: str
) -> None:
    (problem,) = charted(folder, "bar", [written]).problems()
    assert problem.hint == hint


@pytest.mark.parametrize("key", ["icon: star", "note: {fi: a, sv: b}"])
def test_what_a_line_has_no_room_for_is_refused(folder: GuideFolder, key: str) -> None:
    charted(folder, "line", ["1", "2"])
    folder.change("guide.yaml", "value: 1}", f"value: 1, {key}}}")
    (problem,) = folder.problems()
    assert problem.what == f"in a chart of kind line a value has no {key.partition(':')[0]}"


def test_rounded_per_cents_may_miss_a_hundred(folder: GuideFolder) -> None:
    chart = local(charted(folder, "share", ["33.3", "33.3", "33.3"], "unit: '%'"))
    assert amounts(chart) == ["33,3\u00a0%"] * 3


PER_CENT = [
    "'% vastaajista'",
    "％",
    "prosenttia vastaajista",
    "PROSENTTIA",
    "prosent\u00adtia",
    "pros.",
    "procent",
    "{fi: kyselyyn vastanneista, sv: procent av svaren}",
    "percent",
    "per\u00a0cent",
    "pct",
]


@pytest.mark.parametrize("unit", PER_CENT)
def test_per_cents_in_words_make_a_hundred_too(folder: GuideFolder, unit: str) -> None:
    (problem,) = charted(folder, "share", ["70", "50"], f"unit: {unit}").problems()
    assert problem.what == "the parts of a whole make 100 %, but these make 120 %"
    assert problem.hint == "write how large each part is, or choose  kind: bar"


def test_a_unit_in_a_language_that_there_is_not_hides_nothing(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "languages: [fi, sv]", "languages: [fi, xx]")
    problems = charted(folder, "share", ["70", "50"], "unit: {xx: kpl}").problems()
    assert problems[0].what == "“xx” is not the code of a language"


@pytest.mark.parametrize("unit", ["kpl", "euroa", "prosessia", "{fi: tiliä, sv: konton}"])
def test_parts_of_another_unit_make_any_whole(folder: GuideFolder, unit: str) -> None:
    assert len(local(charted(folder, "share", ["70", "50"], f"unit: {unit}")).values) == 2


NUMBERS = [
    ("fi", "", ["5000", "1.5"], ["5\u00a0000,0", "1,5"]),
    ("sv", "", ["1234567"], ["1\u00a0234\u00a0567"]),
    ("fi", "", ["0e99", "2.50", "+7"], ["0,00", "2,50", "7,00"]),
    ("fi", "", ["1.5e3"], ["1\u00a0500"]),
    ("fi", "unit: '%'", ["42"], ["42\u00a0%"]),
    ("fi", "unit: '%'", ["42.5", "3"], ["42,5\u00a0%", "3,0\u00a0%"]),
    ("fi", "unit: {fi: tiliä, sv: konton}", ["4"], ["4\u00a0tiliä"]),
    ("sv", "unit: {fi: tiliä, sv: konton}", ["4"], ["4\u00a0konton"]),
]


@pytest.mark.parametrize(("code", "unit", "values", "expected"), NUMBERS)
def test_numbers_are_written_the_languages_way(
    folder: GuideFolder, code: str, unit: str, values: list[str], expected: list[str]
) -> None:
    assert amounts(local(charted(folder, "bar", values, unit), code)) == expected


def test_a_number_below_zero_has_the_languages_minus_sign(folder: GuideFolder) -> None:
    assert amounts(local(charted(folder, "line", ["-1.5", "2"]))) == ["\u22121,5", "2,0"]


@pytest.mark.parametrize(
    ("values", "unit", "written"),
    [(["4", "1"], "", ["4", "1"]), (["1"], "unit: tili", ["1\u00a0tili"])],
    ids=["alone", "with a unit"],
)
def test_what_is_counted_has_its_number_too(
    folder: GuideFolder, values: list[str], unit: str, written: list[str]
) -> None:
    assert amounts(local(charted(folder, "dots", values, unit))) == written


def test_the_chart_in_words_has_all_that_it_shows(folder: GuideFolder) -> None:
    charted(folder, "bar", ["1200", "3.5"], "unit: {fi: kpl, sv: st}")
    folder.change("guide.yaml", "value: 3.5}", "value: 3.5, note: {fi: vähän, sv: få}}")
    assert local(folder).alt == "Luvut. F0: 1\u00a0200,0\u00a0kpl; F1: 3,5\u00a0kpl, vähän"
    assert local(folder, "sv").alt == "Tal. S0: 1\u00a0200,0\u00a0st; S1: 3,5\u00a0st, få"


def test_an_amount_is_named_for_messages(folder: GuideFolder) -> None:
    (value,) = local(charted(folder, "bar", ["5"])).values
    assert value.amount.item == "chart, value 1 “F0”, value"
    assert translated(value.amount.item, catalogue("fi")) == "kaavio, arvo 1 ”F0”, arvo"
