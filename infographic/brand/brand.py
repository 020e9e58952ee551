"""What an agency hands over: a name and two to five colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.brand.typed_colour import rgb_of
from infographic.content.guide.placeholder import looks_like_a_series
from infographic.content.yaml.field import slug
from infographic.content.yaml.invisible import spaced, unwelcome, unwelcome_problem
from infographic.errors import ContentError, Place, Problem
from infographic.message import say, say_count
from infographic.scene import Rgb

FEWEST, MOST = 2, 5
_LONGEST_NAME = 60
_COLOURS = '"#00357a" "#ffb400"'


@dataclass(frozen=True)
class Brand:
    """`colours` are in the order of their importance; a picture is remembered by the first."""

    name: str
    colours: tuple[Rgb, ...]

    @property
    def theme(self) -> str:
        """What the theme in its colours is called."""
        return slug(self.name)[:_LONGEST_NAME].strip("-")


def brand_of(name: str, typed: Sequence[str]) -> Brand:
    """The brand of this name with the colours as they are typed; ContentError with all that is
    wrong."""
    return Brand(_name(name), colours_of(typed))


def _name(typed: str) -> str:
    name = " ".join(spaced(typed).split())
    if problem := _unwelcome_in(name):
        raise ContentError(problem)
    if not slug(name):
        what = (
            say("the brand has no name")
            if not name
            else say("the name “{name}” has no letter a–z and no digit", name=name)
        )
        hint = say("write the house's name, for example  {example}", example='"Kela"')
        raise ContentError(Problem(what, hint=hint))
    if slug(name).replace("-", "").isdigit() or name.startswith("#"):
        what = say("“{name}” is where the name of the brand is expected", name=name)
        hint = say(
            "name it before its colours, for example  {example}", example=f'"Kela" {_COLOURS}'
        )
        raise ContentError(Problem(what, hint=hint))
    return name


def _unwelcome_in(name: str) -> Problem | None:
    """What is wrong with a name that the theme's file and the logo's text cannot say."""
    if odd := unwelcome(name):
        found = unwelcome_problem(name, odd, Place("", 1, odd[0] + 1, name))
        item = say("the name of the brand")
        return Problem(found.what, item=item, hint=say("write the name anew, by hand"))
    if looks_like_a_series(name):
        what = say("“{name}” has a name in braces, for which a table's cells stand", name=name)
        return Problem(what, hint=say("write the name of the brand without braces"))
    return None


def colours_of(typed: Sequence[str]) -> tuple[Rgb, ...]:
    """The colours of a brand as they are typed; ContentError with all that is wrong."""
    read = [rgb_of(each) for each in typed]
    problems = [each for each in read if isinstance(each, Problem)]
    if problems:
        raise ContentError(problems)
    colours = tuple(each for each in read if not isinstance(each, Problem))
    if not FEWEST <= len(colours) <= MOST:
        raise ContentError(_wrong_number(len(colours)))
    return colours


def _wrong_number(count: int) -> Problem:
    if count > MOST:
        return Problem(
            say("{count} colours are given; at most {most} are taken", count=count, most=MOST),
            hint=say("give the most important ones, the first of all first"),
        )
    what = say_count(
        "{count} colour is given, and a brand has at least two",
        "{count} colours are given, and a brand has at least two",
        count=count,
    )
    if count:
        hint = say(
            "write a second one after it, for example  {example}; where there is none, black or"
            " white will do",
            example=_COLOURS,
        )
        return Problem(what, hint=hint)
    return Problem(
        what,
        hint=say(
            "write them in quotation marks, or a terminal takes what follows # for a remark:"
            "  {example}",
            example=_COLOURS,
        ),
    )
