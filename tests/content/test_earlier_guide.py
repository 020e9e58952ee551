"""A guide of an earlier version of the program is shown with what today's theme and formats say
where its own do not do, and that is told; the strict reading refuses it as before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from infographic.content.earlier import load_earlier
from infographic.content.load import Content, load
from infographic.errors import ContentError
from infographic.files import program_data
from infographic.publish.offer import OFFER
from tests.content.guide_folder import GuideFolder

KELA = (program_data() / "themes" / "kela.yaml").read_text("utf-8")
FORMATS = (program_data() / "formats.yaml").read_text("utf-8")
# As themes were before 0.3, as far as it matters.
OLD = """\
colours:
  paper: {rgb: "#ffffff"}
  band: {rgb: "#002d6e"}
  panel: {rgb: "#ffc20e"}
lengths: {badge_radius: 0.85}
"""


def themed(folder: GuideFolder, text: str) -> GuideFolder:
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")
    folder.files["themes/oma.yaml"] = text
    return folder


def earlier(folder: GuideFolder) -> tuple[Content, str]:
    """What the guide is shown with, and the notes; the strict reading has to refuse it."""
    folder.write()
    with pytest.raises(ContentError):
        load(folder.path, OFFER)
    content, notes = load_earlier(folder.path, OFFER)
    return content, "\n".join(notes)


def without(text: str, *beginnings: str) -> str:
    """A text without the lines that begin so, each of which it has once."""
    lines = text.splitlines(keepends=True)
    for beginning in beginnings:
        (found,) = [line for line in lines if line.strip().startswith(beginning)]
        lines.remove(found)
    return "".join(lines)


def test_guide_of_today_is_read_as_it_is(folder: GuideFolder) -> None:
    content = themed(folder, KELA).load()
    assert load_earlier(folder.path, OFFER) == (content, ())


def test_theme_that_lacks_something_has_todays(folder: GuideFolder) -> None:
    text = without(KELA, "goal:", "rule_icon:", "rules_intro:").replace("#ffffff", "#fffffe", 1)
    content, notes = earlier(themed(folder, text))
    today = GuideFolder(folder.path.parent / "today").load().theme
    assert content.theme.colours["goal"] == today.colours["goal"]
    assert content.theme.name == "oma"
    assert "#fffffe" in {colour.hex for colour in content.theme.colours.values()}
    assert notes == (
        "themes/oma.yaml: as today, not as then: colours.goal, lengths.rule_icon, type.rules_intro"
    )


def test_what_is_not_known_any_more_is_left_out(folder: GuideFolder) -> None:
    text = KELA.replace("lengths:\n", "lengths:\n  badge_radius: 0.85\n", 1) + "shadow: deep\n"
    _, notes = earlier(themed(folder, text))
    assert notes == "themes/oma.yaml: not known any more: lengths.badge_radius, shadow"


def test_what_is_wrong_today_is_as_today(folder: GuideFolder) -> None:
    content, notes = earlier(
        themed(folder, KELA.replace("  text: [Source", "  text: [Gone Font, Source"))
    )
    assert content.theme.fonts["text"][0] != "Gone Font"
    assert notes == "themes/oma.yaml: as today, not as then: fonts.text"


def test_inks_that_are_wrong_today_are_computed(folder: GuideFolder) -> None:
    text = KELA.replace("lengths:\n", "lengths:\n", 1)
    colour = next(line for line in text.splitlines() if line.strip().startswith("hero:"))
    wrong = colour.split("cmyk")[0] + "cmyk: [0, 0, 0, 0]}"
    content, notes = earlier(themed(folder, text.replace(colour, wrong)))
    assert content.theme.computed == ("hero",)
    assert notes == "themes/oma.yaml: not known any more: colours.hero.cmyk"


def test_theme_of_before_the_reel_is_todays(folder: GuideFolder) -> None:
    content, notes = earlier(themed(folder, OLD))
    assert content.theme.colours == GuideFolder(folder.path.parent / "now").load().theme.colours
    assert notes.startswith("the theme “oma” is of a version of the program that is too old")


def test_old_themes_beside_it_do_no_harm(folder: GuideFolder) -> None:
    folder.files |= {"themes/kela.yaml": OLD, "themes/ilta.yaml": OLD}
    content, notes = earlier(folder)
    assert (content.theme.name, content.theme.dark) == ("kela", None)
    assert "today’s “kela” is shown" in notes


def test_theme_based_on_another_one_takes_that_along(folder: GuideFolder) -> None:
    themed(folder, "based_on: muu\nlengths: {gone: 1}\n")
    folder.files["themes/muu.yaml"] = "based_on: kela\nlengths: {column_gap: 1.75}\n"
    content, notes = earlier(folder)
    assert content.theme.lengths.column_gap == 1.75
    assert "lengths.gone" in notes


def test_theme_that_there_is_no_more_is_the_usual_one(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "names:", "theme: vanha\nnames:")
    content, notes = earlier(folder)
    assert content.theme.colours == GuideFolder(folder.path.parent / "now").load().theme.colours
    assert notes == "there is no theme “vanha” any more: “kela” is shown"


@pytest.mark.parametrize("text", ["colours: [", "[]", "", "\x00", "just words"])
def test_theme_that_cannot_be_read_is_todays(folder: GuideFolder, text: str) -> None:
    content, _ = earlier(themed(folder, text))
    assert content.theme.colours == GuideFolder(folder.path.parent / "now").load().theme.colours


def test_formats_are_put_right_one_by_one(folder: GuideFolder) -> None:
    text = FORMATS.replace("  dpi: 300 ", "  shadow: 3 mm\n  dpi: 300 ", 1)
    text = text.replace("files: [svg, svg-live, png, pdf, pdf-print]", "files: [svg, flash]", 1)
    text = text.replace("smallest: {step_title: 9.9 pt,", "smallest: {badge: 3 pt,", 1)
    folder.files["formats.yaml"] = text.replace("a4-landscape:", "vanha:", 1)
    content, notes = earlier(folder)
    now = GuideFolder(folder.path.parent / "now").load().formats
    assert list(content.formats) == ["vanha", *list(now)[1:]]
    assert content.formats["vanha"].files == now["a4-landscape"].files
    assert notes == (
        "formats.yaml: as today, not as then: vanha.files\n"
        "formats.yaml: not known any more: vanha.smallest.badge, vanha.shadow"
    )


def test_formats_that_lack_something_have_todays(folder: GuideFolder) -> None:
    folder.files["formats.yaml"] = "a4-portrait: {size: [100 mm, 100 mm]}\n"
    content, notes = earlier(folder)
    (page,) = content.formats.values()
    assert page.size.width == 100
    assert page.dpi == 300
    assert notes.startswith("formats.yaml: as today, not as then: a4-portrait.bleed")


def test_formats_that_cannot_be_read_are_todays(folder: GuideFolder) -> None:
    folder.files["formats.yaml"] = "a4: {size: ["
    content, notes = earlier(folder)
    assert list(content.formats) == list(GuideFolder(folder.path.parent / "now").load().formats)
    assert notes == "formats.yaml cannot be read: today’s formats are shown"


def test_what_else_is_wrong_is_refused(folder: GuideFolder) -> None:
    themed(folder, OLD)
    folder.files["steps.yaml"] = "- {id: yksi}\n"
    folder.write()
    with pytest.raises(ContentError) as caught:
        load_earlier(folder.path, OFFER)
    assert all("steps.yaml" in str(each.place) for each in caught.value.problems)


PLAIN = YAML(typ="safe").load(KELA)
SECTIONS = ("colours", "fonts", "type", "lengths")
KEYS = [(section, key) for section in SECTIONS for key in PLAIN[section]]


@settings(max_examples=15, deadline=None)
@given(gone=st.sets(st.sampled_from(KEYS), min_size=1), odd=st.sets(st.sampled_from(KEYS)))
def test_any_theme_is_shown(
    tmp_path_factory: pytest.TempPathFactory,
    gone: set[tuple[str, str]],
    odd: set[tuple[str, str]],
) -> None:
    folder = GuideFolder(tmp_path_factory.mktemp("opas"))
    theme = {section: dict(PLAIN[section]) for section in SECTIONS}
    for section, key in odd:
        theme[section][key] = "???"
    for section, key in gone:
        del theme[section][key]
    themed(folder, "").write()
    with (folder.path / "themes" / "oma.yaml").open("w", encoding="utf-8") as file:
        YAML(typ="safe", pure=True).dump(theme, file)
    content, notes = load_earlier(Path(folder.path), OFFER)
    assert content.theme.name == "oma"
    assert notes
