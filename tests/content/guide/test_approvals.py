"""Approvals: which wording somebody has approved, and when that holds no more."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.guide.approvals import (
    Approval,
    Approvals,
    ApprovalState,
    Wording,
    fingerprint_of,
)
from infographic.errors import Place

WHEN = datetime(2026, 11, 30, 9, 15, tzinfo=timezone(timedelta(hours=2)))
TITLE = Wording("title", "fi", "Hyvä opas", "title", Place("guide.yaml", 1, 1, ""))
WORDS = st.text(st.characters(exclude_categories=["Cs", "Zl", "Zp", "Cc"]), max_size=30)


def test_what_nobody_has_approved_awaits_it() -> None:
    assert Approvals().state(TITLE) is ApprovalState.AWAITING


def test_what_is_approved_is_so_in_its_language_and_words() -> None:
    approvals = Approvals().approving([TITLE], "Liisa", WHEN)
    assert approvals.of(TITLE) == Approval("title", "fi", "Hyvä opas", "Liisa", WHEN)
    assert approvals.state(TITLE) is ApprovalState.APPROVED
    assert approvals.state(replace(TITLE, words="Hyva opas")) is ApprovalState.LAPSED
    assert approvals.state(replace(TITLE, language="sv")) is ApprovalState.AWAITING


def test_words_as_they_were_are_approved_again() -> None:
    approvals = Approvals().approving([TITLE], "Liisa", WHEN)
    edited = replace(TITLE, words="Parempi opas")
    assert approvals.state(edited) is ApprovalState.LAPSED
    assert approvals.state(TITLE) is ApprovalState.APPROVED


def test_to_approve_again_changes_nothing() -> None:
    once = Approvals().approving([TITLE], "Liisa", WHEN)
    assert once.approving([TITLE], "Matti", WHEN + timedelta(days=1)) == once


def test_a_lapsed_approval_is_given_anew() -> None:
    edited = replace(TITLE, words="Parempi opas")
    again = Approvals().approving([TITLE], "Liisa", WHEN).approving([edited], "Matti", WHEN)
    assert again.of(edited) == Approval("title", "fi", "Parempi opas", "Matti", WHEN)


def test_what_was_approved_before_approvals_were_kept_can_be_signed() -> None:
    unsigned = Approvals({("title", "fi"): Approval("title", "fi", "Hyvä opas")})
    assert unsigned.state(TITLE) is ApprovalState.APPROVED
    signed = unsigned.approving([TITLE], "Liisa", WHEN).of(TITLE)
    assert signed is not None
    assert signed.who == "Liisa"


def test_an_approval_can_be_withdrawn() -> None:
    swedish = replace(TITLE, language="sv")
    both = Approvals().approving([TITLE, swedish], "Liisa", WHEN)
    one = both.withdrawing([TITLE])
    assert (one.state(TITLE), one.state(swedish)) == (
        ApprovalState.AWAITING,
        ApprovalState.APPROVED,
    )
    assert one.withdrawing([TITLE]) == one


def test_times_count_to_the_minute() -> None:
    approval = Approvals().approving([TITLE], "Liisa", WHEN.replace(second=7)).of(TITLE)
    assert approval is not None
    assert approval.when == WHEN


@given(WORDS)
def test_words_that_read_the_same_have_one_fingerprint(words: str) -> None:
    fingerprint = fingerprint_of(words)
    assert len(fingerprint) == 12
    assert fingerprint_of(unicodedata.normalize("NFD", words)) == fingerprint
    assert fingerprint_of(f" {words.replace(' ', '  ')}\n") == fingerprint


@pytest.mark.parametrize("same", ["aske\u00adleet ovat", "askeleet\u00a0ovat", "askeleet \n ovat"])
def test_where_lines_may_end_is_no_wording(same: str) -> None:
    assert fingerprint_of(same) == fingerprint_of("askeleet ovat")


@pytest.mark.parametrize("other", ["Askeleet ovat", "askeleet ovat.", "askeleetovat", "askeleet"])
def test_other_words_have_another_one(other: str) -> None:
    assert fingerprint_of(other) != fingerprint_of("askeleet ovat")
