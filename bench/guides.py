"""Guides to be measured with: the program's own, as an editor changes it, and made ones."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from infographic.files import program_data

_FILES = ("guide.yaml", "steps.yaml", "rules.yaml")
_CHANGED = "tydligt"  # stands once in the Swedish texts
_WORDS = ("klart", "enkelt", "kort", "lugnt", "rakt", "snabbt", "sakligt", "gott", "artigt")

# By the number of texts: steps, and tips that each has. With the title of the guide, a label for
# each kind of tip and, where there are tips, a subtitle.
SIZES = {7: (3, 0), 70: (13, 3), 700: (34, 18)}
LANGUAGES = ("fi", "sv", "en", "de", "et", "fr")

_STEP_TEXT = "Kommentoi, kiitä ja kysy. Verkosto syntyy vuorovaikutuksesta"
_TIP = "Tuo yhteen ihmisiä, jotka hyötyvät toisistaan"
_FORMATS = {
    "large": {
        "size": ["1600 mm", "1600 mm"],
        "bleed": "0 mm",
        "margin": "20 mm",
        "detail": "full",
        "smallest": {"other": "7 pt"},
        "dpi": 30,
        "files": ["svg"],
    }
}


def copied_guide(folder: Path) -> Path:
    """The folder, made, with a copy of the program's own guide in it."""
    folder.mkdir(parents=True)
    for name in _FILES:
        shutil.copy(program_data() / name, folder / name)
    return folder


def save_another_word(guide: Path, number: int) -> str:
    """One word of one Swedish text in a copy of the program's own guide becomes another, which is
    returned; of numbers that follow each other it is never the same."""
    steps = (program_data() / "steps.yaml").read_text(encoding="utf-8")
    assert steps.count(_CHANGED) == 1
    word = _WORDS[number % len(_WORDS)]
    (guide / "steps.yaml").write_text(steps.replace(_CHANGED, word), encoding="utf-8")
    return word


def made_guide(folder: Path, texts: int, languages: int) -> Path:
    """The folder, made, with a guide of so many texts, one of `SIZES`, in so many languages, all
    different, and a page that is large enough."""
    folder.mkdir(parents=True)
    codes, (steps, tips) = LANGUAGES[:languages], SIZES[texts]

    def words(text: str) -> dict[str, str]:
        return {code: f"{text} ({code})." for code in codes}

    guide = {
        "languages": list(codes),
        "file_name": dict.fromkeys(codes, "guide"),
        "title": words("Kelaa, miten onnistut somessa"),
        "audiences": {
            f"a{tip}": {"icon": "star", "label": words(f"Vinkki ryhmälle {tip}")}
            for tip in range(tips)
        },
    }
    if tips:
        guide["subtitle"] = words("Askelet asiantuntijuuden rakentamiseen")
    entries = [
        {
            "id": f"s{step}",
            "icon": "lightbulb",
            "title": words(f"Verkostoidu {step}"),
            "text": words(f"{_STEP_TEXT} {step}"),
            "tips": {f"a{tip}": words(f"{_TIP} {step}/{tip}") for tip in range(tips)},
        }
        for step in range(steps)
    ]
    for name, content in (("guide", guide), ("steps", entries), ("formats", _FORMATS)):
        text = json.dumps(content, ensure_ascii=False)  # which is YAML too
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
