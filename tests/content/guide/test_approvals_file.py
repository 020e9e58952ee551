"""approvals.yaml: what is written is read again, and what somebody has broken is told."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approval, Approvals, Wording
from infographic.content.guide.approvals_file import approvals_in, approvals_text
from infographic.content.yaml.invisible import unwelcome
from infographic.content.yaml.reader import read_text
from infographic.errors import Place, Problem
from tests.content.guide_folder import GuideFolder, where

WHEN = datetime(2026, 11, 30, 9, 15, tzinfo=timezone(timedelta(hours=2)))
FILE = "approvals.yaml"
PLACE = Place("guide.yaml", 1, 1, "")
FI = """\
fi:
  title: {by: "Liisa", at: "2026-11-30 09:15+02:00", fingerprint: 0e949a4a59e1, words: "Hyvä opas"}
"""
SV = """\
sv:
  title: {by: "", fingerprint: 5df8f8d72114, words: "En bra guide"}
"""
TITLE = FI + SV


def of(text: str, language: str, words: str) -> Wording:
    return Wording(text, language, words, text, PLACE)


def text_of(approvals: Approvals, *texts: Wording) -> str:
    """What is written below the comment."""
    return approvals_text(approvals, texts).partition("\n\n")[2]


def read(text: str) -> tuple[Approvals, tuple[Problem, ...]]:
    return approvals_in(read_text(FILE, text))


def test_each_approval_is_a_line_in_its_language() -> None:
    fi, sv = of("title", "fi", "Hyvä opas"), of("title", "sv", "En bra guide")
    approvals = Approvals({("title", "sv"): Approval("title", "sv", "En bra guide")})
    approvals = approvals.approving([fi], "Liisa", WHEN)
    assert text_of(approvals, fi, sv) == f"{FI}\n{SV}"


def test_a_text_that_awaits_approval_has_a_line_that_says_nothing() -> None:
    title, footer = of("title", "fi", "Hyvä opas"), of("footer", "fi", "Kela")
    approvals = Approvals().approving([title], "Liisa", WHEN)
    written = text_of(approvals, title, footer)
    assert written == f"{FI}  footer:\n"
    assert read(written) == (approvals, ())


def test_parts_of_the_guide_are_apart_and_in_its_order() -> None:
    ids = [
        "title",
        "subtitle",
        "chart.heading",
        "steps.a.title",
        "steps.a.tips.guru",
        "steps.b.title",
    ]
    texts = [of(each, "fi", "Näin") for each in ids]
    written = text_of(Approvals().approving(reversed(texts), "Liisa", WHEN), *texts)
    keys = [line.partition(":")[0].strip() for line in written.splitlines()]
    assert keys == ["fi", *ids[:2], "", ids[2], "", *ids[3:5], "", ids[5]]


def test_who_approves_a_part_or_a_language_meets_nobody_elses_lines() -> None:
    """Git merges changes that a line lies between."""
    texts = [of(f"steps.{step}.title", code, "Näin") for step in "ab" for code in ("fi", "sv")]
    before = text_of(Approvals(), *texts).splitlines()
    changed = []
    for text in texts:
        after = text_of(Approvals().approving([text], "Liisa", WHEN), *texts).splitlines()
        changed += [number for number, line in enumerate(after) if line != before[number]]
    assert len(changed) == len(texts)
    assert all(abs(one - other) > 1 for one, other in combinations(changed, 2))


def test_it_begins_with_who_writes_it_in_three_languages() -> None:
    head = approvals_text(Approvals(), ())
    assert all(line.startswith("#") for line in head.splitlines()[:-2])
    for words in ("kirjoittaa ohjelma", "skrivs av programmet", "The program writes"):
        assert words in head


def test_a_file_of_none_is_none() -> None:
    assert read(approvals_text(Approvals(), ())) == (Approvals(), ())
    assert read("# only comments\n") == (Approvals(), ())
    assert read("fi:\nsv:\n") == (Approvals(), ())


def test_approvals_of_texts_that_are_gone_are_left_out() -> None:
    gone, there = of("steps.vanha.title", "fi", "Vanha"), of("title", "fi", "Opas")
    approvals = Approvals().approving([gone, there], "Liisa", WHEN)
    kept, problems = read(approvals_text(approvals, [there]))
    assert (list(kept.given), problems) == ([("title", "fi")], ())


# What a guide can say: characters that nobody sees are refused there.
WORDS = st.text(max_size=40).filter(lambda words: not unwelcome(words))


@given(words=WORDS, who=WORDS)
def test_what_is_written_is_read_again(words: str, who: str) -> None:
    text, name = of("title", "fi", words), " ".join(who.split()) or "Liisa"
    approvals = Approvals().approving([text], name, WHEN)
    assert read(approvals_text(approvals, [text])) == (approvals, ())


def test_it_is_read_by_the_quick_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str) -> None:
        raise AssertionError(text)

    monkeypatch.setattr("infographic.content.yaml.reader.careful_events", refuse)
    assert len(read(f"\n{TITLE}")[0].given) == 2


@dataclass(frozen=True)
class Broken:
    name: str
    old: str
    new: str
    place: str
    item: str
    what: str


BROKEN = [
    Broken("a language that is none", "fi:", "suomi:", "1:1", "",
           "“suomi” is not the code of a language"),
    Broken("the same language twice", "sv:", "fi:", "3:1", "", "fi"),
    Broken("the same text twice", "sv:\n", "", "3:3", "", "title"),
    Broken("a date that is none", "2026-11-30", "2026-11-31", "2:28", "title (fi), at",
           "expected a date and time with its time zone, found “2026-11-31 09:15+02:00”"),
    Broken("a time of no place", "+02:00", "", "2:28", "title (fi), at",
           "expected a date and time with its time zone, found “2026-11-30 09:15”"),
    Broken("no date", ' at: "2026-11-30 09:15+02:00",', "", "2:10", "title (fi)",
           "it is not said when Liisa approved the text"),
    Broken("nobody", 'by: "Liisa", ', "", "2:10", "title (fi)", "“by” is missing"),
    Broken("other words", "Hyvä opas", "Hyva opas", "2:10", "title (fi)",
           "somebody has changed the words that were approved, or their fingerprint"),
    Broken("an unknown key", 'by: "",', 'by: "", day: 1,', "4:19", "title (sv)",
           "unknown key “day”"),
    Broken("no entry", "sv:\n", "sv:\n  footer: yes\n", "4:11", "footer (sv)",
           "expected keys and values, found “yes”"),
    Broken("no texts", "fi:\n", "se: yes\nfi:\n", "1:5", "se",
           "expected keys and values, found “yes”"),
]  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_what_is_broken_is_told_at_its_place(broken: Broken) -> None:
    assert TITLE.count(broken.old) == 1
    _, problems = read(TITLE.replace(broken.old, broken.new))
    first = problems[0]
    assert where(first) == f"{FILE}:{broken.place}"
    assert first.item == broken.item
    assert broken.what in first.what
    assert first.hint


def test_what_cannot_be_read_is_not_approved() -> None:
    approvals, problems = read(TITLE.replace("Hyvä opas", "Huono opas"))
    assert list(approvals.given) == [("title", "sv")]
    assert len(problems) == 1


def test_a_list_is_no_approvals() -> None:
    approvals, (problem,) = read("- title\n")
    assert approvals == Approvals()
    assert problem.what == "expected keys and values, found a list"


def test_a_merge_that_stopped_halfway_is_told() -> None:
    head, line = FI.splitlines()
    halfway = [head, "<<<<<<< HEAD", line, "=======", line, ">>>>>>> theirs", *SV.splitlines()]
    _, problems = read("\n".join(halfway))
    assert "merge" in problems[0].what


def test_a_guide_with_it_awaits_all_else(folder: GuideFolder) -> None:
    folder.change("guide.yaml", ", draft: [sv]", "")
    folder.files[FILE] = TITLE
    content = folder.load()
    assert content.approvals.are_kept
    states = {each.text: content.approvals.state(each).value for each in wordings(content.guide)}
    assert states.pop("title") == "approved"
    assert set(states.values()) == {"awaiting"}


def test_a_guide_is_refused_with_all_that_is_broken_in_it(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "fi: Säännöt, sv", "fi: Säännöt, sc")
    folder.files[FILE] = TITLE.replace("fi:", "suomi:").replace("En bra", "En")
    assert [where(problem) for problem in folder.problems()] == [
        "guide.yaml:10:26",
        f"{FILE}:1:1",
        f"{FILE}:4:10",
        "guide.yaml:12:35",  # a draft key beside the file
    ]


def test_one_of_nearly_its_name_is_told(folder: GuideFolder) -> None:
    folder.files["approvals.yml"] = TITLE
    (problem,) = folder.problems()
    assert problem.what == "this file is not read"
    assert FILE in problem.hint


def test_what_is_read_goes_to_other_processes() -> None:
    approvals, _ = read(TITLE)
    assert pickle.loads(pickle.dumps(approvals)) == approvals
