"""Voikko, which knows Finnish: a tool for maintainers, that no picture depends on.

Called through its C library (libvoikko 4, voikko.h), so that it need not be installed for this
Python.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from types import TracebackType
from typing import Self

from infographic.errors import MachineError, Problem
from infographic.message import say

_STRUCTURE = b"STRUCTURE"
_BOUNDARY = "="
INSTALL = "sudo apt-get install libvoikko1 voikko-fi"


class Voikko:
    """A session with Voikko's dictionary of a language; MachineError when there is none."""

    def __init__(self, dictionary: str) -> None:
        self._library = _library()
        error = ctypes.c_char_p()
        self._handle = self._library.voikkoInit(ctypes.byref(error), dictionary.encode(), None)
        if not self._handle:
            raise _missing(say("Voikko has no dictionary “{name}”", name=dictionary))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._library.voikkoTerminate(self._handle)

    def knows(self, word: str) -> bool:
        """Whether the word is spelt right."""
        return bool(self._library.voikkoSpellCstr(self._handle, word.encode()) == 1)

    def boundaries(self, word: str) -> list[frozenset[int]]:
        """The offsets of the compound boundaries, for each way that the word can be read; none
        when Voikko does not know it."""
        analyses = self._library.voikkoAnalyzeWordCstr(self._handle, word.encode())
        if not analyses:
            return []
        found: list[frozenset[int]] = []
        index = 0
        while analyses[index]:
            found.append(self._boundaries_of(analyses[index]))
            index += 1
        self._library.voikko_free_mor_analysis(analyses)
        return list(dict.fromkeys(found))

    def _boundaries_of(self, analysis: int) -> frozenset[int]:
        value = self._library.voikko_mor_analysis_value_cstr(analysis, _STRUCTURE)
        structure = ctypes.string_at(value).decode()
        self._library.voikko_free_mor_analysis_value_cstr(value)
        _, *parts = structure.split(_BOUNDARY)
        offsets, at = [], 0
        for part in parts[:-1]:
            at += len(part)
            offsets.append(at)
        return frozenset(offsets)


def _library() -> ctypes.CDLL:
    name = ctypes.util.find_library("voikko")
    if name is None:
        raise _missing(say("Voikko is not installed"))
    library = ctypes.CDLL(name)
    handle, text = ctypes.c_void_p, ctypes.c_char_p
    library.voikkoInit.argtypes = [ctypes.POINTER(ctypes.c_char_p), text, text]
    library.voikkoInit.restype = handle
    library.voikkoTerminate.argtypes = [handle]
    library.voikkoTerminate.restype = None
    library.voikkoSpellCstr.argtypes = [handle, text]
    library.voikkoSpellCstr.restype = ctypes.c_int
    library.voikkoAnalyzeWordCstr.argtypes = [handle, text]
    library.voikkoAnalyzeWordCstr.restype = ctypes.POINTER(ctypes.c_void_p)
    library.voikko_free_mor_analysis.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
    library.voikko_free_mor_analysis.restype = None
    library.voikko_mor_analysis_value_cstr.argtypes = [handle, text]
    library.voikko_mor_analysis_value_cstr.restype = ctypes.c_void_p
    library.voikko_free_mor_analysis_value_cstr.argtypes = [ctypes.c_void_p]
    library.voikko_free_mor_analysis_value_cstr.restype = None
    return library


def _missing(what: str) -> MachineError:
    return MachineError(Problem(what, hint=say("type: {command}", command=INSTALL)))
