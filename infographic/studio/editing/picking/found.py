"""The drawings that words find, named in the language of the interface."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice

from infographic.assets.vignette import load_vignette
from infographic.characters import without_marks
from infographic.content.words.icons import found_icons, named_icons
from infographic.content.words.misspelt import meant_by
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
    all that were found. `related` are other words for them. `meant` is what was looked for in
    place of a query with a typing error; where nothing was found, `near` are words like those
    that were typed."""

    query: str
    own: tuple[Pick, ...]
    scenes: tuple[Pick, ...]
    icons: tuple[Pick, ...]
    scene_count: int
    icon_count: int
    all_icons: int
    related: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    meant: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.own or self.scenes or self.icons)


def shelf(target: Target, query: str, language: str, own: Sequence[str]) -> Shelf:
    """What a query finds for a target, the best first; everything, as far as there is room, when
    nothing is looked for. `own` are the names of drawings in the guide's folder."""
    query = " ".join(query.split())
    meant = _meant(query)
    found = _found(meant or query)
    related = tuple(_related(meant or query, language, found)) if query else ()
    if query:
        found = _filled(found, related, language)
    scenes = found.scenes if DrawingKind.SCENE in target.kinds else ()
    icons = found.icons
    naming = _Naming(meant or query, language, target)
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
        naming.icons(icons[:_MOST_ICONS]),
        len(scenes),
        len(icons),
        len(named_icons()),
        related,
        meant=meant,
    )
    if not made.is_empty:
        return made
    return Shelf(query, (), (), (), 0, 0, made.all_icons, near=_near(query))


def _filled(found: _Drawings, related: Sequence[str], language: str) -> _Drawings:
    """The scenes and icons that were found, and where they are few, those that stand for each
    other, and then what has one of the related words in a language."""
    scenes, icons = found.scenes, found.icons
    by_scene = {each.name: each for each in named_scenes()}
    by_icon = {each.name: each for each in named_icons()}
    theirs = [scenes_of_icons().get(icon.name, "") for icon in icons[:_FEW_ICONS]]
    standing = [by_icon[icon] for scene in scenes[:1] for icon in by_scene[scene.name].icons]
    scenes = _more(scenes, [by_scene[name] for name in theirs if name], _FEW_SCENES)
    icons = _more(icons, standing, _FEW_ICONS)
    for word in related:
        scenes = _more(scenes, _with_word(named_scenes(), word, language), _FEW_SCENES)
        icons = _more(icons, _with_word(named_icons(), word, language), _FEW_ICONS)
    return _Drawings(scenes, icons)


def _more(found: tuple[Named, ...], others: Iterable[Named], least: int) -> tuple[Named, ...]:
    by_name = {each.name: each for each in (*found, *others)}
    return tuple(by_name.values())[: max(least, len(found))]


def _with_word(things: Iterable[Named], word: str, language: str) -> Iterator[Named]:
    return (each for each in things if word in each.words.get(language, ()))


def _plain(kind: DrawingKind, name: str, label: str, target: Target) -> Pick:
    return Pick(kind, name, label, is_chosen=name in target.chosen)


@dataclass(frozen=True)
class _Drawings:
    """Scenes and icons, the best first."""

    scenes: tuple[Named, ...]
    icons: tuple[Named, ...]


def _found(query: str) -> _Drawings:
    """What the words of a query find; everything without any."""
    scenes = {each.name: each for each in named_scenes()}
    icons = {each.name: each for each in named_icons()}
    if query:
        return _Drawings(
            tuple(scenes[name] for name in _names(found_scenes(query))),
            tuple(icons[name] for name in _names(found_icons(query))),
        )
    # Those that somebody has found words for are what guides are about.
    usual = sorted(icons.values(), key=lambda each: (len(each.words) < 2, each.name))
    return _Drawings(tuple(scenes.values()), tuple(usual))


def _names(found: Sequence[Found]) -> list[str]:
    """Of those that have most of the words."""
    fewest = min((each.missed for each in found), default=0)
    return [each.name for each in found if each.missed == fewest]


def _meant(query: str) -> str:
    """A query without its typing errors; empty where there are none."""
    typed = without_marks(query.lower()).split()
    known = _known_words()
    mended = [word if _is_in(known, word) else meant_by(word, known) for word in typed]
    if mended == typed or not all(mended):
        return ""
    return " ".join(known.get(word, word) for word in mended)


def _is_in(known: Mapping[str, str], typed: str) -> bool:
    """Whether it is a word, or a part of one."""
    return any(typed in word for word in known)


@cache
def _known_words() -> Mapping[str, str]:
    """Every word that something is found by, by what it is without marks over letters. Remembered:
    there are ten thousand."""
    return {
        without_marks(word.lower()): word.lower()
        for thing in chain[Named](named_scenes(), named_icons())
        for several in thing.words.values()
        for word in several
    }


@dataclass(frozen=True)
class _Naming:
    """How drawings are called: by the word that was looked for, where they have it."""

    query: str
    language: str
    target: Target

    def icons(self, things: Sequence[Named]) -> tuple[Pick, ...]:
        """Where several are called the same, each with a word that only it has, or its name."""
        picks = [self.pick(DrawingKind.ICON, thing) for thing in things]
        words: dict[str, Counter[str]] = defaultdict(Counter)
        for pick, thing in zip(picks, things, strict=True):
            words[pick.label].update({*words_of(thing, self.language), pick.label})
        return tuple(
            self._told_apart(pick, thing, words[pick.label])
            for pick, thing in zip(picks, things, strict=True)
        )

    def _told_apart(self, pick: Pick, thing: Named, words: Counter[str]) -> Pick:
        if words[pick.label] == 1:
            return pick
        own = (word for word in words_of(thing, self.language) if words[word] == 1)
        name = next(own, pick.name.replace("-", " "))
        return replace(pick, after=f"{pick.after} ({name})")

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
    return _label(named_scenes(), name, language)


def icon_label(name: str, language: str) -> str:
    """What an icon is called in a language."""
    return _label(named_icons(), name, language)


def _label(things: Iterable[Named], name: str, language: str) -> str:
    return next((words_of(each, language)[0] for each in things if each.name == name), name)


def drawing_label(kind: DrawingKind, name: str, language: str) -> str:
    """What a drawing is called in a language, for people."""
    if kind is DrawingKind.ICON:
        return icon_label(name, language)
    return HUBS.get(name, name) if kind is DrawingKind.HUB else scene_label(name, language)


def words_of(thing: Named, language: str) -> tuple[str, ...]:
    """The words for a thing in a language, or else its name; the most usual first."""
    plain = thing.name.replace("-", " ")
    if language == _ENGLISH:
        return (plain, *thing.words.get(_ENGLISH, ()))
    return thing.words.get(language) or (plain,)


def _related(query: str, language: str, found: _Drawings) -> Iterator[str]:
    """Other words in a language that several of the best finds have."""
    typed = without_marks(query.lower())
    counted = Counter(
        word
        for thing in (*found.scenes[:8], *found.icons[:16])
        for word in dict.fromkeys(thing.words.get(language, ()))
    )
    others = (
        word
        for word, number in counted.most_common()
        if number > 1 and typed not in without_marks(word.lower())
    )
    return islice(others, _MOST_RELATED)


def _near(query: str) -> tuple[str, ...]:
    """Words that something is found by, like the one that was typed."""
    known, typed = _known_words(), without_marks(query.lower())
    alike = difflib.get_close_matches(typed, sorted(known), _MOST_RELATED, _NEAR)
    alike.sort(key=lambda word: abs(len(word) - len(typed)))
    return tuple(known[word] for word in alike)
