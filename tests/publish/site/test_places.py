"""The places on the page that addresses lead to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalGuide
from infographic.content.yaml.field import is_slug
from infographic.publish.site.places import OWN_PLACES
from tests.publish.site.made_page import html_of, parsed
from tests.publish.site.saying import whole_guide


def ids(guide: LocalGuide) -> list[str]:
    root = parsed(html_of(guide))
    return [element.attrib["id"] for element in root.iter() if "id" in element.attrib]


def with_step(name: str) -> LocalGuide:
    """The guide whose first step has this id."""
    guide = whole_guide()
    first, *others = guide.steps
    return replace(guide, steps=(replace(first, id=name), *others))


def test_a_step_is_found_by_its_id() -> None:
    assert {"aloita", "jatka"} <= {*ids(whole_guide())}


def test_all_places_of_the_page_that_a_step_could_be_called_are_known() -> None:
    own = {*ids(whole_guide())} - {"aloita", "jatka"}
    assert {name for name in own if is_slug(name)} == OWN_PLACES


@pytest.mark.parametrize("name", ["rules", "content"])
def test_a_step_that_is_called_like_a_place_of_the_page_has_one_of_its_own(name: str) -> None:
    found = ids(with_step(name))
    assert len(found) == len({*found})
    assert f"{name}_" in found
