"""A small guide with a placeholder, and series of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from infographic.publish.earlier_build import Reuse
from infographic.publish.selection import Selection
from infographic.series.crew import own_crew
from infographic.series.finished import write_finished
from infographic.series.prepared import Prepared, Wish, prepared
from infographic.series.progress import SeriesProgress
from infographic.series.row_state import RowState, State
from infographic.series.run import make_series
from tests.content.guide_folder import GuideFolder
from tests.publish.small_guide import small_guide

# A word that does not fit the small page.
TOO_LONG = "Pitkäperjantai" * 12


@dataclass
class MadeSeries:
    """A guide of offices, a table with their names, and an output folder."""

    folder: Path
    kinds: Sequence[str] = ("svg", "pdf")
    formats: Sequence[str] = ("card",)
    guide: GuideFolder = field(init=False)

    def __post_init__(self) -> None:
        self.guide = small_guide(self.folder / "guide")
        self.guide.change("guide.yaml", "Hyvä opas", '"{toimisto}: hyvä opas"')
        self.guide.write()
        self.rows("Oulu", "Turku", "Vaasa")

    @property
    def table(self) -> Path:
        return self.folder / "offices.csv"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def rows(self, *names: str) -> None:
        """Write the table anew."""
        lines = [f"toimisto{number};{name}\n" for number, name in enumerate(names, 2)]
        text = "".join(["nimi;toimisto\n", *lines])
        self.table.write_text(text, encoding="utf-8")

    def prepared(self, reuse: Reuse = Reuse.ALL) -> Prepared:
        selection = Selection(formats=self.formats, kinds=self.kinds)
        return prepared(self.guide.path, self.table, self.output, Wish(selection, reuse=reuse))

    def make(
        self, jobs: int = 1, reuse: Reuse = Reuse.ALL, progress: SeriesProgress | None = None
    ) -> dict[str, RowState]:
        """What has become of the rows, by what they say, made by so many processes."""
        ready = self.prepared(reuse)

        def finish(states: Sequence[RowState]) -> None:
            write_finished(states, ready)

        with own_crew(ready.series.commission, jobs) as crew:
            states = make_series(ready.series, crew, progress or SeriesProgress(), finish)
        return {state.row.label: state for state in states}

    def command(self, *further: str) -> list[str]:
        """The words of the command that makes it."""
        options = [("--format", each) for each in self.formats]
        options += [("--file", each) for each in self.kinds]
        named = [word for option in options for word in option]
        paths = [str(self.guide.path), str(self.table), "--output", str(self.output)]
        return ["series", *paths, *named, *further]


def states(made: dict[str, RowState]) -> list[State]:
    return [each.state for each in made.values()]


Making = Callable[[], MadeSeries]
