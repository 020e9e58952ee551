"""A clock for benchmarks that what else the machine does disturbs little."""

from __future__ import annotations

from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage


def processor_time() -> float:
    """What this process, and those it began and waited for, have used, in seconds."""
    every = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return sum(each.ru_utime + each.ru_stime for each in every)
