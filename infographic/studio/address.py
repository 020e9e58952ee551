"""Where a run of the studio is found, and the secrets by which it knows its own pages."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256

HOST = "127.0.0.1"
TOKEN_HEADER, TOKEN_FIELD = "x-studio-token", "studio-token"


@dataclass(frozen=True)
class Address:
    """`token` is made anew for each run, and is in the address that opens it. What the cookie and
    the pages have follows from it, but none of them tells another: an address stays in a browser's
    history."""

    port: int
    token: str

    @classmethod
    def new(cls, port: int) -> Address:
        return cls(port, secrets.token_urlsafe(32))

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a browser calls this server; by any other name, it has been misled (DNS
        rebinding)."""
        return f"{HOST}:{self.port}", f"localhost:{self.port}"

    @property
    def plain(self) -> str:
        return f"http://{HOST}:{self.port}/"

    @property
    def opening(self) -> str:
        """The address that lets a browser in."""
        return f"{self.plain}?token={self.token}"

    @property
    def cookie_name(self) -> str:
        """Browsers send a cookie to all ports of a machine: each run has one of its own."""
        return f"studio-{self.port}"

    @property
    def cookie(self) -> str:
        """What a browser shows with everything it asks."""
        return self._derived("cookie")

    @property
    def page_token(self) -> str:
        """What our pages, and nobody else's, send with a change."""
        return self._derived("page")

    def _derived(self, purpose: str) -> str:
        return hmac.new(self.token.encode(), purpose.encode(), sha256).hexdigest()


def same(given: str, secret: str) -> bool:
    """Whether two secrets are the same, in a time that tells nothing of them."""
    return hmac.compare_digest(given.encode(errors="replace"), secret.encode())
