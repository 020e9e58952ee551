"""A folder of an editor's files to the content of a picture, or everything that is wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from infographic.content.arrangement_names import AUTO
from infographic.content.formats_file import FORMATS as FORMATS
from infographic.content.formats_file import formats_files
from infographic.content.guide.approvals import Approvals
from infographic.content.guide.approvals_file import APPROVALS, approvals_in
from infographic.content.guide.draft_keys import approvals_before, left_over
from infographic.content.guide.filling import UNFILLED, Filling
from infographic.content.guide.house_file import House, HousedFiles, house_of
from infographic.content.guide.model import (
    DEFAULT_THEME,
    Guide,
    GuideFile,
    RuleItem,
    RulesFile,
    Step,
    StepsFile,
    joined,
)
from infographic.content.guide.placeholder import looks_like_a_series
from infographic.content.guide.placeholders import Placeholder, open_placeholders
from infographic.content.house import HOUSE, shelves
from infographic.content.known import Known, Offer
from infographic.content.language.language import is_a_guides
from infographic.content.page import PageFormat, load_formats
from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import HousePrint, load_theme
from infographic.content.theme.own_fonts import own_fonts
from infographic.content.theme.theme import Theme
from infographic.content.yaml.check import checked, in_file_order, near
from infographic.content.yaml.encoding import shown
from infographic.content.yaml.field import is_slug
from infographic.content.yaml.item import item_of
from infographic.content.yaml.source import (
    LocatedDict,
    LocatedList,
    Scalar,
    Source,
    Value,
    scalars_in,
)
from infographic.content.yaml.yaml_files import ON_DISK, YamlFiles
from infographic.errors import ContentError, Problem
from infographic.files import almost_named, rename_hint
from infographic.message import say

T = TypeVar("T")

GUIDE, STEPS, RULES = "guide.yaml", "steps.yaml", "rules.yaml"

_NO_TEXTS: Mapping[str, str] = {}

_GUIDE: TypeAdapter[GuideFile] = TypeAdapter(GuideFile)
_STEPS: TypeAdapter[tuple[Step, ...]] = TypeAdapter(StepsFile)
_RULES: TypeAdapter[tuple[RuleItem, ...]] = TypeAdapter(RulesFile)


@dataclass(frozen=True)
class Content:
    """All that a build reads: the guide in all languages, its theme, and the formats by name in
    the order of their file; `folder` is where the guide came from, and `approvals` are those of its
    texts. `placeholders` are those that nothing has been filled in for, `house` is the folder of
    the house that the guide belongs to, if it does."""

    guide: Guide
    theme: Theme
    formats: Mapping[str, PageFormat]
    folder: Path
    approvals: Approvals
    placeholders: tuple[Placeholder, ...] = ()
    house: Path | None = None


def load(
    folder: Path, offer: Offer, arrangement: str = "", texts: Mapping[str, str] = _NO_TEXTS
) -> Content:
    """The guide in a folder. What the folder lacks may be in that of its house; formats and themes
    that are in neither are the program's own; `offer` is what they may choose from. `texts`, by the
    names of files in the folder (`themes/ilta.yaml`), are read in place of these.

    `arrangement`, or the guide's own where none is given, takes the place of those that the
    formats prefer; with `AUTO` they are kept.

    Raises one ContentError with every problem of every file, in the order house, guide, steps,
    rules, formats, fonts, theme, approvals, and by line in each.
    """
    return load_from(folder, offer, YamlFiles.in_folder(folder, texts), arrangement)


def load_from(
    folder: Path,
    offer: Offer,
    files: YamlFiles,
    arrangement: str = "",
    filling: Filling = UNFILLED,
) -> Content:
    """The same, of what these files say, with what stands for the placeholders of the guide."""
    require_folder(folder)
    problems: list[Problem] = []
    _attempt(problems, _refuse_own_house, folder, files)
    house = _attempt(problems, house_of, folder, offer, files)
    files = HousedFiles(inner=files, guide=folder / GUIDE, house=house)
    head = files.read(folder / GUIDE)
    known = replace(_known(folder, head, offer), filling=_filling(folder, files, filling))
    guide = _guide(problems, head, known, folder, files)
    formats = _attempt(problems, _formats, folder, offer, files)
    theme = _attempt(problems, _theme, folder, head, files, house)
    approvals = _attempt(problems, _approvals, folder, guide, files)
    if problems or not (guide and formats and theme and approvals is not None):
        raise ContentError(problems)
    named = arrangement or guide.arrangement
    if named != AUTO:
        formats = {name: replace(page, arrangements=(named,)) for name, page in formats.items()}
    names = (*scalars_in(head.value.get("names")),) if isinstance(head.value, LocatedDict) else ()
    placeholders = open_placeholders(guide, names, filling) if known.filling else ()
    above = house.folder if house else None
    return Content(guide, theme, formats, folder, approvals, placeholders, above)


def _refuse_own_house(folder: Path, files: YamlFiles) -> None:
    """ContentError when the file of a house lies in the folder of a guide."""
    if files.has(folder / HOUSE):
        what = say("this file is not read in the folder of a guide")
        hint = say("move it into the folder above, which the guides of the house lie in")
        raise ContentError(Problem(what, item=shown(folder / HOUSE), hint=hint))


def require_folder(folder: Path) -> None:
    """ContentError when there is no such folder; what is in it is told by what reads it."""
    if not folder.is_dir():
        hint = say(
            "is the name right? “infographic new {folder}” makes a new guide there",
            folder=shown(folder),
        )
        raise ContentError(Problem(say("there is no such folder"), item=shown(folder), hint=hint))


def _filling(folder: Path, files: YamlFiles, filling: Filling) -> Filling | None:
    """What stands for placeholders; None when the guide has none, and braces are what they are."""
    sources = (files.read(folder / name) for name in (GUIDE, STEPS, RULES))
    is_series = any(
        looks_like_a_series(text) for source in sources for text in scalars_in(source.value)
    )
    return filling if is_series else None


def known_names(folder: Path, offer: Offer) -> Known:
    """The languages and audiences of the guide in a folder, as far as its file can be read, beside
    what is offered."""
    return _known(folder, ON_DISK.read(folder / GUIDE), offer)


def _attempt(problems: list[Problem], load_part: Callable[..., T], *arguments: object) -> T | None:
    """What the function returns; None, and its problems added to the others, when it refuses."""
    try:
        return load_part(*arguments)
    except ContentError as error:
        problems.extend(error.problems)
        return None


def _guide(
    problems: list[Problem], source: Source, known: Known, folder: Path, files: YamlFiles
) -> Guide | None:
    head = _attempt(problems, checked, _GUIDE, source, known)
    steps = _attempt(problems, _listed, _STEPS, files.read(folder / STEPS), known, "steps")
    rules = _attempt(problems, _rules, folder / RULES, source, known, files)
    if head is None or steps is None or rules is None:
        return None
    return joined(head, steps, rules)


def _rules(path: Path, guide: Source, known: Known, files: YamlFiles) -> tuple[RuleItem, ...]:
    """The rules; none are needed when the guide has no heading for them, and none are there when
    the file says so with an empty list."""
    known_head = isinstance(guide.value, LocatedDict)
    expected = not isinstance(guide.value, LocatedDict) or "rules" in guide.value
    if not files.has(path):
        if not expected or not known_head:
            return ()
        unneeded = say(
            "is its name right? or, if the guide has no rules, remove “rules” from {file}",
            file=GUIDE,
        )
        hint = rename_hint(path) or unneeded
        raise ContentError(Problem(say("the file is missing"), item=shown(path), hint=hint))
    source = files.read(path)
    if source.says_nothing:
        if not expected:
            return ()
        hint = say("write the rules in it, or  {empty}  if the guide has none", empty="[]")
        raise ContentError(Problem(say("the file is empty"), item=shown(path), hint=hint))
    if source.value is not None and not source.problems and _is_hollow(source.value):
        what, hint = (
            say("expected the rules, found none"),
            say("write them, or  {empty}  if the guide has none", empty="[]"),
        )
        raise ContentError(Problem(what, source.value.place, hint=hint))
    rules = _listed(_RULES, source, known, "rule_items")
    if rules and not expected and source.value is not None:
        what = say("there are rules here, but {file} has no heading for them", file=GUIDE)
        example = "rules: {heading: …}"
        hint = say("add to {file}  {example}  or delete this file", file=GUIDE, example=example)
        raise ContentError(Problem(what, source.value.place, hint=hint))
    return rules


def _is_hollow(value: Value) -> bool:
    """Whether a file says nothing with words for it: null, {} or a hyphen alone."""
    if isinstance(value, LocatedList):
        return len(value) == 1 and _is_hollow(value[0])
    return value == {} or (isinstance(value, Scalar) and value.kind == "nothing")


def _listed(
    adapter: TypeAdapter[tuple[T, ...]], source: Source, known: Known, file: str
) -> tuple[T, ...]:
    """The items of a file, no two of which have one id."""
    problems = [*_double_ids(source.value, file)]
    items: tuple[T, ...] | None = _attempt(problems, checked, adapter, source, known, file)
    if items is None or problems:
        raise ContentError(in_file_order(problems))
    return items


def _double_ids(items: Value | None, file: str) -> Iterable[Problem]:
    """A problem for each id that an earlier item of the list has too."""
    if not isinstance(items, LocatedList):
        return
    first: dict[str, Scalar] = {}
    for number, item in enumerate(items):
        written = item.get("id") if isinstance(item, LocatedDict) else None
        if isinstance(written, Scalar) and written.kind != "nothing":
            before = first.setdefault(written, written)
            if before is not written:
                yield Problem(
                    say(
                        "the id “{name}” is taken already, at {place}",
                        name=written,
                        place=str(before.place),
                    ),
                    written.place,
                    item_of(items, (number, "id"), file),
                    say("give one of the two another id"),
                )


def _known(folder: Path, guide: Source, offer: Offer) -> Known:
    """The names that the guide gives, as far as they can be read from a file with errors, beside
    what is offered."""
    head = guide.value
    if not isinstance(head, LocatedDict):
        return Known(offer, folder=folder)
    codes, audiences = head.get("languages"), head.get("audiences", LocatedDict(head.place))
    listed = tuple(str(code) for code in codes) if isinstance(codes, LocatedList) else ()
    return Known(
        offer,
        languages=listed if listed and all(map(is_a_guides, listed)) else None,
        audiences=tuple(audiences) if isinstance(audiences, LocatedDict) else None,
        folder=folder,
    )


def _nearest(folder: Path, name: str, files: YamlFiles) -> Path:
    """The file of a name in the guide's folder, or else in its house, or the program's."""
    *nearer, program = (shelf / name for shelf in shelves(folder))
    return next(filter(files.has, nearer), program)


def _refuse_almost(path: Path) -> None:
    """ContentError when in place of a file that a guide need not have lies one of nearly its
    name."""
    if other := almost_named(path):
        hint = say("rename it to “{file}”, or give it quite another name", file=path.name)
        what = say("this file is not read")
        raise ContentError(Problem(what, item=shown(path.with_name(other)), hint=hint))


def _formats(folder: Path, offer: Offer, files: YamlFiles) -> dict[str, PageFormat]:
    if not files.has(folder / FORMATS):
        _refuse_almost(folder / FORMATS)
    path, *below = formats_files(folder, files)
    return load_formats(path, offer, files, *([tuple(below)] if below else []))


def _approvals(folder: Path, guide: Guide | None, files: YamlFiles) -> Approvals:
    """Those of approvals.yaml or, where there is none yet, those of a guide with `draft` keys."""
    path = folder / APPROVALS
    if not files.has(path):
        _refuse_almost(path)
        return Approvals() if guide is None else approvals_before(guide)
    approvals, problems = approvals_in(files.read(path))
    for name in (GUIDE, STEPS, RULES):
        if files.has(folder / name):
            problems = (*problems, *left_over(files.read(folder / name).value))
    if problems:
        raise ContentError(problems)
    return approvals


def _theme(folder: Path, guide: Source, files: YamlFiles, house: House | None) -> Theme:
    """The theme that the guide names, as far as its file can be read."""
    named = guide.value.get("theme") if isinstance(guide.value, LocatedDict) else None
    name = named_theme(guide) or DEFAULT_THEME
    path = _nearest(folder, f"{THEMES}/{name}.yaml", files)
    if not files.has(path) and isinstance(named, Scalar):
        own = shown(folder / THEMES / f"{name}.yaml")
        choice = say(
            "{hint} (or write {file})",
            hint=near(name, theme_names(folder, files), say("there are")),
            file=own,
        )
        hint = rename_hint(folder / THEMES / f"{name}.yaml") or choice
        raise ContentError(
            Problem(say("there is no theme “{name}”", name=name), named.place, "theme", hint)
        )
    return _theme_at(path, folder, files, house)


def load_theme_named(folder: Path, name: str, offer: Offer, files: YamlFiles = ON_DISK) -> Theme:
    """A theme of the folder's, its house's or the program's, which `theme_names` has; ContentError
    with every problem in it."""
    path = _nearest(folder, f"{THEMES}/{name}.yaml", files)
    return _theme_at(path, folder, files, house_of(folder, offer, files))


def _theme_at(path: Path, folder: Path, files: YamlFiles, house: House | None) -> Theme:
    faces = own_fonts(folder, files)
    if house is None or house.printing is None:
        return load_theme(path, files, faces)
    return load_theme(path, files, faces, HousePrint(house.folder, house.printing))


def named_theme(guide: Source) -> str:
    """The name that a guide gives of its theme, as far as its file can be read; empty when it
    gives none."""
    named = guide.value.get("theme") if isinstance(guide.value, LocatedDict) else None
    return str(named) if isinstance(named, Scalar) and is_slug(named) else ""


def theme_names(folder: Path, files: YamlFiles = ON_DISK) -> list[str]:
    """The names of the themes of the folder, its house and the program."""
    names = (files.names_in(shelf / THEMES) for shelf in shelves(folder))
    return sorted(set().union(*names))
