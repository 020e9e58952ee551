"""A new guide of an editor's own: its languages and title are theirs from the beginning."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType

from infographic.content.edit.change import InsertItem, Plain, RemoveKey, SetText, SetValue
from infographic.content.edit.change import Path as Place
from infographic.content.edit.edited import edited
from infographic.content.known import Offer
from infographic.content.language.language import is_a_guides, language
from infographic.content.load import GUIDE, RULES, STEPS, load
from infographic.content.starter import starter_texts, write_guide
from infographic.content.yaml.encoding import shown
from infographic.content.yaml.field import slug
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedDict, LocatedList, Value
from infographic.errors import ContentError, Problem
from infographic.files import unreadable
from infographic.message import say

MOST_LANGUAGES = 20
_LONGEST_NAME = 60
_ICON = "flag"
_IN_THE_STARTER = ("fi", "sv")


@dataclass(frozen=True)
class NewGuide:
    """`titles` are by language, that of the default first; `model` is one of `MODELS`."""

    titles: Mapping[str, str]
    model: str


def write_new_guide(new: NewGuide, into: Path, offer: Offer) -> Path:
    """Writes the guide into a new folder within a folder and returns it; it is named after the
    title. `offer` is what the guide may choose from.

    ContentError, and nothing is written, when a title is missing or cannot be drawn, when the model
    is in other languages, and when the system refuses.
    """
    titles = {code: " ".join(title.split()) for code, title in new.titles.items()}
    if not titles:
        raise ContentError(Problem(say("the guide has no language"), hint=say("choose one")))
    for code, title in titles.items():
        if not is_a_guides(code):
            what = say("no guide can be in “{code}”", code=code)
            raise ContentError(Problem(what, hint=say("choose another language")))
        if not title:
            what = say("the title in {language} is missing", language=language(code).name)
            raise ContentError(Problem(what, hint=say("write it; you can change it later")))
    texts = MODELS[new.model](titles)
    folder = new_folder(into, next(iter(titles.values())))
    try:
        write_guide(folder, texts, offer)
        load(folder, offer)
    except BaseException:
        shutil.rmtree(folder)
        raise
    return folder


def new_folder(into: Path, title: str) -> Path:
    """A new folder within another one, named after a title; it has a number where something has
    that name already. ContentError when the system refuses."""
    stem = slug(title)[:_LONGEST_NAME].strip("-") or "guide"
    for each in chain([stem], (f"{stem}-{number}" for number in count(2))):
        try:
            (into / each).mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            problem = Problem(unreadable(error).what, item=shown(into / each))
            raise ContentError(problem) from None
        return into / each
    raise AssertionError


def _empty(titles: Mapping[str, str]) -> Mapping[str, str]:
    """The title and one step, which is called as the program counts steps in each language."""
    guide = f"languages: [{', '.join(titles)}]\n"
    steps = {code: language(code).slides.step.format(number=1) for code in titles}
    first: dict[str, Plain] = {"id": "step-1", "icon": _ICON, "title": steps}
    return {
        GUIDE: _named(guide, titles),
        STEPS: edited("", InsertItem((), 0, first), STEPS, [*titles]),
    }


def _meeting(titles: Mapping[str, str]) -> Mapping[str, str]:
    """The small guide that explains itself, in those of its languages that are asked for."""
    if others := [code for code in titles if code not in _IN_THE_STARTER]:
        what = say("this model is in Finnish and Swedish only, and not in {code}", code=others[0])
        raise ContentError(Problem(what, hint=say("choose the empty one")))
    texts = dict(starter_texts())
    for file in (GUIDE, STEPS, RULES):
        for place in _elsewhere(read_text(file, texts[file]).value, titles):
            texts[file] = edited(texts[file], RemoveKey(place), file, _IN_THE_STARTER)
    guide = edited(texts[GUIDE], SetValue(("languages",), [*titles]), GUIDE)
    return {**texts, GUIDE: _named(guide, titles)}


def _named(guide: str, titles: Mapping[str, str]) -> str:
    """guide.yaml with these titles, and its files named after them."""
    for code, title in titles.items():
        guide = edited(guide, SetText(("title",), code, title), GUIDE)
    names = {code: slug(title)[:_LONGEST_NAME].strip("-") for code, title in titles.items()}
    names = {code: name or f"guide-{code.lower()}" for code, name in names.items()}
    return edited(guide, SetValue(("file_name",), names), GUIDE)


def _elsewhere(
    value: Value | None, titles: Mapping[str, str], place: Place = ()
) -> Iterator[Place]:
    """Where there are words in a language that is not asked for."""
    members: list[tuple[int | str, Value]] = []
    if isinstance(value, LocatedDict):
        members = [*value.items()]
    elif isinstance(value, LocatedList):
        members = [*enumerate(value)]
    for key, member in members:
        if key in _IN_THE_STARTER and key not in titles:
            yield (*place, key)
        else:
            yield from _elsewhere(member, titles, (*place, key))


# What a new guide may start from: the texts of its files, by their names.
MODELS: Mapping[str, Callable[[Mapping[str, str]], Mapping[str, str]]] = MappingProxyType(
    {"empty": _empty, "meeting": _meeting}
)
