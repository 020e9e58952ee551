"""Whatever stands in an SVG file, it is drawn or refused in words, and soon."""

from __future__ import annotations

import pytest

from tests.assets.svg.any_drawing import answer, any_drawings

MOST_SECONDS = 5.0


@pytest.mark.slow
def test_any_drawing_is_answered() -> None:
    answers = [answer(data) for data in any_drawings(300, seed=7)]
    assert {kind for kind, _ in answers} == {"drawn", "refused"}
    assert max(took for _, took in answers) < MOST_SECONDS


RECT = '<rect width="9" height="9"/>'
HUGE = {
    "groups in groups": f"{'<g>' * 40_000}{RECT}{'</g>' * 40_000}",
    "more elements than are read": RECT * 60_000,
    "a path of half a million points": f'<path d="M0 0{"l1 2" * 490_000}"/>',
    "a polygon of half a million points": f'<polygon points="{"1,2 " * 480_000}"/>',
    "a huge style sheet": f"<style>{'.a{fill:red}' * 150_000}</style>{RECT}",
    "a style sheet of many selectors": f"<style>{'.a{fill:red}' * 12_000}</style>{RECT}",
    "a selector that never ends": f"<style>{'.' * 140_000}{{}}</style>{RECT}",
    "brackets in brackets": f"<style>{'(' * 140_000}</style>{RECT}",
    "repetitions of repetitions": f'<g id="a0">{RECT}</g>'
    + "".join(
        f'<g id="a{n}"><use href="#a{n - 1}"/><use href="#a{n - 1}"/></g>' for n in range(1, 40)
    ),
    "drawings in drawings": f"{'<svg>' * 20_000}{RECT}{'</svg>' * 20_000}",
    "a number of a million digits": f'<rect width="{"1" * 1_900_000}" height="9"/>',
    "transforms without end": f'<g transform="{"scale(1)" * 200_000}">{RECT}</g>',
    "clipped shapes": '<clipPath id="c"><circle r="9"/></clipPath><g clip-path="url(#c)">'
    + RECT * 20_000
    + "</g>",
    "lines that cross": '<path fill-rule="evenodd" d="M0 0'
    + "".join(f"L{n * 7919 % 200} {n * 104_729 % 80}" for n in range(3000))
    + '"/>',
}


@pytest.mark.slow
@pytest.mark.parametrize("body", HUGE.values(), ids=HUGE)
def test_a_huge_drawing_is_answered(body: str) -> None:
    _, took = answer(f'<svg viewBox="0 0 200 80">{body}</svg>'.encode())
    assert took < MOST_SECONDS
