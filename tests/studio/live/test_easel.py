"""Pictures that follow typing are those that a fresh start would draw."""

from __future__ import annotations

from bench.edits import keystrokes
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.studio.live.easel import Easel
from infographic.studio.live.picture import LivePage, live_page
from infographic.studio.live.refusal import Refusal
from tests.studio.live.kela import typed

PAGE = "square"


def test_typing_leads_to_the_same_picture_as_a_fresh_start() -> None:
    easel = Easel()
    edits = [*keystrokes(program_data(), ("steps.verkostoidu.title", "rule_items.kokeile.title"))]
    for texts in edits[::3]:
        content = load(program_data(), texts=texts)
        page = content.formats[PAGE]
        followed, fresh = easel.page(content, page), live_page(content, page)
        assert isinstance(followed, LivePage)
        assert isinstance(fresh, LivePage)
        assert followed.layout == fresh.layout
        assert followed.picture("fi") == fresh.picture("fi")


def test_after_a_refusal_it_goes_on() -> None:
    easel = Easel()
    titles = ["Kuuntele", "Kuuntele " * 90, "Kuuntele ja seuraa"]
    drawn = []
    for title in titles:
        content = typed("steps.yaml", ("fi: Kuuntele ja seuraa", f"fi: {title.strip()}"))
        drawn.append(easel.page(content, content.formats[PAGE]))
    assert [type(each) for each in drawn] == [LivePage, Refusal, LivePage]


def test_pages_do_not_disturb_each_other() -> None:
    easel, content = Easel(), load(program_data())
    for name in (PAGE, "og-image", PAGE):
        drawn, fresh = (draw(content, content.formats[name]) for draw in (easel.page, live_page))
        assert isinstance(drawn, LivePage)
        assert isinstance(fresh, LivePage)
        assert drawn.layout == fresh.layout
