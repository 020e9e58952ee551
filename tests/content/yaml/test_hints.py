"""A hint never proposes what is refused: what it says to type is typed, and the mistake is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from infographic.content.yaml.invisible import spaced
from infographic.errors import ContentError, Place, Problem
from tests.content.guide_folder import GuideFolder
from tests.content.yaml import test_bad_input, test_bad_text, test_editor_mistakes

LINK = "names: [Kela-Kerttu]\nlink: {{url: '{}', label: {{fi: a, sv: b}}}}"
# A file of the small guide, what is replaced in it, and by what.
MORE = [
    *(
        ("guide.yaml", "names: [Kela-Kerttu]", LINK.format(url))
        for url in (
            *("kela.fi", "http://kela.fi/a", "www.kela.fi", "<https://kela.fi>", "”kela.fi”"),
            *("HTTP:kela.fi", "https:/kela.fi", "ftp://kela.fi/x", "https://kela"),
        )
    ),
    *(
        ("steps.yaml", "id: jatka", f"id: {name}")
        for name in ("Jatka", "jää_tänne", "'-a-'", "日本", "'Åbo / Turku'", "a--b", "”Åbo”", "½")
    ),
    *(
        ("steps.yaml", "icon: star", f"icon: {name}")
        for name in ("fa-star", "Star", "tähti", "user plus", "fa-solid fa-user", "“star”")
    ),
    *(
        ("guide.yaml", "languages: [fi, sv]", f"languages: {codes}")
        for codes in ("[fi, sv_FI]", "[fi, Ruotsi]", "[FI, sv]", "[fi, swe]", "fi, sv", "(fi; sv)")
    ),
    *(
        ("guide.yaml", "value: 4}", f"value: {amount}}}")
        for amount in ("'4'", "4 kpl", "1 000", "1\u00a0000", "1,5", "12,5 %", "“4”", "'1,5'")
    ),
    *(
        ("guide.yaml", "names:", f"{line}\nnames:")
        for line in (
            *("theme: Kela", "theme: ilt", "theme: ”ilta”", "theme: kela.yaml", "theme:ilta"),
            *("theem: ilta", "themes: ilta", "arrangement: wheels", "arrangement: Grid"),
            *("arrangement: '“grid”'", "logo: {alt: {fi: a, sv: b}}"),
            "link: {url: https://kela.fi}",
        )
    ),
    *(
        ("guide.yaml", "{fi: opas, sv: guide}", f"{{fi: opas, sv: {name}}}")
        for name in ("Guide.png", "en guide", "../guide", "göra-så", "GUIDE")
    ),
    *(
        ("steps.yaml", old, "")
        for old in ("  icon: star\n", ", sv: Fortsätt", "fi: Jatka, ", "- id: jatka\n")
    ),
    *(
        ("guide.yaml", old, "")
        for old in (
            *("languages: [fi, sv]\n", "title: {fi: Hyvä opas, sv: En bra guide}\n", ", value: 4"),
            *("file_name: {fi: opas, sv: guide}\n", "    icon: seedling\n", "  kind: dots\n"),
            *("  author: Liisa Hyssälä\n", "  heading: {fi: Luvut, sv: Tal}\n"),
        )
    ),
]
TABLES = (test_bad_input.MISTAKES, test_bad_text.MISTAKES, test_editor_mistakes.MISTAKES)
CHANGES = [*((each.file, each.old, each.new) for table in TABLES for each in table), *MORE]

_PROPOSED = re.compile(
    r"did you mean “?([^”?,]+?)”?(?: or |[,?])|[a-z]:? {2}(.+?)(?: {2}|$)"
    r"| (?:point|spaces|keyboard): (\S+)$"
)
# What a message says to be wrong on its line; nothing where that is all from its place on.
_WRITTEN = re.compile(
    r"found “(.+?)”$|(?:“|: )([^[]+?)”?(?: in Font Awesome Free| is not the code.*)?$"
)
_KEY = re.compile(r"([a-z_]+): ")


def proposal(problem: Problem) -> str:
    """What a hint says to type; empty when it says nothing of the kind, or leaves something out."""
    found = _PROPOSED.search(problem.hint)
    words = next(filter(None, found.groups())) if found else ""
    return words if "…" not in words or problem.hint.startswith("add") else ""


def mended(text: str, problem: Problem, place: Place) -> str:
    """The file when its reader has typed at a place what the hint proposes."""
    lines = text.split("\n")
    line, at, words = spaced(lines[place.line - 1]), place.column - 1, proposal(problem)
    if problem.hint.startswith("add") and line[at] == "{":
        line = f"{line[: at + 1]}{words}, {line[at + 1 :]}"
    elif problem.hint.startswith("add"):
        line = f"{line[:at]}{words}\n{' ' * at}{line[at:]}"
    elif words.startswith("- "):
        dash = line.index(line.lstrip(" ")) - 2 * line.lstrip(" ").startswith(words[2:])
        line = " " * dash + words
    elif key := _KEY.match(words):
        line = _with_entry(line, key[1], words, at)
    else:
        said = None if "opens here" in problem.what else _WRITTEN.search(problem.what)
        written = next(filter(None, said.groups())) if said else line[at:]
        line = line[:at] + line[at:].replace(written, words, 1)
    return "\n".join([*lines[: place.line - 1], line, *lines[place.line :]])


def _with_entry(line: str, key: str, entry: str, at: int) -> str:
    """A line with a key and its value in place of those that stand there."""
    begin = line.rindex(key, 0, at + len(key) + 2)
    end = re.search(r"(?:, (?=[a-z]+:)|\}+$)", line[begin:]) if "{" in line[:begin] else None
    return line[:begin] + entry + (line[begin + end.start() :] if end else "")


@pytest.mark.parametrize(("file", "old", "new"), CHANGES)
def test_what_a_hint_proposes_mends_the_mistake(
    folder: GuideFolder, file: str, old: str, new: str
) -> None:
    folder.change(file, old, new)
    text = folder.files[file]
    assert isinstance(text, str)
    for problem in folder.problems():
        if proposal(problem) and problem.place is not None:
            folder.files[file] = mended(text, problem, problem.place)
            left = told(folder)
            assert problem.what not in [other.what for other in left]
            assert not [other for other in left if on_line(other, problem.place)]


def on_line(problem: Problem, place: Place) -> bool:
    """Whether it says that a line is no good YAML."""
    return bool(not problem.item and problem.place and problem.place.line == place.line)


def told(folder: GuideFolder) -> tuple[Problem, ...]:
    try:
        folder.load()
    except ContentError as error:
        return error.problems
    return ()


@pytest.mark.slow
def test_many_hints_propose_something(tmp_path: Path) -> None:
    proposed = 0
    for file, old, new in CHANGES:
        folder = GuideFolder(tmp_path)
        folder.change(file, old, new)
        proposed += sum(bool(proposal(problem)) for problem in folder.problems())
    assert proposed > 100
