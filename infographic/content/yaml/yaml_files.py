"""The YAML files that a guide is read from: as they lie on the disk, or as somebody types them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from infographic.content.yaml.encoding import shown, too_long
from infographic.content.yaml.reader import read, read_text
from infographic.content.yaml.source import Source


@dataclass(frozen=True)
class YamlFiles:
    """Files by path. Those in `typed` say what is there, whatever lies on the disk, if anything
    does; all others are read from it."""

    typed: Mapping[Path, str] = field(default_factory=dict)

    @classmethod
    def in_folder(cls, folder: Path, texts: Mapping[str, str]) -> Self:
        """Texts in place of the files of a folder, by their names there: `themes/ilta.yaml`."""
        return cls({folder / name: text for name, text in texts.items()})

    def read(self, path: Path) -> Source:
        """What a file says; as of `reader.read`, never raises."""
        text = self.typed.get(path)
        if text is None:
            return read(path)
        if problem := too_long(text, path):
            return Source(None, (problem,))
        return read_text(shown(path), text)

    def has(self, path: Path) -> bool:
        """Whether there is anything of this name, be it that it cannot be read."""
        try:
            return path in self.typed or bool(path.lstat())
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True

    def has_file(self, path: Path) -> bool:
        """Whether there is a file of this name."""
        return path in self.typed or path.is_file()

    def names_in(self, folder: Path) -> set[str]:
        """What the YAML files that lie in a folder are called."""
        typed = {path.stem for path in self.typed if path.parent == folder}
        return typed.union(path.stem for path in folder.glob("*.yaml"))


ON_DISK = YamlFiles()
