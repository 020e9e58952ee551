"""An editor at work: what the files of a guide say after each keystroke."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from infographic.content.guide.naming import texts_in
from infographic.content.guide.wording import Text
from infographic.publish.offer import load

# Of all kinds, here and there in the guide.
TEXTS = (
    "steps.luo-tilit.text",
    "steps.verkostoidu.title",
    "steps.ole-lasna.tips.guru",
    "rule_items.kokeile.title",
    "quote.text",
    "subtitle",
    "steps.mittaa-tulokset.tips.beginner",
    "chart.values.0.note",
    "title",
    "footer",
)
_TYPED = " lisäksi t"


def keystrokes(folder: Path, texts: Sequence[str] = TEXTS) -> Iterator[Mapping[str, str]]:
    """Ten characters are typed at the end of each text, in the guide's languages by turns, and
    deleted again: twenty keystrokes a text, each as the texts of files by their names."""
    guide = load(folder).guide
    by_id = {text.id: text for text in texts_in(guide)}
    for number, text_id in enumerate(texts):
        language = guide.languages[number % len(guide.languages)]
        for length in (*range(1, len(_TYPED) + 1), *range(len(_TYPED) - 1, -1, -1)):
            yield _with_more(folder, by_id[text_id], language, _TYPED[:length])


def _with_more(folder: Path, text: Text, language: str, more: str) -> Mapping[str, str]:
    """The file of a text that has more at its end, but for what closes it."""
    name, words = Path(text.places[language].file).name, text.words[language]
    written = (folder / name).read_text(encoding="utf-8")
    assert written.count(words) == 1, text.id
    open_part = words.rstrip(".”")
    longer = f"{open_part}{more}{words.removeprefix(open_part)}"
    return {name: written.replace(words, longer)}
