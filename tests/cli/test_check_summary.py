"""What a check tells its user."""

from __future__ import annotations

import pytest

from infographic.cli.check_summary import checked_summary
from infographic.publish.preflight import Preflight
from tests.fake import THEME


@pytest.mark.parametrize(
    ("numbers", "end"),
    [
        ({"fi": 0, "sv": 0}, "nothing awaits approval."),
        ({"fi": 0, "sv": 1}, "1 text awaits approval (fi 0, sv 1)."),
        ({"fi": 39, "sv": 48}, "87 texts await approval (fi 39, sv 48)."),
        ({"fi": 39}, "39 texts await approval."),
    ],
)
def test_what_awaits_approval_is_counted_in_each_language(
    numbers: dict[str, int], end: str
) -> None:
    checked = checked_summary(Preflight((), (), (), numbers), THEME)
    assert checked == f"The guide can be built: no advice, {end}"
