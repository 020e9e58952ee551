"""The marks of a page: whose content is between them, and how many there are."""

from __future__ import annotations

from infographic.render.pdf.content_stream import marked


def cairo(*contents: bytes) -> bytes:
    """A page as cairo writes it, each of these between marks of its own."""
    marks = (b"/Span << /MCID %d >> BDC\n%b\nEMC\n" % pair for pair in enumerate(contents, start=7))
    return b"q\n" + b"".join(marks) + b"Q\n"


def test_content_is_numbered_in_drawing_order_by_its_owner() -> None:
    page = marked(cairo(b"f", b"S"), [3, 1])
    assert page.numbers == {3: [0], 1: [1]}
    assert page.content == (
        b"q\n/Span << /MCID 0 >> BDC\nf\nEMC\n/Span << /MCID 1 >> BDC\nS\nEMC\nQ\n"
    )


def test_what_has_no_owner_is_an_artifact_and_has_no_number() -> None:
    page = marked(cairo(b"f", b"S"), [None, 0])
    assert page.numbers == {0: [0]}
    assert page.content == b"q\n/Artifact BMC\nf\nEMC\n/Span << /MCID 0 >> BDC\nS\nEMC\nQ\n"


def test_neighbours_of_one_owner_share_marks() -> None:
    page = marked(cairo(b"f", b"S", b"B", b"b", b"s"), [None, None, 4, 4, None])
    assert page.numbers == {4: [0]}
    assert page.content == (
        b"q\n/Artifact BMC\nf\nS\nEMC\n/Span << /MCID 0 >> BDC\nB\nb\nEMC\n"
        b"/Artifact BMC\ns\nEMC\nQ\n"
    )


def test_an_owner_whose_content_is_not_together_has_several_numbers() -> None:
    assert marked(cairo(b"f", b"S", b"B"), [4, None, 4]).numbers == {4: [0, 1]}


def test_marks_around_text_that_stands_for_another_stay() -> None:
    inner = b"BT\n/Span << /ActualText <feff00e4> >> BDC\n(a)Tj\nEMC\nET"
    page = marked(cairo(inner, b"f"), [0, 0])
    assert page.content == b"q\n/Span << /MCID 0 >> BDC\n" + inner + b"\nf\nEMC\nQ\n"


def test_what_texts_say_is_no_mark() -> None:
    text = b"(EMC\n \\( EMC\n /Span << >> BDC\n)Tj /EMC\n gs"
    assert marked(cairo(text), [None]).content == b"q\n/Artifact BMC\n" + text + b"\nEMC\nQ\n"
