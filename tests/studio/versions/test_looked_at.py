"""Addresses of the view say what is looked at, and nonsense in them says nothing."""

from __future__ import annotations

from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from infographic.history.history import MOST_LISTED
from infographic.studio.versions.looked_at import OVER, LookedAt, looked_at


@given(st.builds(LookedAt, version=st.text(), shape=st.text(), language=st.text()))
def test_an_address_leads_to_the_same(looked: LookedAt) -> None:
    assert looked_at(dict(parse_qsl(looked.query))) == looked


@given(st.dictionaries(st.sampled_from(["most", "layout", "known"]), st.text()))
def test_nonsense_is_passed_by(query: dict[str, str]) -> None:
    looked = looked_at(query)
    assert looked.most >= MOST_LISTED
    assert looked.layout in ("beside", OVER)


def test_numbers_are_kept_within_reason() -> None:
    assert looked_at({"most": "100"}).most == 100
    assert looked_at({"most": "9" * 40}).most == MOST_LISTED
    assert looked_at({"most": "9999"}).most == 5000
