"""What an editor looks at in the edit view, as addresses and requests say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from infographic.studio.refused import unreadable_request

ALL = "all"


@dataclass(frozen=True)
class Place:
    """The page format, the languages of the pictures, the id of the field that is worked in and the
    language of the caret; `have` are the digests of the pictures that the browser has, `revision`
    is the last that it has seen, and `tab` its own name; the room is to be `measured` in a
    language on a page of a format, `gauged`. What is not known is empty."""

    shape: str = ""
    seen: tuple[str, ...] = ()
    chosen: str = ""
    language: str = ""
    have: Mapping[str, str] = field(default_factory=dict)
    revision: int = 0
    tab: str = ""
    measured: str = ""
    gauged: str = ""

    def within(self, shapes: tuple[str, ...], languages: tuple[str, ...]) -> Place:
        """The same of a guide with these page formats and languages."""
        seen = tuple(code for code in languages if code in self.seen or ALL in self.seen)
        seen = seen or languages[:1]
        return replace(
            self,
            shape=self.shape if self.shape in shapes else next(iter(shapes), ""),
            seen=seen,
            language=self.language if self.language in languages else next(iter(seen), ""),
        )


def place_in_address(query: Mapping[str, str]) -> Place:
    """As the address of the view has it: `?text=title&shape=a4-landscape&seen=fi`."""
    return Place(
        shape=query.get("shape", ""),
        seen=(query["seen"],) if query.get("seen") else (),
        chosen=query.get("text", ""),
        language=query.get("seen", ""),
    )


def place_in_request(said: object) -> Place:
    """As scripts say it; Refused when it is something else."""
    try:
        assert isinstance(said, Mapping)
        return Place(
            shape=str(said["shape"]),
            seen=tuple(map(str, said["seen"])),
            chosen=str(said["chosen"]),
            language=str(said["language"]),
            have={str(code): str(digest) for code, digest in said["have"].items()},
            revision=int(said.get("revision", 0)),
            tab=str(said.get("tab", "")),
            measured=str(said.get("measured", "")),
            gauged=str(said.get("gauged", "")),
        )
    except (AssertionError, KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise unreadable_request() from None
