"""A file with several target languages: rows are left out of each, and what cannot be trusted of
one language costs all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.errors import ContentError
from infographic.translation.taken_together import taken_together
from tests.translation.guides import kela
from tests.translation.test_taken_back import column_sorted, other, sent


def test_rows_of_each_language_are_left_out() -> None:
    swedish = other(sent(kela(), title="Så lyckas du"), "footer", source="Muuta")
    english = other(sent(kela(), "en", title="Do well"), "alt", source="Muuta")
    taken = taken_together(kela(), [swedish, english])
    assert [[change.after for change in each.changes] for each in taken] == [
        ["Så lyckas du"],
        ["Do well"],
    ]
    assert [len(each.refused) for each in taken] == [1, 1]


def test_a_language_that_cannot_be_trusted_costs_the_others() -> None:
    swedish = column_sorted(sent(kela()), "target")
    english = sent(kela(), "en", title="Do well")
    with pytest.raises(ContentError, match="translations are those of other texts"):
        taken_together(kela(), [english, swedish])


def test_a_language_is_there_once() -> None:
    twice = replace(sent(kela()), file="texts.xlsx")
    with pytest.raises(ContentError, match="two sheets are in “sv”"):
        taken_together(kela(), [sent(kela()), twice])
