"""How the lengths of a theme are written, in ems of the step text, and within which limits.

None may leave nothing of what it measures, nor be so large that no page has room for it. What a
picture looks like with them is judged when it is painted.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, cast

from pydantic import Field, create_model

from infographic.content.theme.theme import NOT_ZERO, USUAL_LENGTHS
from infographic.content.yaml.check import Part, wrong
from infographic.content.yaml.field import number, read_by, scalar

_WITH_UNIT = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)? ?(?:mm|cm|in|pt|px|%)")


def _length(name: str, usual: float) -> tuple[Any, Any]:
    """The type of a length, and what the schema says of it."""
    low = usual / 4 if name in NOT_ZERO else 0.0
    limited = number(low, max(5.0, 5 * usual), f"write for example  {name}: {usual:g}")

    def read(value: object) -> object:
        written = scalar(value, f"a number such as {usual:g}")
        if _WITH_UNIT.fullmatch(written):
            raise wrong(
                f"expected a number without a unit, found “{written}”",
                f"lengths are in em, the size of the step text; usual is  {name}: {usual:g}",
            )
        return limited.read(written)

    example = usual if usual % 1 else int(usual)  # as it is written
    field = Field(description=f"Tavallisesti {usual:g}. Usually {usual:g}.", examples=[example])
    return Annotated[float, read_by(read, limited.schema)], field


ThemeLengths: Any = create_model(
    "ThemeLengths",
    __base__=Part,
    **cast(dict[str, Any], {name: _length(name, usual) for name, usual in USUAL_LENGTHS.items()}),
)
