"""What of a table as a whole does not go together with the guide that it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from infographic.content.guide.placeholder import placeholders_in
from infographic.content.guide.placeholders import Placeholder, counted, lone_braces
from infographic.content.load import Content
from infographic.content.yaml.check import nearest
from infographic.errors import Problem
from infographic.message import Message, joined, say, say_count
from infographic.series.columns import Choice, Column, Columns
from infographic.table.model import CellKind, Table

_PHONE = 9  # digits of most Finnish numbers without the first zero
_BARE = re.compile(rf"[1-9][0-9]{{6,{_PHONE - 1}}}")


def table_problems(table: Table, columns: Columns, content: Content) -> Iterator[Problem]:
    """Why no row of it can be made."""
    yield from lone_braces(content.guide) if content.placeholders else ()
    yield from _without_column(table, columns, content.placeholders)
    yield from _said_twice(columns)
    yield from _without_part(columns, content)
    if not content.placeholders and not any(each.choice for each in columns):
        what = say("the guide has no placeholder, so all rows would be the same")
        hint = say(
            "write the heading of a column in braces where its value is to stand: {example}",
            example=f"{{{table.header.cells[0].text}}}",
        )
        yield Problem(what, content.guide.title.places.first, hint=hint)


def unused_columns(columns: Columns, content: Content) -> Iterator[Problem]:
    """A remark on each column of which nothing comes."""
    used = {
        *columns.naming,
        *(
            column
            for each in content.placeholders
            for column in columns.of_placeholder(each.name, each.language)
        ),
    }
    names = list(dict.fromkeys(each.name for each in content.placeholders))
    for column in columns:
        if column.choice is None and column not in used:
            what = say("no text of the guide uses the column “{heading}”", heading=column.heading)
            meant = nearest(column.base, names)
            hint = say("did you mean “{match}”?", match=meant) if meant else ""
            yield Problem(what, item=column.place.told, hint=hint)


def lost_zeros(table: Table, columns: Columns) -> Iterator[Problem]:
    """A remark on each column in which a spreadsheet has kept phone numbers as numbers, which have
    no zero first: 401234567."""
    for column in columns:
        cells = [column.cell(row) for row in table.rows]
        numbers = [cell for cell in cells if cell.kind is CellKind.NUMBER]
        bare = all(_BARE.fullmatch(cell.text) for cell in numbers)
        phone = next((cell for cell in numbers if len(cell.text) == _PHONE), None)
        if column.choice is None and bare and phone:
            what = say("has this phone number lost its first zero? {number}", number=phone.text)
            hint = say("format the column as text, and write the numbers again")
            yield Problem(what, item=phone.place.told, hint=hint)


def same_address(content: Content) -> Iterator[Problem]:
    """A remark when the web pages of all rows would say that they have one address."""
    address = content.guide.page and content.guide.page.address
    if address and not any(map(placeholders_in, address.written.values())):
        what = say("the web pages of all rows have one address here")
        hint = say(
            "put into it what tells rows apart, for example  {example}",
            example=f"{address.written.first}{{…}}/",
        )
        yield Problem(what, address.places.first, address.items.first, hint)


def _without_column(
    table: Table, columns: Columns, placeholders: Sequence[Placeholder]
) -> Iterator[Problem]:
    """A problem for each placeholder that no column is for, where it stands first. Where rows
    choose languages, a column may lack in those that no row has."""
    may_lack = columns.has(Choice.LANGUAGES)
    languages = list(dict.fromkeys(each.language for each in placeholders))
    without = []
    for each in placeholders:
        found = (columns.of_placeholder(each.name, code) for code in languages)
        has_any, has_own = any(found), bool(columns.of_placeholder(each.name, each.language))
        without += [] if has_own or (has_any and may_lack) else [each]
    for first, count in counted(without):
        what = say_count(
            "there is no column for {placeholder}, which stands in {count} text; the headings begin"
            " in {place}",
            "there is no column for {placeholder}, which stands in {count} texts; the headings"
            " begin in {place}",
            count=count,
            placeholder=str(first),
            place=table.header.cells[0].place.told,
        )
        yield Problem(what, first.place, first.item, _column_hint(first, columns))


def _column_hint(placeholder: Placeholder, columns: Columns) -> Message:
    headings = [each.heading for each in columns]
    others = [each for each in columns if each.base == placeholder.name]
    if others:
        return say(
            "add the column “{own}”, or call “{other}” only “{all}”, for all languages",
            own=f"{others[0].base}.{placeholder.language}",
            other=others[0].heading,
            all=others[0].base,
        )
    said = say(
        "the columns are: {names}; braces that are shown are written twice: {example}",
        names=joined(", ", headings),
        example=f"{{{placeholder}}}",
    )
    if meant := nearest(placeholder.name, [each.base for each in columns]):
        heading = next(each.heading for each in columns if each.base == meant)
        return joined(" ", (say("did you mean “{match}”?", match=heading), said))
    return said


def _said_twice(columns: Columns) -> Iterator[Problem]:
    """Columns that would say the same: a theme, a Teema; office.fi, office (fi)."""
    first: dict[tuple[str, str], Column] = {}
    for column in columns:
        before = first.setdefault((column.choice or column.base, column.language), column)
        if before is not column:
            what = say(
                "the columns “{first}” and “{second}” say the same",
                first=before.heading,
                second=column.heading,
            )
            hint = say("delete one of the two, or give it another heading")
            yield Problem(what, item=column.place.told, hint=hint)


def _without_part(columns: Columns, content: Content) -> Iterator[Problem]:
    """Columns that choose what the guide has not got."""
    guide = content.guide
    parts = {
        Choice.LOGO: (guide.logo, "logo: {file: logo.svg, alt: {fi: …, sv: …}}"),
        Choice.LINK: (guide.link, "link: {url: https://…, label: {fi: …, sv: …}}"),
    }
    for choice, (part, example) in parts.items():
        if part is None and (columns.has(choice)):
            column = next(each for each in columns if each.choice is choice)
            what = say(
                "the column “{heading}” is for a part that the guide has not got",
                heading=column.heading,
            )
            hint = say("add to {file}  {example}", file="guide.yaml", example=example)
            yield Problem(what, item=column.place.told, hint=hint)
