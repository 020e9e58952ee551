"""A language of the guide."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """`code` is a BCP 47 tag ("fi"), `name` what its speakers call it ("suomi")."""

    code: str
    name: str
