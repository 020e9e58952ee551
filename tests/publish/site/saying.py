"""The small guide with other words: what editors may write, of whatever kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar, cast

from infographic.content.guide.local import LocalGuide, LocalText, localise
from tests.content.guide_folder import GuideFolder

T = TypeVar("T")

# What means something to one of those who read what is written for the page.
HOSTILE = (
    "<b>Lihavoi</b> & <i>kursivoi</i>",
    "\"lainaa\" ja 'lainaa'",
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<!-- ei tule --> <![CDATA[ x ]]>",
    "{{ page.guide }} {% include 'x' %} {# ei #}",
    "&amp; &lt; &#60; &copy",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "*tähti* _alaviiva_ `koodi` ~yli~ ~~yli~~ [linkki](https://kela.fi) ![kuva](a.png)",
    "# otsikko #",
    "1. kohta",
    "12) kohta",
    "- kohta",
    "+ kohta",
    "> lainaus",
    "=== alla",
    "| a | b |",
    "$x$ \\ \\* \\n $$y$$",
    "</pre></textarea></title></details>",
    "uusi\u2028rivi\u2029kappale\u200bväli",
    "\u202eväärin päin\u202c \u2066eristetty\u2069 \u200f",
    "Donaudampfschifffahrtsgesellschaft" * 12,
    "Kysy: www.kela.fi/a_b*c, neuvo@kela.fi tai https://kela.fi/?a=1&b=2",
)


@cache
def whole_guide() -> LocalGuide:
    """The small guide in Finnish with all that a guide may have."""
    with TemporaryDirectory() as path:
        folder = GuideFolder(Path(path))
        add_what_it_lacks(folder)
        return localise(folder.load().guide, "fi")


def add_what_it_lacks(folder: GuideFolder) -> None:
    """Makes the small guide one with all that a guide may have."""
    texts = {
        "subtitle": "Alaotsikko",
        "footer": "Alatunniste",
        "edition": "Syyskuu",
        "publisher": "Kela",
        "alt": "Kuva neuvoo.",
    }
    added = "".join(f"{key}: {{fi: {words}, sv: {words}}}\n" for key, words in texts.items())
    link = "link: {url: https://kela.fi/opas, label: {fi: Koko opas, sv: Hela guiden}}\n"
    page = (
        "page:\n  address: https://kela.fi/kuvat/\n  licence: {name: Nimeä, url: https://cc.org}\n"
        "  accessibility: https://kela.fi/seloste\n"
    )
    folder.change("guide.yaml", "names:", f"{added}{link}{page}names:")
    folder.change("guide.yaml", "author: Liisa Hyssälä", "author: Liisa\n  role: {fi: j, sv: d}")
    folder.change("guide.yaml", "value: 4}", "value: 4, note: {fi: Selite, sv: Not}}")
    folder.change(
        "guide.yaml", "heading: {fi: Säännöt", "intro: {fi: A, sv: B}\n  heading: {fi: Säännöt"
    )
    more = "  explanation: {fi: Miksi näin, sv: Varför}\n"
    folder.change("steps.yaml", "  tips:", f"{more}  tips:")
    rules = folder.files["rules.yaml"]
    assert isinstance(rules, str)
    folder.files["rules.yaml"] = rules + more


def saying(text: str) -> LocalGuide:
    """The guide, each of whose texts says this."""
    return _changed(whole_guide(), lambda _: text)


def _changed(value: T, words: Callable[[LocalText], str]) -> T:
    """The value with other words in each of its texts."""
    if isinstance(value, LocalText):
        return cast(T, replace(value, value=words(value)))
    if isinstance(value, tuple):
        return cast(T, tuple(_changed(entry, words) for entry in value))
    if is_dataclass(value) and type(value).__module__ == LocalGuide.__module__:
        changed: dict[str, Any] = {
            field.name: _changed(getattr(value, field.name), words) for field in fields(value)
        }
        return cast(T, replace(cast(Any, value), **changed))
    return value
