"""The JSON Schemas beside the data: fresh, true of the data, and strict where loading is strict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from referencing import Registry, Resource
from ruamel.yaml import YAML

from infographic.chart import CHART_KINDS
from infographic.content.known import Known
from infographic.content.schema import FOLDER, as_text, json_schemas, modeline, write_schemas
from infographic.errors import ContentError
from infographic.files import program_data
from infographic.publish.offer import OFFER
from tests.content.guide_folder import GUIDE, RULES, STEPS, GuideFolder

KNOWN = Known(OFFER, ("fi", "sv"), ("beginner",))
DATA_FILES = {
    "guide": "guide.yaml",
    "steps": "steps.yaml",
    "rules": "rules.yaml",
    "formats": "formats.yaml",
    "theme": "themes/kela.yaml",
    "language": "languages/fi.yaml",
}


def errors(file: str, text: str, known: Known = KNOWN) -> list[str]:
    """What a YAML plugin would say of a data file."""
    schemas = json_schemas(known)
    resources = [(f"{name}.schema.json", Resource.from_contents(s)) for name, s in schemas.items()]
    registry: Registry[Any] = Registry().with_resources(resources)
    validator = Draft7Validator(schemas[file], registry=registry)
    data = YAML(typ="safe", pure=True).load(text)
    return [error.message for error in validator.iter_errors(data)]


def test_the_tracked_schemas_are_those_of_the_data(tmp_path: Path) -> None:
    """When this fails, run `infographic schema`."""
    data = program_data()
    (tmp_path / "guide.yaml").write_bytes((data / "guide.yaml").read_bytes())
    fresh = {path.name: path.read_text("utf-8") for path in write_schemas(tmp_path, OFFER)}
    tracked = {path.name: path.read_text("utf-8") for path in (data / FOLDER).iterdir()}
    assert tracked == fresh


@pytest.mark.parametrize(("file", "path"), DATA_FILES.items())
def test_the_data_passes_its_schema_and_names_it_on_the_first_line(file: str, path: str) -> None:
    data_file = program_data() / path
    text = data_file.read_text(encoding="utf-8")
    assert errors(file, text, Known(OFFER, ("fi", "sv"), ("beginner", "guru"))) == []
    first = text.splitlines()[0]
    assert first == modeline(file).replace("=", "=../" * (path.count("/")) or "=")
    schema = data_file.parent / first.split("$schema=")[1]
    assert schema.is_file()


@pytest.mark.parametrize(("file", "text"), [("guide", GUIDE), ("steps", STEPS), ("rules", RULES)])
def test_what_loads_passes(file: str, text: str) -> None:
    assert errors(file, text) == []


def test_a_number_is_a_text_too() -> None:
    assert errors("guide", GUIDE.replace("fi: Luvut", "fi: 2026")) == []


PLACEHOLDERS = [
    ("fi: opas, sv: guide", "fi: 'opas-{office}', sv: '{office}'"),
    ("fi: opas, sv: guide", "fi: 'a{b}-{c}{d}e', sv: 'a-{ Puhelin nro }'"),
    ("names:", "link: {url: 'https://a.fi/{office}', label: {fi: a, sv: b}}\nnames:"),
    ("names:", "link: {url: '{page}', label: {fi: a, sv: b}}\nnames:"),
    ("fi: Hyvä opas", "fi: '{office}'"),
]


@pytest.mark.parametrize(("old", "new"), PLACEHOLDERS)
def test_placeholders_pass(old: str, new: str) -> None:
    assert old in GUIDE
    assert errors("guide", GUIDE.replace(old, new)) == []


MISTAKES = [
    ("guide", "fi: opas", "fi: '{office}-'", "'{office}-' does not match"),
    ("guide", "title: {fi: Hyvä opas, sv: En bra guide}", "", "'title' is a required property"),
    ("guide", "names:", "subtitel: {}\nnames:", "'subtitel' was unexpected"),
    ("guide", ", sv: En bra guide", "", "'sv' is a required property"),
    ("guide", "sv: En bra guide", "sv: Bra, en: Good", "'en' was unexpected"),
    ("guide", "sv: En bra guide", "sv: ''", "''"),
    ("guide", "draft: [sv]", "draft: [se]", "'se' is not one of"),
    ("guide", "value: 4", "value: neljä", "'neljä' is not of type 'number'"),
    ("guide", "kind: dots", "kind: pie", f"'pie' is not one of {list(CHART_KINDS)}"),
    ("guide", "icon: twitter", "icon: twiter", "'twiter' is not one of"),
    ("guide", "fi: opas", "fi: Opas!", "'Opas!' does not match"),
    ("steps", "beginner:", "begginer:", "'begginer' was unexpected"),
    ("steps", "id: aloita", "id: Aloita", "'Aloita' does not match"),
    ("rules", "  icon: rocket\n", "", "'icon' is a required property"),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), MISTAKES)
def test_what_does_not_load_does_not_pass(file: str, old: str, new: str, message: str) -> None:
    text = {"guide": GUIDE, "steps": STEPS, "rules": RULES}[file]
    assert old in text
    (error,) = errors(file, text.replace(old, new))
    assert message in error


def test_a_guide_that_cannot_be_read_still_gets_schemas_for_any_language(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_text("languages: [fi", encoding="utf-8")
    write_schemas(tmp_path, OFFER)
    title = json.loads((tmp_path / FOLDER / "guide.schema.json").read_text("utf-8"))["properties"][
        "title"
    ]
    assert title["required"] == []
    assert errors("guide", GUIDE, Known(OFFER)) == []


def test_schemas_are_not_written_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no such folder"):
        write_schemas(tmp_path / "nowhere", OFFER)
    assert not (tmp_path / "nowhere").exists()


def test_a_guides_schemas_know_its_own_languages(folder: GuideFolder) -> None:
    folder.load()
    steps = next(
        each for each in write_schemas(folder.path, OFFER) if each.name.startswith("steps")
    )
    schema = json.loads(steps.read_text("utf-8"))
    step = schema["$defs"]["Step"]["properties"]
    assert step["title"]["required"] == ["fi", "sv"]
    assert list(step["tips"]["properties"]) == ["beginner"]


def test_every_key_of_every_file_has_a_help_text() -> None:
    for file, schema in json_schemas(KNOWN).items():
        for key, described in _keys(schema):
            assert described.get("description"), f"{file}: {key}"


def _keys(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The keys that editors write, languages and names of their own aside."""
    for part in [schema, *schema.get("$defs", {}).values()]:
        yield from part.get("properties", {}).items()


def test_the_text_of_a_schema_is_its_json() -> None:
    schema = json_schemas(KNOWN)["rules"]
    assert json.loads(as_text(schema)) == schema


def test_a_theme_that_is_based_on_another_passes_with_what_it_says() -> None:
    own = 'based_on: kela\ncolours: {hero: {rgb: "#ffd966"}}\ntype: {title: {size: 60}}\n'
    assert errors("theme", own) == []
    assert errors("theme", own + "lengths: {hallo: 1}\n") != []
    alone = errors("theme", own.partition("\n")[2])
    assert any("'fonts' is a required property" in error for error in alone)
    assert any("'font' is a required property" in error for error in alone)
