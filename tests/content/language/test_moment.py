"""Dates and times in the form of a language."""

from __future__ import annotations

import pytest

from infographic.content.language.moment import written_moment


@pytest.mark.parametrize(
    ("iso", "code", "words"),
    [
        ("2026-01-02", "fi", "2.1.2026"),
        ("2026-01-02", "sv", "2 jan. 2026"),
        ("2026-01-02 14:00", "fi", "2.1.2026 14.00"),
        ("14:30:05", "sv", "14:30:05"),
        ("26:00", "fi", "26:00"),
        ("-1:20", "fi", "-1:20"),
    ],
)
def test_each_is_written_the_language_s_own_way(iso: str, code: str, words: str) -> None:
    assert written_moment(iso, code) == words
