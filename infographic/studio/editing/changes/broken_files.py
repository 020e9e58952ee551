"""Files that cannot be read are mended."""

from __future__ import annotations

from infographic.message import say
from infographic.studio.desk.breakage import Breakage
from infographic.studio.editing.answer import Outcome
from infographic.studio.editing.changes.asked import Asked


def repair(asked: Asked) -> Outcome:
    """The file with the repair that was offered."""
    broken = _broken(asked)
    return _mended(asked, broken, broken.repair.text) if broken and broken.repair else Outcome()


def bring_back(asked: Asked) -> Outcome:
    """The file as it was when it could be read last."""
    broken = _broken(asked)
    text = asked.desk.state.copy.text(asked.text("file"))
    return _mended(asked, broken, text) if broken and text else Outcome()


def open_file(asked: Asked) -> Outcome:
    """The dialog in which the file is mended by hand."""
    broken = _broken(asked)
    return Outcome(dialog=asked.fill("edit/file.html", {"broken": broken})) if broken else Outcome()


def mend(asked: Asked) -> Outcome:
    """The file as somebody has mended it by hand. What browsers send as line ends is not meant."""
    broken = _broken(asked)
    if broken is None:
        return Outcome(closes=True)
    text = asked.text("text").replace("\r\n", "\n")
    return _mended(asked, broken, text.replace("\n", "\r\n") if "\r\n" in broken.text else text)


def _mended(asked: Asked, broken: Breakage, text: str) -> Outcome:
    asked.desk.mend(broken, text)
    if _broken(asked):
        return Outcome(closes=True)
    return Outcome(says=say("The file can be read again"), closes=True)


def _broken(asked: Asked) -> Breakage | None:
    """The file that is meant, if it still cannot be read."""
    file = asked.text("file")
    return next((each for each in asked.desk.state.broken if each.file == file), None)
