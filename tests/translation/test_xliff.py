"""XLIFF files: what is written is as the standard has it, and what comes back is what it was."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable

import pytest
from lxml import etree

from infographic.catalogue import catalogue
from infographic.errors import ContentError, MachineError
from infographic.message import ENGLISH
from infographic.translation.exchange_of import exchange_of
from infographic.translation.exchanged import Exchange, ExchangedText, Fit, TextState
from infographic.translation.kinds import EXCHANGE_KINDS
from infographic.translation.taken_back import taken_back
from infographic.translation.xliff_read import returned_xliff
from infographic.translation.xliff_written import xliff_of
from tests.translation.guides import kela
from tests.translation.xliff_files import (
    NAMESPACE,
    edited,
    exported,
    read,
    schema,
    target_is,
    texts,
    unit_of,
)

ANY_LENGTH = Fit()
TITLE = "steps.luo-tilit.title"


def one(
    source: str, target: str = "", fit: Fit = ANY_LENGTH, state: TextState = TextState.AWAITING
) -> Exchange:
    text = ExchangedText("title", "title", "A note.", source, target, state, is_drawn=True, fit=fit)
    return Exchange("offices", "Offices", "fi", "sv", (text,))


def root_of(exchange: Exchange) -> etree._Element:
    return etree.fromstring(xliff_of((exchange,), ENGLISH))


@pytest.mark.parametrize("target", ["sv", "en"])
def test_a_file_is_as_its_schema_says(target: str) -> None:
    schema().assertValid(etree.fromstring(exported(kela(), target)))


def test_placeholders_lengths_and_several_languages_are_as_the_schema_says() -> None:
    some = one(
        "Call {office}: {phone} <b>&\n {{x}}", "Ring {office}", Fit(40, 80), TextState.APPROVED
    )
    other = one("{a}{b}", "", Fit(None, 9), TextState.MISSING)
    schema().assertValid(etree.fromstring(xliff_of((some, other), catalogue("fi"))))


def test_an_edit_that_breaks_the_schema_is_found_by_this_test() -> None:
    root = root_of(one("a"))
    unit_of(root, "title").set("state", "translated")
    assert not schema().validate(root)


def test_what_nobody_edited_changes_nothing() -> None:
    returned = read(exported(kela()))
    exchange = exchange_of(kela(), "fi", "sv")
    assert texts(returned) == {text.id: text.target for text in exchange.texts}
    assert [text.source for text in returned.texts] == [text.source for text in exchange.texts]
    assert taken_back(kela(), returned).changes == ()


def test_exactly_what_was_edited_changes() -> None:
    data = edited(exported(kela()), TITLE, target_is("Öppna konton &amp; börja"))
    (change,) = taken_back(kela(), read(data)).changes
    assert (change.id, change.after) == (TITLE, "Öppna konton & börja")


def test_a_new_language_is_handed_over_empty_and_comes_back_with_what_was_translated() -> None:
    data = exported(kela(), "en")
    assert read(data).texts == ()
    (text,) = read(edited(data, TITLE, target_is("Open accounts"))).texts
    assert (text.id, text.target) == (TITLE, "Open accounts")


def test_states_lengths_and_notes() -> None:
    root = root_of(one("Otsikko", "Rubrik", Fit(40, 80), TextState.APPROVED))
    unit = unit_of(root, "title")
    assert {name: unit.get(name) for name in ("maxwidth", "size-unit", "approved")} == {
        "maxwidth": "40",
        "size-unit": "char",
        "approved": "yes",
    }
    assert [note.text for note in unit.iterfind("{*}note")] == [
        "title",
        "A note.",
        "With more than 40 characters the type of the picture gets smaller.",
        "More than 80 characters do not fit at all.",
    ]
    states = {
        state: root_of(one("a", "b", ANY_LENGTH, state)).find(".//{*}target") for state in TextState
    }
    assert {
        state: target.get("state") for state, target in states.items() if target is not None
    } == {
        TextState.MISSING: "needs-translation",
        TextState.AWAITING: "translated",
        TextState.APPROVED: "final",
    }


def test_words_that_nobody_has_translated_do_not_look_like_a_translation() -> None:
    target = root_of(one("Kela", "Kela", ANY_LENGTH, TextState.MISSING)).find(".//{*}target")
    assert target is not None
    assert not target.text


def test_notes_are_in_the_language_of_who_exports() -> None:
    root = etree.fromstring(xliff_of((one("a", "b", Fit(40, None)),), catalogue("fi")))
    told = root.findall(".//{*}note")[2].text
    assert "40" in told
    assert "With more" not in told


WORDS = [
    "{office}",
    "a {office} b {Phone no} c",
    "{a}{b}",
    "{{office}} {x}",
    "{",
    "{}",
    "a <b> & c",
]


@pytest.mark.parametrize("words", WORDS)
def test_placeholders_are_codes_and_come_back_as_they_were(words: str) -> None:
    root = root_of(one(words, words))
    assert read(etree.tostring(root)).texts[0].target == words
    source = root.find(".//{*}source")
    assert source is not None
    assert "".join(source.itertext()) == words


def test_the_codes_of_placeholders_are_told_apart() -> None:
    root = root_of(one("{office}: {phone}"))
    codes = [(code.get("id"), code.text) for code in root.iterfind(".//{*}source/{*}ph")]
    assert codes == [("1", "{office}"), ("2", "{phone}")]


# What translators' programs make of <source>Call <ph id="1">{office}</ph>. Now.</source>
CALL = "Call {office}. Now."
COME_BACK = {
    "as text": ("Ring {office}. Nu.", "Ring {office}. Nu."),
    "its own code": ('Ring <ph id="1">{office}</ph>. Nu.', "Ring {office}. Nu."),
    "an empty code": ('Ring <ph id="1"/>. Nu.', "Ring {office}. Nu."),
    "a code of another kind": ('Ring <x id="1"/>. Nu.', "Ring {office}. Nu."),
    "a translated code": ('Ring <ph id="1">{kontor}</ph>. Nu.', "Ring {office}. Nu."),
    "one segment": ('<mrk mtype="seg" mid="0">Ring <x id="1"/>. Nu.</mrk>', "Ring {office}. Nu."),
    "several segments": (
        '<mrk mtype="seg" mid="0">Ring <x id="1"/>.</mrk> <mrk mtype="seg" mid="1">Nu.</mrk>',
        "Ring {office}. Nu.",
    ),
    "a formatted stretch": ('<g id="9">Ring</g> <x id="1"/>. Nu.', "Ring {office}. Nu."),
    "a remark": (
        '<mrk mtype="x-comment" comment="?">Ring</mrk> {office}. Nu.',
        "Ring {office}. Nu.",
    ),
    "a comment of XML": ("Ring <!-- {x} -->{office}. Nu.", "Ring {office}. Nu."),
    "a line break": ('Ring {office}.<x id="lb" ctype="lb"/>Nu.', "Ring {office}.\nNu."),
    "CDATA": ("<![CDATA[Ring {office} & <nu>]]>", "Ring {office} & <nu>"),
}


@pytest.mark.parametrize("name", COME_BACK)
def test_what_translators_programs_make_of_codes(name: str) -> None:
    xml, words = COME_BACK[name]
    data = edited(xliff_of((one(CALL, "old"),), ENGLISH), "title", target_is(xml))
    assert read(data).texts[0].target == words


def test_segments_without_the_space_between_them_get_that_of_the_source() -> None:
    def edit(unit: etree._Element) -> None:
        target_is(
            '<mrk mtype="seg" mid="0">Ring {office}.</mrk><mrk mtype="seg" mid="1">Nu.</mrk>'
        )(unit)
        segmented = etree.fromstring(
            '<seg-source><mrk mtype="seg" mid="0">Call <ph id="1">{office}</ph>.</mrk> '
            '<mrk mtype="seg" mid="1">Now.</mrk></seg-source>'
        )
        for element in segmented.iter():
            element.tag = f"{{{unit.nsmap[None]}}}{element.tag}"
        unit.insert(1, segmented)

    data = edited(xliff_of((one(CALL, "old"),), ENGLISH), "title", edit)
    assert read(data).texts[0].target == "Ring {office}. Nu."


@pytest.mark.parametrize(("state", "is_read"), [("needs-translation", False), ("final", True)])
def test_a_source_that_a_program_copied_is_no_translation(state: str, is_read: bool) -> None:
    data = xliff_of((one("Kela", "Fpa"),), ENGLISH).replace(b">Fpa<", b">Kela<")
    data = data.replace(b'state="translated"', f'state="{state}"'.encode())
    assert bool(read(data).texts) == is_read


def test_what_a_translator_emptied_comes_back_empty() -> None:
    data = edited(xliff_of((one("Kela", "Fpa"),), ENGLISH), "title", target_is(""))
    assert read(data).texts[0].target == ""


def test_what_a_program_marks_as_not_final_is_taken_and_told() -> None:
    data = exported(kela()).replace(b'state="translated"', b'state="needs-review-translation"', 1)
    (note,) = read(data).notes
    assert str(note.what) == "the file marks these texts as not final: title"


def test_a_target_without_a_state_is_taken() -> None:
    data = exported(kela()).replace(b'<target state="translated">', b"<target>")
    returned = read(data)
    assert texts(returned) == texts(read(exported(kela())))
    assert returned.notes == ()


@pytest.mark.parametrize(
    ("target", "is_told"),
    [
        ('<mrk mtype="seg" mid="1">Ring.</mrk> <mrk mtype="seg" mid="2">Nu.</mrk>', False),
        ('<mrk mtype="seg" mid="1"/><mrk mtype="seg" mid="2">Nu.</mrk>', True),
        ('<mrk mtype="seg" mid="2">Nu.</mrk>', True),
        ("Ring nu.", False),
    ],
)
def test_a_segment_without_a_translation_is_told(target: str, is_told: bool) -> None:
    marks = '<mrk mtype="seg" mid="1">Soita.</mrk> <mrk mtype="seg" mid="2">Nyt.</mrk>'
    data = xliff_of((one("Soita. Nyt.", "x"),), ENGLISH).replace(
        b"</source>", f"</source><seg-source>{marks}</seg-source>".encode()
    )
    notes = read(edited(data, "title", target_is(target))).notes
    told = ["in these texts a part of the source has no translation: title"]
    assert [str(note.what) for note in notes] == (told if is_told else [])


@pytest.mark.parametrize("code", ["sv-SE", "sv_FI", "SV"])
def test_a_language_of_a_region_is_the_language(code: str) -> None:
    data = exported(kela()).replace(b'target-language="sv"', f'target-language="{code}"'.encode())
    assert read(data).target_language == "sv"


def test_a_language_that_only_the_targets_have() -> None:
    data = exported(kela()).replace(b' target-language="sv"', b"").replace(b"fi-sv/", b"")
    data = data.replace(b"<target ", b'<target xml:lang="sv-SE" ')
    assert read(data).target_language == "sv"


def test_each_target_language_is_a_file_in_the_file() -> None:
    exchanges = tuple(exchange_of(kela(), "fi", code) for code in ("sv", "en"))
    returned = returned_xliff(xliff_of(exchanges, ENGLISH), "texts.xlf")
    assert [(each.target_language, len(each.texts)) for each in returned] == [
        ("sv", len(exchanges[0].texts)),
        ("en", 0),
    ]


def test_units_that_a_program_numbered_are_known_by_their_names() -> None:
    def edit(unit: etree._Element) -> None:
        unit.set("id", "17")

    assert TITLE in texts(read(edited(exported(kela()), TITLE, edit)))


def test_older_versions_and_units_that_are_not_to_be_translated() -> None:
    data = exported(kela()).replace(b'version="1.2"', b'version="1.1"')
    assert len(read(data.replace(b"document:1.2", b"document:1.1")).texts) == len(read(data).texts)
    data = edited(data, TITLE, lambda unit: unit.set("translate", "no"))
    assert TITLE not in texts(read(data))


def test_without_the_toolkit_it_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object, **named: object) -> object:
        if name.partition(".")[0] == "translate":
            raise ModuleNotFoundError(name)
        return real(name, *rest, **named)  # type: ignore[arg-type]

    for name in [name for name in sys.modules if name.partition(".")[0] == "translate"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr(EXCHANGE_KINDS, "_made", {})
    calls: tuple[Callable[[], object], ...] = (
        lambda: read(b"<xliff/>"),
        lambda: xliff_of((), ENGLISH),
        lambda: EXCHANGE_KINDS[".xlf"],
    )
    for call in calls:
        with pytest.raises(MachineError, match="make extras"):
            call()


LOCKED_AT = ("trans-unit", "group", "body", "file")


def locked(data: bytes, at: str, unit: str = "") -> bytes:
    """The file with the unit of the title in a group, and an element around it, or the unit itself,
    marked as not to be translated; what the unit says may be otherwise."""
    root = etree.fromstring(data)
    element = unit_of(root, TITLE)
    body = element.getparent()
    assert body is not None
    group = etree.SubElement(body, f"{{{NAMESPACE}}}group", {"id": "locked"})
    group.append(element)
    around = element if at == "trans-unit" else next(element.iterancestors(f"{{*}}{at}"))
    around.set("translate", "no")
    if unit:
        element.set("translate", unit)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


@pytest.mark.parametrize("at", LOCKED_AT)
def test_what_is_not_to_be_translated_stays_and_is_told_if_it_was_changed(at: str) -> None:
    data = edited(exported(kela()), TITLE, target_is("Öppna konton"))
    (returned,) = returned_xliff(locked(data, at), "texts.xlf")
    assert TITLE not in texts(returned)
    if at in ("file", "body"):
        with pytest.raises(ContentError, match="all texts in it are marked as not to be"):
            taken_back(kela(), returned)
        return
    taken = taken_back(kela(), returned)
    assert (taken.changes, taken.left_out, taken.refused) == ((), (), ())
    assert taken.locked == ("step 1 “Luo tilit”, title",)
    untouched = taken_back(kela(), read(locked(exported(kela()), at)))
    assert untouched.locked == ()


def test_a_unit_may_be_translated_though_its_group_is_not_to_be() -> None:
    data = edited(exported(kela()), TITLE, target_is("Öppna konton"))
    (change,) = taken_back(kela(), read(locked(data, "group", unit="yes"))).changes
    assert change.id == TITLE


def test_what_is_not_to_be_translated_costs_nothing_though_it_is_otherwise() -> None:
    """Its words are not looked at, nor what codes stand in it."""
    data = edited(exported(kela()), TITLE, target_is('Skapa <x id="9"/>'))
    taken = taken_back(kela(), read(locked(data, "group")))
    assert (taken.changes, taken.refused) == ((), ())
