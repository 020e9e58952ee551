"""Shapes, clips and lines at random places, beside what resvg draws: path operations go wrong
where outlines happen to touch, which no made drawing foresees."""

from __future__ import annotations

import random

import pytest

from infographic.assets.artwork import ArtworkError
from tests.assets.svg.made_logos import Made
from tests.assets.svg.test_beside_resvg import apart, ours, resvgs

COUNT = 60


class Chance:
    """The same choices for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def number(self, low: float, high: float) -> str:
        return f"{self.random.uniform(low, high):.2f}"

    def point(self) -> str:
        return f"{self.number(0, 200)} {self.number(-20, 100)}"

    def shape(self, attributes: str = "") -> str:
        number, point = self.number, self.point
        drawn = self.random.choice(
            [
                f'rect x="{number(0, 150)}" y="{number(0, 60)}" width="{number(5, 120)}"'
                f' height="{number(5, 60)}" rx="{number(0, 40)}"',
                f'circle cx="{number(0, 200)}" cy="{number(0, 80)}" r="{number(3, 60)}"',
                f'path d="M{point()} {point()} {point()} {point()} {point()}z"',
                f'path d="M{point()}C{point()} {point()} {point()}S{point()} {point()}"',
                f'path d="M{point()}A{number(5, 60)} {number(5, 60)} 30 1 0 {point()}z"',
            ]
        )
        rule = self.random.choice(["nonzero", "evenodd"])
        turn = f"rotate({number(-90, 90)} 100 40) scale({number(0.5, 1.5)} 1)"
        return f'<{drawn} fill-rule="{rule}" clip-rule="{rule}" transform="{turn}"{attributes}/>'

    def drawing(self) -> str:
        clip = "".join(self.shape() for _ in range(self.random.randrange(1, 4)))
        style = (
            f' fill="#c00000" stroke="#003580" stroke-width="{self.number(1, 20)}"'
            f' stroke-linejoin="{self.random.choice(["miter", "round", "bevel"])}"'
            f' stroke-linecap="{self.random.choice(["butt", "round", "square"])}"'
        )
        body = self.shape(f'{style} clip-path="url(#c)"') + self.shape(' fill="#ffc20e"')
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80">'
            f'<clipPath id="c">{clip}</clipPath>{body}</svg>'
        )


@pytest.mark.slow
def test_none_differs_visibly() -> None:
    chance = Chance(2)
    differing, refused = [], 0
    for _ in range(COUNT):
        text = chance.drawing()
        made = Made("", text.encode(), text)
        try:
            squares = apart(ours(made), resvgs(made))[1]
        except ArtworkError as error:
            assert error.what == "it draws nothing"  # noqa: PT017
            refused += 1
        else:
            differing += [text] if squares else []
    assert differing == []
    assert refused < COUNT / 4
