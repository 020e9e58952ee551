"""The file of a theme in a brand's colours, with what each colour is for and where it is from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from infographic.brand.brand import Brand
from infographic.brand.palette import Palette
from infographic.brand.role import ROLES
from infographic.brand.said import origin
from infographic.content.theme.based_on import BASED_ON
from infographic.content.theme.load_theme import HousePrint, load_theme
from infographic.content.theme.theme import Theme
from infographic.content.yaml.yaml_files import YamlFiles
from infographic.message import joined, say
from infographic.scene import hex_of

# What says a message in the language of who reads it.
InWords = Callable[[str], str]
_WIDTH = 58  # characters before a comment


@dataclass(frozen=True)
class ThemeText:
    """The text of a theme's file, and the theme as it is read from it."""

    text: str
    theme: Theme


@dataclass(frozen=True)
class Base:
    """What a theme at a path is based on, by its name; how the house that it is in prints, and what
    is typed for files that lie beside it."""

    name: str
    path: Path
    printing: HousePrint | None = None
    typed: Mapping[Path, str] = field(default_factory=dict)

    def read(self, text: str) -> Theme:
        """The theme whose file says this."""
        return load_theme(
            self.path, YamlFiles({**self.typed, self.path: text}), printing=self.printing
        )


def theme_text(brand: Brand, palette: Palette, base: Base, in_words: InWords) -> ThemeText:
    """The file of a theme that is based on another and says all colours. Inks are those that the
    program computes for the printing condition: they are written, so that a printer's own can take
    their place."""
    plain = "\n".join(
        [f"{BASED_ON}: {base.name}", "colours:", *_entries(palette, {}, in_words), ""]
    )
    theme = base.read(plain)
    inks = {name: theme.colours[name].cmyk for name in palette}
    given = ", ".join(hex_of(rgb) for rgb in brand.colours)
    head = (
        say("The brand “{name}”: {colours}.", name=brand.name, colours=given),
        say("All that is not said here is as in the theme “{base}”.", base=base.name),
        say(
            "Inks (cmyk, per cent) are computed for {condition}: where your brand book has others,"
            " write those.",
            condition=theme.print_condition.name,
        ),
    )
    lines = [
        *(f"# {in_words(line)}" for line in head),
        f"{BASED_ON}: {base.name}",
        "",
        "colours:",
        *_entries(palette, inks, in_words),
    ]
    text = "\n".join(lines) + "\n"
    return ThemeText(text, base.read(text))


def _entries(
    palette: Palette, inks: Mapping[str, tuple[float, ...]], in_words: InWords
) -> Iterator[str]:
    for heading, roles in ROLES.items():
        yield f"  # {in_words(heading)}"
        for name, role in roles.items():
            choice = palette[name]
            entry = f'rgb: "{hex_of(choice.rgb)}"'
            if name in inks:
                entry += f", cmyk: [{', '.join(f'{part:g}' for part in inks[name])}]"
            about = joined(": ", (role, origin(choice)))
            yield f"{f'  {name}: {{{entry}}}':<{_WIDTH}}  # {in_words(about)}"
