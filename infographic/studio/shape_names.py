"""What the page shapes of a guide are called in the studio."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.content.language.language import language
from infographic.content.load import Content
from infographic.publish.site import shape_name


def shape_names(content: Content | None, interface: str) -> Mapping[str, str]:
    """By the names of the page formats, in the language of the interface; none while there is no
    content."""
    if content is None:
        return {}
    return shape_name.shape_names(content.formats.values(), language(interface).downloads)
