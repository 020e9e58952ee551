"""Letters that became question marks as a file was saved, and question marks that are meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infographic.publish.offer import load
from infographic.translation.exchange_of import exchange_of
from infographic.translation.lost_letters import is_lost_within, lost_letters
from infographic.translation.taken_back import taken_back
from tests.translation.guides import changed, copy_of_kela, kela
from tests.translation.refusals import Scope, refusal
from tests.translation.test_taken_back import TITLE, other, sent

MEANT = (
    "Vad gör du nu?",
    "Vem? Var? När?",
    "Vem?Var?",
    "Redo? börja nu",
    "Är du redo (eller hur?)",
    "Vad?!",
    "Hur??",
    "? Hjälp",
    "Quoi ? Rien",
    "https://www.kela.fi/haku?sana=tuki",
    "kela.fi?lang=sv",
    "fråga@kela.fi?subject=hej",
    "Ja/nej?",
    "”Vad nu?” frågar hon",
    "2?3",
)
LOST = ("B?rja nu", "b?rja", "?ppna konton", "G? in: ?ndra", "Skapa (?nnu) konton", "b??rja")


@pytest.mark.parametrize("words", MEANT)
def test_a_question_mark_that_is_meant_stays(words: str) -> None:
    assert not is_lost_within(words)
    taken = taken_back(kela(), sent(kela(), steps_luo__tilit_title=words))
    assert [change.after for change in taken.changes] == [words]
    assert not taken.refused


@pytest.mark.parametrize("words", LOST)
def test_a_question_mark_within_a_word_is_a_lost_letter(words: str) -> None:
    scope, (problem,) = refusal(kela(), sent(kela(), steps_luo__tilit_title=words))
    assert scope is Scope.ROWS
    assert problem.item == "E6"
    assert problem.what.startswith("a letter seems to have become a question mark")


def test_several_are_of_the_whole_file() -> None:
    words = {
        "steps_luo__tilit_title": "?ppna",
        "footer": "B?rja",
        "alt": "F?r alla",
        "title": "Ny?",
    }
    scope, problems = refusal(kela(), sent(kela(), **words))
    assert scope is Scope.FILE
    assert [problem.item for problem in problems] == ["E6", "E51", "E53"]


def test_words_of_the_guide_with_question_marks_for_letters_are_enough() -> None:
    text = next(each for each in exchange_of(kela(), "fi", "sv").texts if "å" in each.target)
    (row,) = (each for each in sent(kela()).texts if each.id == text.id)
    lost = other(sent(kela()), text.id, target=text.target.replace("å", "?"))
    scope, (problem,) = refusal(kela(), lost)
    assert (scope, problem.item) == (Scope.FILE, row.target_place)


def test_a_sign_that_is_replaced_by_a_question_mark_is_an_edit() -> None:
    """In a translation; the originals are nobody's to edit."""
    exchange = exchange_of(kela(), "fi", "sv")
    text = replace(exchange.texts[0], source="Valmis – nyt…", target="Redo…")
    guide = replace(exchange, texts=(text,))
    row = replace(sent(kela()).texts[0], source=text.source, target="Redo?")
    returned = replace(sent(kela()), texts=(row,))
    assert not [*lost_letters(returned, guide)]
    lost = replace(row, source="Valmis ? nyt?")
    (problem,) = lost_letters(replace(returned, texts=(lost,)), guide)
    assert problem.item == row.source_place


def test_what_the_guide_has_too_is_meant(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    both = ("fi: Luo tilit\n    sv: Skapa konton", "fi: wh?t\n    sv: vad?nu")
    changed(folder, "steps.yaml", both)
    content = load(folder)
    assert refusal(content, sent(content))[0] is Scope.NOTHING
    (change,) = taken_back(content, sent(content, steps_luo__tilit_title="vad?d?")).changes
    assert change.id == TITLE
