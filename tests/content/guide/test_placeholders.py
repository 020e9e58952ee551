"""Guides with placeholders, as they are read and told of; and braces in all others."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.content.guide.approval import number_awaiting, wordings
from infographic.content.guide.approvals import Approvals
from infographic.content.guide.local import localise
from infographic.content.guide.placeholder import pieces_of, placeholders_in
from infographic.content.guide.placeholders import counted, lone_braces, refuse_placeholders
from infographic.errors import ContentError
from infographic.files import program_data
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import load
from tests.content.guide_folder import GuideFolder, where
from tests.other_languages import assert_said

TITLE = "{fi: Hyvä opas, sv: En bra guide}"


def titled(folder: GuideFolder, fi: str, sv: str = "En bra guide") -> GuideFolder:
    folder.change("guide.yaml", TITLE, f"\n  fi: '{fi}'\n  sv: '{sv}'")
    return folder


PLAIN = ["{ }", "{1}", ":{", '{"a": 1}', "{{ }}", "a {{ b", "}} {", "{a", "{a, b}"]


@pytest.mark.parametrize("words", PLAIN)
def test_braces_of_a_guide_without_placeholders_are_what_they_are(
    folder: GuideFolder, words: str
) -> None:
    content = titled(folder, words).load()
    assert content.guide.title.words["fi"] == words
    assert content.placeholders == ()
    refuse_placeholders(content.placeholders)


def test_doubled_braces_are_shown_once_where_a_placeholder_could_stand(folder: GuideFolder) -> None:
    content = titled(folder, "{{office}} {{ }}").load()
    assert content.guide.title.words["fi"] == "{office} { }"
    assert content.guide.title.written["fi"] == "{{office}} {{ }}"
    assert content.placeholders == ()


def test_a_placeholder_stands_in_the_picture_as_it_is_typed(folder: GuideFolder) -> None:
    content = titled(folder, "Hei {Office}!").load()
    assert localise(content.guide, "fi").title.value == "Hei {Office}!"
    (placeholder,) = content.placeholders
    assert (placeholder.name, str(placeholder)) == ("office", "{Office}")
    assert (placeholder.language, placeholder.text) == ("fi", "title")
    assert placeholder.place.line == 4


def test_a_guide_with_placeholders_is_not_published_by_itself(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "Aloita heti.", "'{office} {phone}'")
    content = titled(folder, "{office}", "{Office}").load()
    with pytest.raises(ContentError) as refused:
        refuse_placeholders(content.placeholders)
    assert_said(refused.value.problems)
    told = [(where(each), each.what) for each in refused.value.problems]
    assert told == [
        ("guide.yaml:4:7", "nothing is filled in for {office}, which stands in 2 texts"),
        ("steps.yaml:4:14", "nothing is filled in for {phone}, which stands in 1 text"),
    ]
    assert refused.value.problems[0].hint.endswith("write {{office}}")
    assert [count for _, count in counted(content.placeholders)] == [2, 1]


@pytest.mark.parametrize(
    ("words", "stands"),
    [("{office} {phone", "{phone"), ("{office}}", "}"), ("{office} {}", "{}"), ("{office}:{", "{")],
)
def test_in_a_guide_with_placeholders_no_brace_stands_alone(
    folder: GuideFolder, words: str, stands: str
) -> None:
    (problem,) = lone_braces(titled(folder, words).load().guide)
    assert_said([problem])
    assert (where(problem), problem.what) == (
        "guide.yaml:4:7",
        f"a brace stands alone: “{stands}”",
    )


def test_names_are_never_hyphenated_whatever_they_stand_for(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "[Kela-Kerttu]", "['{office}', Kela-Kerttu]")
    content = folder.load()
    assert content.guide.names == ("{office}", "Kela-Kerttu")
    assert {each.name for each in content.placeholders} == {"office"}


def test_what_is_approved_is_the_text_as_it_is_written(folder: GuideFolder) -> None:
    guide = titled(folder, "{office} {{a}}").load().guide
    assert next(each for each in wordings(guide) if each.text == "title").words == "{office} {{a}}"
    assert number_awaiting(guide, Approvals(), ["fi"])


FIELDS = [
    ("names:", "link: {url: 'https://kela.fi/{office}', label: {fi: a, sv: b}}\nnames:"),
    ("names:", "link: {url: 'https://{server}', label: {fi: a, sv: b}}\nnames:"),
    ("names:", "link: {url: '{page}', label: {fi: a, sv: b}}\nnames:"),
    ("{fi: opas, sv: guide}", "{fi: 'opas-{office}', sv: '{office}'}"),
    ("names:", "page: {address: 'https://kela.fi/{office}'}\nnames:"),
    ("names:", "page: {accessibility: 'https://kela.fi/{office}'}\nnames:"),
    ("author: Liisa Hyssälä", "author: '{author}'"),
    ("kind: dots", "kind: dots\n  unit: '{unit}'"),
]


@pytest.mark.parametrize(("old", "new"), FIELDS)
def test_every_field_with_words_may_have_placeholders(
    folder: GuideFolder, old: str, new: str
) -> None:
    folder.change("guide.yaml", old, new)
    assert folder.load().placeholders


@settings(max_examples=40)
@given(st.text(st.sampled_from("{}a1 _.:,"), max_size=12))
def test_whatever_braces_say_is_read(words: str) -> None:
    with TemporaryDirectory() as path:
        folder = titled(GuideFolder(Path(path)), f"a {words}", "{{x}}")
        content = folder.load()
        assert {each.name for each in content.placeholders} == {*placeholders_in(words)}
        assert manuscript_of(content).guides["sv"].title.value == "{x}"
        lone = [piece for piece in pieces_of(content.guide.title.written["fi"]) if piece.is_lone]
        assert len([*lone_braces(content.guide)]) == (1 if lone else 0)


WRONG = [
    ("names:", "link: {url: 'https://{office} a', label: {fi: a, sv: b}}\nnames:", "an address"),
    ("names:", "link: {url: 'http://kela.fi/{office}', label: {fi: a, sv: b}}\nnames:", "expected"),
    ("{fi: opas, sv: guide}", "{fi: 'Opas-{office}', sv: guide}", "a file name has only"),
    ("names:", "logo: {file: '{office}.svg', alt: {fi: a, sv: b}}\nnames:", "the file of a logo"),
]


@pytest.mark.parametrize(("old", "new", "what"), WRONG)
def test_what_is_wrong_around_a_placeholder_is_told(
    folder: GuideFolder, old: str, new: str, what: str
) -> None:
    folder.change("guide.yaml", old, new)
    (problem,) = folder.problems()
    assert problem.what.startswith(what)


TYPED = [
    ("{office}", "put the text in quotation marks: '{office}'"),
    ("{office} opas", "fi: '{office} opas'"),
    ("{office} {phone}", "fi: '{office} {phone}'"),
    ("{office}, {phone}", "fi: '{office}, {phone}'"),
]


@pytest.mark.parametrize(("typed", "hint"), TYPED)
def test_a_placeholder_at_the_start_stands_in_quotation_marks(
    folder: GuideFolder, typed: str, hint: str
) -> None:
    folder.change("guide.yaml", TITLE, f"\n  fi: {typed}\n  sv: En bra guide")
    (problem,) = folder.problems()
    assert problem.hint.endswith(hint)


def test_the_programs_own_guides_have_none() -> None:
    assert load(program_data()).placeholders == ()
    assert load(program_data() / "starter").placeholders == ()
