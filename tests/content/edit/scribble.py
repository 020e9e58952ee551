"""A guide's file written as if by many hands: each value in another way."""

from __future__ import annotations

import json
import textwrap
from random import Random

from infographic.content.edit.pen import Where, needs_quotes
from infographic.content.edit.plain import Data


def scribbled(data: Data, seed: int) -> str:
    """Data as YAML: in blocks and in braces, in all quotation marks, folded and literal, with
    comments and blank lines, indented by 2 to 5."""
    hand = _Hand(Random(seed))
    lines = ["# Alku", ""] if seed % 2 else []
    lines += hand.block(data, 0) if data else [hand.flow(data, 0)]
    return "\n".join([*lines, *(["", "# Loppu"] if seed % 3 else [])]) + "\n" * (seed % 5 > 0)


class _Hand:
    def __init__(self, random: Random) -> None:
        self._random = random

    def block(self, data: Data, column: int) -> list[str]:
        lines: list[str] = []
        members = (
            list(data.items()) if isinstance(data, dict) else [("", each) for each in data or ()]
        )
        behind = self._random.randint(1, 3)
        for number, (key, value) in enumerate(members):
            if number:
                lines += self._between(column)
            begin = f"{' ' * column}{key}:" if key else f"{' ' * column}-"
            lines += self._member(begin, value, column, behind, is_item=not key)
        return lines

    def _member(
        self, begin: str, value: Data, column: int, behind: int, *, is_item: bool
    ) -> list[str]:
        step = self._random.randint(2, 5)
        if not isinstance(value, dict | list):
            return self._scalar(begin, value or "", column + step)
        if not value or self._random.random() < 0.3:
            return [begin + " " + self.flow(value, column + step)]
        if is_item and isinstance(value, dict) and self._random.random() < 0.8:
            lines = self.block(value, column + 1 + behind)
            return [begin + " " * behind + lines[0].lstrip(" "), *lines[1:]]
        comment = "  # näin" if self._random.random() < 0.3 else ""
        below = column if isinstance(value, list) and not is_item else column + step
        extra = [f"{' ' * below}# eka"] if self._random.random() < 0.2 else []
        return [begin + comment, *extra, *self.block(value, below)]

    def _between(self, column: int) -> list[str]:
        lines = [""] * self._random.choice([0, 0, 0, 1, 1, 2])
        if self._random.random() < 0.2:
            lines.append(f"{' ' * column}# {self._random.random()}")
            lines += [""] * self._random.choice([0, 0, 1])
        return lines

    def _scalar(self, begin: str, words: str, column: int) -> list[str]:
        way = self._random.choice(["plain", "plain", "'", '"', ">-", "|", ">", "next", "folded"])
        blank = " " * column
        if way in (">-", "|", ">") and words:
            lines = textwrap.wrap(words, 30, break_long_words=False, break_on_hyphens=False)
            return [f"{begin} {way}", *(blank + line for line in lines)]
        if way == "folded" and " " in words and not needs_quotes(words, "block"):
            lines = textwrap.wrap(words, 30, break_long_words=False, break_on_hyphens=False)
            return [f"{begin} {lines[0]}", *(blank + line for line in lines[1:])]
        if way == "next":
            return [begin, blank + self._quoted(words, way)]
        return [f"{begin} {self._quoted(words, way)}"]

    def _quoted(self, words: str, way: str, where: Where = "block") -> str:
        if way == '"':
            return json.dumps(words, ensure_ascii=self._random.random() < 0.3)
        if way == "'" or needs_quotes(words, where):
            return "'" + words.replace("'", "''") + "'"
        return words

    def flow(self, data: Data, column: int) -> str:
        if not isinstance(data, dict | list):
            way = self._random.choice(["plain", "'", '"'])
            return self._quoted(data or "", way, "flow")
        space = self._random.choice(["", " "])
        members = (
            [f"{key}: {self.flow(value, column + 2)}" for key, value in data.items()]
            if isinstance(data, dict)
            else [self.flow(each, column + 2) for each in data]
        )
        opens, closes = "{}" if isinstance(data, dict) else "[]"
        if members and self._random.random() < 0.3:
            between = ",\n" + " " * column
            last = self._random.choice(["", ",", f"  # loppu\n{' ' * column}"])
            if self._random.random() < 0.3:
                between = f",  # näin\n{' ' * column}# uusi\n{' ' * column}"
            return f"{opens}\n{' ' * column}{between.join(members)}{last}\n{' ' * column}{closes}"
        return f"{opens}{space}{', '.join(members)}{space}{closes}"
