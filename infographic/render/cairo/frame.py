"""What cairosvg is given of a scene: the page, and the place where the scene is drawn on it."""

from __future__ import annotations

from base64 import b64encode

from infographic.geometry import Rect
from infographic.render.path_data import number_of_mm
from infographic.render.svg import View
from infographic.scene import Image, Scene

PLACE = "scene"  # the element in whose place all of the scene is to be drawn


def frame_svg(scene: Scene, view: View) -> bytes:
    """An SVG picture of the page, empty but for the element `PLACE`, clipped to what is visible.
    Its children are the scene's images, in order. The page is stretched to whatever it is drawn on,
    for that may be rounded to whole pixels."""
    page, images = view.page, (leaf for leaf in scene.drawn() if isinstance(leaf, Image))
    size = f'width="{number_of_mm(page.width)}mm" height="{number_of_mm(page.height)}mm"'
    corner = f"{number_of_mm(page.x)} {number_of_mm(page.y)}"
    box = f"{corner} {number_of_mm(page.width)} {number_of_mm(page.height)}"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'{size} viewBox="{box}" preserveAspectRatio="none">'
        f'<defs><clipPath id="visible"><rect {_place(view.visible)}/></clipPath></defs>'
        f'<g clip-path="url(#visible)"><g id="{PLACE}">{"".join(map(_image, images))}</g></g>'
        "</svg>"
    ).encode()


def _image(image: Image) -> str:
    data = b64encode(image.png).decode("ascii")
    return (
        f'<image xlink:href="data:image/png;base64,{data}" {_place(image.rect)} '
        'preserveAspectRatio="none"/>'
    )


def _place(rect: Rect) -> str:
    sides = {"x": rect.x, "y": rect.y, "width": rect.width, "height": rect.height}
    return " ".join(f'{name}="{number_of_mm(length)}"' for name, length in sides.items())
