"""A request that the studio does not answer as it was asked."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 (it is an answer, and no fault)
    """`status` is HTTP's (RFC 9110), `what` says to a person what is wrong, `hint` what to do."""

    def __init__(self, status: int, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.status, self.what, self.hint = status, what, hint
