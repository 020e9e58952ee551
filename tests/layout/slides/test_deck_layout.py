"""The slides: everything is there, readable, within the margins, and nothing overlaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.errors import LayoutError
from infographic.files import program_data
from infographic.geometry import MM_PER_PT, Insets, Rect
from infographic.layout.box.frame import STATIONS, STRANDS, Frame, FrameKind
from infographic.layout.fit.fit import fit
from infographic.layout.fit.touching import leading_of_touching
from infographic.layout.slides.deck_layout import WIDE_SCREEN, DeckLayout, lay_out_deck
from infographic.per_language import PerLanguage
from infographic.publish.offer import load
from infographic.scene import TextStyle
from infographic.text.clearance import leading_apart_anywhere
from infographic.text.typeset import Typesetter
from tests.fake import words

GUIDES = Path(__file__).parents[2] / "guides"
NAMES = [
    "kela",
    "data-protection",
    "emergency-number",
    "first-aid",
    "garden-year",
    "hand-washing",
    "job-application",
    "library",
    "moving-house",
]
SMALLEST: Mapping[str, float] = {
    TextStyle.STEP_TEXT: 16.0,
    TextStyle.STEP_TITLE: 14.0,
    TextStyle.RULE: 16.0,
    TextStyle.TITLE: 20.0,
    TextStyle.FOOTER: 12.0,
}

each = pytest.mark.parametrize("name", NAMES)
STEP_DISCS = {*STATIONS}
MARKS = {*STEP_DISCS, FrameKind.RULE_ICON, FrameKind.HERO_SIGN, FrameKind.CHART_ICON}


@cache
def content(name: str) -> Content:
    return load(program_data() if name == "kela" else GUIDES / name)


@cache
def guides(name: str) -> PerLanguage[LocalGuide]:
    guide = content(name).guide
    return in_every_language(guide)


@cache
def deck_of(name: str) -> DeckLayout:
    return laid_out(guides(name), content(name), content(name).formats["slide"])


def laid_out(guides: PerLanguage[LocalGuide], of: Content, page: PageFormat) -> DeckLayout:
    picture = fit(guides, of.theme, page, lambda scale: Typesetter(of.theme, page, scale))
    return lay_out_deck(guides, of.theme, picture, Typesetter)


def slides(name: str) -> Iterator[tuple[LocalGuide, Frame]]:
    """All slides in every language."""
    deck = deck_of(name)
    for guide in guides(name).values():
        for frame in deck.frames(guide.language.code):
            yield guide, frame


def content_texts(frame: Frame) -> list[Frame]:
    """Without the foot of the slide."""
    return [
        inner
        for child in frame.children
        if not (child.placeholder and child.placeholder.kind in ("footer", "number"))
        for inner in texts(child)
    ]


def texts(frame: Frame) -> list[Frame]:
    return [inner for inner in frame.walk() if inner.paragraph is not None]


@each
def test_each_step_and_the_rules_have_a_slide(name: str) -> None:
    deck = deck_of(name)
    for guide in guides(name).values():
        assert len(deck.steps.frames[guide.language.code]) == len(guide.steps)
        assert (deck.rules is not None) == bool(guide.rules and guide.rules.items)


@each
def test_all_steps_have_a_slide_together_but_for_a_single_one(name: str) -> None:
    deck = deck_of(name)
    for guide in guides(name).values():
        if len(guide.steps) == 1:
            assert deck.overview is None
            continue
        assert deck.overview is not None
        (frame,) = deck.overview.frames[guide.language.code]
        shown = [text.paragraph.words for text in content_texts(frame) if text.paragraph]
        titles = [step.title for step in guide.steps]
        assert [words for words in shown if words in titles] == titles


def filling(frame: Frame, kind: str) -> list[str]:
    """The texts that fill placeholders of a kind."""
    filled = (f for f in frame.walk() if f.placeholder and f.placeholder.kind == kind)
    return [text.paragraph.words.value for f in filled for text in texts(f) if text.paragraph]


@each
def test_every_slide_has_its_number_and_who_publishes_at_its_foot(name: str) -> None:
    deck = deck_of(name)
    for guide in guides(name).values():
        frames = [*deck.frames(guide.language.code)]
        for number, frame in enumerate(frames, 1):
            assert filling(frame, "number") == [str(number)]
        assert all(len(filling(frame, "footer")) == 1 for frame in frames[1:-1])


@each
def test_the_first_and_the_last_slide_say_once_who_publishes(name: str) -> None:
    deck = deck_of(name)
    for guide in guides(name).values():
        if guide.publisher is None or guide.logo:
            continue
        first, *_, last = deck.frames(guide.language.code)
        for frame in (first, last):
            said = [*filling(frame, "body"), *filling(frame, "footer")]
            assert said.count(guide.publisher.value) == 1


@pytest.mark.parametrize("name", ["kela", "first-aid"])
def test_discs_of_the_overview_stand_over_the_middle_of_their_number_and_title(name: str) -> None:
    for guide, frame in slides(name):
        rows = [f for f in frame.walk() if f.kind == FrameKind.STEP and len(f.children) == 3]
        assert len(rows) in (0, len(guide.steps))
        for disc, *written in (row.children for row in rows):
            for text in (each for part in written for each in texts(part)):
                assert text.rect.centre.x == pytest.approx(disc.rect.centre.x)
                assert text.ink.centre.x == pytest.approx(disc.rect.centre.x)


def test_a_logo_is_on_every_slide_and_over_nothing() -> None:
    for _, frame in slides("moving-house"):
        (logo,) = (inner.rect for inner in frame.walk() if inner.kind == FrameKind.LOGO)
        discs = [f.rect for f in frame.walk() if f.kind in MARKS or f.kind == FrameKind.REEL_HUB]
        others = [*(text.rect for text in texts(frame)), *discs]
        assert not any(logo.overlaps(other) for other in others)
        assert logo.bottom < WIDE_SCREEN.height - 2.0


def test_the_foot_does_not_repeat_in_words_what_a_logo_says() -> None:
    for guide, frame in slides("moving-house"):
        assert guide.publisher is not None
        assert guide.publisher.value not in filling(frame, "footer")


@pytest.mark.parametrize("name", ["kela", "moving-house"])
def test_every_slide_of_a_draft_says_so_at_its_foot(name: str) -> None:
    drafts = guides(name).map(lambda guide: replace(guide, draft=words("Luonnos")))
    deck = laid_out(drafts, content(name), content(name).formats["slide"])
    for code in drafts:
        for frame in deck.frames(code):
            (said,) = filling(frame, "footer")
            assert said.split(" · ")[0].split("\u00a0· ")[0] == "Luonnos"


def test_twins_of_which_one_is_a_draft_are_laid_out_together() -> None:
    bare = guides("first-aid").map(
        lambda guide: replace(guide, publisher=None, edition=None, footer=None, link=None)
    )
    swedish = replace(bare["sv"], draft=words("Utkast"))
    of = content("first-aid")
    deck = laid_out(PerLanguage({**bare, "sv": swedish}), of, of.formats["slide"])
    for finnish, other in zip(deck.frames("fi"), deck.frames("sv"), strict=True):
        assert filling(finnish, "footer") == [bare["fi"].title.value]
        assert filling(other, "footer") == ["Utkast"]


@each
def test_the_last_slide_says_what_to_remember_or_where_more_is_found(name: str) -> None:
    closing = deck_of(name).closing
    for guide in guides(name).values():
        (frame,) = closing.frames[guide.language.code]
        shown = [text.paragraph.words for text in content_texts(frame) if text.paragraph]
        if guide.link:
            assert {guide.link.label, guide.link.address} <= set(shown)
        else:
            assert filling(frame, "title") == [guide.language.slides.closing]
            assert {guide.title, *(step.title for step in guide.steps)} <= set(shown)
        assert any(inner.kind == FrameKind.REEL_HUB for inner in frame.walk())


@each
def test_every_text_of_a_step_is_on_its_slide_in_reading_order(name: str) -> None:
    for guide in guides(name).values():
        for step, frame in zip(
            guide.steps, deck_of(name).steps.frames[guide.language.code], strict=True
        ):
            tips = [text for tip in step.tips for text in (tip.audience.label, tip.text)]
            expected = [step.title, step.text, *tips]
            shown = [text.paragraph.words for text in content_texts(frame) if text.paragraph]
            numbers = [each for each in shown if each.value == str(step.number)]
            assert len(numbers) == 1
            assert [w for w in shown if w not in numbers] == [w for w in expected if w]


@each
def test_the_rules_are_on_theirs(name: str) -> None:
    deck = deck_of(name)
    if deck.rules is None:
        return
    for guide in guides(name).values():
        frames = deck.rules.frames[guide.language.code]
        assert guide.rules is not None
        shown = [t.paragraph.words for f in frames for t in content_texts(f) if t.paragraph]
        titles = [rule.title for rule in guide.rules.items]
        assert [words for words in shown if words in titles] == titles
        for number, frame in enumerate(frames, 1):
            part = f"\u00a0{number}/{len(frames)}" if len(frames) > 1 else ""
            assert filling(frame, "title") == [f"{guide.rules.heading.value}{part}"]
            intro = [guide.rules.intro.value] if guide.rules.intro else []
            assert filling(frame, "body")[: len(intro)] == intro


def rule_sizes(name: str) -> set[float]:
    """In pt."""
    deck = deck_of(name)
    assert deck.rules is not None
    rules = [
        text.paragraph
        for frame in deck.rules.frames["fi"]
        for text in texts(frame)
        if text.name == TextStyle.RULE and text.paragraph
    ]
    return {rule.size / MM_PER_PT for rule in rules}


def test_too_many_rules_for_one_slide_go_on_on_a_second() -> None:
    deck = deck_of("job-application")
    assert deck.rules is not None
    counts = [
        sum(inner.kind == FrameKind.RULE_ICON for inner in frame.walk())
        for frame in deck.rules.frames["fi"]
    ]
    assert counts == [5, 5]
    assert min(rule_sizes("job-application")) >= 19.0


def test_few_rules_are_set_large() -> None:
    assert min(rule_sizes("emergency-number")) > 32.0
    assert min(rule_sizes("hand-washing")) > 24.0


def test_titles_of_steps_can_be_read_from_the_back_of_a_room() -> None:
    for name in NAMES:
        for frame in deck_of(name).steps.frames["fi"]:
            (title,) = (text for text in texts(frame) if text.name == TextStyle.STEP_TITLE)
            assert title.paragraph is not None
            assert title.paragraph.size / MM_PER_PT >= 28.0 - 1e-6


@each
def test_every_step_of_the_guides_shows_the_reel(name: str) -> None:
    for frame in deck_of(name).steps.frames["fi"]:
        assert any(inner.kind == FrameKind.REEL_HUB for inner in frame.walk())


def test_the_numbers_of_all_steps_are_equally_high() -> None:
    sizes = {
        text.paragraph.size
        for frame in deck_of("garden-year").steps.frames["fi"]
        for text in texts(frame)
        if text.name == TextStyle.NUMBER and text.paragraph
    }
    assert max(sizes) == pytest.approx(min(sizes))


def test_a_chart_stands_on_paper_and_a_quote_on_its_own_ground() -> None:
    found = set()
    for name in ("kela", "moving-house", "data-protection"):
        voices = deck_of(name).voices
        assert voices is not None
        (frame,) = voices.frames["fi"]
        grounds = [f.rect for f in frame.walk() if f.kind == FrameKind.ASIDE_GROUND]
        for inner in frame.walk():
            on_it = any(ground.overlaps(inner.rect) for ground in grounds)
            if inner.kind in (FrameKind.BUBBLE, FrameKind.CHART):
                found.add(inner.kind)
                assert on_it == (inner.kind == FrameKind.BUBBLE)
    assert found == {FrameKind.BUBBLE, FrameKind.CHART}


def test_what_a_chart_counts_is_drawn_and_its_number_and_text_are_on_the_slide() -> None:
    for guide in guides("kela").values():
        voices = deck_of("kela").voices
        assert voices is not None
        assert guide.chart is not None
        (frame,) = voices.frames[guide.language.code]
        signs = [inner for inner in frame.walk() if inner.kind == FrameKind.CHART_ICON]
        assert len(signs) == sum(value.value for value in guide.chart.values)
        numbers = [t.paragraph for t in texts(frame) if t.name == TextStyle.CHART_NUMBER]
        assert [n.words.value for n in numbers if n] == [v.amount.value for v in guide.chart.values]
        assert {value.label.value for value in guide.chart.values} <= set(filling(frame, "body"))


@pytest.mark.parametrize(("name", "least"), [("first-aid", 24.0), ("job-application", 17.0)])
def test_titles_on_the_overview_are_as_large_as_their_number_lets_them(
    name: str, least: float
) -> None:
    deck = deck_of(name)
    assert deck.overview is not None
    (frame,) = deck.overview.frames["fi"]
    titles = [t.paragraph for t in texts(frame) if t.name == TextStyle.STEP_TITLE and t.paragraph]
    assert all(title.size / MM_PER_PT >= least for title in titles)


@each
def test_texts_are_large_enough_for_a_room_full_of_people(name: str) -> None:
    for _, frame in slides(name):
        for text in texts(frame):
            assert text.paragraph is not None
            least = SMALLEST.get(text.name, 14.0)
            assert text.paragraph.size / MM_PER_PT >= least - 1e-6


@each
def test_texts_keep_within_the_margins_and_apart(name: str) -> None:
    page = deck_of(name).page
    room = Rect(0, 0, page.size.width, page.size.height).inset(Insets(12, 13, 4, 13))
    for _, frame in slides(name):
        rects = [text.rect for text in texts(frame)]
        assert all(room.contains(rect) for rect in rects)
        assert not any(one.overlaps(other) for one, other in combinations(rects, 2))


@each
def test_texts_keep_off_the_icons_and_the_path(name: str) -> None:
    for _, frame in slides(name):
        marks = [inner.rect for inner in frame.walk() if inner.kind in MARKS]
        for text in texts(frame):
            if text.name != TextStyle.NUMBER:
                assert not any(text.rect.overlaps(mark) for mark in marks)


@each
def test_the_reel_has_as_many_rings_as_steps_so_far(name: str) -> None:
    for guide in guides(name).values():
        count = len(guide.steps)
        for number, frame in enumerate(deck_of(name).steps.frames[guide.language.code], 1):
            reels = [inner for inner in frame.walk() if inner.kind == FrameKind.STRANDS]
            if not reels:  # the tips need its room
                continue
            (reel,) = reels
            thin = [child for child in reel.children if child.kind == FrameKind.REEL_RING]
            rings = [child for child in reel.children if child.kind in STRANDS]
            assert len(thin) == count - number
            assert len(rings) == 2 * number  # the ring of each, and its strand


@each
def test_rings_and_hub_are_called_the_same_on_every_slide_of_a_step(name: str) -> None:
    count = len(guides(name).first.steps)
    for frame in deck_of(name).steps.frames["fi"]:
        called = {inner.label for inner in frame.walk()}
        assert {f"ring-{step}" for step in range(1, count + 1)} | {"hub", "scene"} <= called


@each
def test_every_slide_has_a_title_and_every_step_its_text_and_tips_as_placeholders(
    name: str,
) -> None:
    for guide, frame in slides(name):
        kinds = [inner.placeholder for inner in frame.walk() if inner.placeholder]
        assert [each.kind for each in kinds].count("title") == 1
        assert len(set(kinds)) == len(kinds)
        assert guide.language.code
    for guide in guides(name).values():
        frames = deck_of(name).steps.frames[guide.language.code]
        for step, frame in zip(guide.steps, frames, strict=True):
            places = [inner.placeholder for inner in frame.walk() if inner.placeholder]
            bodies = [place.index for place in places if place.kind == "body"]
            assert bodies == [1] * bool(step.text) + [2 + at for at in range(len(step.tips))]
            assert {place.kind for place in places} >= {"title", "number"}


def test_more_steps_than_strands_have_slides_without_a_reel() -> None:
    of = content("garden-year")
    longer = guides("garden-year").map(
        lambda guide: replace(guide, steps=(*guide.steps, replace(guide.steps[0], number=13)))
    )
    deck = laid_out(longer, of, of.formats["slide"])
    for frame in deck.steps.frames["fi"]:
        assert not any(inner.kind == FrameKind.REEL_HUB for inner in frame.walk())


@each
def test_languages_share_all_places_but_for_the_height_of_texts(name: str) -> None:
    first, *others = (list(deck_of(name).frames(code)) for code in guides(name))
    for other in others:
        for one, same in zip(first, other, strict=True):
            stations = [
                [f.rect for f in frame.walk() if f.kind in STEP_DISCS] for frame in (one, same)
            ]
            assert stations[0] == stations[1]


@pytest.mark.parametrize("name", ["a4-portrait", "a3-landscape", "square"])
def test_a_page_of_any_shape_and_size_gets_slides_as_wide_as_a_screen(name: str) -> None:
    of = content("hand-washing")
    deck = laid_out(guides("hand-washing"), of, of.formats[name])
    assert deck.page.size == deck_of("kela").page.size == WIDE_SCREEN
    assert WIDE_SCREEN.width / WIDE_SCREEN.height == pytest.approx(16 / 9)


@pytest.mark.slow
def test_steps_with_titles_too_long_for_the_last_slide_are_not_on_it() -> None:
    of, given = content("library"), guides("library")
    long = "Sana sanan perään ja toinen lisää. " * 3
    longer = given.map(
        lambda guide: replace(
            guide,
            steps=tuple(
                replace(guide.steps[at % 3], title=words(f"{at} {long}", item=f"step {at}, title"))
                for at in range(9)
            ),
        )
    )
    deck = laid_out(longer, of, replace(of.formats["slide"], detail="headlines"))
    (frame,) = deck.closing.frames["fi"]
    assert not any(inner.kind == FrameKind.STEPS for inner in frame.walk())
    assert filling(frame, "title") == ["Lopuksi"]


def test_too_much_text_on_a_slide_is_refused_with_advice() -> None:
    of, given = content("first-aid"), guides("first-aid")
    page = of.formats["slide"]
    picture = fit(given, of.theme, page, lambda scale: Typesetter(of.theme, page, scale))
    finnish = given["fi"]
    first = replace(finnish.steps[0], title=words("Sana sanan perään. " * 60, item="step 1, title"))
    longer = replace(finnish, steps=(first, *finnish.steps[1:]))
    with pytest.raises(LayoutError, match="take pptx out of the format's files") as raised:
        lay_out_deck(PerLanguage({**given, "fi": longer}), of.theme, picture, Typesetter)
    assert raised.value.overruns[0].item == "step 1, title (fi)"


def test_no_line_of_any_slide_can_touch_another() -> None:
    of, given = content("kela"), guides("kela")
    title = replace(given["sv"].title, value="På gång jagar gypsy ÅÄÖÅÉÅÅÅ ÅÅÅ")
    together = PerLanguage({**given, "sv": replace(given["sv"], title=title)})
    deck = laid_out(together, of, of.formats["slide"])
    frames = [frame for code in together for frame in deck.frames(code)]
    assert not leading_of_touching(frames, leading_apart_anywhere)
    leadings = {
        each.paragraph.leading / each.paragraph.size
        for frame in deck.title.frames.values()
        for each in frame[0].walk()
        if each.paragraph and each.paragraph.style is TextStyle.TITLE
    }
    (leading,) = (round(each, 6) for each in leadings)  # the same in all languages
    assert leading > 1.1
