"""What stands for the placeholders of a guide: a row's values, each as it is written where the
placeholder is, in running text, in an address or in the name of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from infographic.content.guide.placeholder import filled, name_of, placeholders_in
from infographic.content.guide.web_address import label_as_sent
from infographic.content.slot import Slot, an_example
from infographic.content.yaml.check import wrong
from infographic.content.yaml.field import slug
from infographic.message import say

_EXAMPLE_SERVER = "www.example.org"


def _sent(value: str, before: str) -> str:
    """In an address: one that begins with a placeholder has the server from the value, which is
    taken as it is; in the name of a server the value is sent as that is (RFC 5891), and anywhere
    else all but letters, digits and -._~ as UTF-8 in per cent (RFC 6570, 3.2.2)."""
    if not before:
        return value
    if _is_after_server(before):
        return quote(value, safe="")
    return quote(".".join(map(label_as_sent, value.split("."))), safe="")


def _is_after_server(before: str) -> bool:
    """Whether what stands before a place in an address has the whole name of its server."""
    return "/" in before.partition("://")[2]


def _plain_name(value: str, before: str) -> str:  # noqa: ARG001
    return slug(value)


def _example_address(before: str) -> str:
    if not before:
        return f"https://{_EXAMPLE_SERVER}"
    return an_example(before) if _is_after_server(before) else _EXAMPLE_SERVER


IN_ADDRESS = Slot(_sent, _example_address)
IN_FILE_NAME = Slot(_plain_name, an_example)


@dataclass(frozen=True)
class Filling:
    """The values of placeholders by their names (`name_of`) and language. In a language that has
    none at all, which is not made, placeholders stand as they are typed."""

    values: Mapping[str, Mapping[str, str]]
    languages: tuple[str, ...]

    def shows(self, words: str, language: str, slot: Slot) -> str:
        """As of `Fills`."""
        if language not in self.languages:
            return filled(words, _typed)

        def value_of(name: str, before: str) -> str:
            value = self.values.get(name_of(name), {}).get(language)
            if value is None:
                raise wrong(
                    say("there is no value for {placeholder}", placeholder=f"{{{name}}}"),
                    say("give the table a column of this name"),
                )
            return slot.write(value, before)

        return filled(words, value_of)

    def tried(self, words: str, language: str, slot: Slot) -> str:
        """As of `Fills`."""
        if language in self.languages or not placeholders_in(words):
            return self.shows(words, language, slot)
        return filled(words, lambda name, before: slot.example(before))  # noqa: ARG005


def _typed(name: str, before: str) -> str:  # noqa: ARG001
    return f"{{{name}}}"


# Of a guide that is looked at by itself, without a table.
UNFILLED = Filling({}, ())
