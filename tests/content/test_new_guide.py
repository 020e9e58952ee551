"""A new guide can be drawn as it is, in the languages that its editor has chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infographic.content.new_guide import MODELS, NewGuide, write_new_guide
from infographic.errors import ContentError
from infographic.publish.offer import OFFER, load


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    "titles", [{"fi": "Hyvä kokous"}, {"sv": "Ett bra möte"}, {"sv": "Möte", "fi": "Kokous: #1"}]
)
def test_it_has_the_titles_in_their_languages(
    tmp_path: Path, model: str, titles: dict[str, str]
) -> None:
    guide = load(write_new_guide(NewGuide(titles, model), tmp_path, OFFER)).guide
    assert guide.languages == tuple(titles)
    assert dict(guide.title.words) == titles
    assert guide.steps


def test_an_empty_one_may_be_in_any_language(tmp_path: Path) -> None:
    titles = {"se": "Rávvagat", "en": "A guide", "et": "Juhend"}
    guide = load(write_new_guide(NewGuide(titles, "empty"), tmp_path, OFFER)).guide
    assert dict(guide.title.words) == titles
    assert guide.steps[0].title.words["en"] == "Step 1"


def test_the_folder_is_named_after_the_title_and_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "tyota-ja-oloa").write_text("mine")
    names = [
        write_new_guide(NewGuide({"fi": title}, "empty"), tmp_path, OFFER).name
        for title in ("Työtä / ja ÖLOA!", "Työtä ja oloa", "../..", "手引き", "x" * 300)
    ]
    assert names == ["tyota-ja-oloa-2", "tyota-ja-oloa-3", "guide", "guide-2", "x" * 60]
    assert (tmp_path / "tyota-ja-oloa").read_text() == "mine"


@pytest.mark.parametrize(
    "new",
    [
        NewGuide({}, "empty"),
        NewGuide({"fi": " \n "}, "empty"),
        NewGuide({"fi, sv]\nx: [": "Opas"}, "empty"),
        NewGuide({"fi": "Opas", "en": "Guide"}, "meeting"),
        NewGuide({"fi": "x" * 1_000_000}, "empty"),
    ],
)
def test_what_is_no_guide_leaves_nothing(tmp_path: Path, new: NewGuide) -> None:
    with pytest.raises(ContentError):
        write_new_guide(new, tmp_path, OFFER)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_may_not_be_written_to_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        write_new_guide(NewGuide({"fi": "Opas"}, "empty"), tmp_path / "missing", OFFER)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40))
def test_any_title_is_kept_or_refused_whole(tmp_path: Path, title: str) -> None:
    before = set(tmp_path.iterdir())
    try:
        folder = write_new_guide(NewGuide({"fi": title}, "empty"), tmp_path, OFFER)
    except ContentError:
        assert set(tmp_path.iterdir()) == before
    else:
        assert folder.parent == tmp_path
        assert load(folder).guide.title.words["fi"].split() == title.split()
