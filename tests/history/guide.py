"""A guide's folder with a file of each kind that belongs to a guide, and of kinds that do not."""

from __future__ import annotations

from pathlib import Path

OWN = {
    "guide.yaml": "title: {fi: Opas}\nlogo: {file: kuvat/Äiti.svg}\n",
    "steps.yaml": "- {id: yksi, scene: oma.svg}\n",
    "rules.yaml": "[]\n",
    "themes/oma.yaml": "based_on: kela\n",
    "page/page.css": "p {}\n",
    "kuvat/Äiti.svg": "<svg/>\n",
    "oma.svg": "<svg/>\n",
}
OTHER = {
    "notes.txt": "not the guide's\n",
    "unused.svg": "<svg/>\n",
    ".draft.yaml": "a draft\n",
    "themes/oma.yaml~": "a backup\n",
    "output/fi/opas.svg": "<svg/>\n",
}


def write_guide(folder: Path) -> None:
    for name, text in OWN.items():
        put(folder, name, text)


def put(folder: Path, name: str, text: str) -> None:
    """Write a file of a guide."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
