"""Elements that are written as text."""

from __future__ import annotations

from infographic.render.pptx.element import element, markup, parsed


def test_markup_becomes_the_element_that_it_says() -> None:
    said = "“Ä” & <b> 'is' \"it\"\n"
    written = parsed(markup("a:gd", markup("a:pt", x=1, y=-2), name=said))
    made = element("a:gd", element("a:pt", x=1, y=-2), name=said)
    assert [(each.tag, dict(each.attrib)) for each in written.iter()] == [
        (each.tag, dict(each.attrib)) for each in made.iter()
    ]
