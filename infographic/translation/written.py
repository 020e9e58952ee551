"""The guide's files with what came back from a translator."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from infographic.content.edit.change import SetText
from infographic.content.edit.edited import edited
from infographic.content.edit.languages import in_languages
from infographic.content.edit.text_place import place_of
from infographic.content.guide.placeholder import placeholders_in
from infographic.content.load import Content
from infographic.content.yaml.encoding import shown, write_together
from infographic.content.yaml.field import slug
from infographic.errors import ContentError, LayoutError, Problem
from infographic.message import say
from infographic.publish.manuscript import Manuscript, manuscript_of, refuse_unpublishable
from infographic.publish.offer import load
from infographic.translation.exchange_of import files_of
from infographic.translation.taken_back import TakenBack

Texts = Mapping[str, str]


def texts_after(content: Content, taken: Sequence[TakenBack]) -> Texts:
    """The files of the guide that change, by name: in them only the words that were taken back. A
    new language begins everywhere with the words of the default one, and names its files after its
    own title, unless that has placeholders. ContentError when a file cannot be edited."""
    before = texts = files_of(content)
    languages = content.guide.languages
    for each in taken:
        if each.is_new and each.changes:
            texts = in_languages(texts, languages, (*languages, each.language))
            languages = (*languages, each.language)
        for text_id, words in _edits(each):
            file, path = place_of(text_id, texts)
            edit = SetText(path, each.language, words)
            texts = {**texts, file: edited(texts[file], edit, file, languages)}
    return {name: text for name, text in texts.items() if text != before.get(name)}


def _edits(taken: TakenBack) -> Iterator[tuple[str, str]]:
    """The ids of texts that change, and their new words."""
    for change in taken.changes:
        yield change.id, change.after
        names = taken.is_new and change.id == "title" and not placeholders_in(change.after)
        if names and (name := slug(change.after)):
            yield "file_name", name


def consequences(content: Content, texts: Texts) -> tuple[Problem, ...]:
    """Why pages would be refused that are drawn now: which text is too long on which.

    InfographicError, as a build would say it, when nothing could be made of the guide any more.
    """
    after = manuscript_of(load(content.folder, texts=texts))
    refuse_unpublishable(after)
    refused = _refused(after)
    known = _refused(manuscript_of(content)) if refused else {}
    return tuple(
        problem for name, problems in refused.items() if name not in known for problem in problems
    )


def write_texts(content: Content, texts: Texts, before: Texts) -> None:
    """Writes the files, all or none; ContentError when one is not as it was `before` any more."""
    if files_of(content) != before:
        what = say("the guide was changed meanwhile, and is left as it is")
        raise ContentError(Problem(what, item=content.folder.name, hint=say("import again")))
    write_together({content.folder / name: text for name, text in texts.items()})


def require_writable(path: Path) -> None:
    """ContentError when a file cannot be written there: told before what takes long. Makes the
    folder when there is none."""
    _write_as(path, lambda unfinished: unfinished.touch())


def write_file(path: Path, data: bytes) -> None:
    """Writes a file for translators, which appears only when it is whole; ContentError when it
    cannot be written."""

    def whole(unfinished: Path) -> None:
        unfinished.write_bytes(data)
        unfinished.replace(path)

    _write_as(path, whole)


def _write_as(path: Path, write: Callable[[Path], None]) -> None:
    """Has a file written under a name of its own, which is gone afterwards."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(unfinished)
    except OSError as error:
        what = say("the file cannot be written: {reason}", reason=error.strerror or error)
        hint = say("is the disk full, or the file open in Excel? Close it, or give another name")
        raise ContentError(Problem(what, item=shown(path), hint=hint)) from None
    finally:
        with suppress(OSError):  # it has its own name by now, unless it failed
            unfinished.unlink()


def _refused(manuscript: Manuscript) -> Mapping[str, tuple[Problem, ...]]:
    """The pages that the guide does not fit on, by name, and why."""
    refused = {}
    for name, page in manuscript.content.formats.items():
        try:
            manuscript.lay_out(page)
        except LayoutError as error:
            refused[name] = error.problems
    return refused
