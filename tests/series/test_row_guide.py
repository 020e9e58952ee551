"""The guide of a row: as if an editor had written its values into the guide's files."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from infographic.content.guide.approval import drafts_in, number_awaiting, wordings
from infographic.content.guide.approvals import Approvals
from infographic.content.guide.placeholders import refuse_placeholders
from infographic.content.load import Content
from infographic.errors import ContentError
from infographic.publish.front_door import draw
from infographic.publish.manuscript import manuscript_of
from infographic.series.row_guide import contents_of
from infographic.series.rows import SeriesRow, series_rows
from infographic.table.read import read_table
from tests.content.guide_folder import GuideFolder, where
from tests.publish.small_guide import CARD, formats
from tests.series.made_table import table

OFFICES = Path(__file__).parent / "offices"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="{}" height="1"/></svg>'
)
# Each text of the small guide that may have a value, in both files; braces are doubled in both.
TEXTS = [
    ("guide.yaml", "{fi: Hyvä opas, sv: En bra guide}", "{fi: '%', sv: 'Guide: % {{a}}'}"),
    ("guide.yaml", "heading: {fi: Säännöt, sv: Regler}", "heading: {fi: 'a % b %', sv: '%'}"),
    ("guide.yaml", "author: Liisa Hyssälä", "author: '%'"),
    ("guide.yaml", "names: [Kela-Kerttu]", "names: ['%', Kela-Kerttu]"),
    ("steps.yaml", "{fi: Aloita heti., sv: Börja genast.}", "{fi: '(%)', sv: '%!'}"),
    ("steps.yaml", "{fi: Kokeile., sv: Prova.}", "{fi: '%.', sv: 'Prova %'}"),
    ("rules.yaml", "{fi: Kokeile., sv: Prova.}", "{fi: 'Soita %', sv: 'Ring %'}"),
]
VALUES = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x2FF),
    min_size=1,
    max_size=20,
).filter(lambda value: value.strip(" \N{NO-BREAK SPACE}\N{SOFT HYPHEN}"))


def written(path: Path, said: str) -> GuideFolder:
    """The small guide, written, with what stands for % in its texts."""
    folder = GuideFolder(path)
    for file, old, new in TEXTS:
        folder.change(file, old, new.replace("%", said))
    folder.files["formats.yaml"] = formats(CARD)
    folder.write()
    return folder


def row_of(folder: GuideFolder, head: tuple[str, ...], *cells: str) -> SeriesRow:
    found = series_rows(table(head, cells), folder.path)
    assert not found.refused
    (row,) = found.rows
    return row


def typed(value: str) -> str:
    return value.replace("{", "{{").replace("}", "}}").replace("'", "''")


def as_drawn(content: Content) -> tuple[str, str]:
    """What the pictures are made of, but for the name of the files."""
    guide = content.guide
    return manuscript_of(
        replace(
            content, guide=guide.model_copy(update={"file_name": guide.publisher or guide.title})
        )
    ).texts


@settings(max_examples=25, deadline=None)
@given(VALUES)
@example("{office} }} {{ {")
@example('<b>&amp; "A" – 5 % \\n')
@example("# no comment: really")
@example("Ä" * 30)
def test_it_is_the_guide_with_these_words_written_in_it(value: str) -> None:
    with TemporaryDirectory() as folder:
        series = written(Path(folder, "series"), "{Office}")
        by_hand = written(Path(folder, "by-hand"), typed(value)).load()
        content = contents_of(series.path, row_of(series, ("office",), value))
        assert as_drawn(content) == as_drawn(by_hand)
        assert content.guide.names == by_hand.guide.names
        assert content.placeholders == ()


def test_its_pictures_are_those_byte_for_byte(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    by_hand = written(tmp_path / "by-hand", "Oulu {{x}}")
    by_hand.change("guide.yaml", "{fi: opas, sv: guide}", "{fi: opas-oulu-x, sv: guide-oulu-x}")
    content = contents_of(series.path, row_of(series, ("office",), "Oulu {x}"))
    assert draw(content) == draw(by_hand.load())


def test_values_are_written_with_the_conventions_of_their_language(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    row = row_of(series, ("office",), '"Oulu" 10-12')
    finnish = manuscript_of(contents_of(series.path, row)).guides["fi"]
    assert finnish.title.value == "”Oulu” 10–12"


def test_files_are_called_after_the_row(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    content = contents_of(series.path, row_of(series, ("office",), "Åbo 1"))
    assert content.guide.file_name.words == {"fi": "opas-abo-1", "sv": "guide-abo-1"}
    chosen = contents_of(
        series.path, row_of(series, ("office", "tiedostonimi.sv"), "Åbo 1", "Filen: Åbo")
    )
    assert chosen.guide.file_name.words == {"fi": "opas-abo-1", "sv": "filen-abo"}
    series.change("guide.yaml", "{fi: opas, sv: guide}", "{fi: 'x-{office}', sv: guide}")
    series.write()
    own = contents_of(series.path, row_of(series, ("office",), "Åbo 1"))
    assert own.guide.file_name.words == {"fi": "x-abo-1", "sv": "guide-abo-1"}


def test_a_row_has_its_theme_logo_link_and_languages(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    logo = "logo: {file: a.svg, alt: {fi: A, sv: B}}"
    link = "link: {url: 'https://a.fi', label: {fi: C, sv: D}}"
    series.change("guide.yaml", "audiences:", f"{logo}\n{link}\naudiences:")
    series.files |= {"a.svg": LOGO.format(1), "b.svg": LOGO.format(2)}
    series.write()
    head = ("office", "teema", "logo.sv", "länk.sv", "kielet")
    both = contents_of(
        series.path, row_of(series, head, "Åbo", "ilta", "b.svg", "https://b.fi", "")
    )
    assert both.theme.name == "ilta"
    assert both.guide.link is not None
    assert both.guide.link.url.words == {"fi": "https://a.fi", "sv": "https://b.fi"}
    assert both.guide.logo is not None
    finnish, swedish = both.guide.logo.file.artworks.values()
    assert finnish != swedish
    one = contents_of(series.path, row_of(series, head, "Åbo", "", "b.svg", "https://b.fi", "sv"))
    assert one.guide.languages == ("sv",)
    assert [*manuscript_of(one).guides] == ["sv"]
    assert one.theme.name == "kela"


ONE = """\
languages: [{codes}]
file_name: {{fi: opas{sv}}}
title: {{fi: '{office}'{sv}}}
logo: {{file: a.svg, alt: {{fi: Virasto{sv}}}}}
"""
ONE_STEP = "- {{id: aloita, icon: rocket, title: {{fi: 'Soita {office}'{sv}}}}}\n"


def test_a_row_in_one_language_is_laid_out_as_a_guide_in_that(tmp_path: Path) -> None:
    series, by_hand = GuideFolder(tmp_path / "series"), GuideFolder(tmp_path / "by-hand")
    for folder, said in (
        (series, {"codes": "fi, sv", "office": "{office}", "sv": ", sv: a"}),
        (by_hand, {"codes": "fi", "office": "Oulu", "sv": ""}),
    ):
        folder.files = {"guide.yaml": ONE.format(**said), "steps.yaml": ONE_STEP.format(**said)}
        folder.files["a.svg"] = LOGO.format(1)
        folder.write()
    content = contents_of(series.path, row_of(series, ("office", "kieli"), "Oulu", "fi"))
    assert as_drawn(content) == as_drawn(by_hand.load())


def test_what_is_approved_is_the_guide_with_the_placeholders(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    template = series.load().guide
    approvals = Approvals().approving(
        wordings(template), "Maija", datetime(2026, 11, 30, tzinfo=UTC)
    )
    head = ("office", "file name", "kieli")
    for cells in (("Oulu", "", ""), ("Åbo", "fil", "sv")):
        guide = contents_of(series.path, row_of(series, head, *cells)).guide
        assert number_awaiting(guide, approvals, guide.languages) == 0
        assert number_awaiting(guide, Approvals(), ["sv"]) == number_awaiting(
            template, Approvals(), ["sv"]
        )


def test_a_guide_without_approvals_holds_back_the_same_for_a_row(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    content = contents_of(series.path, row_of(series, ("office",), "Oulu"))
    drafts = drafts_in(content.guide, content.approvals, ("fi", "sv"))
    assert [(each.text, each.language) for each in drafts] == [("quote.text", "sv")]
    refuse_placeholders(content.placeholders)


def test_a_value_that_does_not_do_is_told_where_it_stands(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    series.change("guide.yaml", "{fi: opas, sv: guide}", "{fi: '{fax}', sv: guide}")
    series.change(
        "guide.yaml",
        "audiences:",
        "link: {url: 'https://{fax}', label: {fi: C, sv: D}}\naudiences:",
    )
    series.write()
    row = row_of(series, ("office", "fax"), "Oulu", "a b")
    with pytest.raises(ContentError) as error:
        contents_of(series.path, row)
    told = [(where(each), each.item) for each in error.value.problems]
    assert told == [("guide.yaml:5:13", "link, url")]


def test_a_text_that_gets_too_long_is_refused(tmp_path: Path) -> None:
    series = written(tmp_path / "series", "{office}")
    with pytest.raises(ContentError, match="at most 5000 are taken"):
        contents_of(series.path, row_of(series, ("office", "nimi"), "a" * 4995, "a"))


def test_rows_that_differ_in_what_a_page_leaves_out_show_the_same_there(tmp_path: Path) -> None:
    series = GuideFolder(tmp_path / "series")
    series.change("steps.yaml", "{fi: Kokeile., sv: Prova.}", "{fi: '{a}', sv: '{a}'}")
    series.change("guide.yaml", "names:", "publisher: {fi: '{b}', sv: Verket}\nnames:")
    card = formats(CARD)
    series.files["formats.yaml"] = card + card.replace("card:", "less:").replace("full", "summary")
    series.write()

    def shows(*cells: str) -> dict[str, str]:
        content = contents_of(series.path, row_of(series, ("a", "b"), *cells))
        made = manuscript_of(content)
        return {name: made.picture_shows("sv", page) for name, page in content.formats.items()}

    one, tip, publisher = shows("x", "y"), shows("z", "y"), shows("x", "z")
    assert one["card"] != tip["card"]
    assert one["less"] == tip["less"]
    assert one["less"] != publisher["less"]


def test_the_offices_of_an_agency_have_their_own_guides() -> None:
    found = series_rows(read_table(OFFICES / "offices.csv"), OFFICES).rows
    titles = [contents_of(OFFICES, row).guide.title.words for row in found]
    assert titles[1] == {"fi": "Asioi Turussa", "sv": "Uträtta ärenden i Åbo"}
    assert titles[-1] == {"sv": "Uträtta ärenden i Närpes"}
    assert all("{" not in words for title in titles for words in title.values())
