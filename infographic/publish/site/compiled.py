"""The program's own templates as Jinja2 has compiled them, kept as Python keeps its modules: in the
same folder, and made again when the text or what compiles it is another."""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Those of the templates in a folder, kept in another; no others are kept, as a guide may have
    any number. `how` are the options that they are compiled with.

    Without it, all processes that make a page would compile the same templates, for 80 ms.
    """

    def __init__(self, templates: Path, kept: Path, how: object) -> None:
        self._templates = templates
        self._kept = kept
        self._made_by = f"{jinja2.__version__}\n{sys.version}\n{templates}\n{how!r}\n"

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of the file that it is kept in; empty for one that is not kept."""
        is_own = filename is not None and Path(filename).is_relative_to(self._templates)
        return f"{name.replace('/', '-')}.compiled" if is_own else ""

    def get_source_checksum(self, source: str) -> str:
        return hashlib.sha256((self._made_by + source).encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        if not bucket.key:
            return
        try:
            with (self._kept / bucket.key).open("rb") as file:
                bucket.load_bytecode(file)
        except Exception:  # whatever a damaged file leads to: it is made again
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, if that can be: whole or not at all, as others may read it."""
        if not bucket.key or sys.dont_write_bytecode:
            return
        kept = self._kept / bucket.key
        written = kept.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._kept.mkdir(exist_ok=True)
            try:
                with written.open("wb") as file:
                    bucket.write_bytecode(file)
                written.replace(kept)
            except OSError:
                written.unlink(missing_ok=True)
