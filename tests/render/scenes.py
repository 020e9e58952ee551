"""Made scenes, each to show one thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from infographic.assets.font import find_font
from infographic.assets.icon import load_icon
from infographic.characters import SOFT_HYPHEN
from infographic.geometry import (
    Path,
    Point,
    Rect,
    Size,
    circle,
    curve_to,
    move_to,
    polyline,
    rectangle,
)
from infographic.scene import (
    Colour,
    FontFile,
    Group,
    Link,
    Node,
    Role,
    Scene,
    Shape,
    Stroke,
    TextRun,
)
from infographic.text.shape import shape

PALETTE = {
    "ink": Colour((26, 26, 26), (0, 0, 0, 100)),
    "deep": Colour((0, 53, 128), (100, 80, 0, 20)),
    "pale": Colour((214, 232, 246), (15, 4, 0, 0)),
    "white": Colour((255, 255, 255), (0, 0, 0, 0)),
    "warm": Colour((255, 200, 30), (0, 20, 90, 0)),
}
# 1500 × 750 pixels at 150 dpi exactly, so that every program has the same grid.
SIZE = Size(254, 127)


def fonts(style: str = "Regular") -> tuple[FontFile, ...]:
    return (find_font("Source Sans Pro", style), find_font("Manrope", "Bold"))


def line(
    text: str,
    at: Point,
    size: float = 4.0,
    *,
    style: str = "Regular",
    colour: str = "ink",
    language: str = "fi",
) -> tuple[TextRun, ...]:
    """A line of text at `size` mm; characters that Source Sans Pro lacks are in Manrope."""
    runs: list[TextRun] = []
    for run in shape(text, fonts(style), language):
        runs.append(run.placed(at, size, colour))
        at = at.moved(runs[-1].advance, 0)
    return tuple(runs)


def scene_of(
    nodes: Iterable[Node],
    *,
    size: Size = SIZE,
    language: str = "fi",
    background: str | None = None,
) -> Scene:
    return Scene(
        size=size,
        bleed=3.0,
        language=language,
        title="Näin onnistut – ”kokeilu” & <testi>",
        description="Kuvassa on tekstiä, kuvakkeita ja nauha.",
        author="Kela",
        palette=PALETTE,
        root=Group(tuple(nodes)),
        background=background,
    )


def text_scene(*lines: str, size: float = 4.0, style: str = "Regular") -> Scene:
    """Only text, a paragraph for each line, from the top down."""
    return scene_of(
        Group(line(text, Point(10, 15 + 1.6 * size * number), size, style=style), Role.PARAGRAPH)
        for number, text in enumerate(lines)
    )


def guide_scene() -> Scene:
    """A page with every role: its band bleeds, a word breaks at a line end, one text is Swedish."""
    return scene_of(
        (
            _decoration(rectangle(Rect(-3, -3, SIZE.width + 6, SIZE.height + 6)), "white"),
            _decoration(rectangle(Rect(-3, -3, SIZE.width + 6, 28)), "deep"),
            _paragraph(Role.TITLE, 10, 17, "Kelaa, miten", size=11.0, colour="white"),
            Group((_step("1", "Luo tilit", 40), _step("2", "Kuuntele", 80)), Role.LIST),
            Group(
                (
                    _decoration(rectangle(Rect(120, 36, 60, 30)), "warm"),
                    _paragraph(Role.PARAGRAPH, 124, 44, "”Mahdollisuus,", "ei uhka.”"),
                    _paragraph(Role.PARAGRAPH, 124, 60, "Liisa Hyssälä"),
                ),
                Role.QUOTE,
            ),
            _paragraph(Role.HEADING, 190, 40, "Pelisäännöt", size=6.0, style="Bold"),
            Group(tuple(_rule(number) for number in range(3)), Role.LIST),
            _chart(),
            Group(line("FPA på svenska", Point(10, 120), language="sv"), Role.PARAGRAPH),
        )
    )


def linked_scene() -> Scene:
    """A link of a drawing and two texts, and addresses in texts: one in the middle, one over two
    lines, one in a quote."""
    code = Group((Shape(rectangle(Rect(20, 90, 20, 20)), "deep"),), Role.FIGURE, "Opas: kela.fi")
    whole = Group(
        (
            code,
            _paragraph(Role.PARAGRAPH, 45, 95, "Koko opas"),
            _paragraph(Role.PARAGRAPH, 45, 105, "kela.fi/opas"),
        ),
        link=Link("https://kela.fi/opas", "Koko opas: https://kela.fi/opas"),
    )
    first, second, third = (
        line(text, Point(x, 30))
        for text, x in (("Kysy ", 20), ("neuvonta@kela.fi", 30), (" heti", 80))
    )
    mail = Group(second, link=Link("mailto:neuvonta@kela.fi", "neuvonta@kela.fi"))
    above, below = line("www.kela.fi/", Point(20, 50)), line("pitkä (osa)", Point(20, 56))
    broken = Group(
        (replace(above[0], line_end=""), *below),
        link=Link("https://www.kela.fi/pitk%C3%A4(osa)\\", "www.kela.fi/pitkä(osa)"),
    )
    quoted = Group(line("fpa.fi", Point(120, 50)), link=Link("https://fpa.fi", "fpa.fi"))
    return scene_of(
        (
            _paragraph(Role.TITLE, 10, 17, "Linkit"),
            Group((*first, mail, *third), Role.PARAGRAPH),
            Group((broken,), Role.PARAGRAPH),
            Group((Group((quoted,), Role.PARAGRAPH),), Role.QUOTE),
            whole,
        )
    )


def _decoration(path: Path, fill: str) -> Group:
    return Group((Shape(path, fill),), Role.DECORATION)


def _paragraph(
    role: Role,
    x: float,
    y: float,
    *lines: str,
    size: float = 4.0,
    style: str = "Regular",
    colour: str = "ink",
) -> Group:
    """Lines of text; one that ends in a soft hyphen is drawn with a hyphen."""
    runs: list[TextRun] = []
    for number, text in enumerate(lines):
        drawn = text.replace(SOFT_HYPHEN, "-")
        at = Point(x, y + 1.3 * size * number)
        (run,) = line(drawn, at, size, style=style, colour=colour)
        runs.append(replace(run, line_end=SOFT_HYPHEN) if drawn != text else run)
    return Group(tuple(runs), role)


def _step(number: str, title: str, y: float) -> Group:
    badge = Shape(circle(Point(14, y - 1), 4), "warm")
    tip = Group(
        (
            _icon("star", Point(26, y + 21)),
            _paragraph(Role.PARAGRAPH, 32, y + 22, f"Vinkki {number}, vapaa-", "ajalla"),
        ),
        Role.LIST_ITEM,
    )
    return Group(
        (
            _decoration(circle(Point(14, y + 10), 3), "pale"),
            Group((badge, Group(line(number, Point(13, y)))), Role.LABEL),
            Group(
                (
                    _paragraph(Role.ITEM_HEADING, 22, y, title, size=5.0, style="Bold"),
                    _paragraph(
                        Role.PARAGRAPH,
                        22,
                        y + 7,
                        "Teksti, joka kat\u00ad",
                        "keaa 5\u00a0000 kertaa.",
                    ),
                    Group((tip,), Role.LIST),
                ),
                Role.BODY,
            ),
        ),
        Role.LIST_ITEM,
    )


def _rule(number: int) -> Group:
    y = 50 + 10 * number
    return Group(
        (
            _decoration(circle(Point(192, y), 3), "deep"),
            _paragraph(Role.PARAGRAPH, 198, y + 1, f"Sääntö {number}"),
        ),
        Role.LIST_ITEM,
    )


def _chart() -> Group:
    """Two bars with a dotted base, and what stands below them."""
    base = polyline((Point(120, 100), Point(150, 100)))
    return Group(
        (
            Shape(rectangle(Rect(122, 85, 8, 15)), "deep"),
            Group((Shape(rectangle(Rect(136, 92, 8, 8)), "deep"),), Role.DECORATION),
            Shape(base, None, Stroke("ink", 0.05, (0.5, 0.5))),
            *line("Twitter 4", Point(122, 106)),
        ),
        Role.FIGURE,
        "Twitter: 4 tiliä, Facebook: 2",
    )


def shapes_scene() -> Scene:
    """A background and a ribbon that bleed, a dotted line, outlines, icons: no text."""
    return scene_of(_shapes())


def full_scene() -> Scene:
    """Shapes and text of several sizes, weights and fonts."""
    texts = (
        line("Kelaa – näin onnistut: Ta AV To", Point(12, 18), 11.0, style="Black", colour="deep"),
        *(
            line(
                f"{number}. Åland ja ”ääkköset”… 5\u00a0000\u00a0€, 1–2\u00a0%",
                Point(12, 70 + 6 * number),
            )
            for number in range(8)
        ),
        *(
            line(
                "Hur söker du? Över 5 miljoner, yö\u2011kahvi",
                Point(130, 70 + 5 * number),
                3.0,
                style="Bold",
                language="sv",
            )
            for number in range(8)
        ),
    )
    return scene_of(chain(_shapes(), (Group(runs, Role.PARAGRAPH) for runs in texts)))


def _shapes() -> tuple[Node, ...]:
    wave = Path(
        (
            move_to(Point(-10, 45)),
            curve_to(Point(60, 5), Point(90, 85), Point(130, 45)),
            curve_to(Point(170, 5), Point(200, 85), Point(264, 40)),
        )
    )
    page = rectangle(Rect(-3, -3, SIZE.width + 6, SIZE.height + 6))
    return (
        Group(
            (
                Shape(page, "pale"),
                Shape(wave, None, Stroke("deep", 8)),
                Shape(wave, None, Stroke("warm", 1.2, (0, 3), "round")),
                Shape(rectangle(Rect(190, 8, 50, 14), 3), "white", Stroke("deep", 0.5, (2, 1))),
            ),
            Role.DECORATION,
        ),
        *(
            _icon(name, Point(20 + 20 * place, 60))
            for place, name in enumerate(("seedling", "star", "twitter", "users", "comment"))
        ),
    )


def _icon(name: str, centre: Point) -> Group:
    icon = load_icon(name)
    scale = 5 / max(icon.ink.width, icon.ink.height)
    middle = icon.ink.centre
    outline = icon.outline.mapped(scale, centre.x - scale * middle.x, centre.y - scale * middle.y)
    return Group((Shape(circle(centre, 4), "white"), Shape(outline, "deep")), Role.FIGURE, name)
