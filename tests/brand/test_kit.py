"""A brand in the folder of a guide: the theme's file, guide.yaml and the logo."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.brand import kit as kit_module
from infographic.brand.brand import brand_of
from infographic.brand.kit import Kit, kit_of, write_kit
from infographic.brand.logo import read_brand_logo
from infographic.brand.told import moves_told, not_done, roles_told
from infographic.catalogue import catalogue
from infographic.content.theme.theme import ColourToken
from infographic.errors import ContentError, Problem
from infographic.files import program_data
from infographic.message import say, translated
from infographic.publish.offer import load
from infographic.publish.preflight import advice_on_texts, preflight
from infographic.scene import hex_of
from tests.brand.test_logo import svg
from tests.content.guide_folder import GuideFolder
from tests.content.house_folder import HouseFolder
from tests.other_languages import assert_said, others

RED, YELLOW = "#e30613", "#ffb400"


@pytest.fixture
def guide(tmp_path: Path) -> GuideFolder:
    folder = GuideFolder(tmp_path / "guide")
    folder.change("guide.yaml", "languages: [fi, sv]", "# Oma opas\nlanguages: [fi, sv]")
    folder.change(
        "guide.yaml",
        "heading: {fi: Säännöt, sv: Regler}",
        "heading: {fi: Säännöt, sv: Regler}  # loppu",
    )
    folder.write()
    return folder


def added(guide: GuideFolder, line: str) -> None:
    names = "names: [Kela-Kerttu]\n"
    guide.change("guide.yaml", names, f"{names}{line}\n")


def made(folder: Path, *colours: str, name: str = "Kunta", logo: Path | None = None) -> Kit:
    picture = read_brand_logo(logo, folder) if logo else None
    return kit_of(brand_of(name, colours or (RED, YELLOW)), folder, picture, str)


def test_the_guide_has_the_theme_and_keeps_its_comments(guide: GuideFolder) -> None:
    before = (guide.path / "guide.yaml").read_text("utf-8")
    written = write_kit(made(guide.path), guide.path)
    assert [path.name for path in written] == ["kunta.yaml", "guide.yaml"]
    after = (guide.path / "guide.yaml").read_text("utf-8")
    assert [line for line in after.splitlines() if line != "theme: kunta"] == before.splitlines()
    content = load(guide.path)
    assert content.theme.name == "kunta"
    assert content.theme.computed == ()
    assert preflight(content, guide.path / "output").faults == ()


def test_the_file_says_what_each_colour_is_for_and_where_it_is_from(guide: GuideFolder) -> None:
    kit = made(guide.path)
    text = kit.texts[kit.path]
    assert text.startswith("# The brand “Kunta”: #e30613, #ffb400.\n")
    assert "based_on: kela\n" in text
    (hero,) = (line for line in text.splitlines() if line.startswith("  hero:"))
    assert "# title, reel and publisher: #e30613, clearly darker (ΔE " in hero
    assert "for a contrast of 9.3:1 to #ffffff" in hero
    (rules,) = (line for line in text.splitlines() if line.startswith("  rules:"))
    assert rules.startswith('  rules: {rgb: "#ffb400", cmyk: [')
    assert rules.endswith("# rules: as given")


def test_the_file_is_in_the_language_of_who_asks(guide: GuideFolder) -> None:
    finnish = catalogue("fi")
    brand = brand_of("Kunta", (RED, YELLOW))
    kit = kit_of(brand, guide.path, None, lambda said: translated(said, finnish))
    assert "säännöt" in kit.texts[kit.path]


def test_every_colour_of_the_theme_is_said(guide: GuideFolder) -> None:
    kit = made(guide.path)
    kela = load(program_data() if (program_data() / "guide.yaml").exists() else guide.path).theme
    assert set(kit.palette) == set(kela.colours)
    assert {name: hex_of(kit.theme.colours[name].rgb) for name in kit.palette} == {
        name: hex_of(choice.rgb) for name, choice in kit.palette.items()
    }


def test_ink_prints_as_black_alone(guide: GuideFolder) -> None:
    assert made(guide.path).theme.colours["ink"].cmyk == (0, 0, 0, 100)


def test_the_guide_decides_how_much_contrast_there_is(guide: GuideFolder) -> None:
    assert made(guide.path).palette[ColourToken.HERO].off > 0
    added(guide, "contrast: aa")
    guide.write()
    kit = made(guide.path)
    assert kit.level == "aa"
    assert kit.palette[ColourToken.HERO].off == 0


@pytest.mark.parametrize(
    ("theme", "base"), [("aava", "aava"), ("ilta", "ilta"), ("omat", "aava"), ("none", "kela")]
)
def test_type_and_lengths_are_those_that_the_guide_had(
    theme: str, base: str, guide: GuideFolder
) -> None:
    added(guide, f"theme: {theme}")
    guide.files["themes/omat.yaml"] = 'based_on: aava\ncolours:\n  hero: {rgb: "#ffffff"}\n'
    guide.write()
    assert f"based_on: {base}\n" in made(guide.path).texts[guide.path / "themes/kunta.yaml"]


def test_a_folder_without_a_guide_gets_the_theme_alone(tmp_path: Path) -> None:
    kit = made(tmp_path)
    assert not kit.head
    assert write_kit(kit, tmp_path) == [tmp_path / "themes" / "kunta.yaml"]


def test_a_theme_of_the_name_is_told_before_it_is_overwritten(guide: GuideFolder) -> None:
    write_kit(made(guide.path), guide.path)
    assert made(guide.path).overwritten is None  # the same again
    assert made(guide.path, "#000000", "#ffffff").overwritten == guide.path / "themes/kunta.yaml"


def test_the_programs_own_themes_are_not_overwritten() -> None:
    with pytest.raises(ContentError) as caught:
        made(program_data(), name="Kela")
    assert "one of the program's own themes" in caught.value.problems[0].what
    assert_said(caught.value.problems)


def test_a_house_may_be_called_like_a_theme_of_the_program(guide: GuideFolder) -> None:
    write_kit(made(guide.path, name="Kela"), guide.path)
    assert load(guide.path).theme.colours["rules"].rgb == (255, 180, 0)


def test_a_guide_that_cannot_be_read_is_left_as_it_is(guide: GuideFolder) -> None:
    broken = "title: [\n"
    (guide.path / "guide.yaml").write_text(broken, "utf-8")
    with pytest.raises(ContentError):
        made(guide.path)
    assert (guide.path / "guide.yaml").read_text("utf-8") == broken
    assert not (guide.path / "themes").exists()


@pytest.mark.parametrize("said", ["[]", "- a", "null", "Kela"])
def test_a_guide_of_no_keys_is_told_with_its_file(said: str, guide: GuideFolder) -> None:
    (guide.path / "guide.yaml").write_text(said, "utf-8")
    with pytest.raises(ContentError) as caught:
        made(guide.path)
    (problem,) = caught.value.problems
    assert problem.item.endswith("guide.yaml")
    assert "keys and values" in problem.what
    assert_said([problem])


def test_a_folder_in_the_place_of_the_theme_is_told_as_one(guide: GuideFolder) -> None:
    (guide.path / "themes" / "kunta.yaml").mkdir(parents=True)
    with pytest.raises(ContentError, match="this is a folder"):
        made(guide.path)


def test_the_logo_comes_into_the_folder_and_the_guide(guide: GuideFolder, tmp_path: Path) -> None:
    outside = tmp_path / "merkki.svg"
    outside.write_bytes(svg("#00357a"))
    kit = made(guide.path, logo=outside, name="Koulun väki")
    assert guide.path / "merkki.svg" in write_kit(kit, guide.path)
    logo = load(guide.path).guide.logo
    assert logo is not None
    assert dict(logo.alt.words) == dict.fromkeys(("fi", "sv"), "Koulun väki")
    assert not any("is the same as" in each.what for each in advice_on_texts(load(guide.path)))


def test_another_logo_keeps_what_the_guide_says_of_it(guide: GuideFolder, tmp_path: Path) -> None:
    guide.files["vanha.svg"] = svg("#000000")
    added(guide, "logo: {file: vanha.svg, alt: {fi: Vanha, sv: Gammal}} # pieni")
    guide.write()
    outside = tmp_path / "merkki.svg"
    outside.write_bytes(svg("#00357a"))
    write_kit(made(guide.path, logo=outside), guide.path)
    text = (guide.path / "guide.yaml").read_text("utf-8")
    assert "logo: {file: merkki.svg, alt: {fi: Vanha, sv: Gammal}} # pieni" in text


def test_a_logo_that_was_left_out_gets_its_text(guide: GuideFolder, tmp_path: Path) -> None:
    added(guide, "logo: {}")
    guide.write()
    outside = tmp_path / "merkki.svg"
    outside.write_bytes(svg("#00357a"))
    write_kit(made(guide.path, logo=outside), guide.path)
    logo = load(guide.path).guide.logo
    assert logo is not None
    assert dict(logo.alt.words) == dict.fromkeys(("fi", "sv"), "Kunta")


def test_a_logo_that_is_not_seen_is_left_out_and_told(guide: GuideFolder, tmp_path: Path) -> None:
    outside = tmp_path / "valkoinen.svg"
    outside.write_bytes(svg("#ffffff"))
    kit = made(guide.path, logo=outside)
    assert kit.unseen is not None
    write_kit(kit, guide.path)
    assert not (guide.path / "valkoinen.svg").exists()
    assert load(guide.path).guide.logo is None


def test_the_roles_and_the_moves_are_told(guide: GuideFolder) -> None:
    kit = made(guide.path)
    roles, moves = roles_told(kit), moves_told(kit)
    assert moves is not None
    assert "  Rules: #ffb400 (as given)" in roles.splitlines()
    assert "  Title, reel and publisher: #930000 ← #e30613" in roles.splitlines()
    assert "#e30613 → #930000 (Title, reel and publisher; Headings and numbers)" in moves
    assert "contrast: aa" in moves  # where the red could stay
    for catalogue_ in others():
        assert translated(roles, catalogue_) != roles
        assert translated(moves, catalogue_) != moves


def test_what_is_as_given_is_not_told_as_moved(guide: GuideFolder) -> None:
    assert "#00357a →" not in (moves_told(made(guide.path, "#00357a", "#ffb400")) or "")


@pytest.mark.parametrize(
    ("colours", "told"),
    [
        (("#00357a", "#00357a"), "#00357a is given more than once, and is taken once."),
        (("#00357a", "#01357a"), "#01357a looks like one before it and is taken once."),
        (("#ffffff", "#00357a"), "#ffffff is nearly white, as the paper is"),
        (("#39ff14", "#00357a"), "#39ff14 is brighter than inks can be: in print it looks about"),
    ],
)
def test_what_could_not_be_done_is_told(
    colours: tuple[str, ...], told: str, guide: GuideFolder
) -> None:
    assert any(told in each for each in not_done(made(guide.path, *colours)))
    assert not_done(made(guide.path, "#00357a", "#ffb400")) == []


class TestHouse:
    """A brand for all guides of a house."""

    @pytest.fixture
    def house(self, tmp_path: Path) -> HouseFolder:
        folder = HouseFolder(tmp_path / "talo")
        folder.write()
        return folder

    def test_its_guides_have_the_theme_and_the_logo(
        self, house: HouseFolder, tmp_path: Path
    ) -> None:
        (tmp_path / "merkki.svg").write_bytes(svg("#00357a"))
        kit = made(house.house, "#00357a", "#ffb400", logo=tmp_path / "merkki.svg")
        assert kit.head == "house.yaml"
        assert write_kit(kit, house.house) == [
            house.house / "themes" / "kunta.yaml",
            house.house / "house.yaml",
            house.house / "merkki.svg",
        ]
        content = load(house.path)
        assert content.theme.name == "kunta"
        assert content.guide.logo is not None
        assert dict(content.guide.logo.alt.words) == {"fi": "Kunta", "sv": "Kunta"}

    @pytest.mark.parametrize("said", ["", "# Talon yhteiset", "\n", "---\n"])
    def test_a_house_whose_file_says_nothing_yet(self, said: str, house: HouseFolder) -> None:
        house.files["../house.yaml"] = said
        house.write()
        write_kit(made(house.house), house.house)
        assert load(house.path).theme.name == "kunta"
        assert (house.house / "house.yaml").read_text("utf-8").startswith(said)

    @pytest.mark.parametrize("at", ["house", "path"])
    def test_inks_are_those_of_how_the_house_prints(self, at: str, house: HouseFolder) -> None:
        coated = made(getattr(house, at)).theme.colours["hero"].cmyk
        house.files["../house.yaml"] = "print: {condition: FOGRA52}\n"
        house.write()
        kit = made(getattr(house, at))
        assert kit.theme.print_condition.name == "FOGRA52"
        assert kit.theme.colours["hero"].cmyk != coated
        write_kit(kit, getattr(house, at))
        assert load(house.path).theme.colours["hero"] == kit.theme.colours["hero"]


def test_a_full_disk_leaves_all_as_it_was(
    guide: GuideFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "merkki.svg").write_bytes(svg("#00357a"))
    kit = made(guide.path, logo=tmp_path / "merkki.svg")
    before = sorted(path.name for path in guide.path.iterdir())

    def full(_: object) -> None:
        raise ContentError(Problem(say("the file cannot be written: {reason}", reason="full")))

    monkeypatch.setattr(kit_module, "write_together", full)
    with pytest.raises(ContentError):
        write_kit(kit, guide.path)
    assert sorted(path.name for path in guide.path.iterdir()) == before
