"""In which order the keys of a guide's files stand: that of the model's fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, get_args, get_origin

from infographic.content.edit.change import Path
from infographic.content.guide.logo import LogoFile
from infographic.content.guide.model import GuideFile, RuleItem, Step
from infographic.content.guide.wording import DRAFT, Text
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.yaml.check import Part

_ROOTS: Mapping[str, object] = {
    GUIDE: GuideFile,
    STEPS: tuple[Step, ...],
    RULES: tuple[RuleItem, ...],
}
# What is written in each language: a logo's files are, too.
_TEXTS = (Text, LogoFile)


def keys_at(file: str, path: Path, languages: Sequence[str]) -> tuple[str, ...]:
    """The keys that the mapping at a path of a file may have, in order; none where any may stand,
    or for a file that is none of a guide's."""
    kind = _type_at(file, path)
    if kind in _TEXTS:
        return (*languages, DRAFT)
    if isinstance(kind, type) and issubclass(kind, Part):
        return tuple(kind.model_fields)
    return ()


def is_text_at(file: str, path: Path) -> bool:
    """Whether a text stands at a path of a guide's file, in each language or the same in all."""
    return _type_at(file, path) in _TEXTS


def place_among(key: str, present: Sequence[str], order: Sequence[str]) -> int:
    """At which index a new key comes among those that are there: after the nearest one that is
    before it in an order, else before the nearest one after it; at the end when it has no place,
    but before what awaits approval."""
    if key not in order:
        return present.index(DRAFT) if DRAFT in present else len(present)
    at = order.index(key)
    for earlier in reversed(order[:at]):
        if earlier in present:
            return present.index(earlier) + 1
    later = (present.index(each) for each in order[at + 1 :] if each in present)
    return next(later, len(present))


def _type_at(file: str, path: Path) -> object:
    kind = _plain_type(_ROOTS.get(file.rsplit("/", 1)[-1]))
    for step in path:
        kind = _plain_type(_member_type(kind, step))
    return kind


def _member_type(kind: object, step: int | str) -> object:
    if isinstance(step, int):
        return next(iter(get_args(kind)), None) if get_origin(kind) is tuple else None
    if get_origin(kind) is dict:
        return get_args(kind)[1]
    if isinstance(kind, type) and issubclass(kind, Part) and step in kind.model_fields:
        return kind.model_fields[step].annotation
    return None


def _plain_type(kind: object) -> object:
    """A type without what is annotated, and without that it may be left out."""
    while True:
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        elif type(None) in get_args(kind):
            kind = next(each for each in get_args(kind) if each is not type(None))
        else:
            return kind
