"""How fast texts are broken into lines, and how even the lines are: `make bench`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from infographic.assets.font import font_list
from infographic.content.guide.local import LocalText, localise
from infographic.content.language.language import language
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.text.breakpoints import split
from infographic.text.coverage import drawn_texts
from infographic.text.linebreak import TextLine, break_lines, fewest_lines, greedy_lines
from infographic.text.measured import MeasuredText, measure
from infographic.text.shape import advance

GUIDES = [program_data(), *sorted((Path(__file__).parents[1] / "tests" / "guides").glob("*/"))]
FONTS = font_list(("Source Sans Pro",), "Regular")
EMS = [8 + 1.5 * step for step in range(20)]
TEXT = (
    "Sosiaalisen median asiantuntijuus rakentuu vuorovaikutuksessa: kuuntele, verkostoidu ja jaa "
    "osaamistasi säännöllisesti. Noudata salassapitovelvollisuutta, kunnioita tekijänoikeuksia ja "
    "hyödynnä vaikuttavuusarviointia viestintäyksikön kanssa. "
)


def measured(text: str, code: str) -> MeasuredText:
    return measure(split(text, language(code)), lambda part: advance(part, FONTS, code))


@pytest.fixture(scope="module")
def two_hundred_words() -> MeasuredText:
    text = measured(" ".join((TEXT.split() * 10)[:200]), "fi")
    for width in EMS:
        break_lines(text, width)
    return text


def test_breaking_200_words_at_20_widths(
    benchmark: BenchmarkFixture, two_hundred_words: MeasuredText
) -> None:
    """To take at most 40 ms."""
    lines = benchmark(lambda: [break_lines(two_hundred_words, width) for width in EMS])
    assert all(lines)


def test_counting_the_lines_of_200_words_at_20_widths(
    benchmark: BenchmarkFixture, two_hundred_words: MeasuredText
) -> None:
    counts = benchmark(lambda: [fewest_lines(two_hundred_words, width) for width in EMS])
    assert all(counts)


@pytest.mark.parametrize("lines", ["all lines but the last", "all lines"])
def test_optimum_fit_is_more_even_than_greedy(
    lines: str, benchmark: BenchmarkFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """The raggedness over all texts of all guides at 20 widths: the mean square of how far a
    line's end is from where those of its paragraph are on average, in parts of the width."""
    last = -1 if lines == "all lines but the last" else None
    every = [measured(words.value, words.language) for words in _texts() if " " in words.value]
    optimum = benchmark(lambda: _raggedness(every, break_lines, last))
    greedy = _raggedness(every, greedy_lines, last)
    benchmark.extra_info.update(optimum=optimum, greedy=greedy)
    with capsys.disabled():
        print(f"\nraggedness of {lines}: optimum {optimum:.4f}, greedy {greedy:.4f}")
    assert optimum < greedy


def _texts() -> Iterator[LocalText]:
    for folder in GUIDES:
        guide = load(folder).guide
        for code in guide.languages:
            yield from drawn_texts(localise(guide, code))


def _raggedness(
    texts: list[MeasuredText],
    broken: Callable[[MeasuredText, float], list[TextLine] | None],
    last: int | None,
) -> float:
    squares = []
    for text in texts:
        for width in EMS:
            lines = (broken(text, width) or [])[:last]
            filled = [advance(line.text, FONTS, "fi") / width for line in lines]
            squares += [(each - sum(filled) / len(filled)) ** 2 for each in filled]
    return sum(squares) / len(squares)
