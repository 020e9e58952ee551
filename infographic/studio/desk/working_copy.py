"""The texts of a guide's files as they are edited, beside what they are based on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

Texts = Mapping[str, str]  # of files, by their paths in the guide's folder


@dataclass(frozen=True)
class WorkingCopy:
    """`texts` are the files as edited, `based_on` as they were on the disk; both by name
    (`steps.yaml`, `themes/own.yaml`). A file that is not there counts as an empty text."""

    texts: Texts
    based_on: Texts

    @classmethod
    def of(cls, texts: Texts) -> WorkingCopy:
        """What nobody has edited yet."""
        frozen = MappingProxyType(dict(texts))
        return cls(frozen, frozen)

    def text(self, name: str) -> str:
        return self.texts.get(name, "")

    def base(self, name: str) -> str:
        return self.based_on.get(name, "")

    @property
    def names(self) -> tuple[str, ...]:
        """Of all files, in a fixed order."""
        return tuple(sorted(self.texts.keys() | self.based_on.keys()))

    @property
    def edited(self) -> Texts:
        """The files that differ from what they are based on, as they are now."""
        return {name: self.text(name) for name in self.names if self.is_edited(name)}

    def is_edited(self, name: str) -> bool:
        return self.text(name) != self.base(name)

    def with_texts(self, texts: Texts) -> WorkingCopy:
        """With other texts in the place of some; empty ones are left out."""
        now = {name: text for name, text in {**self.texts, **texts}.items() if text}
        return replace(self, texts=MappingProxyType(now))

    def on(self, based_on: Texts) -> WorkingCopy:
        """The same texts, based on other files."""
        return replace(self, based_on=MappingProxyType(dict(based_on)))
