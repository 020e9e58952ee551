"""The start page of a series: valid HTML, in the guide's languages, with a way to each file."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.publish.site.browser.accessibility import barriers
from tests.publish.site.made_page import attributes, parsed
from tests.series.made_series import TOO_LONG, MadeSeries
from tools.browser import Reader, go, window


def page_of(series: MadeSeries) -> str:
    return (series.output / "index.html").read_text(encoding="utf-8")


def heading_of(series: MadeSeries) -> str:
    (heading,) = parsed(page_of(series)).iter("h1")
    return " ".join("".join(heading.itertext()).split())


def test_it_leads_to_each_file_by_what_it_is_for(series: MadeSeries) -> None:
    series.make()
    links = attributes(parsed(page_of(series)), "a")
    files = [path for path in series.output.rglob("*/*/*") if path.is_file()]
    assert sorted(link["href"] for link in links) == sorted(
        path.relative_to(series.output).as_posix() for path in files
    )
    assert "Leveä kuva: Saavutettava PDF" in page_of(series)


def test_it_says_what_was_not_made_and_why_in_each_language(series: MadeSeries) -> None:
    series.rows("Oulu", TOO_LONG, "<b>Vaasa</b>")
    series.make()
    root = parsed(page_of(series))
    (heading,) = [each for each in root.iter("h2") if each.get("id") == "unmade"]
    assert "".join(heading.itertext()).split("–") == [
        "Jäi tekemättä\N{NO-BREAK SPACE}",
        " Inte gjorda",
    ]
    reasons = [each for each in root.iter("p") if each.get("class") == "why"]
    assert [each.get("lang") for each in reasons] == ["fi", "sv"]
    assert "<b>" not in page_of(series)


def test_it_is_called_as_the_guide_unless_a_row_s_words_are_in_that(series: MadeSeries) -> None:
    series.rows("Oulu")
    series.make()
    assert heading_of(series) == "Kuvasarja – Bildserie"
    series.guide.change("guide.yaml", '"{toimisto}: hyvä opas"', "Hyvä opas")
    series.guide.change("steps.yaml", "Aloita heti.", '"{toimisto}"')
    series.guide.write()
    series.make()
    assert heading_of(series) == "Hyvä opas – En bra guide"
    assert "Kuvasarja" in page_of(series)


def test_rows_come_first_each_with_its_smallest_picture(tmp_path: Path) -> None:
    series = MadeSeries(tmp_path, kinds=("png",))
    series.rows("Oulu", TOO_LONG)
    series.make()
    root = parsed(page_of(series))
    assert [each.get("id") for each in root.iter("h2")] == ["rows", "unmade"]
    (picture,) = attributes(root, "img")
    files = sorted(series.output.rglob("*.png"), key=lambda path: path.stat().st_size)
    assert picture["src"] == files[0].relative_to(series.output).as_posix()
    assert (picture["alt"], picture["loading"]) == ("", "lazy")


def test_rows_with_a_page_lead_to_that(tmp_path: Path) -> None:
    series = MadeSeries(tmp_path, kinds=("svg", "page"), formats=())
    series.make()
    links = [link["href"] for link in attributes(parsed(page_of(series)), "a")]
    assert links[:2] == ["toimisto2/fi/index.html", "toimisto2/sv/index.html"]
    assert all((series.output / link).is_file() for link in links)


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_barrier_and_nothing_runs_out_of_the_window(
    series: MadeSeries, browser: Browser, width: int
) -> None:
    series.rows("Oulu", TOO_LONG, "Vaasa")
    series.make()
    reader = Reader(width=width)
    with window(browser, reader) as page:
        go(page, (series.output / "index.html").as_uri(), reader)
        assert barriers(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
