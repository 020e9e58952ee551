"""What can be published: artefacts.

An artefact says what it depends on before anything is drawn.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from pathlib import PurePosixPath

from infographic.assets.vignette import Vignette
from infographic.errors import Place
from infographic.publish.report import Key
from infographic.scene import FontFile


@dataclass(frozen=True)
class Artefact:
    """A file that is to be made.

    `path` is relative to the output folder; `key` says under what the report lists it, `kind` what
    kind of file it is. `made_from` is the fingerprint of all that it depends on: while that is the
    same, so is the file. Those with one key have one fingerprint.
    """

    path: PurePosixPath
    key: Key
    kind: str
    made_from: str


class Fingerprint:
    """The SHA-256 of what an artefact is made from, each part `as_text`.

    What many artefacts are made from is hashed once: `of` goes on from there.
    """

    def __init__(self, *texts: str) -> None:
        self._texts = texts
        self._begun = hashlib.sha256(f"[{', '.join(texts)}".encode())

    def __reduce__(self) -> tuple[type[Fingerprint], tuple[str, ...]]:
        """A hash that has begun goes to no other process."""
        return Fingerprint, self._texts

    def of(self, *texts: str) -> str:
        """That of what it began with and these texts, in hexadecimal."""
        whole = self._begun.copy()
        whole.update("".join((*(f", {text}" for text in texts), "]")).encode())
        return whole.hexdigest()


def as_text(part: object) -> str:
    """Plain data as JSON: other data, another text.

    A part is made of dataclasses, mappings by texts, sequences, bytes and scalars. Where a text was
    written (`Place`) does not count, so the same words in another file or on another line have the
    same fingerprint; neither do fields that do not count when dataclasses are compared.
    """
    return json.dumps(part, default=_plain, ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """What JSON has for that which it does not know."""
    if isinstance(value, Place):
        return None
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Vignette):
        return _drawing(value)
    if isinstance(value, FontFile):  # wherever its file lies
        return value.family, value.style, value.index, value.sha256, value.licence
    return _fields(value)


@lru_cache(maxsize=128)
def _drawing(vignette: Vignette) -> str:
    """Its SHA-256. Kept: a drawing has a thousand numbers, every language shows it, and it stays as
    it is when a text is changed."""
    return Fingerprint(as_text(_fields(vignette))).of()


def _fields(value: object) -> Mapping[str, object]:
    kind: type = type(value)
    return {name: getattr(value, name) for name in _counted(kind)}


@cache
def _counted(kind: type) -> tuple[str, ...]:
    """The fields that count of a dataclass, of which a guide has ten thousand; TypeError for what
    is none."""
    return tuple(field.name for field in fields(kind) if field.compare)
