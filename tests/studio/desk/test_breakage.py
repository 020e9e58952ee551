"""What is said of a file that cannot be read, and the repairs that are certain."""

from __future__ import annotations

import pytest

from infographic.studio.desk.breakage import breakage_of
from tests.content.guide_folder import STEPS

STEP = """\
- id: aloita
  icon: rocket
  title:
    fi: Aloita
    sv: Börja
  text:
    fi: "Aloita heti."
    sv: "Börja genast."
"""


def test_what_can_be_read_is_not_broken() -> None:
    assert breakage_of("steps.yaml", STEPS) is None
    assert breakage_of("rules.yaml", "") is None


def test_the_first_fault_is_told_with_the_lines_around_it() -> None:
    broken = breakage_of("steps.yaml", STEP.replace('"Aloita heti."', '"Aloita heti.'))
    assert broken is not None
    assert (broken.line, broken.column, broken.others) == (7, 9, 0)
    assert [number for number, _ in broken.excerpt] == [5, 6, 7, 8, 9]
    assert broken.excerpt[2] == (7, '    fi: "Aloita heti.')
    assert "quotation mark" in broken.problem.what


@pytest.mark.parametrize(
    ("old", "new", "label", "mended"),
    [
        ('"Aloita heti."', '"Aloita heti.', "Add the quotation mark", '"Aloita heti."'),
        ('"Börja genast."', "'Börja genast.", "Add the quotation mark", "'Börja genast.'"),
        ("    fi: Aloita\n", "\tfi: Aloita\n", "Replace the tabs", "    fi: Aloita\n"),
        (
            "    fi: Aloita\n    sv: Börja\n",
            "\t\tfi: Aloita\n\t\tsv: Börja\n",
            "Replace the tabs",
            "    fi: Aloita\n    sv: Börja\n",
        ),
        ("fi: Aloita", "fi:Aloita", "Add the space after the colon", "fi: Aloita"),
        ("fi: Aloita", "fi= Aloita", "Write a colon after the key", "fi: Aloita"),
        ("fi: Aloita", "fi: Huomio: aloita", "Put the text in", "fi: 'Huomio: aloita'"),
        ("fi: Aloita", "fi: *Aloita* nyt", "Put the text in", "fi: '*Aloita* nyt'"),
    ],
)
def test_a_repair_that_is_certain_makes_the_file_readable(
    old: str, new: str, label: str, mended: str
) -> None:
    broken = breakage_of("steps.yaml", STEP.replace(old, new, 1))
    assert broken is not None
    assert broken.repair is not None
    assert broken.repair.label.startswith(label)
    assert broken.repair.text == STEP.replace(old, mended, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"Aloita heti."', '"Aloita" heti'),
        ('"Aloita heti."', '"Aloita heti. # heti'),  # a comment, or a part of the text
        ("title:", "title"),
        ("fi: Aloita", "fi: [Aloita"),
        ("  icon: rocket\n", "  icon: rocket\n   title: {\n"),
        ('"Aloita heti."\n    sv: "Börja genast."', '"Aloita heti.\n    sv: "Börja genast.'),
    ],
)
def test_where_it_is_not_certain_no_repair_is_offered(old: str, new: str) -> None:
    broken = breakage_of("steps.yaml", STEP.replace(old, new, 1))
    assert broken is not None
    assert broken.repair is None


def test_in_braces_a_text_may_end_at_several_places() -> None:
    broken = breakage_of("steps.yaml", STEPS.replace("{fi: Aloita,", "{fi: 'Aloita,", 1))
    assert broken is not None
    assert broken.repair is None


def test_line_ends_stay_as_they_are() -> None:
    text = STEP.replace("fi: Aloita", "fi:Aloita").replace("\n", "\r\n")
    broken = breakage_of("steps.yaml", text)
    assert broken is not None
    assert broken.repair is not None
    assert broken.repair.text == STEP.replace("\n", "\r\n")


def test_a_repair_says_where_something_is_missing() -> None:
    broken = breakage_of("steps.yaml", STEP.replace('"Aloita heti."', '"Aloita heti.'))
    assert broken is not None
    assert broken.repair is not None
    assert (broken.repair.line, broken.repair.column) == (7, len('    fi: "Aloita heti.') + 1)
