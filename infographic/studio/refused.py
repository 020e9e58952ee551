"""A request that the studio does not answer as it was asked."""

from __future__ import annotations

from infographic.message import say


class Refused(Exception):  # noqa: N818 (it is an answer, and no fault)
    """`status` is HTTP's (RFC 9110), `what` says to a person what is wrong, `hint` what to do."""

    def __init__(self, status: int, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.status, self.what, self.hint = status, what, hint


def unreadable_request() -> Refused:
    """Of what no page of the studio's own would ask, as long as it is of this program."""
    return Refused(400, say("the request cannot be read"), say("load the page again"))
