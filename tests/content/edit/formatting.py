"""The files of guides, written in all the ways in which people write YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from infographic.content.edit.plain import Data, data_of
from infographic.content.yaml.reader import read_text

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "data", ROOT / "data" / "starter", *sorted((ROOT / "tests/guides").glob("*/")))
FILES = tuple(
    path for folder in FOLDERS for name in ("guide", "steps", "rules")
    if (path := folder / f"{name}.yaml").exists()
)  # fmt: skip


def data_in(text: str, name: str = "steps.yaml") -> Data:
    source = read_text(name, text.removeprefix("\ufeff"))
    assert not source.problems, source.problems[0]
    return data_of(source.value)


def _as_it_is(text: str) -> str:
    return text


def _windows(text: str) -> str:
    return text.replace("\n", "\r\n")


def _old_mac(text: str) -> str:
    return text.replace("\n", "\r")


def _marked(text: str) -> str:
    return "\ufeff" + text.removesuffix("\n")


def _mixed_ends(text: str) -> str:
    lines = text.split("\n")
    ends = ("\n", "\r\n")
    return "".join(line + ends[at % 2] for at, line in enumerate(lines[:-1])) + lines[-1]


def _braces(text: str) -> str:
    return json.dumps(data_in(text), ensure_ascii=False)


def _braces_over_lines(text: str) -> str:
    return json.dumps(data_in(text), ensure_ascii=False, indent=2) + "\n"


def _wide(text: str) -> str:
    return "\n".join(_block(data_in(text), 0, step=4, hyphen=4)) + "\n"


def _hyphens_out(text: str) -> str:
    return "\n".join(_block(data_in(text), 0, step=2, hyphen=0)) + "\n"


def _comments_everywhere(text: str) -> str:
    lines: list[str] = ["# Alku", ""]
    for line in _block(data_in(text), 0, step=2, hyphen=2):
        indentation = line[: len(line) - len(line.lstrip(" "))]
        lines += [f"{indentation}# {len(lines)}: se, mikä tulee"]
        lines += [f"{line}  # näin" if re.search(r":$", line) else line]
        lines += [""] if len(lines) % 7 == 0 else []
    return "\n".join([*lines, "# loppu"]) + "\n"


def _block(data: Data, column: int, step: int, hyphen: int) -> list[str]:
    """Plain data as block YAML, its texts in double quotation marks."""
    blank = " " * column
    lines: list[str] = []
    if isinstance(data, dict):
        for key, value in data.items():
            below = column + (hyphen if isinstance(value, list) else step)
            lines += _member(f"{blank}{key}:", value, below, step, hyphen)
    elif isinstance(data, list):
        for value in data:
            inner = _block(value, column + max(step, 2), step, hyphen)
            if isinstance(value, dict | list) and value:
                lines += [f"{blank}-{inner[0][column + 1 :]}", *inner[1:]]
            else:
                lines += _member(f"{blank}-", value, column, step, hyphen)
    return lines


def _member(begin: str, value: Data, column: int, step: int, hyphen: int) -> list[str]:
    if isinstance(value, dict | list) and value:
        return [begin, *_block(value, column, step, hyphen)]
    return [f"{begin} {json.dumps(value, ensure_ascii=False)}"]


FORMATTINGS: Mapping[str, Callable[[str], str]] = {
    "as it is": _as_it_is,
    "Windows": _windows,
    "old Mac": _old_mac,
    "byte order mark, no line end": _marked,
    "mixed line ends": _mixed_ends,
    "braces": _braces,
    "braces over lines": _braces_over_lines,
    "wide": _wide,
    "hyphens not indented": _hyphens_out,
    "comments everywhere": _comments_everywhere,
}
