"""What people are told is said with `say`, so that it can be translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.told import Program

PACKAGE = Path(__file__).resolve().parent.parent / "infographic"
# What tells people something: by its position or name, which arguments do.
TELLING = {
    "ArtworkError": {0: "what", 1: "hint"},
    "Criterion": {0: "name", 1: "unit"},
    "DamagedError": {0: "what"},
    "MissingError": {0: "what", 1: "hint"},
    "Overrun": {1: "item", 4: "what", 5: "hint"},
    "Problem": {0: "what", 2: "item", 3: "hint"},
    "ProfileError": {0: "what"},
    "TooLargeError": {0: "what", 1: "hint"},
    "UnreadableError": {0: "what", 1: "hint"},
    "refused": {1: "what", 2: "hint"},
    "wrong": {0: "what", 1: "hint"},
}
# What commands say at a terminal, by the index of the argument that is told.
SPEAKING = {"show": 0, "tell": 0, "worded": 0}
ROOMS = sorted(
    path.name
    for path in PACKAGE.iterdir()
    if path.suffix == ".py" or (path / "__init__.py").is_file()
)

# A key of a file stands in messages as it is written.
_IS_A_KEY = re.compile("[a-z]*|[a-z]+(_[a-z]+)+")


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_tells_is_said(room: str) -> None:
    assert [f"{place}" for place in unsaid(PACKAGE / room)] == []


@pytest.mark.parametrize(
    ("code", "is_said"),
    [
        ('Problem(say("a"), place, hint=say("b"))', True),
        ('Problem("a b")', False),
        ('Problem(say("a"), place, "based_on")', True),
        ('Problem(say("a"), item=str(path))', True),
        ('Problem(say("a"), item=f"{path}")', False),
        ('wrong(say("a"), "b c" if c else d)', False),
        ('what = f"a {b}"\n    raise wrong(what, hint)', False),
        ('what = say("a {b}", b=b)\n    raise wrong(what, hint)', True),
        ("raise wrong(_HINT, what)", False),
        ('Problem(say("a"), hint="")', True),
    ],
)
def test_what_is_not_said_is_found(tmp_path: Path, code: str, is_said: bool) -> None:
    file = tmp_path / "module.py"
    file.write_text(f'_HINT = "a hint"\n\ndef f():\n    {code}\n', encoding="utf-8")
    assert (not list(unsaid(file))) == is_said


def test_what_commands_tell_is_said_wherever_it_is_made() -> None:
    assert sorted(Program(PACKAGE).texts_told(SPEAKING)) == []


@pytest.mark.parametrize(
    ("code", "is_said"),
    [
        ('return say("a b {c}", c=1)', True),
        ('return "some words"', False),
        ('return joined("\\n", [say("a"), say("b")])', True),
        ('return joined("\\n", ["some words"])', False),
        ('return joined(", ", ["grid", "--force", "infographic build"])', True),
        ('return "\\n".join([say("a"), say("b")])', False),
        ('return "\\n".join(["--force", str(path)])', True),
        ('return f"{path}: {5}"', True),
        ('return f"{path} of {5}"', False),
        ('return f"{path}: {other()}"', False),
        ('return other() + ", 5"', False),
        ('name = "some words"\n    return name', False),
        ('name = "grid"\n    name += ", a compromise"\n    return name', False),
        ('return joined("", (f"  {each}" for each in lines()))', False),
        ('yield from lines()\n    yield say("a") if path else "no way"', False),
        ("yield from lines()", True),
    ],
)
def test_what_a_function_tells_is_followed(tmp_path: Path, code: str, is_said: bool) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "words.py").write_text(
        'def other():\n    return say("a")\n\ndef lines():\n    yield other()\n', encoding="utf-8"
    )
    (package / "command.py").write_text(
        "from package.words import other, lines\n\n"
        f"def made(path):\n    {code}\n\ndef command(path):\n    tell(made(path))\n",
        encoding="utf-8",
    )
    assert (not list(Program(package).texts_told(SPEAKING))) == is_said


def unsaid(room: Path) -> Iterator[str]:
    """Where a module, or those of a folder, tell something as a text that is no message."""
    for path in sorted(room.rglob("*.py")) if room.is_dir() else (room,):
        module = ast.parse(path.read_text(encoding="utf-8"))
        shared = assigned(module.body)
        for function in (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)):
            names = {**shared, **assigned([*ast.walk(function)])}
            for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
                if any(is_text(argument, names) for argument in told(call)):
                    yield f"{path.name}:{call.lineno}"


def told(call: ast.Call) -> Iterator[ast.expr]:
    """The arguments of a call that people are told."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    positions = TELLING.get(name, {})
    yield from (each for index, each in enumerate(call.args) if index in positions)
    yield from (word.value for word in call.keywords if word.arg in positions.values())


def assigned(nodes: list[ast.stmt] | list[ast.AST]) -> dict[str, list[ast.expr]]:
    """What names stand for."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
                elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    for name, value in zip(target.elts, node.value.elts, strict=False):
                        if isinstance(name, ast.Name):
                            found.setdefault(name.id, []).append(value)
    return found


def is_text(value: ast.expr, names: dict[str, list[ast.expr]]) -> bool:
    """Whether a value is, or may be, words that are no message."""
    if isinstance(value, ast.Constant):
        return isinstance(value.value, str) and not _IS_A_KEY.fullmatch(value.value)
    if isinstance(value, ast.JoinedStr | ast.BinOp):
        return True
    if isinstance(value, ast.IfExp):
        return is_text(value.body, names) or is_text(value.orelse, names)
    if isinstance(value, ast.BoolOp):
        return any(is_text(each, names) for each in value.values)
    if isinstance(value, ast.Name):
        others = {name: found for name, found in names.items() if name != value.id}
        return any(is_text(each, others) for each in names.get(value.id, ()))
    return False
