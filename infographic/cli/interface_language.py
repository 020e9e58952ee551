"""The language in which a command speaks to people; it is not that of the guide."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from infographic.message import ENGLISH

CHOSEN = "INFOGRAPHIC_UI"
# As programs go by them: the first that says something.
_OF_THE_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")


def interface_language(environment: Mapping[str, str], languages: Sequence[str]) -> str:
    """The code of one of the languages, by what the user has set: INFOGRAPHIC_UI (“fi”), else the
    system's language (“fi_FI.UTF-8”); English when that is none of them."""
    asked = filter(None, (environment.get(name) for name in (CHOSEN, *_OF_THE_SYSTEM)))
    code = re.split(r"[-_.@]", next(asked, ""))[0].lower()
    return code if code in languages else ENGLISH.code
