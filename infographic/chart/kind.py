"""What the kinds of chart share."""

from __future__ import annotations

MOST_ROWS = 8  # more are a table
