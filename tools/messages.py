"""Brings data/messages/ up to date with the program's code: `make messages`.

Of each room of the program (content, layout, cli …) and language, one PO file: new messages come in
without a translation, or with that of the same message in another room, and those that are no more
said go. The first command-line argument may be another folder to write to.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from infographic.catalogue import languages, messages_folder
from infographic.message import ENGLISH

PACKAGE = Path(__file__).resolve().parent.parent / "infographic"
# Which arguments of a call are the texts; of `say_about`, the first is the context.
KEYWORDS = {"say": None, "say_count": (1, 2), "say_about": ((1, "c"), 2)}
# How Babel reads each kind of file.
_METHODS = {".py": "python", ".html": "jinja2.ext:babel_extract"}
# The room of modules that stand in none.
_SHARED = "program"
_WIDTH = 100


def main() -> None:
    """Write the catalogues, and say what they lack."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else messages_folder()
    said = messages_by_room(PACKAGE)
    for code in languages():
        if code != ENGLISH.code:
            update(folder / code, code, said)
            lacking = [text for text in _read(folder / code, code).values() if not is_whole(text)]
            print(f"{code}: {len(lacking)} messages await translation")


def messages_by_room(package: Path) -> dict[str, Catalog]:
    """What each room of the program says, without translations."""
    rooms: dict[str, Catalog] = defaultdict(Catalog)
    for path in sorted(path for path in package.rglob("*") if path.suffix in _METHODS):
        place = path.relative_to(package)
        room = place.parts[0] if len(place.parts) > 1 else _SHARED
        for _, texts, _, context in extract_from_file(_METHODS[path.suffix], path, KEYWORDS):
            where = [(f"{package.name}/{place.as_posix()}", 1)]
            rooms[room].add(texts, locations=where, context=context)
    return rooms


def update(folder: Path, code: str, said: dict[str, Catalog]) -> None:
    """Write a language's files: what is said, each with the translation that there is."""
    known = _read(folder, code)
    folder.mkdir(parents=True, exist_ok=True)
    for room, messages in said.items():
        (folder / f"{room}.po").write_bytes(_written(_translated(messages, code, known)))
    for file in folder.glob("*.po"):
        if file.stem not in said:
            file.unlink()


def is_whole(message: Message) -> bool:
    """Whether a message has its translation, in all forms."""
    forms = message.string or ""
    return bool(forms) if isinstance(forms, str) else all(forms)


def _key(message: Message) -> tuple[object, str | None]:
    return message.id, message.context


def _read(folder: Path, code: str) -> dict[tuple[object, str | None], Message]:
    """The messages of all rooms in a language; where several have the same, one with its
    translation."""
    found = [message for file in sorted(folder.glob("*.po")) for message in _messages(file, code)]
    return {_key(message): message for message in sorted(found, key=is_whole)}


def _messages(file: Path, code: str) -> Iterator[Message]:
    with file.open("rb") as opened:
        yield from (message for message in read_po(opened, locale=code) if message.id)


def translations(file: Path, code: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The English forms of each message of a PO file, and those in the file's language."""
    for message in _messages(file, code):
        yield _forms(message.id), _forms(message.string or "")


def _forms(said: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said)


def _translated(
    messages: Catalog, code: str, known: dict[tuple[object, str | None], Message]
) -> Catalog:
    catalog = Catalog(locale=code)
    for message in messages:
        if message.id:
            there = known.get(_key(message))
            catalog.add(
                message.id,
                there.string if there else None,
                message.locations,
                user_comments=there.user_comments if there else (),
                context=message.context,
            )
    return catalog


def _written(catalog: Catalog) -> bytes:
    """A PO file without what changes each time: dates and numbers of lines. People who work on
    several rooms at the same time each change files of their own."""
    data = BytesIO()
    write_po(data, catalog, width=_WIDTH, omit_header=True, sort_by_file=True, include_lineno=False)
    return data.getvalue().rstrip(b"\n") + b"\n"


if __name__ == "__main__":
    main()
