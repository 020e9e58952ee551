"""`infographic brand`: a house's colours and logo as a theme."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infographic.cli.console import in_spoken, plainly, show, tell, worded
from infographic.cli.next_line import next_line
from infographic.errors import ContentError, Problem
from infographic.message import Message, joined, say, say_about

if TYPE_CHECKING:
    from infographic.brand.brand import Brand
    from infographic.brand.kit import Kit
    from infographic.brand.logo import BrandLogo

BRAND = say("Make a theme from a house's name, two to five colours and its logo.")
_NOTHING_WRITTEN = say("Nothing was written.")

_Folder = Annotated[
    Path,
    typer.Argument(
        metavar=say_about("in a command line", "FOLDER"),
        help=say("The folder of the guide or of the house, which gets the theme."),
    ),
]
_Name = Annotated[
    str,
    typer.Argument(
        metavar=say_about("in a command line", "NAME"), help=say("What the house is called.")
    ),
]
_Colours = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=say_about("in a command line", "COLOUR"),
        help=say(
            "Its colours, the most important one first, in quotation marks: “#00357a” “#f28c00”."
        ),
        show_default=False,
    ),
]
_Logo = Annotated[
    Path | None,
    typer.Option(
        metavar=say_about("in a command line", "FILE"),
        help=say("Its logo, SVG or PNG; without colours, they are taken from it."),
    ),
]
_Yes = Annotated[
    bool, typer.Option("--yes", help=say("Overwrite a theme of this name without asking."))
]


def brand(
    folder: _Folder, name: _Name, colours: _Colours = None, logo: _Logo = None, yes: _Yes = False
) -> None:
    """`infographic brand`."""
    with plainly(lambda: _NOTHING_WRITTEN):
        from infographic.brand.kit import kit_of, write_kit
        from infographic.brand.logo import read_brand_logo
        from infographic.brand.told import moves_told, not_done, roles_told
        from infographic.content.load import require_folder
        from infographic.content.yaml.encoding import shown

        require_folder(folder)
        picture = read_brand_logo(logo, folder) if logo is not None else None
        kit = kit_of(_brand(name, colours or [], picture), folder, picture, in_spoken)
        show(roles_told(kit))
        for told in filter(None, (moves_told(kit), joined("\n", not_done(kit)))):
            show(joined("", ("\n", told)))
        if kit.overwritten is not None and not yes:
            _ask(kit.overwritten)
        written = write_kit(kit, folder)
        show(joined("\n", ("", *(shown(path) for path in written))))
        _tell_next(kit, folder)
    if kit.unseen is not None:
        tell(joined("\n", (kit.unseen.told, "", _WITHOUT_LOGO)))
        raise typer.Exit(1)


_WITHOUT_LOGO = say("The theme is written, and the guide's logo is as it was.")


def _brand(name: str, typed: list[str], logo: BrandLogo | None) -> Brand:
    """The brand, whose colours are those of its logo where fewer than two are given."""
    from infographic.brand.brand import FEWEST, MOST, brand_of
    from infographic.brand.logo import colours_of
    from infographic.scene import hex_of

    if logo is None or len(typed) >= FEWEST:
        return brand_of(name, typed)
    found = [*typed, *map(hex_of, colours_of(logo.artwork))][:MOST]
    if not found:
        what = say("no colours can be taken from the logo: it is white, or has too many")
        hint = say(
            "write the house's colours after its name, for example  {example}",
            example='"#00357a" "#ffb400"',
        )
        raise ContentError(Problem(what, item=logo.name, hint=hint))
    if len(found) < FEWEST:
        found.append("#ffffff")
    show(say("Colours of the logo are taken: {colours}", colours=" ".join(found)))
    return brand_of(name, found)


def _ask(path: Path) -> None:
    """ContentError unless who sits there wants the file overwritten."""
    from infographic.content.yaml.encoding import shown

    question = say(
        "{file} is there already, and says something else. Overwrite it?", file=shown(path)
    )
    if sys.stdin.isatty() and typer.confirm(worded(question), err=True):
        return
    hint = say("give the brand another name, or add  {option}  to overwrite it", option="--yes")
    raise ContentError(Problem(say("there is such a theme already"), item=shown(path), hint=hint))


def _tell_next(kit: Kit, folder: Path) -> None:
    from infographic.content.load import GUIDE

    if kit.head == GUIDE:
        tell(joined("", ("\n", next_line(folder))))
    elif kit.head:
        tell(joined("", ("\n", say("All guides of this house that name no theme have it now."))))
    else:
        line = f"theme: {kit.theme.name}"
        told = say(
            "There is no guide here. One that is to look like this says in"
            " guide.yaml  {line}  and has the file in its folder themes.",
            line=line,
        )
        tell(joined("\n", ("", told, *_of_no_house(kit))))


def _of_no_house(kit: Kit) -> tuple[Message, ...]:
    """What a folder is told that is neither a guide's nor a house's."""
    from infographic.content.house import HOUSE

    again = say(
        "If the guides are in folders inside this one, make an empty file {file} here and give the"
        " command again: the folder is then a house, and all of its guides have the theme and the"
        " logo.",
        file=HOUSE,
    )
    if kit.logo is None:
        return (again,)
    name = kit.logo.name
    return (say("The logo {name} was not taken: nothing here could name it.", name=name), again)
