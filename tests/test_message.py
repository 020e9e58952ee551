"""Messages are English texts that remember what they were made of."""

from __future__ import annotations

import pickle
from dataclasses import replace
from decimal import Decimal
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from infographic.errors import Place, Problem, problem_in
from infographic.message import (
    ENGLISH,
    Catalogue,
    Message,
    all_of,
    cut,
    each_text,
    either,
    joined,
    say,
    say_about,
    say_count,
    template_functions,
    translated,
)

WORDS = {
    "step {number}": "askel {number}",
    "{item} is missing": "puuttuu: {item}",
    "{width:.1f} mm": "{width:.1f} mm leveä",
    "{first} or {second}": "{first} tai {second}",
}


class Finnish(NullTranslations):
    """Translations without a file."""

    def gettext(self, message: str) -> str:
        return WORDS.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return {"{count} file": "{count} tiedosto"}.get(msgid1, msgid1) if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:
        return f"{context}: {message}"


FINNISH = Catalogue("fi", Finnish(), ",")


def test_a_message_is_its_english_text() -> None:
    message = say("{item} is missing", item="a comma")
    assert message == "a comma is missing"
    assert hash(message) == hash("a comma is missing")
    assert message.upper() == "A COMMA IS MISSING"


def test_a_message_is_said_in_another_language_and_so_is_what_is_in_it() -> None:
    message = say("{item} is missing", item=say("step {number}", number=3))
    assert message == "step 3 is missing"
    assert translated(message, FINNISH) == "puuttuu: askel 3"


def test_what_has_no_translation_is_said_in_english() -> None:
    message = say("look at {item}", item=say("step {number}", number=3))
    assert translated(message, FINNISH) == "look at askel 3"
    assert translated("as it is {written}", FINNISH) == "as it is {written}"


@pytest.mark.parametrize("width", [1.25, Decimal("1.25")])
def test_numbers_have_the_decimal_sign_of_the_language(width: object) -> None:
    message = say("{width:.1f} mm", width=width)
    assert message == "1.2 mm"
    assert translated(message, FINNISH) == "1,2 mm leveä"


def test_one_thing_is_counted_in_other_words_than_several() -> None:
    one, several = (say_count("{count} file", "{count} files", count=n) for n in (1, 2))
    assert (one, several) == ("1 file", "2 files")
    assert translated(one, FINNISH) == "1 tiedosto"


def test_a_context_tells_apart_what_is_the_same_in_english() -> None:
    message = say_about("a button", "Open")
    assert message == "Open"
    assert translated(message, FINNISH) == "a button: Open"


@given(st.lists(st.text()), st.text())
def test_what_is_joined_is_as_python_joins_it(parts: list[str], separator: str) -> None:
    assert joined(separator, parts) == separator.join(parts)
    assert translated(joined(separator, parts), FINNISH) == separator.join(parts)


def test_what_is_joined_is_translated_part_by_part() -> None:
    message = joined("; ", ["a", say("step {number}", number=1)])
    assert translated(message, FINNISH) == "a; askel 1"


@pytest.mark.parametrize(
    ("parts", "english", "finnish"),
    [
        (["a"], "a", "a"),
        (["a", "b"], "a or b", "a tai b"),
        (["a", "b", "c"], "a or b or c", "a tai b tai c"),
    ],
)
def test_a_choice_ends_with_or(parts: list[str], english: str, finnish: str) -> None:
    assert either(parts) == english
    assert translated(either(parts), FINNISH) == finnish


@pytest.mark.parametrize(
    ("parts", "english"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_ends_with_and(parts: list[str], english: str) -> None:
    assert all_of(parts) == english


def test_what_is_cut_is_cut_in_each_language() -> None:
    message = cut(say("step {number}", number=12), 5)
    assert message == "step …"
    assert translated(message, FINNISH) == "askel…"
    assert cut("short", 5) == "short"
    assert cut("longer", 5) == "longe…"


def test_every_text_within_a_message_can_be_changed() -> None:
    message = say("{item} is missing", item=say("{item} is missing", item="\ud800"))
    changed = each_text(message, lambda text: text.replace("\ud800", "?"))
    assert changed == "? is missing is missing"
    assert translated(changed, FINNISH) == "puuttuu: puuttuu: ?"
    assert each_text("a", str.upper) == "A"


@pytest.mark.parametrize(
    "message",
    [
        say("{item} is missing", item=say("step {number}", number=3)),
        say_count("{count} file", "{count} files", count=1),
        say_about("a button", "Open"),
        cut(joined(", ", ["one", "two"]), 4),
    ],
)
def test_a_message_goes_to_another_process_with_all_it_remembers(message: Message) -> None:
    there = pickle.loads(pickle.dumps(message))
    assert there == message
    assert there.wording == message.wording


def test_a_problem_is_translated_with_its_place_as_it_is() -> None:
    place = Place("steps.yaml", 2, 3, "  title:")
    step = say("step {number}", number=3)
    problem = Problem(
        say("{item} is missing", item="a"), place, step, say("step {number}", number=4)
    )
    finnish = problem_in(problem, FINNISH)
    assert finnish == replace(problem, what="puuttuu: a", item="askel 3", hint="askel 4")
    assert translated(problem.told, FINNISH) == str(finnish)


def test_templates_say_the_same() -> None:
    environment = Environment(autoescape=True)
    environment.globals.update(template_functions(FINNISH))
    source = (
        '{{ say("{item} is missing", item="<a>") }}, {{ say_count("{count} file", "…", count=1) }}'
    )
    assert environment.from_string(source).render() == "puuttuu: &lt;a&gt;, 1 tiedosto"


def test_english_is_in_no_catalogue() -> None:
    message = say("{width:.1f} mm", width=1.0)
    assert translated(message, ENGLISH) == message
