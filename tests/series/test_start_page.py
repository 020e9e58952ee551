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
    assert "".join(heading.itertext()).split("–") == ["Jäi tekemättä ", " Inte gjorda"]
    reasons = [each for each in root.iter("p") if each.get("class") == "why"]
    assert [each.get("lang") for each in reasons] == ["fi", "sv"]
    assert "<b>" not in page_of(series)


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
