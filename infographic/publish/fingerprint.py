"""A short name for the data that a picture is made from: other data, another name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from infographic.errors import Place


def fingerprint(*parts: object) -> str:
    """The SHA-256 of plain data, in hexadecimal.

    Parts are dataclasses, mappings, sequences, bytes and scalars. Where a text was written
    (`Place`) does not count, so the same words in another file or on another line have the same
    fingerprint; neither do fields that do not count when dataclasses are compared.
    """
    text = json.dumps([_plain(part) for part in parts], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Place):
        return None
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if is_dataclass(value):
        counted = (field.name for field in fields(value) if field.compare)
        return {name: _plain(getattr(value, name)) for name in counted}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value
