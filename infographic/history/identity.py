"""Who saves a version, as git writes it."""

from __future__ import annotations

from dulwich.config import Config, StackedConfig
from dulwich.objects import Commit
from dulwich.repo import sanitize_user_identity

from infographic.errors import HistoryError, Problem
from infographic.history.set_up import said
from infographic.message import say

_NOBODY = b" <"


def identity(who: str, config: Config) -> bytes:
    """A name, with the address after it in “<…>” if there is one, as git writes it; without one
    that which git is set up with for this name, if any. HistoryError without a name."""
    name, _, address = who.partition("<")
    email = address.partition(">")[0].strip()
    if not email and name.strip() == configured_name(config):
        email = said(config, "user", "email")
    written = sanitize_user_identity(_encoded(name), _encoded(email))
    if written.startswith(_NOBODY):
        what = say("nobody is named who saves this version")
        hint = say("give the name of who saves: Aino Virtanen")
        raise HistoryError(Problem(what, hint=hint))
    return written


def configured_name(config: Config) -> str:
    """The name that git is set up with; empty when it has none."""
    return said(config, "user", "name")


def users_name() -> str:
    """The name that git is set up with for this user, wherever; empty when it has none."""
    return configured_name(StackedConfig.default())


def name_of(commit: Commit) -> str:
    """Who wrote a commit, without the address."""
    return decoded(commit, commit.author).partition("<")[0].strip()


def decoded(commit: Commit, text: bytes) -> str:
    """A text of a commit, in the encoding that it names; in UTF-8 where that is none of text."""
    encoding = (commit.encoding or b"utf-8").decode("ascii", "replace")
    try:
        return writable(text.decode(encoding, "replace"))
    except (LookupError, ValueError):
        return text.decode("utf-8", "replace")


def writable(text: str) -> str:
    """A text without halves of characters, which nothing can be written with."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _encoded(text: str) -> bytes:
    return text.replace("\0", "").encode("utf-8", "replace")
