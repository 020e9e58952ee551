"""How cairocffi is spared to read 2,000 lines of C at each start.

cffi can keep what it has read of declarations as a Python module (its “out-of-line ABI mode”), but
cairocffi does not use that: cffi parses them each time that it is imported, which takes 100 ms.
"""

from __future__ import annotations

import hashlib
import sys
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


def declare_beforehand() -> None:
    """To be called before cairocffi is imported: what is kept stands in for its module `ffi`, as
    long as it is from the declarations that are installed; otherwise cffi parses these."""
    if "cairocffi" not in sys.modules and declared_in() == declarations.SOURCE:
        stand_in = ModuleType("cairocffi.ffi")
        stand_in.ffi = declarations.ffi  # type: ignore[attr-defined]
        sys.modules["cairocffi.ffi"] = stand_in
