"""A small guide to start from, with comments that explain it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from infographic.content.guide.approvals import Approvals
from infographic.content.guide.approvals_file import APPROVALS, approvals_text
from infographic.content.guide.house_file import shared_in
from infographic.content.known import Offer
from infographic.content.load import GUIDE, known_names
from infographic.content.schema import FOLDER, as_text, json_schemas, modeline, schema_name
from infographic.content.yaml.encoding import decoded, shown, write_whole
from infographic.content.yaml.yaml_files import ON_DISK
from infographic.errors import ContentError, Problem
from infographic.files import program_data, unreadable
from infographic.message import say

_FILES = ("guide", "steps", "rules")
_COMMAND = "infographic build"


def write_starter(folder: Path, offer: Offer, command: str = _COMMAND) -> list[Path]:
    """Writes the small guide, and the schemas for its editors' YAML plugin, into a folder, which
    is made when there is none; returns the files. `offer` is what the guide may choose from, and
    `command` the line to type that draws it.

    Raises ContentError, and leaves everything as it was, when one of the files is there already
    or one cannot be written.
    """
    return write_guide(folder, starter_texts(command), offer)


def starter_texts(command: str = _COMMAND) -> Mapping[str, str]:
    """The texts of the small guide by their files, those that editors change first."""
    starter = program_data() / "starter"
    line = _writable(command)
    return {
        f"{file}.yaml": decoded(starter / f"{file}.yaml").replace("{command}", line)
        for file in _FILES
    }


def write_guide(folder: Path, texts: Mapping[str, str], offer: Offer) -> list[Path]:
    """Writes a guide of these texts, by the names of their files, as `write_starter` does; without
    what its house says for it."""
    shared = shared_in(folder, (), ON_DISK)
    texts = {**texts, GUIDE: _without(texts[GUIDE], shared)}
    files = {folder / name: text for name, text in _files(texts, offer)}
    if taken := [path.relative_to(folder).as_posix() for path in files if path.exists()]:
        what = say("there are such files already: {files}", files=", ".join(taken))
        hint = say("name a folder where there is no guide yet; nothing has been written")
        raise ContentError(Problem(what, item=shown(folder), hint=hint))
    try:
        folder.stat()
    except FileNotFoundError:
        pass
    except OSError as error:
        hint = say("give another name; nothing has been written")
        problem = Problem(unreadable(error).what, item=shown(folder), hint=hint)
        raise ContentError(problem) from None
    if folder.exists() and not folder.is_dir():
        what = say("a folder was expected, but this is a file")
        raise ContentError(Problem(what, item=shown(folder), hint=say("give another name")))
    return _written(files)


def _without(guide: str, keys: Iterable[str]) -> str:
    """guide.yaml without some of its keys, which stand at the beginning of a line as those of the
    small guide do."""
    for key in keys:
        guide = re.sub(rf"(?m)^{re.escape(key)}:.*\n(?:[ \t]+.*\n)*\n?", "", guide)
    return guide


def _files(texts: Mapping[str, str], offer: Offer) -> Iterator[tuple[str, str]]:
    """Each file of a guide by its path in the folder."""
    for name, text in texts.items():
        yield name, f"{modeline(name.removesuffix('.yaml'))}\n{text}"
    # From the beginning its approvals are kept, and there are none.
    yield APPROVALS, approvals_text(Approvals(), ())
    for file, schema in json_schemas(known_names(program_data() / "starter", offer)).items():
        yield f"{FOLDER}/{schema_name(file)}", as_text(schema)


def _writable(command: str) -> str:
    """Without what cannot be written as UTF-8, such as a name in an older encoding."""
    return command.encode(errors="replace").decode()


def _written(texts: Mapping[Path, str]) -> list[Path]:
    """Writes all of the files or, when one fails, none."""
    written: list[Path] = []
    try:
        for path, text in texts.items():
            write_whole(path, text)
            written.append(path)
    except BaseException:  # also when it is stopped
        for path in written:
            path.unlink()
        raise
    return written
