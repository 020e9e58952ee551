"""What git is set up with, for a repository and for its user."""

from __future__ import annotations

from dulwich.config import Config

_YES = ("true", "yes", "on", "1")


def said(config: Config, section: str, key: str) -> str:
    """What a set-up says under a key; empty when it says nothing."""
    try:
        return config.get((section,), key).decode("utf-8", "replace").strip()
    except KeyError:
        return ""


def is_true(config: Config, section: str, key: str, usual: str) -> bool:
    """A yes or no of a set-up, in any of git's words for it; `usual` when it says nothing."""
    return (said(config, section, key).lower() or usual) in _YES
