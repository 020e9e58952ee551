"""A small whole guide to break in tests, one change at a time."""

from __future__ import annotations

from pathlib import Path

from infographic.content.load import Content
from infographic.errors import ContentError, Problem
from infographic.publish.offer import load
from tests.other_languages import assert_said

GUIDE = """\
languages: [fi, sv]
file_name: {fi: opas, sv: guide}
title: {fi: Hyvä opas, sv: En bra guide}
names: [Kela-Kerttu]
audiences:
  beginner:
    icon: seedling
    label: {fi: Vinkki, sv: Tips}
rules:
  heading: {fi: Säännöt, sv: Regler}
quote:
  text: {fi: ”Hyvä.”, sv: ”Bra.”, draft: [sv]}
  author: Liisa Hyssälä
chart:
  kind: dots
  heading: {fi: Luvut, sv: Tal}
  values:
    - {label: {fi: Twitter, sv: Twitter}, icon: twitter, value: 4}
"""
STEPS = """\
- id: aloita
  icon: rocket
  title: {fi: Aloita, sv: Börja}
  text: {fi: Aloita heti., sv: Börja genast.}
  tips:
    beginner: {fi: Kokeile., sv: Prova.}
- id: jatka
  icon: star
  title: {fi: Jatka, sv: Fortsätt}
"""
RULES = """\
- id: kokeile
  icon: rocket
  title: {fi: Kokeile., sv: Prova.}
"""


class GuideFolder:
    """The folder of the small guide: `files` may be changed before it is loaded."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.files: dict[str, str | bytes] = {
            "guide.yaml": GUIDE,
            "steps.yaml": STEPS,
            "rules.yaml": RULES,
        }

    def change(self, name: str, old: str, new: str) -> None:
        text = self.files[name]
        assert isinstance(text, str)
        assert text.count(old) == 1, f"{old!r} is not once in {name}"
        self.files[name] = text.replace(old, new)

    def write(self) -> None:
        for name, text in self.files.items():
            path = self.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)

    def load(self) -> Content:
        self.write()
        return load(self.path)

    def problems(self) -> tuple[Problem, ...]:
        """What loading refuses, which is told in every language; fails when it does not."""
        try:
            self.load()
        except ContentError as error:
            assert_said(error.problems)
            return error.problems
        raise AssertionError("the guide was taken as it is")


def where(problem: Problem) -> str:
    """The file's name, the line and the column of a problem."""
    place = problem.place
    return f"{Path(place.file).name}:{place.line}:{place.column}" if place else ""
