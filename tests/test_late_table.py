"""A table makes what is asked of it, when it is asked, and once."""

from __future__ import annotations

import pytest

from infographic.late_table import LateTable


def test_nothing_is_made_before_it_is_asked_for_and_nothing_twice() -> None:
    made: list[str] = []

    def table_of(name: str) -> str:
        made.append(name)
        return name.upper()

    table = LateTable({name: lambda name=name: table_of(name) for name in ("one", "two")})  # type: ignore[misc]
    assert [*table] == ["one", "two"]
    assert len(table) == 2
    assert "two" in table
    assert "three" not in table
    assert not made
    assert table["two"] == table["two"] == "TWO"
    assert made == ["two"]
    assert dict(table) == {"one": "ONE", "two": "TWO"}
    with pytest.raises(KeyError):
        table["three"]
