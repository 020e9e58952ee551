"""How a repository wants the line ends of a file in git and in the folder.

What else git may do with the bytes of a file on the way is done by other programs, which are not
run: such files are left to git.
"""

from __future__ import annotations

from collections.abc import Callable

from dulwich.attrs import GitAttributes
from dulwich.config import Config
from dulwich.line_ending import (
    LineEndingFilter,
    line_ending_filter_for_action,
    read_eol_config,
    resolve_crlf_action,
)

from infographic.errors import HistoryError, Problem
from infographic.message import say

_BINARY, _TEXT = b"binary", b"text"
_BY_PROGRAMS = (b"filter", b"ident", b"working-tree-encoding")


class LineEnds:
    """What the attributes and the set-up of a repository say of its files."""

    def __init__(self, attributes: GitAttributes, config: Config) -> None:
        self._attributes = attributes
        self._eol, self._autocrlf, _ = read_eol_config(config)

    def are_left_to_programs(self, path: bytes) -> bool:
        """Whether git hands a file to another program on the way to the folder, or back."""
        said = self._attributes.match_path(path)
        return any(said.get(each) for each in _BY_PROGRAMS)

    def to_git(self, path: bytes, data: bytes, in_git: Callable[[], bytes]) -> bytes:
        """The bytes that git keeps of those in the folder; `in_git` are those that it has.
        HistoryError when another program would have to change them."""
        found = self._filter(path, lambda: b"\r\n" in in_git())
        return found.clean(data, path) if found else data

    def to_folder(self, path: bytes, data: bytes) -> bytes:
        """The bytes for the folder of those that git keeps."""
        found = self._filter(path, lambda: False)
        return found.smudge(data, path) if found else data

    def _filter(self, path: bytes, has_crlf: Callable[[], bool]) -> LineEndingFilter | None:
        if self.are_left_to_programs(path):
            what = say("git is told to change this file with a program before it keeps it")
            hint = say("save its version with git; or take the file out of .gitattributes")
            raise HistoryError(Problem(what, item=path.decode("utf-8", "replace"), hint=hint))
        said = self._attributes.match_path(path)
        if said.get(_BINARY) is True and said.get(_TEXT) is None:
            return None
        action = resolve_crlf_action(said, self._eol, self._autocrlf)
        return line_ending_filter_for_action(action, index_has_crlf=has_crlf)
