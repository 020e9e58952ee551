"""By which addresses a browser comes in: each opens once.

Browsers are started with an address as their argument, which all who use the machine can see as
long as they run. Whoever is faster than the browser has to be its user as well, where the system
tells whose a connection is.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from infographic.studio.address import HOST, Address

_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))  # of Linux; see proc_net_tcp(5)
_LOCAL, _REMOTE, _USER = 1, 2, 7  # columns of them
_ROOT = 0  # may read all that the user may, and hands on connections from outside of containers

# From the ports at both ends of a connection within this machine, the caller's first.
UserOf = Callable[[int, int], int | None]


def user_of(caller: int, own: int) -> int | None:
    """The number of the user who has made a connection; None where the system does not say."""
    for table in _TABLES:
        with suppress(OSError), table.open(encoding="ascii") as lines:
            if (user := user_in(lines, caller, own)) is not None:
                return user
    return None


def user_in(lines: Iterable[str], caller: int, own: int) -> int | None:
    """The same by the lines of a table of connections."""
    host = int.from_bytes(socket.inet_aton(HOST), sys.byteorder)
    ends = tuple(f"{host:08X}:{port:04X}" for port in (caller, own))
    for line in lines:
        columns = line.split()
        # Those of IPv6 begin with more.
        if columns[_LOCAL].endswith(ends[0]) and columns[_REMOTE].endswith(ends[1]):
            return int(columns[_USER])
    return None


class Door:
    """Knows which codes have been used."""

    def __init__(self, address: Address, user_of: UserOf = user_of) -> None:
        self._address = address
        self._user_of = user_of
        self._used: set[str] = set()

    def opens(self, code: str, caller: int) -> bool:
        """Whether a code lets in who calls from a port; it does so no more from then on."""
        if not self._address.is_code(code) or code in self._used:
            return False
        user = self._user_of(caller, self._address.port)
        if user not in (None, _ROOT, os.geteuid()):
            return False
        self._used.add(code)
        return True
