from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from infographic.studio.desk.desk import Desk
from tests.content.guide_folder import GuideFolder
from tests.studio.desk.hand import Hand


@pytest.fixture
def guide(tmp_path: Path) -> GuideFolder:
    """The small guide, written into its folder."""
    guide = GuideFolder(tmp_path / "opas")
    guide.write()
    return guide


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def desk(guide: GuideFolder, hand: Hand) -> Iterator[Desk]:
    """A desk with the guide open, whose clocks stand until the hand moves them."""
    with Desk(guide.path, hand.clock, hand.calendar) as desk:
        yield desk
