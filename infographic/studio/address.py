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
    """`secret` is made anew for each run, and never leaves this machine's own files. The codes that
    let browsers in, the cookie and what the pages have follow from it, but none of them tells
    another: an address is seen by all who use the machine, and stays in a browser's history."""

    port: int
    secret: str

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

    def opening(self) -> str:
        """An address that lets a browser in, once; another one each time."""
        mark = secrets.token_urlsafe(12)
        return f"{self.plain}?code={mark}.{self._derived(f'code {mark}')}"

    def is_code(self, code: str) -> bool:
        """Whether such an address has this code: who knows the secret has made it."""
        mark, _, proof = code.rpartition(".")
        return same(proof, self._derived(f"code {mark}"))

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
        return hmac.new(self.secret.encode(), purpose.encode(errors="replace"), sha256).hexdigest()


def same(given: str, secret: str) -> bool:
    """Whether two secrets are the same, in a time that tells nothing of them."""
    return hmac.compare_digest(given.encode(errors="replace"), secret.encode())
