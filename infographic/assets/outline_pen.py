"""Outlines as fontTools draws them, as our paths."""

from __future__ import annotations

from fontTools.pens.basePen import BasePen

from infographic.geometry import CLOSE, Path, Point, Segment, curve_to, line_to, move_to


class OutlinePen(BasePen):  # type: ignore[misc]
    """Records a fontTools outline as our segments; BasePen turns quadratics into cubics."""

    def __init__(self) -> None:
        super().__init__(None)
        self._segments: list[Segment] = []

    @property
    def path(self) -> Path:
        return Path(tuple(self._segments))

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._segments.append(move_to(Point(*pt)))

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._segments.append(line_to(Point(*pt)))

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._segments.append(curve_to(*(Point(*point) for point in points)))

    def _closePath(self) -> None:  # noqa: N802
        self._segments.append(CLOSE)

    def _endPath(self) -> None:  # noqa: N802
        pass
