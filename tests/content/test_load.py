"""A folder to content: what is taken, from where, and what its texts become."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path

import pytest

from infographic.content.guide.local import localise
from infographic.files import program_data
from infographic.publish.offer import load
from tests.content.guide_folder import GuideFolder


def test_the_guide_as_it_was_written(folder: GuideFolder) -> None:
    guide = folder.load().guide

    assert guide.languages == ("fi", "sv")
    assert guide.title.words == {"fi": "Hyvä opas", "sv": "En bra guide"}
    assert guide.names == ("Kela-Kerttu",)
    assert [step.id for step in guide.steps] == ["aloita", "jatka"]
    assert guide.steps[0].tips["beginner"].words["sv"] == "Prova."
    assert guide.steps[1].text is None
    assert [rule.icon for rule in guide.rule_items] == ["rocket"]
    assert guide.quote is not None
    assert guide.quote.text.drafts == ("sv",)
    assert guide.quote.author.words == {"fi": "Liisa Hyssälä", "sv": "Liisa Hyssälä"}
    assert guide.chart is not None
    assert guide.chart.values[0].value == 4


def test_a_text_knows_where_each_language_was_written(folder: GuideFolder) -> None:
    place = folder.load().guide.steps[1].title.places["sv"]
    assert Path(place.file).name == "steps.yaml"
    assert (place.line, place.column) == (9, 26)
    assert place.text == "  title: {fi: Jatka, sv: Fortsätt}"


def test_numbers_and_words_with_a_meaning_in_yaml_are_texts_too(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "{fi: Luvut, sv: Tal}", "{fi: 0800, sv: 2026-09-01}")
    chart = folder.load().guide.chart
    assert chart is not None
    assert chart.heading.words == {"fi": "0800", "sv": "2026-09-01"}


def test_comments_may_follow_all_but_a_plain_text(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "languages: [fi, sv]", "languages: [fi, sv]  # suomi on oletus")
    folder.change("guide.yaml", "value: 4}", "value: 4}  # tarkistettu")
    folder.change("steps.yaml", "id: jatka\n  icon: star", "id: jatka # a\n  icon: star # b")
    folder.change(
        "steps.yaml",
        "{fi: Jatka, sv: Fortsätt}",
        """  # otsikko
    fi: 'Jatka #1'  # lainausmerkeissä
    sv: >-  # koottu
      Fortsätt #1
    # oma rivi
    draft: [sv]  # odottaa""",
    )
    words = folder.load().guide.steps[1].title.words
    assert words == {"fi": "Jatka #1", "sv": "Fortsätt #1"}


def test_a_hash_within_a_word_is_text(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "fi: Jatka,", "fi: C#-kieli,")
    assert folder.load().guide.steps[1].title.words["fi"] == "C#-kieli"


def test_line_breaks_in_a_text_are_spaces_and_its_letters_are_composed(folder: GuideFolder) -> None:
    folder.change(
        "steps.yaml",
        "{fi: Jatka, sv: Fortsätt}",
        "\n    fi: |\n      Jatka\n      tästä\n    sv: >-\n      Fortsa\u0308tt\n      här\n",
    )
    words = folder.load().guide.steps[1].title.words
    assert words == {"fi": "Jatka tästä", "sv": "Fortsätt här"}


def test_no_break_spaces_and_soft_hyphens_stay(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "fi: Jatka,", "fi: 5\u00a0000 asian\u00adtuntijaa,")
    words = folder.load().guide.steps[1].title.words
    assert words["fi"] == "5\u00a0000 asian\u00adtuntijaa"


def test_a_guide_without_rules_needs_no_file_for_them(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "rules:\n  heading: {fi: Säännöt, sv: Regler}\n", "")
    del folder.files["rules.yaml"]
    assert folder.load().guide.rule_items == ()


@pytest.mark.parametrize("written", ["[]\n", "# Ei sääntöjä.\n[]\n"])
def test_an_empty_list_of_rules_is_a_guide_without_them(folder: GuideFolder, written: str) -> None:
    folder.files["rules.yaml"] = written
    guide = folder.load().guide
    assert guide.rule_items == ()
    assert guide.rules is None
    assert localise(guide, "fi").rules is None


@pytest.mark.parametrize("written", ["", "# Pelisäännöt\n\n", "[]\n"])
def test_without_a_heading_a_file_of_rules_may_say_nothing(
    folder: GuideFolder, written: str
) -> None:
    folder.change("guide.yaml", "rules:\n  heading: {fi: Säännöt, sv: Regler}\n", "")
    folder.files["rules.yaml"] = written
    assert folder.load().guide.rule_items == ()


def test_the_least_that_a_guide_is(folder: GuideFolder) -> None:
    folder.files = {
        "guide.yaml": "languages: [fi]\nfile_name: {fi: a}\ntitle: {fi: A}\n",
        "steps.yaml": "- {id: a, icon: star, title: {fi: A}}\n",
    }
    guide = folder.load().guide
    assert len(guide.steps) == 1
    assert guide.audiences == {}
    assert guide.theme == "kela"


def test_any_language_of_cldr_may_be_a_guides(folder: GuideFolder) -> None:
    folder.files = {
        "guide.yaml": "languages: [se, zh-Hant]\nfile_name: {se: a, zh-Hant: b}\n"
        "title: {se: Ráđđi, zh-Hant: 指南}\n",
        "steps.yaml": "- {id: a, icon: star, title: {se: A, zh-Hant: B}}\n",
    }
    assert folder.load().guide.languages == ("se", "zh-Hant")


def test_formats_and_theme_that_the_folder_lacks_are_the_programs(folder: GuideFolder) -> None:
    content = folder.load()
    program = load(program_data())
    assert content.formats == program.formats
    assert content.theme == program.theme
    assert content.folder == folder.path


def test_a_folders_own_formats_and_theme_come_first(folder: GuideFolder) -> None:
    theme = (program_data() / "themes" / "kela.yaml").read_text(encoding="utf-8")
    folder.files["formats.yaml"] = """\
card:
  size: [1080 px, 8.5 in]
  bleed: 0 mm
  margin: 10 mm
  detail: full
  arrangements: [serpentine]
  smallest: {other: 7 pt}
  dpi: 150
  files: [png]
"""
    folder.files["themes/oma.yaml"] = theme.replace('"#14213d"', '"#000000"')
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")

    content = folder.load()

    assert list(content.formats) == ["card"]
    size = content.formats["card"].size
    assert (size.width, size.height) == pytest.approx((285.75, 215.9))
    assert content.theme.name == "oma"
    assert content.theme.colours["ink"].rgb == (0, 0, 0)


def test_the_file_of_an_own_theme_of_the_same_name_comes_first(folder: GuideFolder) -> None:
    theme = (program_data() / "themes" / "kela.yaml").read_text(encoding="utf-8")
    folder.files["themes/kela.yaml"] = theme.replace('"#14213d"', '"#000000"')
    assert folder.load().theme.colours["ink"].rgb == (0, 0, 0)


def test_files_below_the_current_folder_are_called_by_their_relative_path(
    folder: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.path.mkdir()
    monkeypatch.chdir(folder.path.parent)
    assert folder.load().guide.title.places["fi"].file == "opas/guide.yaml"


def test_loading_twice_gives_equal_content_that_can_be_sent_to_another_process(
    folder: GuideFolder,
) -> None:
    first = folder.load()
    assert load(folder.path) == first
    assert pickle.loads(pickle.dumps(first)) == first


def test_content_cannot_be_changed(folder: GuideFolder) -> None:
    guide = folder.load().guide
    with pytest.raises(ValueError, match="frozen"):
        guide.theme = "other"  # type: ignore[misc]


def test_the_programs_data_can_be_anywhere(tmp_path: Path) -> None:
    copy = tmp_path / "Ääkköset ja välit"
    shutil.copytree(program_data(), copy)
    assert load(copy).guide.title.words == load(program_data()).guide.title.words


def test_the_guides_own_arrangement_takes_the_place_of_the_formats(folder: GuideFolder) -> None:
    preferred = {name: page.arrangements for name, page in folder.load().formats.items()}
    folder.change("guide.yaml", "names:", "arrangement: wheel\nnames:")
    assert {page.arrangements for page in folder.load().formats.values()} == {("wheel",)}
    assert {page.arrangements for page in load(folder.path, "grid").formats.values()} == {("grid",)}
    kept = load(folder.path, "auto").formats
    assert {name: page.arrangements for name, page in kept.items()} == preferred
