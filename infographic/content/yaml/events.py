"""A YAML text as a parser's events, by either of two parsers that agree on what is right.

libyaml is fifteen times as fast, and says of what is wrong only that it is; ruamel.yaml's own
parser says where, and what it expected.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

from _ruamel_yaml import CParser
from ruamel.yaml import YAML
from ruamel.yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

# libyaml takes tabs for spaces and “|#” for a comment where the other refuses them, and more than a
# line feed for the end of a line.
_READ_OTHERWISE = re.compile("[\t\r\x85\u2028\u2029\ufeff]|[|>][-+0-9]*#")


def is_read_alike(text: str) -> bool:
    """Whether both parsers have the same events for a text, unless one of them finds a fault."""
    return _READ_OTHERWISE.search(text) is None


def quick_events(text: str) -> Iterator[Event]:
    """By libyaml; YAMLError when there is a fault."""
    parser = CParser(text)
    while parser.check_event():
        yield parser.get_event()


def careful_events(text: str) -> Iterator[Event]:
    """By ruamel.yaml's own parser; YAMLError when there is a fault, OverflowError and ValueError
    for a broken escape."""
    yaml = YAML(typ="safe", pure=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what the parser warns of is refused anyway
        yield from yaml.parse(text)


def plain(events: Iterator[Event]) -> object:
    """The dictionaries, lists and texts of a document that is known to be right; None where the
    events of one of these end."""
    for event in events:
        if isinstance(event, ScalarEvent):
            return str(event.value)
        if isinstance(event, MappingStartEvent):
            return {key: plain(events) for key in iter(lambda: plain(events), None)}
        if isinstance(event, SequenceStartEvent):
            return list(iter(lambda: plain(events), None))
        if isinstance(event, MappingEndEvent | SequenceEndEvent):
            break
    return None
