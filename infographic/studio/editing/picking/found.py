"""The drawings that words find, named in the language of the interface."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from infographic.assets.vignette import load_vignette
from infographic.characters import without_marks
from infographic.content.words.icons import found_icons, named_icons
from infographic.content.words.named import Named
from infographic.content.words.scenes import found_scenes, named_scenes, scenes_of_icons
from infographic.content.words.search import Found
from infographic.studio.editing.picking.target import HUBS, DrawingKind, Target

_MOST_SCENES, _MOST_ICONS = 200, 60
_FEW_SCENES, _FEW_ICONS = 5, 12  # so many are shown, if need be by related words
_MOST_RELATED = 3
_NEAR = 0.7  # how alike words have to be
_ENGLISH = "en"


@dataclass(frozen=True)
class Pick:
    """A drawing that can be chosen. Of its label, `match` is what was typed; `most` is how far it
    counts, 0 when it does not; `shown_as` is the scene that is drawn in place of an icon, if
    any."""

    kind: DrawingKind
    name: str
    before: str
    match: str = ""
    after: str = ""
    most: int = 0
    is_chosen: bool = False
    shown_as: str = ""

    @property
    def label(self) -> str:
        return f"{self.before}{self.match}{self.after}"


@dataclass(frozen=True)
class Shelf:
    """What was found: own drawings, scenes and icons as they are shown, and how many there are of
    all that were found. `related` are other words for them; where nothing was found, `near` are
    words like those that were typed."""

    query: str
    own: tuple[Pick, ...]
    scenes: tuple[Pick, ...]
    icons: tuple[Pick, ...]
    scene_count: int
    icon_count: int
    all_icons: int
    related: tuple[str, ...] = ()
    near: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.own or self.scenes or self.icons)


def shelf(target: Target, query: str, language: str, own: Sequence[str]) -> Shelf:
    """What a query finds for a target, the best first; everything, as far as there is room, when
    nothing is looked for. `own` are the names of drawings in the guide's folder."""
    query = " ".join(query.split())
    scenes = _scenes(query) if DrawingKind.SCENE in target.kinds else []
    icons = _icons(query)
    related = tuple(_related(query, language, (*scenes[:8], *icons[:16]))) if query else ()
    for word in related:
        if scenes:
            scenes = _filled(scenes, _scenes(word), _FEW_SCENES)
        icons = _filled(icons, _icons(word), _FEW_ICONS)
    naming = _Naming(query, language, target)
    shown = [
        naming.pick(DrawingKind.SCENE, each, load_vignette(each.name).most)
        for each in scenes[:_MOST_SCENES]
    ]
    mine = [_plain(DrawingKind.OWN, name, name, target) for name in own if query in name]
    if DrawingKind.HUB in target.kinds and not query:
        mine = [_plain(DrawingKind.HUB, name, label, target) for name, label in HUBS.items()]
    made = Shelf(
        query,
        tuple(mine),
        tuple(shown),
        _told_apart([naming.pick(DrawingKind.ICON, each) for each in icons[:_MOST_ICONS]]),
        len(scenes),
        len(icons),
        len(named_icons()),
        related,
    )
    if not made.is_empty:
        return made
    return Shelf(query, (), (), (), 0, 0, made.all_icons, near=_near(query))


def _filled(found: list[Named], others: Sequence[Named], least: int) -> list[Named]:
    """What was found, and where that is little, the best of what other words find."""
    more = [each for each in others if each not in found]
    return [*found, *more[: max(least - len(found), 0)]]


def _told_apart(picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """With their names, where two are called the same."""
    called = Counter(pick.label for pick in picks)
    return tuple(
        replace(pick, after=f"{pick.after} ({pick.name.replace('-', ' ')})")
        if called[pick.label] > 1
        else pick
        for pick in picks
    )


def _plain(kind: DrawingKind, name: str, label: str, target: Target) -> Pick:
    return Pick(kind, name, label, is_chosen=name in target.chosen)


def _scenes(query: str) -> list[Named]:
    known = {each.name: each for each in named_scenes()}
    return [known[name] for name in _names(found_scenes(query))] if query else [*known.values()]


def _icons(query: str) -> list[Named]:
    known = {each.name: each for each in named_icons()}
    if query:
        return [known[name] for name in _names(found_icons(query))]
    # Those that somebody has found words for are what guides are about.
    return sorted(known.values(), key=lambda each: (len(each.words) < 2, each.name))


def _names(found: Sequence[Found]) -> list[str]:
    """Of those that have most of the words."""
    fewest = min((each.missed for each in found), default=0)
    return [each.name for each in found if each.missed == fewest]


@dataclass(frozen=True)
class _Naming:
    """How drawings are called: by the word that was looked for, where they have it."""

    query: str
    language: str
    target: Target

    def pick(self, kind: DrawingKind, thing: Named, most: int = 0) -> Pick:
        words = words_of(thing, self.language)
        typed = without_marks(self.query.lower())
        for word in words if typed else ():
            at = without_marks(word.lower()).find(typed)
            plain = len(without_marks(word)) == len(word)
            if at >= 0 and plain:
                end = at + len(typed)
                return self._made(kind, thing, most, (word[:at], word[at:end], word[end:]))
        return self._made(kind, thing, most, (words[0], "", ""))

    def _made(
        self, kind: DrawingKind, thing: Named, most: int, label: tuple[str, str, str]
    ) -> Pick:
        stands = self.target.takes_scenes and kind is DrawingKind.ICON
        scene = scenes_of_icons().get(thing.name, "") if stands else ""
        shown_as = scene_label(scene, self.language) if scene else ""
        return Pick(
            kind, thing.name, *label, most, thing.name in self.target.chosen, shown_as=shown_as
        )


def scene_label(name: str, language: str) -> str:
    """What a scene is called in a language; a drawing of the guide's own, as its file is."""
    known = {each.name: each for each in named_scenes()}
    return words_of(known[name], language)[0] if name in known else name


def words_of(thing: Named, language: str) -> tuple[str, ...]:
    """The words for a thing in a language, or else its name; the most usual first."""
    plain = thing.name.replace("-", " ")
    if language == _ENGLISH:
        return (plain, *thing.words.get(_ENGLISH, ()))
    return thing.words.get(language) or (plain,)


def _related(query: str, language: str, things: Iterable[Named]) -> Iterator[str]:
    """Other words in a language that several of the things are found by."""
    typed = without_marks(query.lower())
    counted = Counter(
        word for thing in things for word in dict.fromkeys(thing.words.get(language, ()))
    )
    others = (
        word
        for word, number in counted.most_common()
        if number > 1 and typed not in without_marks(word.lower())
    )
    return islice(others, _MOST_RELATED)


def _near(query: str) -> tuple[str, ...]:
    """Words that something is found by, like the one that was typed."""
    words: Mapping[str, str] = {
        without_marks(word): word
        for thing in chain[Named](named_scenes(), named_icons())
        for several in thing.words.values()
        for word in several
    }
    typed = without_marks(query.lower())
    alike = difflib.get_close_matches(typed, sorted(words), _MOST_RELATED, _NEAR)
    return tuple(words[word] for word in alike)
