"""From a seed to a guide's folder: the whole guide of `material`, spoilt in one way or another."""

from __future__ import annotations

import copy
import json
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from ruamel.yaml import YAML

from infographic.content.theme.lengths import LENGTH_NAMES
from infographic.files import program_data
from tests.fuzz.material import (
    FORMATS,
    GUIDE,
    LOGO,
    ODD_VALUES,
    RULES,
    SNIPPETS,
    STEPS,
    SVG_ATTRIBUTES,
    SVG_ELEMENTS,
    SVG_NOISE,
    Data,
)


@dataclass(frozen=True)
class Input:
    """A folder's files by path; `kind` is what was spoilt."""

    kind: str
    files: Mapping[str, bytes]

    def write(self, folder: Path) -> None:
        """Make the folder; its guide is then in it."""
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def made_input(seed: str) -> Input:
    """The input of a seed, always the same."""
    random = Random(seed)
    kind = random.choice(sorted(_KINDS))
    files = _whole()
    _KINDS[kind](random, files)
    return Input(kind, {name: _bytes(data) for name, data in files.items()})


def whole_input() -> Input:
    """The guide that all are made from, unspoilt."""
    return Input("whole", {name: _bytes(data) for name, data in _whole().items()})


def input_by_difference(random: Random, file: str) -> Input:
    """The whole guide, for a house that says its footer, publisher and link, with a theme and
    formats by difference; one of its files is spoilt, or none where it is not named."""
    files = _whole()
    files["themes/oma.yaml"] = {"based_on": "talo", **copy.deepcopy(_DIFFERENT_THEME)}
    files["formats.yaml"] = copy.deepcopy(_DIFFERENT_FORMATS)
    for key in ("publisher", "footer", "link"):
        files["guide.yaml"].pop(key, None)
    for _ in range(random.randint(1, 3) if file else 0):
        files[file] = _spoilt(random, files[file])
    return Input("difference", {name: _bytes(data) for name, data in files.items()})


Files = dict[str, Data]  # bytes, or what is written as JSON

_SIDES = ("1 mm", "40 mm", "85 mm", "210 mm", "420 mm", "850 mm", "2000 mm", "1920 px", "9e9 mm")
_YAML_FILES = ("guide.yaml", "steps.yaml", "rules.yaml", "formats.yaml", "themes/oma.yaml")

# The files that what a house or the program says is laid under.
LAID_UNDER = ("guide.yaml", "formats.yaml", "themes/oma.yaml")
_DIFFERENT_THEME: Data = {
    "colours": {"hero": {"rgb": "#123456", "cmyk": [100, 75, 0, 40]}, "ink": {"rgb": "#111111"}},
    "fonts": {"text": ["Source Sans Pro", "Manrope"]},
    "type": {"title": {"style": "Bold", "size": 28}},
    "lengths": {"tip_gap": 0.5},
}
_DIFFERENT_FORMATS: Data = {
    "based_on": "house",
    "a4-portrait": {"margin": "12 mm", "smallest": {"other": "8 pt"}},
    "oma": {"based_on": "a4-portrait", "bleed": "3 mm"},
}


def _whole() -> Files:
    theme = YAML(typ="safe").load(program_data() / "themes" / "kela.yaml")
    data = {"guide": GUIDE, "steps": STEPS, "rules": RULES, "formats": FORMATS, "themes/oma": theme}
    return {f"{name}.yaml": copy.deepcopy(one) for name, one in data.items()} | {
        "logo.svg": LOGO.encode()
    }


def _bytes(data: Data) -> bytes:
    if isinstance(data, bytes):
        return data
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _structure(random: Random, files: Files) -> None:
    name = random.choice(_YAML_FILES[:3])
    for _ in range(random.randint(1, 3)):
        files[name] = _spoilt(random, files[name])


def _spoilt(random: Random, data: Data) -> Data:
    """The data with one value replaced, removed, renamed or repeated."""
    places = list(_places(data))
    at = random.choice(places)
    holder = data
    for step in at[:-1]:
        holder = holder[step]
    if not at:
        return random.choice(ODD_VALUES)
    key: Any = at[-1]  # an index in a list, a name in a mapping
    action = random.choice(("replace", "replace", "replace", "remove", "rename", "repeat"))
    if action == "replace":
        holder[key] = random.choice(ODD_VALUES)
    elif action == "remove":
        del holder[key]
    elif action == "rename" and isinstance(holder, dict):
        holder[f"{key}{random.choice('xs_ é')}"] = holder.pop(key)
    elif isinstance(holder, list):
        times = random.choice((1, 2, 20, 500))
        holder += [copy.deepcopy(holder[key]) for _ in range(times)]
    return data


def _places(data: Data, at: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    yield at
    inside = enumerate(data) if isinstance(data, list) else ()
    for key, value in data.items() if isinstance(data, dict) else inside:
        yield from _places(value, (*at, key))


def _letters(random: Random, files: Files) -> None:
    """Bytes of a text file changed; half of the time it is YAML as editors write it."""
    name = random.choice(_YAML_FILES[:3])
    text = _bytes(files[name]).decode()
    if random.random() < 0.5:
        text = (program_data() / "starter" / name).read_text(encoding="utf-8")
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(text))
        text = text[:at] + random.choice(SNIPPETS) + text[at + random.choice((0, 1, 9, 80)) :]
    codes = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252")
    data = text.encode(random.choice(codes), "replace")
    if random.random() < 0.2:
        for _ in range(random.randint(1, 9)):
            at = random.randrange(len(data))
            data = data[:at] + random.randbytes(1) + data[at + 1 :]
    files[name] = data


def _theme(random: Random, files: Files) -> None:
    theme = files["themes/oma.yaml"]
    for _ in range(random.randint(1, 3)):
        part = random.choice(("lengths", "lengths", "colours", "type", "any"))
        if part == "lengths":
            sizes = (0, 0.001, 0.1, 1, 5, 20, 100, 1000, 1e9, -1, "x", None)
            theme["lengths"][random.choice(LENGTH_NAMES)] = random.choice(sizes)
        elif part == "colours":
            value = {
                "rgb": f"#{random.randrange(1 << 24):06x}",
                "cmyk": [random.choice((0, 50, 100, 101, random.randint(0, 100))) for _ in "cmyk"],
            }
            if random.random() < 0.3:
                del value["cmyk"]
            theme["colours"][random.choice(sorted(theme["colours"]))] = value
        elif part == "type":
            style = theme["type"][random.choice(sorted(theme["type"]))]
            style[random.choice(sorted(style))] = random.choice((0.1, 3, 60, 900, "Black", "ink"))
        else:
            files["themes/oma.yaml"] = theme = _spoilt(random, theme)
            return


def _formats(random: Random, files: Files) -> None:
    page = files["formats.yaml"]["a4"]
    every = ("serpentine", "stairs", "timeline", "grid", "wheel")
    values: Mapping[str, Callable[[], Data]] = {
        "size": lambda: [random.choice(_SIDES), random.choice(_SIDES)],
        "margin": lambda: random.choice(("0 mm", "5 mm", "13 mm", "30 mm", "300 mm")),
        "bleed": lambda: random.choice(("0 mm", "3 mm", "20 mm", "-3 mm")),
        "dpi": lambda: random.choice((30, 72, 0, 1200, 1e9)),
        "detail": lambda: random.choice(("full", "summary", "headlines", "steps")),
        "arrangements": lambda: random.sample(every, random.randint(1, 5)),
        "link": lambda: random.choice(("qr", "words", "none")),
        "smallest": lambda: {"other": random.choice(("1 pt", "7 pt", "12 pt", "40 pt", "500 pt"))},
    }
    for name in random.sample(sorted(values), random.randint(1, 4)):
        page[name] = values[name]()
    if random.random() < 0.1:
        files["formats.yaml"] = _spoilt(random, files["formats.yaml"])


def _drawing(random: Random, files: Files) -> None:
    text = LOGO
    for _ in range(random.randint(1, 4)):
        where, snippets = random.choice(
            ((r"(?<=>)(?=.)", SVG_ELEMENTS), (r"(?<=[a-z])(?= [a-z-]+=)", SVG_ATTRIBUTES))
        )
        at = random.choice([found.start() for found in re.finditer(where, text)])
        text = text[:at] + " " + random.choice(snippets) + text[at:]
    if random.random() < 0.2:
        at = random.randrange(len(text))
        text = text[:at] + random.choice(SVG_NOISE) + text[at + random.choice((0, 1, 5)) :]
    files["logo.svg"] = text.encode(random.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16")))


def _pixels(random: Random, files: Files) -> None:
    """A PNG file, whole or damaged: bits flipped, cut off, or with a chunk of its own making."""
    data = bytearray(_png(random))
    for _ in range(random.choice((0, 1, 1, 2))):
        damage = random.choice(("flip", "cut", "chunk"))
        at = random.randrange(8, len(data))
        if damage == "flip":
            data[at] ^= 1 << random.randrange(8)
        elif damage == "cut":
            del data[at:]
            data += b"\0" * 9
        else:
            name = random.choice((b"tEXt", b"iCCP", b"eXIf", b"PLTE", b"tRNS", b"gAMA", b"acTL"))
            data[33:33] = _chunk(name, random.randbytes(random.choice((0, 3, 40))))
    files["logo.png"] = bytes(data)
    files["guide.yaml"]["logo"]["file"] = "logo.png"


def _png(random: Random) -> bytes:
    """A PNG of 320 × 320 pixels of any colour type and depth (PNG specification, 11.2.1)."""
    side, kind = 320, random.choice((0, 2, 3, 4, 6))
    depth = random.choice({0: (1, 2, 4, 8, 16), 3: (1, 2, 4, 8)}.get(kind, (8, 16)))
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[kind]
    row = b"\0" + random.randbytes(1) * (side * samples * depth // 8)
    header = struct.pack(">IIBBBBB", side, side, depth, kind, 0, 0, random.choice((0, 0, 1)))
    palette = _chunk(b"PLTE", random.randbytes(3 << depth)) if kind == 3 else b""
    drawn = _chunk(b"IDAT", zlib.compress(row * side))
    signature = b"\x89PNG\r\n\x1a\n"
    return signature + _chunk(b"IHDR", header) + palette + drawn + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + check


def _many(random: Random, files: Files) -> None:
    """Far more of something than any guide has."""
    count = random.choice((50, 1000, 20_000))
    guide, text = files["guide.yaml"], {"fi": "Sana", "sv": "Ord"}
    what = random.choice(("names", "icons", "keys", "languages", "values", "steps", "text", "ids"))
    if what == "names":
        guide["names"] = [f"Nimi{number}" for number in range(count)]
    elif what == "icons":
        files["steps.yaml"] = [
            {"id": f"a{n}", "icon": f"wrong-icon-{n}", "title": text} for n in range(count)
        ]
    elif what == "keys":
        guide.update({f"titel{number}": "x" for number in range(count)})
    elif what == "languages":
        guide["languages"] = [f"x{number}" for number in range(count)]
    elif what == "values":
        guide["chart"]["values"] = [{"label": text, "value": n} for n in range(count)]
    elif what == "steps":
        ids = range(count)
        files["steps.yaml"] = [{"id": f"a{n}", "icon": "star", "title": text} for n in ids]
    elif what == "text":
        guide["title"] = {"fi": "Sanoja " * count, "sv": "x" * count}
    else:
        files["rules.yaml"] = [{"id": "sama", "icon": "star", "title": text}] * count


_KINDS: Mapping[str, Callable[[Random, Files], None]] = {
    "structure": _structure,
    "letters": _letters,
    "theme": _theme,
    "formats": _formats,
    "drawing": _drawing,
    "pixels": _pixels,
    "many": _many,
}
