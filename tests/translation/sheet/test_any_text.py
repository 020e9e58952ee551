"""Whatever a text says, it comes back from the table as it went out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infographic.content.guide.wording import as_read
from infographic.content.yaml.invisible import unwelcome
from infographic.table.grid import faults
from infographic.table.model import Cell, CellPlace
from infographic.translation.sheet.read_sheet import tables_in
from tests.translation.sheet.workbooks import exchange, written


def can_stand(words: str) -> bool:
    """Whether a guide may say it, and whoever reads a table takes it."""
    cell = Cell(words, CellPlace("t.xlsx", "", 1, 1))
    return words == as_read(words).strip() != "" and not unwelcome(words) and not [*faults(cell)]


WORDS = st.text(min_size=1, max_size=40).map(as_read).filter(can_stand)
FORMULAS = st.builds("{}{}".format, st.sampled_from("=+-@'#_"), WORDS)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.one_of(WORDS, FORMULAS), min_size=6, max_size=6))
def test_every_text_comes_back(tmp_path: Path, words: list[str]) -> None:
    whole = exchange()
    texts = tuple(
        replace(each, target=text) for each, text in zip(whole.texts, words, strict=False)
    )
    (tmp_path / "t.xlsx").write_bytes(written.__wrapped__(replace(whole, texts=texts)))
    (returned,) = tables_in(tmp_path / "t.xlsx")
    assert [each.target for each in returned.texts] == words
