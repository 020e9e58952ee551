"""The icons by the words of data/words/icons.yaml and of Font Awesome."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from infographic.assets.icon import icon_names, misspelt_icon_names, near_icon_names
from infographic.assets.icon_terms import icon_terms
from infographic.content.words.named import Named
from infographic.content.words.search import Closeness, Found, find
from infographic.content.words.word_file import icons_in
from infographic.files import program_data

ICON_WORDS = "words/icons.yaml"


@cache
def named_icons() -> tuple[Named, ...]:
    """Every icon by its name, with the words for it; ContentError with every problem of the file
    of words. Remembered: reading it takes half a second."""
    written: Mapping[str, Named] = {
        icon.name: icon for icon in icons_in(program_data() / ICON_WORDS)
    }
    return tuple(_with_terms(name, written.get(name)) for name in sorted(icon_names()))


def _with_terms(name: str, written: Named | None) -> Named:
    words = {} if written is None else written.words
    return Named(name, {**words, "en": icon_terms().get(name, ())})


def found_icons(query: str) -> tuple[Found, ...]:
    """The icons that the words of a query find, in any language, the best first."""
    return find(query, named_icons())


def near_icons(name: str, count: int = 3) -> list[str]:
    """What to propose for a name that no icon has, the best first: icons that the words in it
    mean, each with the word (“mug-hot (kahvi)”), and then names near it."""
    found = [icon for icon in found_icons(name) if not icon.missed]
    if meant := [str(icon) for icon in found if icon.closeness == Closeness.THE_SAME]:
        return meant[:count]
    misspelt = misspelt_icon_names(name)
    by_words = [str(icon) for icon in found if icon.name not in misspelt]
    near = [*misspelt, *by_words] if by_words else near_icon_names(name, count)
    return near[:count]
