"""The words of a text as a working copy has them."""

from __future__ import annotations

from infographic.content.yaml.source import LocatedDict, Scalar, child_at
from infographic.studio.desk.wish import value_at
from infographic.studio.desk.working_copy import WorkingCopy


def words_at(copy: WorkingCopy, text_id: str, language: str) -> str:
    """Those of a text in a language, or in no language those of a value; empty when it is not
    there."""
    value = value_at(copy, text_id)
    if isinstance(value, LocatedDict):
        value = child_at(value, language)
    return " ".join(value.split()) if isinstance(value, Scalar) else ""
