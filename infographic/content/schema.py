"""JSON Schemas of the data files, with which an editor's YAML plugin completes and checks them.

They are draft-07, which YAML plugins know best, and made for one guide: they know its languages
and audiences.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from infographic.assets.icon import icon_names
from infographic.assets.vignette import vignette_names
from infographic.content.formats_file import OF_HOUSE, PROGRAM
from infographic.content.guide.house_file import HouseFile
from infographic.content.guide.hub import FACE, PLAIN
from infographic.content.guide.model import GuideFile, RulesFile, StepsFile
from infographic.content.guide.step_scene import MOST_SHOWN
from infographic.content.guide.wording import DRAFT, DRAFT_BEFORE, MAX_LENGTH
from infographic.content.known import Known, Offer
from infographic.content.language.language import CODE_PATTERN
from infographic.content.language.language_file import LanguageFile
from infographic.content.load import known_names, require_folder
from infographic.content.page import FormatsFile
from infographic.content.theme.based_on import BASED_ON
from infographic.content.theme.theme_file import ThemeFile
from infographic.content.yaml.encoding import write_whole
from infographic.content.yaml.field import ID_PATTERN, MAX_NAME

FOLDER = "schema"

Schema = dict[str, Any]

_FILES: Mapping[str, TypeAdapter[Any]] = {
    "guide": TypeAdapter(GuideFile),
    "steps": TypeAdapter(StepsFile),
    "rules": TypeAdapter(RulesFile),
    "formats": TypeAdapter(FormatsFile),
    "house": TypeAdapter(HouseFile),
    "theme": TypeAdapter(ThemeFile),
    "language": TypeAdapter(LanguageFile),
}
_ICONS, _SCENES = "icon", "scene"
_SAID_IN_PART = ("TypeStyles", "StyleEntry", "ThemeLengths")
_FORMATS_BASE = (
    "Kenen sivukoot ovat mukana niiltä osin kuin tässä ei sanota muuta: ohjelman tai talon. Whose "
    "formats these are, but for what is said here: the program's, or those of the house."
)
_DRAFT_07 = "http://json-schema.org/draft-07/schema#"


def schema_name(file: str) -> str:
    """The file name of the schema of a kind of data file."""
    return f"{file}.schema.json"


def modeline(file: str) -> str:
    """The first line of a data file, by which a plugin finds its schema; `file` is "guide"."""
    return f"# yaml-language-server: $schema={FOLDER}/{schema_name(file)}"


def json_schemas(known: Known) -> dict[str, Schema]:
    """The schema of each data file by its name, for a guide with these languages and audiences."""
    schemas = {file: _schema(adapter, known) for file, adapter in _FILES.items()}
    of_any_guide = replace(known, languages=None)
    schemas["house"] = _schema(_FILES["house"], of_any_guide)
    tips = schemas["steps"]["$defs"]["Step"]["properties"]["tips"]
    if known.audiences is not None:
        del tips["patternProperties"]
        tips["properties"] = {audience: _text(known) for audience in known.audiences}
    schemas["theme"] = _may_be_based_on(schemas["theme"])
    schemas["formats"] = _may_differ(schemas["formats"])
    schemas[_ICONS] = {
        "$schema": _DRAFT_07,
        "description": "Kuvakkeet: fontawesome.com/search?o=r&m=free. Icons of Font Awesome Free.",
        "enum": sorted(icon_names()),
    }
    schemas[_SCENES] = {
        "$schema": _DRAFT_07,
        "description": "Kuvat: infographic scenes. Scenes, or an SVG file in the guide's folder.",
        "anyOf": [{"enum": list(vignette_names())}, {"type": "string", "pattern": _SVG}],
    }
    return schemas


def write_schemas(folder: Path, offer: Offer) -> list[Path]:
    """Writes the schemas of the guide in a folder beside it, and says which files these are;
    `offer` is what the guide may choose from. ContentError when there is no such folder or they
    cannot be written."""
    require_folder(folder)
    written = []
    for file, schema in json_schemas(known_names(folder, offer)).items():
        path = folder / FOLDER / schema_name(file)
        write_whole(path, as_text(schema))
        written.append(path)
    return written


def as_text(schema: Schema) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(adapter: TypeAdapter[Any], known: Known) -> Schema:
    return {"$schema": _DRAFT_07, **_plain(adapter.json_schema(), known)}


def _may_be_based_on(theme: Schema) -> Schema:
    """The schema of themes with all that it requires in those only that stand for themselves."""
    parts, properties = theme["$defs"], theme["properties"]
    styles = {
        "required": parts["TypeStyles"]["required"],
        "additionalProperties": {"required": parts["StyleEntry"]["required"]},
    }
    whole: Schema = {
        "required": theme["required"],
        "properties": {
            "colours": {"required": properties["colours"]["required"]},
            "type": styles,
            "lengths": {"required": parts["ThemeLengths"]["required"]},
        },
    }
    for required_by in (theme, properties["colours"], *map(parts.get, _SAID_IN_PART)):
        del required_by["required"]
    return {**theme, "if": {"required": [BASED_ON]}, "else": whole}


def _may_differ(formats: Schema) -> Schema:
    """The schema of formats with all that an entry requires in those only that stand for
    themselves."""
    entry, sizes = (formats["$defs"][name] for name in ("FormatEntry", "SmallestSizes"))
    whole: Schema = {
        "required": entry.pop("required"),
        "properties": {"smallest": {"required": sizes.pop("required")}},
    }
    alone: Schema = {"if": {"required": [BASED_ON]}, "else": whole}
    return {
        **formats,
        "properties": {BASED_ON: {"description": _FORMATS_BASE, "enum": [PROGRAM, OF_HOUSE]}},
        "if": {"required": [BASED_ON]},
        "else": {"additionalProperties": alone},
    }


def _plain(schema: Schema, known: Known) -> Schema:
    """A schema of pydantic's in draft-07, with our own kinds of values and what is offered filled
    in, and without what says nothing to an editor: null, empty defaults, the titles of classes."""
    plain: Schema = {}
    for key, value in schema.items():
        if key in ("properties", "patternProperties", "$defs"):
            plain[key] = {name: _plain(member, known) for name, member in value.items()}
        elif key in ("items", "additionalProperties") and isinstance(value, dict):
            plain[key] = _plain(value, known)
        elif key == "prefixItems":  # all alike, so draft-07 can say it
            plain["items"] = _plain(value[0], known)
        elif key == "anyOf":
            (present,) = (option for option in value if option != {"type": "null"})
            plain |= _plain(present, known)
        elif key == "oneOf":
            plain["anyOf"] = [_plain(option, known) for option in value]
        elif key == "$kind":
            plain |= _KINDS[value](known)
        elif key != "title" and not (key == "default" and not value):
            plain[key] = known.offer.spelt_out(value)
    if "patternProperties" in plain:
        plain["additionalProperties"] = False
    return plain


def _text(known: Known) -> Schema:
    return _in_each_language(known, {**_WORDS, "maxLength": MAX_LENGTH})


def _file_name(known: Known) -> Schema:
    name = {"type": "string", "pattern": _NAME_OR_PLACEHOLDERS, "maxLength": MAX_NAME}
    return _in_each_language(known, name)


def _same_or_each(known: Known) -> Schema:
    return {"anyOf": [_WORDS, _text(known)]}


def _url(known: Known) -> Schema:
    address: Schema = {"type": "string", "pattern": f"^([hH][tT][tT][pP][sS]://|{_PLACEHOLDER})"}
    return {"anyOf": [address, _in_each_language(known, address)]}


def _language(known: Known) -> Schema:
    return {"enum": list(known.languages)} if known.languages else _CODE


def _icon(known: Known) -> Schema:  # noqa: ARG001
    return {"$ref": schema_name(_ICONS)}


def _hub(known: Known) -> Schema:
    return {"anyOf": [{"enum": [FACE, PLAIN]}, _icon(known)]}


def _scene(known: Known) -> Schema:  # noqa: ARG001
    one: Schema = {"$ref": schema_name(_SCENES)}
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1, "maxItems": MOST_SHOWN}]}


def _in_each_language(known: Known, words: Schema) -> Schema:
    codes = list(known.languages or ())
    draft = {
        "type": "array",
        "description": DRAFT_BEFORE,
        "items": _language(known),
    }
    rest: Schema = (
        {"additionalProperties": False} if codes else {"patternProperties": {CODE_PATTERN: words}}
    )
    return {
        "type": "object",
        "properties": {**dict.fromkeys(codes, words), DRAFT: draft},
        "required": codes,
        **rest,
    }


# A number or a word such as true is a text too, as it was typed.
_WORDS: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
_PLACEHOLDER = r"\{[^{}]+\}"
# As of ids, with placeholders wherever these have a letter.
_NAME_OR_PLACEHOLDERS = ID_PATTERN.replace("[a-z0-9]+", f"([a-z0-9]|{_PLACEHOLDER})+")
_SVG = r"\.[sS][vV][gG]$"
_CODE: Schema = {"type": "string", "pattern": CODE_PATTERN}
_KINDS: Mapping[str, Callable[[Known], Schema]] = {
    "text": _text,
    "file name": _file_name,
    "same or each": _same_or_each,
    "url": _url,
    "language": _language,
    "icon": _icon,
    "hub": _hub,
    "scene": _scene,
}
