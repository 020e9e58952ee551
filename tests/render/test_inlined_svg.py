"""SVGs that a web page inlines look as they do alone, whatever the page's style is."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from infographic.content.guide.local import in_every_language
from infographic.layout.fit.fit import fit
from infographic.paint.picture import paint
from infographic.publish.offer import load
from infographic.render.page_style import INHERITED_STYLE, SHAPE_ATTRIBUTES
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import Scene
from infographic.text.typeset import Typesetter
from tests.render.pictures import Pixels, chromium_document, chromium_screenshot, differing_share

pytestmark = pytest.mark.slow

GUIDE = Path(__file__).parents[1] / "guides" / "moving-house"
FORMAT = "slide"  # which shows a link in words
WIDTH, HEIGHT = 1280, 720
EMPTY = b"\n<svg></svg>"

# What a page may say around a picture: all of it is inherited, or reaches the text inside.
_AROUND: Mapping[str, str] = {
    "letter-spacing": "3px",
    "word-spacing": "12px",
    "font": "italic small-caps 900 expanded 31px/3 serif",
    "font-variant": "small-caps slashed-zero oldstyle-nums sub",
    "font-variant-ligatures": "discretionary-ligatures",
    "font-feature-settings": '"smcp", "zero", "onum", "kern" 0',
    "font-variation-settings": '"wght" 900, "slnt" -10',
    "font-kerning": "none",
    "font-size-adjust": "0.9",
    "font-synthesis": "weight style",
    "font-optical-sizing": "none",
    "text-transform": "uppercase",
    "text-indent": "40px",
    "text-align": "right",
    "text-anchor": "end",
    "text-decoration": "underline line-through red",
    "text-shadow": "3px 3px 2px red",
    "text-emphasis": "dot red",
    "text-rendering": "optimizeSpeed",
    "text-orientation": "upright",
    "-webkit-text-stroke": "2px red",
    "-webkit-text-fill-color": "red",
    "line-height": "4",
    "white-space": "pre-wrap",
    "tab-size": "1",
    "hyphens": "auto",
    "word-break": "break-all",
    "overflow-wrap": "anywhere",
    "dominant-baseline": "hanging",
    "direction": "rtl",
    "color": "red",
    "fill": "red",
    "fill-opacity": "0.3",
    "fill-rule": "evenodd",
    "clip-rule": "evenodd",
    "stroke": "red",
    "stroke-width": "9px",
    "stroke-opacity": "0.4",
    "stroke-dasharray": "1 1",
    "stroke-dashoffset": "1",
    "stroke-linecap": "square",
    "stroke-linejoin": "bevel",
    "stroke-miterlimit": "1",
    "paint-order": "stroke",
    "shape-rendering": "crispEdges",
    "visibility": "hidden",
    "pointer-events": "none",
    "user-select": "none",
}
HOSTILE = ";".join(f"{name}:{value}" for name, value in _AROUND.items())
AROUND = f"body{{{HOSTILE}}}"
# Rules that reach into the live picture, by more than one name.
REACHING = f"""
    svg {{{HOSTILE}}}
    * {{{HOSTILE};opacity:.6;filter:blur(2px);mix-blend-mode:multiply;rotate:3deg}}
    text, svg text, #page svg text, .page > svg * {{{HOSTILE};unicode-bidi:bidi-override}}
    a, a:link, svg a * {{color:red;fill:red;font-weight:900;text-decoration:underline}}
    svg path {{fill:currentColor;stroke:red;stroke-width:3px}}
"""
# As from the tools that set a page in the letters and spaces that a reader wants.
INSISTING = """
    * {letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}
    #page * {font-family:serif!important;fill:red!important;font-size:9px!important}
"""
# Where the middle of each linked text leads.
_CHOOSE = """<script>
  const chosen = [...document.querySelectorAll("a text")].map(text => {
    text.scrollIntoView();
    const box = text.getBoundingClientRect();
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return there && there.closest("a") && there.closest("a").href.baseVal;
  });
  document.body.textContent = "chosen" + JSON.stringify(chosen) + "chosen";
</script>"""
# The page around a picture, and the picture as a whole, are as the page wants them; these keep them
# where they are compared.
SIZED = f"svg{{display:block;width:{WIDTH}px;height:{HEIGHT}px}} div{{height:{HEIGHT}px}}"
STAYS = (
    "html,body,div,svg{rotate:none!important;filter:none!important;opacity:1!important;"
    "mix-blend-mode:normal!important}"
)


@pytest.fixture(scope="module")
def scenes() -> Sequence[Scene]:
    """A guide in both its languages."""
    content = load(GUIDE)
    page, theme = content.formats[FORMAT], content.theme
    guides = in_every_language(content.guide)
    layout = fit(guides, theme, page, lambda scale: Typesetter(theme, page, scale))
    return [paint(layout, guide, theme) for guide in guides.values()]


Screenshot = Callable[[Sequence[bytes], str], Pixels]


@pytest.fixture(scope="module")
def screenshot(
    program: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Screenshot:
    """Pictures below each other in one page with a style sheet."""

    def take(pictures: Sequence[bytes], sheet: str) -> Pixels:
        inlined = (svg.decode().partition("\n")[2] for svg in pictures)
        page = (
            f"<!doctype html><style>{sheet} {SIZED}</style>"
            '<body style="margin:0;background:white">'
            + "".join(f'<div id="page" class="page">{svg}</div>' for svg in inlined)
        )
        size, folder = (WIDTH, HEIGHT * len(pictures)), tmp_path_factory.mktemp("page")
        return chromium_screenshot(program("chromium"), page, *size, folder)

    return take


@pytest.fixture(scope="module")
def live(scenes: Sequence[Scene]) -> Sequence[bytes]:
    return [live_svg(scene) for scene in scenes]


@pytest.fixture(scope="module")
def plain_live(live: Sequence[bytes], screenshot: Screenshot) -> Pixels:
    """In a page without a style of its own."""
    return screenshot(live, "")


@pytest.fixture(scope="module")
def outlined(scenes: Sequence[Scene]) -> Sequence[bytes]:
    return [outlined_svg(scene) for scene in scenes]


@pytest.fixture(scope="module")
def plain_outlined(outlined: Sequence[bytes], screenshot: Screenshot) -> Pixels:
    return screenshot(outlined, "")


class TestLive:
    @pytest.mark.parametrize(
        "sheet",
        [AROUND, f"{REACHING} {STAYS}", f"{INSISTING} {STAYS}"],
        ids=["around", "reaching", "insisting"],
    )
    def test_no_style_of_the_page_changes_it(
        self, live: Sequence[bytes], plain_live: Pixels, screenshot: Screenshot, sheet: str
    ) -> None:
        assert_same(screenshot(live, sheet), plain_live)

    def test_pictures_do_not_change_each_other(
        self, live: Sequence[bytes], plain_live: Pixels, screenshot: Screenshot
    ) -> None:
        first, second = live
        above, below = screenshot([first, EMPTY], ""), screenshot([EMPTY, second], "")
        assert_same(np.concatenate([above[:HEIGHT], below[HEIGHT:]]), plain_live)

    def test_its_links_can_be_chosen(
        self, live: Sequence[bytes], program: Callable[[str], Path], tmp_path: Path
    ) -> None:
        """Also where the page around the picture lets nothing be chosen."""
        page = f"<!doctype html><style>{AROUND} {SIZED}</style><body>{live[0].decode()}{_CHOOSE}"
        document = chromium_document(program("chromium"), page, tmp_path)
        found = json.loads(document.split("chosen")[1])
        assert found == ["https://www.example.fi/muutto"] * 2  # what is there, and its address

    def test_without_its_style_the_page_would_change_it(
        self, live: Sequence[bytes], plain_live: Pixels, screenshot: Screenshot
    ) -> None:
        """The page is hostile indeed."""
        bare = [_without_rules(picture.decode()).encode() for picture in live]
        assert differing_share(screenshot(bare, AROUND), plain_live) > 0.01


class TestOutlined:
    """In which no style sheet stands, so that every program draws it: it is held against what is
    around it, not against rules of the page for its paths."""

    @pytest.mark.parametrize("sheet", [AROUND, f"svg{{{HOSTILE}}}"], ids=["around", "svg"])
    def test_nothing_around_its_paths_changes_it(
        self, outlined: Sequence[bytes], plain_outlined: Pixels, screenshot: Screenshot, sheet: str
    ) -> None:
        assert_same(screenshot(outlined, sheet), plain_outlined)

    def test_without_its_attributes_the_page_would_change_it(
        self, outlined: Sequence[bytes], plain_outlined: Pixels, screenshot: Screenshot
    ) -> None:
        bare = [picture.decode() for picture in outlined]
        for name, value in SHAPE_ATTRIBUTES.items():
            bare = [picture.replace(f' {name}="{value}"', "") for picture in bare]
        taken = screenshot([picture.encode() for picture in bare], AROUND)
        assert differing_share(taken, plain_outlined) > 0.01


def _without_rules(picture: str) -> str:
    """A live picture without what holds it against a page."""
    start = picture.index("#picture-")
    end = picture.index("}", start) + 1
    return (picture[:start] + picture[end:]).replace(INHERITED_STYLE, "")


def assert_same(one: Pixels, other: Pixels) -> None:
    """Pixel for pixel: the same engine draws the same letters."""
    assert other.min() < 100
    assert differing_share(one, other, beyond=0) == 0
