"""What is wrong where no field has it is told with its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.studio.editing.guidance import stands_in
from tests.content.house_folder import HouseFolder
from tests.studio.editing.opened_guide import desk_of, overview


@pytest.mark.parametrize(
    ("said", "where"), [("# Talo\npublisher: [\n", "house.yaml, line 3"), (None, "house.yaml")]
)
def test_a_fault_of_the_house_is_told_with_its_file(
    said: str | None, where: str, tmp_path: Path
) -> None:
    folder = HouseFolder(tmp_path / "talo")
    if said is None:
        del folder.files["../house.yaml"]
        folder.house.mkdir()
        (folder.house / "house.yaml").symlink_to("nowhere.yaml")
    else:
        folder.files["../house.yaml"] = said
    problem = overview(desk_of(folder)).problems[0]
    assert stands_in(problem).endswith(where)
