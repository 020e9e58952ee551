"""Values where placeholders stand: in running text, in addresses, in names of files."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from infographic.content.guide.filling import IN_ADDRESS, IN_FILE_NAME, UNFILLED, Filling
from infographic.content.slot import IN_TEXT, Slot

FILLING = Filling(
    {
        "office": {"fi": "Etelä-Pohjanmaa & {phone}", "sv": "Österbotten"},
        "phone": {"fi": "020 000 01", "sv": "020 000 01"},
        "page": {"fi": "https://www.example.org/a?b=c", "sv": "https://www.example.org/"},
    },
    ("fi", "sv"),
)


@pytest.mark.parametrize(
    ("words", "slot", "shown"),
    [
        ("Soita: {phone}.", IN_TEXT, "Soita: 020 000 01."),
        ("{OFFICE}", IN_TEXT, "Etelä-Pohjanmaa & {phone}"),
        ("{{office}} {phone}", IN_TEXT, "{office} 020 000 01"),
        ("https://a.fi/{office}", IN_ADDRESS, "https://a.fi/Etel%C3%A4-Pohjanmaa%20%26%20%7Bphone%7D"),
        ("https://a.fi/?q={phone}#x", IN_ADDRESS, "https://a.fi/?q=020%20000%2001#x"),
        ("{page}", IN_ADDRESS, "https://www.example.org/a?b=c"),
        ("{page}&d={phone}", IN_ADDRESS, "https://www.example.org/a?b=c&d=020%20000%2001"),
        ("opas-{office}", IN_FILE_NAME, "opas-etela-pohjanmaa-phone"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_its_field_has_it(words: str, slot: Slot, shown: str) -> None:
    assert FILLING.shows(words, "fi", slot) == shown
    assert FILLING.tried(words, "fi", slot) == shown


def test_in_the_name_of_a_server_a_value_is_sent_as_servers_are_called() -> None:
    shown = FILLING.shows("https://{office}.example.org", "sv", IN_ADDRESS)
    assert shown == "https://xn--sterbotten-dcb.example.org"
    slash = Filling({"office": {"fi": "evil.org/"}}, ("fi",))
    assert slash.shows("https://{office}.a.fi", "fi", IN_ADDRESS) == "https://evil.org%2F.a.fi"


def test_without_a_table_placeholders_stand_as_they_are_typed() -> None:
    assert UNFILLED.shows("{{a}} { Office }", "fi", IN_TEXT) == "{a} { Office }"


@pytest.mark.parametrize(
    ("words", "slot", "tried"),
    [
        ("https://a.fi/{office}", IN_ADDRESS, "https://a.fi/x"),
        ("{page}/b", IN_ADDRESS, "https://www.example.org/b"),
        ("opas-{office}", IN_FILE_NAME, "opas-x"),
        ("{{office}}", IN_TEXT, "{office}"),
    ],
)
def test_without_a_table_a_text_is_checked_by_an_example(
    words: str, slot: Slot, tried: str
) -> None:
    assert UNFILLED.tried(words, "fi", slot) == tried


def test_a_placeholder_without_a_value_is_refused() -> None:
    with pytest.raises(PydanticCustomError) as error:
        FILLING.shows("{office} {offce}", "fi", IN_TEXT)
    assert (error.value.context or {})["what"] == "there is no value for {offce}"
