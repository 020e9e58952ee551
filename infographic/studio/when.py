"""When something was, as people say it who look at it now."""

from __future__ import annotations

from datetime import datetime, timedelta

from infographic.message import Message, say

_WEEK = timedelta(days=6)
_WEEKDAYS = (say("Mon"), say("Tue"), say("Wed"), say("Thu"), say("Fri"), say("Sat"), say("Sun"))


def when(moment: datetime, now: datetime) -> Message:
    """A moment as seen from another one, both of the same time zone: “today 13:42”, “Mon 23/11”."""
    days = (now.date() - moment.date()).days
    time = time_of_day(moment)
    if days == 0:
        return say("today {time}", time=time)
    if days == 1:
        return say("yesterday {time}", time=time)
    if moment.year != now.year:
        day, month, year = moment.day, moment.month, moment.year
        return say("{day}/{month}/{year}", day=day, month=month, year=year)
    date = say("{day}/{month}", day=moment.day, month=moment.month)
    if timedelta() < now - moment <= _WEEK:
        return say("{weekday} {date}", weekday=_WEEKDAYS[moment.weekday()], date=date)
    return date


def time_of_day(moment: datetime) -> Message:
    """“13:42”."""
    return say("{hour}:{minute:02}", hour=moment.hour, minute=moment.minute)


def clock(time: datetime | None) -> Message | str:
    """A time of today; empty for none."""
    return time_of_day(time) if time else ""
