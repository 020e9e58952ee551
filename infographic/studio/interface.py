"""How a person has the studio's pages: in which language, light or dark. Neither is the guide's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from infographic.catalogue import languages

LANGUAGE_COOKIE, LOOK_COOKIE = "studio-language", "studio-look"
# As the browser has it, or always the same.
LOOKS = ("auto", "light", "dark")
# In themselves, so that everyone finds their own.
NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
_A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Interface:
    language: str
    look: str


def offered_languages() -> tuple[str, ...]:
    """The languages of the interface, in the order of their names here."""
    there = languages()
    return tuple(code for code in NAMES if code in there)


def interface_of(request: Request, started_in: str) -> Interface:
    """What the person has chosen; else the language that the studio was `started_in`, or if that is
    empty, the first of the browser's that the studio speaks."""
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    look = request.cookies.get(LOOK_COOKIE, "")
    wanted = (chosen, started_in, *_accepted(request), "en")
    language = next(code for code in wanted if code in offered_languages())
    return Interface(language, look if look in LOOKS else LOOKS[0])


def _accepted(request: Request) -> Sequence[str]:
    """The languages that the browser asks for (Accept-Language), in its order."""
    asked = request.headers.get("accept-language", "").split(",")
    return [part.split(";")[0].split("-")[0].strip().lower() for part in asked]


def remember(response: Response, cookie: str, choice: str) -> None:
    """Keep what was chosen for all runs of the studio."""
    response.set_cookie(cookie, choice, max_age=_A_YEAR, httponly=True, samesite="strict")
