"""What the page shows beside its texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built
from tests.publish.site.made_page import attributes, html_of, parsed
from tests.publish.site.saying import whole_guide
from tests.publish.small_guide import CARD, formats


def test_the_sign_of_a_fifth_audience_has_the_colour_of_the_first_as_in_pictures() -> None:
    guide = whole_guide()
    first = guide.audiences[0]
    audiences = [replace(first, id=f"a{at}") for at in range(6)]
    tips = [replace(guide.steps[0].tips[0], audience=each) for each in audiences]
    steps = (replace(guide.steps[0], tips=tuple(tips)), *guide.steps[1:])
    root = parsed(html_of(replace(guide, audiences=tuple(audiences), steps=steps)))
    (list_of_tips, *_) = root.iter("dl")
    assert [each.get("class") for each in list_of_tips.iter("div")] == [
        *(f"audience_{number}" for number in (1, 2, 3, 4, 1, 2))
    ]


def test_only_of_a_picture_of_the_whole_guide_it_is_told_that_it_says_the_same(
    tmp_path: Path,
) -> None:
    folder = GuideFolder(tmp_path / "data")
    said = "Kuva kertoo saman"
    folder.files["formats.yaml"] = formats(CARD)
    built(folder, tmp_path / "output")
    assert said in (tmp_path / "output/fi/index.html").read_text(encoding="utf-8")
    folder.files["formats.yaml"] = formats(CARD).replace("full", "summary")
    built(folder, tmp_path / "output")
    assert said not in (tmp_path / "output/fi/index.html").read_text(encoding="utf-8")


def test_a_guide_that_explains_says_more_than_its_picture() -> None:
    said = "Kuva kertoo saman"
    assert said not in html_of(whole_guide())
    silent = [replace(step, explanation=None) for step in whole_guide().steps]
    rules = whole_guide().rules
    assert rules is not None
    items = tuple(replace(rule, explanation=None) for rule in rules.items)
    guide = replace(whole_guide(), steps=tuple(silent), rules=replace(rules, items=items))
    assert said in html_of(guide)


def test_a_picture_that_shows_more_goes_before_a_wider_one(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path / "data")
    wide, tall = ("wide", "160 mm, 110 mm", "svg"), ("tall", "110 mm, 180 mm", "svg")
    folder.files["formats.yaml"] = formats(wide).replace("full", "summary") + formats(tall)
    built(folder, tmp_path / "output")
    root = parsed((tmp_path / "output/fi/index.html").read_text(encoding="utf-8"))
    (shown,) = (figure for figure in root.iter("figure") if figure.get("id") == "picture")
    assert [image["src"] for image in attributes(shown, "img")] == ["opas-tall.svg"]


def test_a_guide_with_one_picture_shows_it_in_every_window(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path / "data")
    folder.files["formats.yaml"] = formats(("sheet", "210 mm, 297 mm", "svg"))
    built(folder, tmp_path / "output")
    root = parsed((tmp_path / "output/fi/index.html").read_text(encoding="utf-8"))
    assert attributes(root, "source") == []
    (shown,) = (figure for figure in root.iter("figure") if figure.get("id") == "picture")
    assert [image["src"] for image in attributes(shown, "img")] == ["opas-sheet.svg"]
