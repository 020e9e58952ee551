"""Guides with a past, for pictures of the studio: the program's own and some of the tests', as if
people of invented names had written, approved and saved them. All times are fixed, so that the same
studio looks the same on any day."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approvals
from infographic.content.guide.approvals_file import APPROVALS
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.recording import recorded
from infographic.history.history import History
from infographic.history.repository import begin_repository
from infographic.publish.offer import load

ROOT = Path(__file__).resolve().parent.parent
# The folder of the guide that is edited, and those beside it with the guides they are.
NAME = "somessa"
BESIDE = {"kadet": "hand-washing", "muutto": "moving-house", "tyonhaku": "job-application"}
EDITOR, TRANSLATOR = "Aino Esimerkki", "Erik Exempel"
_HELSINKI = timezone(timedelta(hours=2))


@dataclass(frozen=True)
class Saved:
    """A version: who saved it when, what they said of it in each language, and which words said
    something else before, by file: those of now, then the earlier ones."""

    who: str
    when: datetime
    what: Mapping[str, str]
    words: Sequence[tuple[str, str, str]] = ()


# The newest last. Of a year that is over, so that nothing is “yesterday”.
VERSIONS = (
    Saved(
        EDITOR,
        datetime(2025, 11, 18, 9, 12, tzinfo=_HELSINKI),
        {"fi": "Ensimmäinen versio", "sv": "Den första versionen"},
    ),
    Saved(
        TRANSLATOR,
        datetime(2025, 11, 20, 14, 5, tzinfo=_HELSINKI),
        {"fi": "Ruotsinkieliset tekstit", "sv": "De svenska texterna"},
        (
            (STEPS, "sv: Berätta tydligt om ditt arbete och undvik kanslispråk.", "sv: Berätta."),
            (GUIDE, "sv: Så lyckas du på sociala medier", "sv: Lyckas på sociala medier"),
        ),
    ),
    Saved(
        EDITOR,
        datetime(2025, 11, 25, 13, 42, tzinfo=_HELSINKI),
        {"fi": "Askeleet 2, 5 ja 6", "sv": "Steg 2, 5 och 6"},
        (
            (STEPS, "fi: Ole läsnä\n    sv: Var närvarande", "fi: Vastaa\n    sv: Svara"),
            (STEPS, "fi: Tuota sisältöä\n    sv: Skapa innehåll", "fi: Kirjoita\n    sv: Skriv"),
            (STEPS, "fi: Seuraa aluksi viittä", "fi: Seuraa aluksi kymmentä"),
            (STEPS, "sv: Följ fem experter", "sv: Följ tio experter"),
        ),
    ),
)
_APPROVED_IN = {"fi": EDITOR, "sv": TRANSLATOR}
# Which version was approved, but for the texts whose ids begin so.
_APPROVED, _AWAITING = 1, ("steps.jaa-osaamistasi", "steps.mittaa-tulokset", "quote", "alt")


class OtherWordsError(Exception):
    """The guide does not say what its past is made from."""


def write_guides(folder: Path, language: str) -> Path:
    """The guides in a new folder, with what people say of their versions in a language; the folder
    of the one that is edited. OtherWordsError when the program's guide says other words than
    VERSIONS counts on."""
    guide = folder / NAME
    guide.mkdir(parents=True)
    for name in (GUIDE, STEPS, RULES):
        shutil.copy(ROOT / "data" / name, guide)
    for name, source in BESIDE.items():
        shutil.copytree(ROOT / "tests" / "guides" / source, folder / name)
    begin_repository(guide)
    for number, (saved, texts) in enumerate(zip(VERSIONS, _states(guide), strict=True)):
        for name, text in texts.items():
            (guide / name).write_text(text, "utf-8")
        if number == _APPROVED:
            _approve(guide, saved.when)
        History(guide).save(saved.what[language], saved.who, saved.when)
    _as_edited(folder, VERSIONS[-1].when)
    return guide


def _states(guide: Path) -> list[dict[str, str]]:
    """The texts of the files at each version: those of now, with ever more earlier words."""
    texts = {name: (guide / name).read_text("utf-8") for name in (GUIDE, STEPS)}
    states = [dict(texts)]
    for saved in reversed(VERSIONS[1:]):
        for name, now, before in saved.words:
            if texts[name].count(now) != 1:
                raise OtherWordsError(f"data/{name} does not say once: {now}")
            texts[name] = texts[name].replace(now, before)
        states.append(dict(texts))
    return states[::-1]


def _approve(guide: Path, when: datetime) -> None:
    """Have most texts approved in each language by who writes in it."""
    content = load(guide)
    approvals = Approvals()
    for language, who in _APPROVED_IN.items():
        texts = (each for each in wordings(content.guide) if each.language == language)
        ready = [each for each in texts if not each.text.startswith(_AWAITING)]
        approvals = approvals.approving(ready, who, when)
    new = recorded(content.guide, approvals, {})
    (guide / APPROVALS).write_text(new[APPROVALS], "utf-8")


def _as_edited(folder: Path, when: datetime) -> None:
    """Let the guide be the one that was edited last, each of the others a day before the one
    before it."""
    for days, name in enumerate((NAME, *BESIDE)):
        moment = (when - timedelta(days=days)).timestamp()
        for path in (folder / name).iterdir():
            if path.is_file():
                os.utime(path, (moment, moment))
