"""Dates and times as a language writes them, by Unicode CLDR: 2.1.2026, 2 jan. 2026."""

from __future__ import annotations

from datetime import date, time

from babel import Locale


def written_moment(iso: str, code: str) -> str:
    """A date, a time of day or both with a space between (ISO 8601: 2026-01-02 14:00) in the
    language of a BCP 47 code, in CLDR's form of medium length; what is none of them, such as a
    duration of 26:00, as it is."""
    from babel.dates import format_date, format_time, get_datetime_format  # takes a while

    locale = Locale.parse(code, sep="-")
    day, _, clock = iso.partition(" ") if "-" in iso[1:] else ("", "", iso)
    try:
        date_words = format_date(date.fromisoformat(day), "medium", locale) if day else ""
        time_words = ""
        if clock:
            length = "medium" if clock.count(":") > 1 else "short"
            time_words = format_time(time.fromisoformat(clock), length, locale=locale)
    except ValueError:
        return iso
    if not (date_words and time_words):
        return date_words or time_words
    both = str(get_datetime_format("medium", locale))
    return both.replace("{0}", time_words).replace("{1}", date_words)
