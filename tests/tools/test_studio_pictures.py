"""Pictures of the studio for the README."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from infographic.content.guide.approval import standings
from infographic.history.history import History
from infographic.publish.offer import load
from tools import studio_guides
from tools.studio_guides import BESIDE, NAME, VERSIONS, OtherWordsError, Saved, write_guides
from tools.studio_pictures import INTO, LANGUAGES, ROOT, VIEWS, write_pictures


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_has_the_past_that_is_told(tmp_path: Path, language: str) -> None:
    guide = write_guides(tmp_path / "guides", language)
    told = [(each.who, each.when, each.message.strip()) for each in History(guide).versions()]
    assert told == [(each.who, each.when, each.what[language]) for each in VERSIONS[::-1]]
    assert History(guide).unsaved() == ()


def test_the_guide_says_what_it_does_now_and_waits_in_part(tmp_path: Path) -> None:
    guide = write_guides(tmp_path / "guides", "fi")
    for name in ("guide.yaml", "steps.yaml", "rules.yaml"):
        assert (guide / name).read_bytes() == (ROOT / "data" / name).read_bytes()
    content = load(guide)
    states = Counter(str(each.state) for each in standings(content.guide, content.approvals))
    assert set(states) == {"approved", "lapsed", "awaiting"}
    assert states["approved"] > states["lapsed"] + states["awaiting"]


def test_the_same_language_gives_the_same_versions_and_times(tmp_path: Path) -> None:
    guides = [write_guides(tmp_path / name, "sv") for name in ("one", "other")]
    one, other = ([each.id for each in History(guide).versions()] for guide in guides)
    assert one == other
    times = [(tmp_path / "one" / name / "guide.yaml").stat().st_mtime for name in (NAME, *BESIDE)]
    assert times == sorted(set(times), reverse=True)


def test_a_guide_that_says_other_words_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = VERSIONS[-1]
    other = Saved(last.who, last.when, last.what, (("steps.yaml", "no such words", "others"),))
    monkeypatch.setattr(studio_guides, "VERSIONS", (*VERSIONS[:-1], other))
    with pytest.raises(OtherWordsError, match=r"data/steps\.yaml does not say once: no such words"):
        write_guides(tmp_path / "guides", "fi")


def test_the_readme_shows_pictures_that_are_there_and_small() -> None:
    shown = re.findall(
        r"!\[[^]]{30,}\]\(docs/pictures/studio/(.+?)\)", (ROOT / "README.md").read_text()
    )
    assert {name.removesuffix(".png").rpartition("-")[2] for name in shown} == set(LANGUAGES)
    there = {path.name: path.stat().st_size for path in INTO.glob("*.png")}
    assert set(there) == {f"{view}-{language}.png" for view in VIEWS for language in LANGUAGES}
    assert set(shown) <= set(there)
    assert max(there.values()) <= 150_000


@pytest.mark.slow
def test_views_are_seen_in_a_language(tmp_path: Path, browser: Browser) -> None:
    views = {name: VIEWS[name] for name in ("approval", "versions")}
    written = list(write_pictures(browser, tmp_path, tmp_path / "pictures", "sv", views))
    assert [path.name for path in written] == ["approval-sv.png", "versions-sv.png"]
    for path in written:
        with Image.open(path) as picture:
            assert (picture.size, picture.mode) == ((1440, 900), "P")
