"""A house with the small guide in it."""

from __future__ import annotations

from pathlib import Path

from tests.content.guide_folder import GuideFolder

HOUSE = """\
publisher: {fi: Kela, sv: FPA, en: Kela}
footer: {fi: Kelan opas, sv: FPA:s guide, en: A guide of Kela's}
link:
  url: {fi: https://www.kela.fi/opas, sv: https://www.fpa.fi/guide, en: https://www.kela.fi/guide}
  label: {fi: Koko opas, sv: Hela guiden, en: The whole guide}
"""


class HouseFolder(GuideFolder):
    """The small guide in a folder of a house; the house's files are named from the guide's, with
    `../` before them."""

    def __init__(self, path: Path) -> None:
        super().__init__(path / "opas")
        self.files["../house.yaml"] = HOUSE

    @property
    def house(self) -> Path:
        return self.path.parent
