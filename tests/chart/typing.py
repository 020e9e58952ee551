"""Typesetting without fonts, for drawings of charts."""

from __future__ import annotations


class FixedType:
    """Every character is 2 mm wide, capitals 3 mm high and lines 5 mm apart."""

    def width(self, text: str, kind: str) -> float:  # noqa: ARG002
        return 2.0 * len(text)

    def cap_height(self, kind: str) -> float:  # noqa: ARG002
        return 3.0

    def leading(self, kind: str) -> float:  # noqa: ARG002
        return 5.0
