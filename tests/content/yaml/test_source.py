"""YAML as an editor writes it: places, literal texts, encodings, and errors in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.yaml.encoding import MAX_BYTES, write_whole
from infographic.content.yaml.reader import read
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar
from infographic.errors import ContentError, Problem


def value_of(path: Path, text: str) -> LocatedDict:
    path.write_text(text, encoding="utf-8", newline="")
    source = read(path)
    assert not source.problems
    assert isinstance(source.value, LocatedDict)
    return source.value


def problem_of(path: Path, data: str | bytes) -> Problem:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    (problem,) = read(path).problems
    return problem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "guide.yaml"


@pytest.mark.parametrize(
    "written",
    ["0800", "2026", "2026-09-01", "1_000", "0x1F", "1e3", "true", "yes", "no", "12:30", "5 %"],
)
def test_a_text_stays_as_it_was_typed(path: Path, written: str) -> None:
    assert value_of(path, f"fi: {written}\n")["fi"] == written


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("4", "whole number"),
        ("-4", "whole number"),
        ("9.5", "number"),
        ("'4'", "text"),
        ("~", "nothing"),
        ("null", "nothing"),
        ("", "nothing"),
        ("''", "text"),
        ("true", "true or false"),
        ("yes", "text"),  # YAML 1.2
        ("4 kpl", "text"),
    ],
)
def test_a_scalar_knows_what_yaml_takes_it_for(path: Path, written: str, kind: str) -> None:
    scalar = value_of(path, f"a: {written}\n")["a"]
    assert isinstance(scalar, Scalar)
    assert scalar.kind == kind


def test_keys_values_and_items_know_their_places(path: Path) -> None:
    value = value_of(path, "eka: yksi\ntoka:\n  - ä: [x, y]\n")

    assert str(value.place).endswith("guide.yaml:1:1")
    assert value.place.text == "eka: yksi"
    assert str(value.key_places["toka"]).endswith("guide.yaml:2:1")
    items = value["toka"]
    assert isinstance(items, LocatedList)
    assert isinstance(items[0], LocatedDict)
    inner = items[0]["ä"]
    assert isinstance(inner, LocatedList)
    assert [(item.place.line, item.place.column) for item in inner] == [(3, 9), (3, 12)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_count_alike(path: Path, end: str) -> None:
    value = value_of(path, end.join(["a: 1", "b: 2", ""]))
    place = value.key_places["b"]
    assert (place.line, place.column, place.text) == (2, 1, "b: 2")


def test_a_byte_order_mark_is_no_part_of_the_file(path: Path) -> None:
    value = value_of(path, "\ufefffi: Hyvä\n")
    assert list(value) == ["fi"]
    assert value.key_places["fi"].column == 1


def test_a_file_in_windows_1252_shows_the_first_letter_that_is_wrong(path: Path) -> None:
    problem = problem_of(path, "eka: yksi\nfi: Yhtenäistä\n".encode("cp1252"))

    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (2, 10)
    assert problem.place.text == "fi: Yhtenäistä"
    assert problem.what == ("“ä” is saved in an old encoding (such as ISO-8859-1 or Windows-1252)")
    assert problem.hint.startswith("save the file as UTF-8")


def test_a_byte_that_is_no_letter_in_windows_1252_either(path: Path) -> None:
    problem = problem_of(path, b"fi: \x81\n")
    assert problem.what.startswith("this character is saved in an old encoding")


def test_the_column_of_a_wrong_byte_counts_letters_not_bytes(path: Path) -> None:
    problem = problem_of(path, "fi: älä ".encode() + b"\xe4")
    assert problem.place is not None
    assert problem.place.column == 9


def test_a_file_in_utf_16_is_called_that(path: Path) -> None:
    problem = problem_of(path, "fi: Hyvä\n".encode("utf-16"))
    assert problem.what == "the file is saved as UTF-16"
    assert problem.hint.startswith("save the file as UTF-8")


def test_a_control_character_is_shown_where_it_stands(path: Path) -> None:
    problem = problem_of(path, "eka: yksi\nfi: Hy\x08vä\n")
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (2, 7)
    assert problem.what == "an invisible control character (U+0008) stands here"


def test_an_empty_file(path: Path) -> None:
    assert problem_of(path, "# only a comment\n").what == "the file is empty"


def test_a_file_that_is_too_large(path: Path) -> None:
    assert "larger than 300 kB" in problem_of(path, b"a" * (MAX_BYTES + 1)).what


def test_a_file_that_may_not_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path.write_text("a: b\n")
    monkeypatch.setattr("os.open", refuse)
    (problem,) = read(path).problems
    assert problem.what == "you are not allowed to read this file"
    assert problem.item == str(path)


@pytest.mark.parametrize("bomb", ["[" * 5000, "{a: " * 5000, "- " * 5000])
def test_a_file_that_nests_without_end_is_refused_at_once(path: Path, bomb: str) -> None:
    assert problem_of(path, bomb).what == "brackets are nested too deeply here"


# A title, the file, where it is told, what is said, the hint's beginning.
BROKEN = [
    (
        "a colon in a text",
        "a:\n  fi: Huomio: tärkeää\n",
        (2, 13),
        "a second colon on the line",
        "put the text in quotation marks:  fi: 'Huomio: tärkeää'",
    ),
    (
        "an unclosed quotation mark",
        'a:\n  fi: "abc\n  sv: def\n',
        (2, 7),
        "this quotation mark is never closed",
        "close it at the end of its text",
    ),
    (
        "an unclosed quotation mark that another one closes",
        'a:\n  fi: "abc\n  sv: "def"\nb: c\n',
        (2, 7),
        "the quotation mark that opens here closes on line 3, column 7, and more text follows it",
        "close it at the end of its text",
    ),
    (
        "the same in brackets",
        "a: {fi: 'abc, sv: 'def'}\nb: c\n",
        (1, 9),
        "the quotation mark that opens here closes on line 1, column 19, and more text follows it",
        "close it at the end of its text",
    ),
    (
        "an apostrophe in single quotation marks",
        "a: 'FPA's bild'\n",
        (1, 4),
        "the quotation mark that opens here closes on line 1, column 8, and more text follows it",
        "close it at the end of its text; inside a text write ”",
    ),
    (
        "a tab",
        "a:\n\tfi: x\n",
        (2, 1),
        "there is a tab here, where only spaces may stand",
        "use spaces instead",
    ),
    (
        "a text that starts with @",
        "a: @kela\n",
        (1, 4),
        "a text cannot start with this character",
        "put the text in quotation marks",
    ),
    (
        "text after a closing bracket",
        "a: [x] y\n",
        (1, 8),
        "more text follows where the value has ended",
        "put the text in quotation marks",
    ),
    (
        "an unclosed brace",
        "a: {fi: x\nb: z\n",
        (1, 4),
        "in what “{” opens here, a comma or the closing “}” is missing",
        "write for example  {fi: …}  and put",
    ),
    (
        "an unclosed bracket",
        "a: [x, y\nb: z\n",
        (1, 4),
        "in what “[” opens here, a comma or the closing “]” is missing",
        "write for example  [fi, sv]",
    ),
    (
        "no space after a colon",
        "a:\n  fi:Luo\n  sv: y\n",
        (2, 5),
        "there is no space after this colon",
        "write  fi: Luo",
    ),
    (
        "no colon",
        "a: b\nfoo\nc: d\n",
        (2, 1),
        "expected “key: value” here, but the colon or the space after it is missing",
        "write for example  title: …",
    ),
    (
        "a line that stands too far to the right",
        "a:\n  fi: x\n   sv: y\n",
        (3, 4),
        "this line starts too far right: it reads as part of the text on line 2",
        "let it start in the same column as the key above",
    ),
    (
        "a line that stands too far to the left",
        "a:\n   fi: x\n  sv: y\n",
        (3, 3),
        "this line is not indented like those it belongs to",
        "let the keys that belong together start in the same column",
    ),
    (
        "a key where an item belongs",
        "- a: x\n- b: y\nc: d\n",
        (3, 1),
        "expected an item of the list, “- …”, or its keys",
        "let the keys that belong together start in the same column",
    ),
    (
        "a list on the line of its key",
        "a: - b\n",
        (1, 4),
        "a list cannot start on this line",
        "put the text in quotation marks:  a: '- b'  or start each item of the list on a line",
    ),
    (
        "a backslash in double quotation marks",
        'a: "C:\\q"\n',
        (1, 8),
        "a backslash in “double” quotation marks needs a special letter after it",
        "write the text in single quotation marks",
    ),
    (
        "an escape that is no character",
        'a: b\nc: "\\UFFFFFFFF"\n',
        (2, 5),
        "“\\UFFFFFFFF” is no character",
        "write the character itself, or leave it out",
    ),
    (
        "text after a folding sign",
        "a: | x\n  y\n",
        (1, 6),
        "after > or | the text starts on the next line",
        "put the text in quotation marks:  a: '| x'  or move the text down",
    ),
    (
        "a first line that is indented",
        "  a: x\nb: y\n",
        (1, 3),
        "this line is indented further than line 2, which belongs with it",
        "let the keys that belong together start in the same column",
    ),
    (
        "brackets around the first part only",
        "{a: x}\nb: y\n",
        (2, 1),
        "the content has ended above, and more follows here",
        "remove a line above that starts with %, or the quotation marks or brackets there",
    ),
    (
        "a line that starts with a per cent sign",
        "a: x\n%5\nb: y\n",
        (2, 1),
        "a line that starts with % is no content",
        "remove the line",
    ),
    (
        "a directive",
        "%YAML 9.9\n---\na: b\n",
        (1, 1),
        "a line that starts with % is no content",
        "remove the line",
    ),
    (
        "a key that is a list",
        "? [a]\n: b\n",
        (1, 3),
        "expected a key, one word before the colon",
        "write for example  title: …",
    ),
]


@pytest.mark.parametrize(
    ("title", "text", "where", "what", "hint"), BROKEN, ids=[title for title, *_ in BROKEN]
)
def test_broken_yaml_is_told_in_plain_words(
    path: Path, title: str, text: str, where: tuple[int, int], what: str, hint: str
) -> None:
    problem = problem_of(path, text)

    assert problem.place is not None, title
    assert (problem.place.line, problem.place.column) == where
    assert problem.what == what
    assert problem.hint.startswith(hint)


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "old.yaml"
    path.write_text("old")
    monkeypatch.setattr(Path, "replace", fail)

    with pytest.raises(ContentError, match="cannot be written: No space left"):
        write_whole(path, "new")

    assert [file.name for file in tmp_path.iterdir()] == ["old.yaml"]
    assert path.read_text() == "old"


def test_a_file_that_was_changed_is_read_again_and_the_same_text_elsewhere_has_its_own_places(
    tmp_path: Path,
) -> None:
    path, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    first = value_of(path, "fi: yksi\n")
    assert value_of(path, "fi: yksi\n") is first
    assert value_of(path, "fi: kaksi\n") == {"fi": "kaksi"} != first
    assert value_of(other, "fi: yksi\n").place.file != first.place.file
