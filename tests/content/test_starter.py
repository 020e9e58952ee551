"""The small guide that `infographic new` makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import ApprovalState
from infographic.content.guide.local import localise
from infographic.content.starter import write_starter
from infographic.content.yaml.encoding import write_whole
from infographic.errors import ContentError, Problem
from infographic.publish.offer import OFFER, load

LOGO = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="2" height="1"/></svg>'


def test_it_is_a_whole_guide_of_three_steps_and_two_rules(tmp_path: Path) -> None:
    folder = tmp_path / "uusi" / "opas"
    write_starter(folder, OFFER)

    guide = load(folder).guide

    assert (len(guide.steps), len(guide.rule_items)) == (3, 2)
    for code in guide.languages:
        assert localise(guide, code).rules is not None


def test_the_files_are_named_those_to_edit_first(tmp_path: Path) -> None:
    written = write_starter(tmp_path / "opas", OFFER)
    assert [path.name for path in written[:3]] == ["guide.yaml", "steps.yaml", "rules.yaml"]
    assert all(path.is_file() for path in written)
    found = {path for path in (tmp_path / "opas").rglob("*") if path.is_file()}
    assert found == set(written)


def test_all_of_it_awaits_approval(tmp_path: Path) -> None:
    write_starter(tmp_path / "opas", OFFER)
    content = load(tmp_path / "opas")
    assert content.approvals.are_kept
    states = {content.approvals.state(each) for each in wordings(content.guide)}
    assert states == {ApprovalState.AWAITING}


def test_each_file_names_its_schema_and_explains_itself_in_finnish(tmp_path: Path) -> None:
    for path in write_starter(tmp_path / "opas", OFFER)[:3]:
        first, *rest = path.read_text("utf-8").splitlines()
        assert (path.parent / first.split("$schema=")[1]).is_file()
        assert any(line.startswith("# ") and "ä" in line for line in rest)


def test_the_guide_says_how_it_is_drawn(tmp_path: Path) -> None:
    write_starter(tmp_path, OFFER, "bin/infographic build 'oma opas'")
    lines = (tmp_path / "guide.yaml").read_text("utf-8").splitlines()
    assert "#   bin/infographic build 'oma opas'" in lines


def test_what_is_commented_out_can_be_taken_into_use(tmp_path: Path) -> None:
    folder = tmp_path / "opas"
    write_starter(folder, OFFER)
    guide = folder / "guide.yaml"
    text = guide.read_text("utf-8")
    optional = text[text.index("# quote:") :]
    explained = ("# Pieni", "# share", "# Logo", "# Linkki", "# Verkkosivu")
    used = "\n".join(
        line.removeprefix("# ") for line in optional.splitlines() if not line.startswith(explained)
    )
    (folder / "logo.svg").write_text(LOGO, encoding="utf-8")
    guide.write_text(text.replace(optional, used) + "\nnames: [Kela-Kerttu]\n", encoding="utf-8")

    content = load(folder)

    assert content.guide.quote is not None
    assert content.guide.chart is not None
    assert content.guide.logo is not None
    assert content.guide.link is not None
    assert content.guide.page is not None


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    write_starter(tmp_path, OFFER)
    assert load(tmp_path).guide.steps


def test_files_that_are_there_are_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "steps.yaml").write_text("mine", encoding="utf-8")

    with pytest.raises(ContentError, match=r"such files already: steps\.yaml"):
        write_starter(tmp_path, OFFER)

    assert [path.name for path in tmp_path.iterdir()] == ["steps.yaml"]
    assert (tmp_path / "steps.yaml").read_text("utf-8") == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "opas"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(ContentError, match="a folder was expected, but this is a file"):
        write_starter(file, OFFER)
    assert file.read_text("utf-8") == "mine"


def test_when_one_file_cannot_be_written_none_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_at_rules(path: Path, text: str) -> None:
        if path.name == "rules.yaml":
            raise ContentError(Problem("the file cannot be written: disk full", item=str(path)))
        write_whole(path, text)

    monkeypatch.setattr("infographic.content.starter.write_whole", fail_at_rules)

    with pytest.raises(ContentError, match="disk full"):
        write_starter(tmp_path, OFFER)

    assert list(tmp_path.iterdir()) == []


def test_a_link_that_leads_back_to_itself_is_called_that(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(ContentError) as refused:
        write_starter(tmp_path / "a", OFFER)
    (problem,) = refused.value.problems
    assert "a link that leads back to itself" in problem.what


def test_a_new_guide_leaves_to_its_house_what_that_says(tmp_path: Path) -> None:
    house = "publisher: {fi: Kela, sv: FPA}\nfooter: {fi: Kelan opas, sv: FPA:s guide}\n"
    (tmp_path / "house.yaml").write_text(house, encoding="utf-8")
    write_starter(tmp_path / "opas", OFFER)
    guide = load(tmp_path / "opas").guide
    assert guide.publisher is not None
    assert guide.publisher.words["sv"] == "FPA"
    assert guide.footer is not None
    assert guide.footer.words["fi"] == "Kelan opas"
    assert guide.subtitle is not None
