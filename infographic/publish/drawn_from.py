"""The fingerprint of what a file is drawn from."""

from __future__ import annotations

import hashlib

from infographic.publish.program import made_with


def drawn_from(*parts: str) -> str:
    """The SHA-256, in hexadecimal, of these parts and of the program."""
    return hashlib.sha256("\n".join((made_with(), *parts)).encode()).hexdigest()
