"""How cairocffi is spared to read 2,000 lines of C at each start, and to start a compiler.

cffi can keep what it has read of declarations as a Python module (its “out-of-line ABI mode”), but
cairocffi does not use that: cffi parses them each time that it is imported, which takes 100 ms.
Before it tries the files that cairo usually is in, it asks where the machine has a library of three
names. For two of them no system has one, so that ctypes runs gcc and ld, which takes 30 ms.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import sys
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from infographic.render.cairo import declarations


def declared_in() -> str:
    """The SHA-256 of the file in which the installed cairocffi has its declarations."""
    spec = find_spec("cairocffi")
    if spec is None or spec.origin is None:
        return ""
    return hashlib.sha256(Path(spec.origin).with_name("constants.py").read_bytes()).hexdigest()


def import_quickly() -> None:
    """Imports cairocffi, if cairo is in one of the usual files; else that has still to be done."""
    _declare_beforehand()
    find = ctypes.util.find_library
    ctypes.util.find_library = _nowhere
    try:
        with suppress(OSError):
            import_module("cairocffi").find_library = find  # type: ignore[attr-defined]
    finally:
        ctypes.util.find_library = find


def _nowhere(name: str) -> None:
    """Where the machine has a library, in place of what ctypes says."""


def _declare_beforehand() -> None:
    """What is kept stands in for cairocffi's module `ffi`, as long as it is from the declarations
    that are installed; otherwise cffi parses these."""
    if "cairocffi" not in sys.modules and declared_in() == declarations.SOURCE:
        stand_in = ModuleType("cairocffi.ffi")
        stand_in.ffi = declarations.ffi  # type: ignore[attr-defined]
        sys.modules["cairocffi.ffi"] = stand_in
