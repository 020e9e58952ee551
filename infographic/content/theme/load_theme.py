"""Reading a theme with what it takes from the themes that it is based on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter

from infographic.assets.font import font_list
from infographic.content.theme.based_on import (
    PRINT,
    base_of,
    dark_of,
    laid_over,
    refuse_useless_names,
    says_print,
    told_of_bases,
    told_where_it_is_based,
)
from infographic.content.theme.earlier import refuse_earlier
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.nearest_styles import NearestStyle, nearest_styles, with_styles
from infographic.content.theme.own_names import own_names_in
from infographic.content.theme.theme import ColourToken, Theme, TypeStyle, with_scene_colours
from infographic.content.theme.theme_file import ThemeFile
from infographic.content.yaml.check import checked
from infographic.content.yaml.overlay import joined
from infographic.content.yaml.source import LocatedDict, Source, Value, child_at
from infographic.content.yaml.yaml_files import ON_DISK, YamlFiles
from infographic.errors import ContentError, Place
from infographic.files import program_data
from infographic.scene import Colour, FontFile, TextStyle

_THEME: TypeAdapter[ThemeFile] = TypeAdapter(ThemeFile)


@dataclass(frozen=True)
class HousePrint:
    """How the guides of a house are printed, as it is written, and the folder that an ICC profile
    which it names is in."""

    folder: Path
    written: Value


def load_theme(
    path: Path,
    files: YamlFiles = ON_DISK,
    faces: tuple[FontFile, ...] = (),
    printing: HousePrint | None = None,
) -> Theme:
    """The theme in a file, called like the file; ContentError with every problem in it, or in one
    that it is based on or that is its dark theme. `faces` are the fonts that the guide brings
    along, which it may name, and `printing` counts where no theme says how it is printed: the inks
    of the program's themes, which are meant for another condition, are then computed."""
    shelf = _Shelf(files, faces, printing)
    theme = _read_theme(path, shelf)
    dark = _dark(theme, path, shelf)
    return replace(_theme_of(theme, path.stem, faces), dark=dark)


@dataclass(frozen=True)
class _Shelf:
    """What themes are read with: files, and the fonts that a guide brings along."""

    files: YamlFiles
    faces: tuple[FontFile, ...]
    printing: HousePrint | None

    def printed(self, theme: Source, path: Path) -> tuple[Source, Path]:
        """A theme that stands for itself, with how its house prints where it does not say so, and
        the folder that its ICC profile is in."""
        if self.printing is None or says_print(theme) or not isinstance(theme.value, LocatedDict):
            return theme, path.parent
        said = LocatedDict(theme.value.place)
        said[PRINT] = self.printing.written
        said.key_places[PRINT] = self.printing.written.place
        if path.is_relative_to(program_data()):
            return laid_over(theme, Source(said)), self.printing.folder
        return replace(theme, value=joined(said, theme.value)), self.printing.folder


def _dark(theme: _WholeTheme, path: Path, shelf: _Shelf) -> Theme | None:
    """The dark theme of the one at a path, by itself: it makes no use of one of its own."""
    named = dark_of(theme.source, path, shelf.files)
    return _theme_of(_read_theme(named, shelf), named.stem, shelf.faces) if named else None


def _theme_of(theme: _WholeTheme, name: str, faces: tuple[FontFile, ...]) -> Theme:
    source, written = theme.source, theme.written
    return Theme(
        name=name,
        colours=with_scene_colours(
            {
                name: Colour(entry.rgb, entry.cmyk or written.best_inks(name))
                for name, entry in written.colours.items()
            }
        ),
        fonts=written.fonts,
        type={TextStyle(name): TypeStyle(**dict(entry)) for name, entry in written.type},
        lengths=Lengths(**dict(written.lengths)),
        print_condition=written.print_condition,
        computed=tuple(name for name, entry in written.colours.items() if entry.cmyk is None),
        colour_places=with_scene_colours(
            {name: _place(source, "colours", name, "rgb") for name in written.colours}
        ),
        length_places={name: _place(source, "lengths", name) for name, _ in written.lengths},
        own_fonts=_used_faces(written, faces),
        nearest=theme.nearest,
    )


def _used_faces(written: ThemeFile, faces: tuple[FontFile, ...]) -> tuple[FontFile, ...]:
    """Of the fonts that the guide brings along, those that the theme sets texts in."""
    lists = {(written.fonts[style.font], style.style) for _, style in written.type}
    used = {face for families, style in lists for face in font_list(families, style, faces)}
    return tuple(face for face in faces if face in used)


@dataclass(frozen=True)
class _WholeTheme:
    """A theme with what it takes from its base: as data and checked. `folder` is the one that its
    ICC profile is in, `nearest` are the styles that took the place of inherited ones."""

    source: Source
    written: ThemeFile
    folder: Path
    nearest: Mapping[str, NearestStyle]


def _read_theme(path: Path, shelf: _Shelf, heirs: tuple[Path, ...] = ()) -> _WholeTheme:
    """The theme in a file, on which the themes in `heirs` are based."""
    own = shelf.files.read(path)
    base_path = base_of(own, path, heirs, shelf.files)
    if base_path is None:
        return _standing_alone(*shelf.printed(own, path), shelf)
    base = _read_theme(base_path, shelf, (*heirs, path))
    whole = laid_over(base.source, own)
    folder = path.parent if says_print(own) else base.folder
    try:
        theme = _checked(whole, folder, shelf)
    except ContentError as error:
        raise told_where_it_is_based(error, own) from None
    if not heirs:
        refuse_useless_names(base.source, own, _used_names(theme.written))
    return theme


def _standing_alone(own: Source, folder: Path, shelf: _Shelf) -> _WholeTheme:
    refuse_earlier(own.value)
    try:
        return _checked(own, folder, shelf)
    except ContentError as error:
        raise told_of_bases(error) from None


def _checked(source: Source, folder: Path, shelf: _Shelf) -> _WholeTheme:
    """`source` is kept as it is written, for what is based on it may name another family."""
    file = source.value.place.file if source.value is not None else ""
    nearest = nearest_styles(source, file, shelf.faces)
    names = own_names_in(source.value, folder, shelf.faces)
    written = checked(_THEME, with_styles(source, nearest), names)
    return _WholeTheme(source, written, folder, nearest)


def _used_names(written: ThemeFile) -> set[str]:
    """The colours and fonts that something asks for."""
    styles = [style for _, style in written.type]
    return {*ColourToken, *(style.colour for style in styles), *(style.font for style in styles)}


def _place(source: Source, *at: str) -> Place:
    """Where the value at a location of a theme that has no errors is written."""
    value = source.value
    for step in at:
        value = child_at(value, step) if value is not None else None
    assert value is not None, at
    return value.place
