"""Changes in a guide's folder are noticed, whoever makes them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from infographic.studio.desk import watching
from infographic.studio.desk.watching import Watching

_PATIENCE = 20  # s, which nothing here takes on a machine that is not stuck


class Told:
    """What a watching thread has told, one telling after the other."""

    def __init__(self) -> None:
        self.queue: Queue[frozenset[str]] = Queue()

    def until(self, name: str) -> None:
        """Wait until a name is told; fails when it is not."""
        while name not in self.queue.get(timeout=_PATIENCE):
            pass


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    (tmp_path / "themes").mkdir()
    (tmp_path / "steps.yaml").write_text("- id: a\n")
    told = Told()
    with Watching(tmp_path, told.queue.put):
        yield told


def test_what_is_written_made_moved_or_removed_is_told(tmp_path: Path, told: Told) -> None:
    (tmp_path / "steps.yaml").write_text("- id: b\n")
    told.until("steps.yaml")
    (tmp_path / "themes/oma.yaml").write_text("x")
    told.until("themes/oma.yaml")
    (tmp_path / ".uusi").write_text("- id: c\n")
    (tmp_path / ".uusi").replace(tmp_path / "steps.yaml")
    told.until("steps.yaml")
    (tmp_path / "steps.yaml").unlink()
    told.until("steps.yaml")


def test_hidden_files_and_what_builds_write_do_not_count(tmp_path: Path, told: Told) -> None:
    for name in (".studio/draft-1.json", ".git/HEAD", "output/fi/a.svg", "steps.yaml~"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "logo.svg").write_text("x")
    assert told.queue.get(timeout=_PATIENCE) == {"logo.svg"}


def test_what_the_system_does_not_tell_of_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_LOOK", 20)
    monkeypatch.setattr(Watching, "_counts", lambda *_: False)  # as on a network drive
    (tmp_path / "steps.yaml").write_text("- id: a\n")
    told = Told()
    with Watching(tmp_path, told.queue.put):
        (tmp_path / "steps.yaml").write_text("- id: abc\n")
        told.until("steps.yaml")


def test_when_the_system_watches_nothing_the_folder_is_looked_at_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watching, "watch", refuse)
    monkeypatch.setattr(watching, "_LOOK", 20)
    told = Told()
    with Watching(tmp_path, told.queue.put):
        (tmp_path / "steps.yaml").write_text("- id: a\n")
        told.until("steps.yaml")


def test_it_ends_cleanly_also_from_within_and_tells_nothing_more(tmp_path: Path) -> None:
    told = Told()

    def tell(names: frozenset[str]) -> None:
        told.queue.put(names)
        ending.end()

    ending = Watching(tmp_path, tell)
    with ending:
        (tmp_path / "steps.yaml").write_text("x")
        told.until("steps.yaml")
    assert not [each for each in threading.enumerate() if each.name == "watching"]
    (tmp_path / "steps.yaml").write_text("y")
    assert told.queue.empty()
    ending.end()
