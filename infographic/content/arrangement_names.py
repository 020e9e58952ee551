"""The arrangements that are not one of the ways in which steps stand."""

from __future__ import annotations

# The arrangement that every page prefers unless the guide names another one.
REEL = "reel"
# Each format's own preference among arrangements.
AUTO = "auto"
