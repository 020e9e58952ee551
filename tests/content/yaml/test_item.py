"""What stands in a file has a name in the reader's language."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from infographic.catalogue import catalogue
from infographic.content.yaml.item import named, part
from infographic.files import program_data
from infographic.message import translated


def keys(schema: object) -> Iterator[str]:
    """The keys that a schema names, on all levels."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        schema = [*schema.values()]
    if isinstance(schema, list):
        for each in schema:
            yield from keys(each)


def keys_of(file: str) -> set[str]:
    text = (program_data() / "schema" / f"{file}.schema.json").read_text("utf-8")
    # The program turns drafts over itself; the rest are the editor's own words.
    return set(keys(json.loads(text))) - {"draft", "id", "fi", "sv", "beginner", "guru"}


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("file", ["guide", "steps", "rules"])
def test_a_key_that_editors_see_is_called_in_their_language(file: str, language: str) -> None:
    same = {"logo", "text", "titel", "tips", "namn"}  # the same word in both
    for key in keys_of(file):
        english, own = (
            part(named([], "", key)),
            translated(part(named([], "", key)), catalogue(language)),
        )
        assert own != english or own in same, key
