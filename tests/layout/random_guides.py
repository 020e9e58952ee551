"""Guides drawn at random by a seed, without looking for the simplest that fails as `made_guides`
does: so a thousand take little time."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from infographic.content.guide.local import LocalGuide, LocalLink, LocalStep
from infographic.per_language import PerLanguage
from tests.fake import Wording, guide, words

_CODES = ("fi", "sv", "en")
_SHORT = ("a", "of", "some", "find", "people", "near", "you", "wordings", "together")
_LONG = ("considerably", "understanding", "vuorovaikutustaitovalmennus", "förhandlingsförmåga")
_HUBS = ("face", "plain", "star")


def random_guides(seed: int) -> PerLanguage[LocalGuide]:
    """A guide of 1 to 12 steps, now and then up to 40, in one to three languages."""
    draw = Random(seed)
    shape = _Shape(draw)
    codes = _CODES[: draw.choice((1, 2, 2, 2, 3))]
    return PerLanguage({code: shape.guide(code) for code in codes})


class _Shape:
    """What a guide has, in every language alike, and about how long its texts are."""

    def __init__(self, draw: Random) -> None:
        self.draw = draw
        self.steps = draw.randint(1, 12) if draw.random() < 0.92 else draw.randint(13, 40)
        self.rules = draw.choice((0, 0, 1, 3, 5, 6, 9))
        self.audiences = draw.choice((0, 1, 2, 2, 3, 4))
        self.quotes = draw.randint(0, 1)
        self.chart = tuple(draw.randint(1, 6) for _ in range(draw.choice((0, 0, 1, 3, 5))))
        self.has_texts = draw.random() < 0.85
        self.without_tip = {
            (step, audience)
            for step in range(1, self.steps)
            for audience in range(self.audiences)
            if draw.random() < 0.15
        }
        self.hub = draw.choice(_HUBS)
        self.has = {
            part: draw.random() < 0.7
            for part in ("subtitle", "footer", "edition", "publisher", "link")
        }
        self.title = draw.choice((1, 2, 3, 4, 6))
        self.length = draw.choice((2, 4, 6, 9, 14))
        self.tip = draw.choice((1, 3, 6))
        self.long_words = draw.choice((0.0, 0.0, 0.05, 0.1, 0.4))

    def words(self, most: int) -> str:
        count = self.draw.randint(max(1, most // 2), most)
        return " ".join(
            self.draw.choice(_LONG if self.draw.random() < self.long_words else _SHORT)
            for _ in range(count)
        )

    def guide(self, code: str) -> LocalGuide:
        wording = Wording(
            title=self.words(self.title),
            subtitle=self.words(8),
            footer=self.words(8),
            label=self.words(2),
            rules_heading=self.words(3),
            rule=self.words(4),
            quote=self.words(10),
            chart_label=self.words(2),
        )
        made = guide(
            self.steps,
            self.rules,
            code,
            audiences=self.audiences,
            quotes=self.quotes,
            chart=self.chart,
            wording=wording,
        )
        link = LocalLink("https://w.fi/x", words("w.fi/x", code), words("The guide", code))
        return replace(
            made,
            steps=tuple(self._step(at, step, code) for at, step in enumerate(made.steps)),
            subtitle=made.subtitle if self.has["subtitle"] else None,
            footer=made.footer if self.has["footer"] else None,
            edition=words("1/2026", code) if self.has["edition"] else None,
            publisher=words("Publisher", code) if self.has["publisher"] else None,
            link=link if self.has["link"] else None,
            hub=self.hub,
        )

    def _step(self, at: int, step: LocalStep, code: str) -> LocalStep:
        name = f"step {step.number}"
        tips = tuple(
            replace(tip, text=words(self.words(self.tip), code, f"{name}, tip"))
            for audience, tip in enumerate(step.tips)
            if (at, audience) not in self.without_tip
        )
        return replace(
            step,
            title=words(self.words(2), code, f"{name}, title"),
            text=words(self.words(self.length), code, f"{name}, text") if self.has_texts else None,
            tips=tips,
        )
