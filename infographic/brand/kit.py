"""A brand put into the folder of a guide or a house: the theme's file, the logo, and what
guide.yaml or house.yaml says of both."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from infographic.brand.brand import Brand
from infographic.brand.logo import BrandLogo, unseen_on
from infographic.brand.palette import Palette, palette_of
from infographic.brand.printing import printing_of
from infographic.brand.theme_text import Base, InWords, theme_text
from infographic.content.edit.change import Edit, SetValue
from infographic.content.edit.edited import edited
from infographic.content.edit.plain import Data, data_at, data_in, reads_whole
from infographic.content.guide.model import DEFAULT_THEME
from infographic.content.house import HOUSE, shelves
from infographic.content.load import GUIDE
from infographic.content.theme.based_on import BASED_ON, THEMES
from infographic.content.theme.theme import ColourToken, Theme
from infographic.content.yaml.encoding import MAX_BYTES, shown, write_together
from infographic.content.yaml.field import is_slug
from infographic.errors import ContentError, Problem
from infographic.files import MissingError, UnreadableError, program_data, read_whole
from infographic.message import say
from infographic.publish.judge.legibility import LEVELS

_AAA = "aaa"  # what a guide asks for that says nothing
_USUAL = ("fi", "sv")  # languages of a house that has no guides yet
_MOST_BASES = 3
_NOTHING = ("", "---")  # lines of a file that says nothing


@dataclass(frozen=True)
class Kit:
    """All that a brand is in a folder, not yet written: `texts` are new files, and `before` what
    lies there now, both by their paths. `head` is guide.yaml or house.yaml, which names the theme,
    or empty where there is neither; `level` is the contrast that the guide asks for; `unseen` is
    what keeps a logo from being taken."""

    brand: Brand
    palette: Palette
    theme: Theme
    head: str
    level: str
    texts: Mapping[Path, str]
    before: Mapping[Path, str]
    logo: BrandLogo | None
    unseen: Problem | None
    path: Path

    @property
    def overwritten(self) -> Path | None:
        """The theme's file when another one lies there."""
        there = self.before.get(self.path)
        return self.path if there not in (None, self.texts[self.path]) else None


def kit_of(brand: Brand, folder: Path, logo: BrandLogo | None, in_words: InWords) -> Kit:
    """The brand for the guide or the house in a folder, or for a folder with neither; ContentError
    when its file cannot be read or changed, and for the name of one of the program's own themes."""
    path = folder / THEMES / f"{brand.theme}.yaml"
    _refuse_own_theme(path, brand)
    head = next((name for name in (GUIDE, HOUSE) if (folder / name).exists()), "")
    guide = _text(folder / head) if head else None
    said = data_in(head, guide) if guide is not None else None
    level = _level(said)
    palette = palette_of(brand.colours, level)
    made = theme_text(
        brand, palette, Base(_base(folder, said), path, printing_of(folder)), in_words
    )
    paper = made.theme.colours[ColourToken.PAPER].rgb
    unseen = unseen_on(logo, paper) if logo is not None else None
    texts, before = {path: made.text}, {path: _text(path)}
    if guide is not None:
        before[folder / head] = guide
        codes = _languages(folder, said)
        taken = logo if unseen is None else None
        begun = _begun(guide, brand)
        _require_keys(folder / head, begun)
        texts[folder / head] = _edited(head, begun, _edits(brand, taken, said, codes))
    known = {at: text for at, text in before.items() if text is not None}
    return Kit(brand, palette, made.theme, head, level, texts, known, logo, unseen, path)


def _refuse_own_theme(path: Path, brand: Brand) -> None:
    if path.resolve() == (program_data() / THEMES / path.name).resolve():
        what = say("“{name}” is one of the program's own themes", name=brand.theme)
        hint = say("give the brand a longer name, or name the folder of a guide of your own")
        raise ContentError(Problem(what, item=shown(path), hint=hint))


def _text(path: Path) -> str | None:
    try:
        data = read_whole(path, MAX_BYTES)
        return data.decode()
    except MissingError:
        return None
    except UnreadableError as error:
        raise ContentError(Problem(error.what, item=shown(path), hint=error.hint)) from None
    except UnicodeDecodeError:
        what = say("the file cannot be read as text in UTF-8")
        hint = say("mend it first, or move it away; nothing has been written")
        raise ContentError(Problem(what, item=shown(path), hint=hint)) from None


def _level(said: Data) -> str:
    """The contrast that a guide asks for, as far as it can be read."""
    level = data_at(said, ("contrast",))
    return level if isinstance(level, str) and level in LEVELS else _AAA


def _base(folder: Path, said: Data) -> str:
    """What the new theme is based on: the program's own theme that the guide has now, or that its
    own one is based on; so type and lengths stay as they are."""
    own = {path.stem for path in (program_data() / THEMES).glob("*.yaml")}
    named = data_at(said, ("theme",))
    for _ in range(_MOST_BASES):
        if isinstance(named, str) and named in own:
            return named
        if not (isinstance(named, str) and is_slug(named)):
            break
        file = f"{THEMES}/{named}.yaml"
        there = next(filter(None, (_text(shelf / file) for shelf in shelves(folder))), "")
        named = data_at(data_in(file, there), (BASED_ON,))
    return DEFAULT_THEME


def _languages(folder: Path, said: Data) -> Sequence[str]:
    """The languages of a guide; of a house, those of its guides."""
    if isinstance(listed := data_at(said, ("languages",)), list):
        return [str(code) for code in listed]
    found: dict[str, None] = {}
    for path in sorted(folder.glob(f"*/{GUIDE}")):
        listed = data_at(data_in(GUIDE, _text(path) or ""), ("languages",))
        found |= dict.fromkeys(map(str, listed if isinstance(listed, list) else ()))
    return [*found] or _USUAL


def _edits(
    brand: Brand, logo: BrandLogo | None, said: Data, languages: Sequence[str]
) -> Iterator[Edit]:
    """The theme is named, and the logo if there is one; its text is the name of the brand, unless
    the guide says another one already."""
    yield SetValue(("theme",), brand.theme)
    if logo is None:
        return
    if data_at(said, ("logo", "alt")) is not None:
        yield SetValue(("logo", "file"), logo.name)
    else:
        alt = dict.fromkeys(languages, brand.name)
        yield SetValue(("logo",), {"file": logo.name, "alt": alt})


def _begun(text: str, brand: Brand) -> str:
    """A text that edits can be made in: one with nothing but comments, as house.yaml may be, has
    no keys yet to put others beside."""
    lines = [line.strip() for line in text.splitlines()]
    if any(line not in _NOTHING and not line.startswith("#") for line in lines):
        return text
    end = "\n" if text and not text.endswith("\n") else ""
    return f"{text}{end}theme: {brand.theme}\n"


def _require_keys(path: Path, text: str) -> None:
    """ContentError when a file that can be read says no keys that others could stand beside."""
    if reads_whole(path.name, text) and not isinstance(data_in(path.name, text), dict):
        what = say("expected keys and values, such as  {example}", example="theme: kela")
        hint = say("mend it first, or move it away; nothing has been written")
        raise ContentError(Problem(what, item=shown(path), hint=hint))


def _edited(file: str, text: str, edits: Iterable[Edit]) -> str:
    return reduce(lambda now, edit: edited(now, edit, file), edits, text)


def write_kit(kit: Kit, folder: Path) -> list[Path]:
    """Writes what is new, each file whole, and returns what was written; ContentError when the
    system refuses, and then guide.yaml and the theme are as they were."""
    new = {path: text for path, text in kit.texts.items() if kit.before.get(path) != text}
    if kit.logo is None or kit.unseen is not None or kit.logo.is_there or not kit.head:
        write_together(new)
        return [*new]
    picture = _put(folder / kit.logo.name, kit.logo.data)
    try:
        write_together(new)
    except BaseException:
        picture.unlink()
        raise
    return [*new, picture]


def _put(path: Path, data: bytes) -> Path:
    """Writes a file, which appears under its name only when it is whole."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        what = say("the file cannot be written: {reason}", reason=error.strerror or error)
        hint = say("is the disk full, or the folder write-protected?")
        raise ContentError(Problem(what, item=shown(path), hint=hint)) from None
    finally:
        with suppress(OSError):
            unfinished.unlink()
    return path
