"""The guide's files with what came back."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.errors import ContentError
from infographic.publish.offer import load
from infographic.translation.exchange_of import files_of
from infographic.translation.taken_back import taken_back
from infographic.translation.written import consequences, texts_after, write_texts
from tests.translation.guides import changed, copy_of_kela
from tests.translation.test_taken_back import sent


def test_only_the_words_change(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    content, before = load(folder), files_of(load(folder))
    taken = taken_back(content, sent(content, steps_luo__tilit_title="Öppna: konton", alt="Kort."))
    texts = texts_after(content, [taken])
    assert set(texts) == {"guide.yaml", "steps.yaml"}
    assert texts["steps.yaml"] == before["steps.yaml"].replace("Skapa konton", "'Öppna: konton'")
    write_texts(content, texts, before)
    assert load(folder).guide.alt
    assert load(folder).guide.steps[0].title.words["sv"] == "Öppna: konton"
    assert (folder / "rules.yaml").read_text(encoding="utf-8") == before["rules.yaml"]


def test_a_new_language_is_one_of_the_guide(tmp_path: Path) -> None:
    content = load(copy_of_kela(tmp_path))
    taken = taken_back(content, sent(content, "en", title="Do well on social media"))
    texts = texts_after(content, [taken])
    guide = load(content.folder, texts=texts).guide
    assert guide.languages == ("fi", "sv", "en")
    assert guide.title.words["en"] == "Do well on social media"
    assert guide.file_name.words["en"] == "do-well-on-social-media"
    assert guide.steps[0].title.words["en"] == "Luo tilit"


def test_files_are_not_named_after_a_placeholder(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    title = ("fi: Kelaa, miten onnistut somessa", "fi: 'Onnistu somessa, {office}'")
    other = ("sv: Så lyckas du på sociala medier", "sv: 'Lyckas på sociala medier, {office}'")
    content = load(changed(folder, "guide.yaml", title, other))
    taken = taken_back(content, sent(content, "en", title="Do well, {office}"))
    guide = load(folder, texts=texts_after(content, [taken])).guide
    assert guide.title.written["en"] == "Do well, {office}"
    assert guide.file_name.words["en"] == content.guide.file_name.words["fi"]


def test_what_would_be_refused_is_told_before_it_is_written(tmp_path: Path) -> None:
    content = load(copy_of_kela(tmp_path))
    assert not consequences(content, {})
    long = taken_back(content, sent(content, title="Så lyckas du " * 60))
    problems = consequences(content, texts_after(content, [long]))
    assert problems
    assert all(problem.place for problem in problems)


def test_what_would_break_the_guide_is_refused(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    link = "hub: face", "link: {url: {fi: https://a.fi, sv: https://b.fi}, label: {fi: A, sv: B}}"
    content = load(changed(folder, "guide.yaml", link))
    taken = taken_back(content, sent(content, link_url="vår sida"))
    with pytest.raises(ContentError):
        consequences(content, texts_after(content, [taken]))


def test_a_guide_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    content, before = load(folder), files_of(load(folder))
    texts = texts_after(content, [taken_back(content, sent(content, title="Så"))])
    changed(folder, "rules.yaml", ("fi: Kokeile rohkeasti.", "fi: Kokeile."))
    with pytest.raises(ContentError, match="changed meanwhile"):
        write_texts(content, texts, before)
    assert load(folder).guide.title.words["sv"] == "Så lyckas du på sociala medier"
