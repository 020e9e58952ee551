"""The slip of the printer: facts of the file in the words of its readers, on short lines."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from infographic.content.language.language import Language, language
from infographic.content.language.language_file import every_language
from infographic.errors import RenderError
from infographic.publish.site.slip import Printed, in_words, slip
from infographic.render.pdf.check.print_check import PRINT_CHECKS
from infographic.render.pdf.print.facts import INKS
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.scene import PrintCondition
from tests.publish.site.saying import whole_guide
from tests.render.scenes import guide_scene

DATA = print_pdf(
    replace(guide_scene(), bleed=3.0),
    PrintCondition("FOGRA39", "Offset on coated paper (ISO 12647-2:2004)", 300),
)
GUIDE = whole_guide()
PRINTED = Printed("opas-a4-print.pdf", 300, 0, GUIDE.title.plain, ())


def text_of(printed: Printed = PRINTED, *codes: str, data: bytes = DATA) -> str:
    words = in_words(GUIDE, [language(code) for code in codes or ("fi", "sv")])
    return slip(data, replace(printed, words=words)).decode()


def test_it_tells_what_the_file_is() -> None:
    lines, words = text_of().splitlines(), language("fi").slip
    assert f"{words.file}: opas-a4-print.pdf" in lines
    assert f"  {hashlib.sha256(DATA).hexdigest()}" in lines
    assert f"{words.standard}: PDF/X-1a:2003" in lines
    assert f"{words.condition}: FOGRA39, Offset on coated paper (ISO" in " ".join(lines)
    assert any(line.startswith(f"{words.fonts}: SourceSansPro-") for line in lines)


def test_the_language_of_the_guide_comes_first_and_each_other_once() -> None:
    titles = [language(code).slip.title for code in ("fi", "sv", "en")]
    # Of German the program has no words: it would say the same in English.
    text = text_of(PRINTED, "de", "sv", "fi", "en")
    at = [text.index(title) for title in titles]
    assert text.startswith(titles[0])
    assert min(at) == at[0]
    assert [text.count(f"{title}:") for title in titles] == [1, 1, 1]


def test_languages_that_have_one_word_for_it_are_all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    own = vars(Language)["slip"]
    monkeypatch.setattr(Language, "slip", property(lambda of: replace(own.fget(of), title="Print")))
    assert text_of(PRINTED, "fi", "sv").count("Print: ") == 2


def test_numbers_are_written_as_the_language_of_the_words_writes_them() -> None:
    condition = PrintCondition("FOGRA39", "Offset", 300)
    data = print_pdf(replace(guide_scene(), bleed=2.5), condition)
    german = replace(whole_guide(), language=language("de"))
    words = in_words(german, [german.language])
    text = slip(data, replace(PRINTED, words=words)).decode()
    assert "2.5\xa0mm" in text
    assert "2,5\xa0mm" not in text


def test_numbers_are_written_as_the_language_writes_them() -> None:
    scene = replace(guide_scene(), bleed=2.5)
    data = print_pdf(scene, PrintCondition("FOGRA39", "Offset", 300))
    text = text_of(PRINTED, "fi", "en", data=data)
    assert "2,5\xa0mm" in text
    assert "2.5\xa0mm" in text


def test_lines_are_short_whatever_the_names_are() -> None:
    long = replace(PRINTED, name=f"{'pitkä' * 30}-print.pdf")
    for line in text_of(long, "fi", "sv", "en", "se").splitlines():
        assert len(line) <= 72


def test_drafts_are_told_where_there_are_any() -> None:
    words = language("fi").slip.drafts
    assert words not in text_of()
    assert f"{words}: 31" in text_of(replace(PRINTED, drafts=31))


def test_every_language_has_words_for_each_check_and_each_ink() -> None:
    for data in every_language():
        assert data.slip is not None
        assert tuple(data.slip.checks) == PRINT_CHECKS
        assert all(getattr(data.slip, ink) for ink in INKS)


def test_every_check_that_the_file_passed_is_told() -> None:
    text = " ".join(text_of().split())
    for words in language("fi").slip.checks.values():
        assert f"- {words}" in text


def test_what_is_no_print_pdf_has_no_slip() -> None:
    with pytest.raises(RenderError):
        slip(b"%PDF-", PRINTED)
