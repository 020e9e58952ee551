"""What a build tells its user at the end, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.errors import Problem
from infographic.message import Message, either, joined, say, say_count

if TYPE_CHECKING:  # what a build imports would make every command slow
    from infographic.content.guide.approval import Signature
    from infographic.content.guide.placeholders import Placeholder
    from infographic.content.house_choices import HouseChoices
    from infographic.content.theme.theme import Theme
    from infographic.publish.build import Built
    from infographic.publish.preflight import Preflight
    from infographic.publish.refusal import Refusal
    from infographic.publish.report import FileEntry
    from infographic.publish.unchanged import Unchanged
    from infographic.scene import Colour, PrintCondition


_MOST_LISTED = 30
_MOST_NAMED = 5
# What a build measures, in words; a kind of file is called by its name.
_STAGES = {
    "start and imports": say("start and imports"),
    "load": say("load"),
    "layout": say("layout"),
    "paint": say("paint"),
    "contrast": say("contrast"),
    "page": say("page"),
    "files and report": say("files and report"),
    "together": say("together"),
    "passed": say("passed"),
}
_PAGE = "index.html"  # where the web page begins


def summary(
    built: Built,
    output: Path,
    theme: Theme,
    drafts: int,
    command: str,
    listing: str,
    miscounts: Sequence[Problem] = (),
    advice: Sequence[Problem] = (),
) -> str:
    """Every file written, what is left to do, what was refused and why, and at the end how it
    went.

    `output` is the folder as the user named it; `theme` is that of the files; `drafts` counts the
    texts that await approval in the languages that were built; `command` is what the user types
    to build everything, `listing` to see these texts; `miscounts` are the texts that say another
    number of steps or rules than the guide has, `advice` what else is to be known.
    """
    parts = [
        _files(built.written, output),
        _earlier(built.earlier, output, command),
        _unmade(built.unmade, output),
        _lost(built.lost, output, command) if _has_page(built.files) else "",
    ]
    if built.files:
        parts += [computed_inks(theme), _drafts(drafts, listing), _miscounts(miscounts)]
        parts.append(listed(advice))
    for refusal in built.refused:
        parts += [listed(refusal.error.problems), _refused(refusal, _has_page(built.files))]
    if not built.refused:
        parts.append(_ready(len(built.files), len(built.kept), _has_page(built.files), output))
    return joined("\n\n", filter(None, parts))


def unchanged_summary(last: Unchanged, output: Path, listing: str) -> str:
    """That there is nothing to do, and what is left to do nevertheless."""
    ready = _ready(last.files, last.files, last.has_page, output)
    return joined("\n\n", filter(None, (_drafts(last.drafts, listing), ready)))


def timing_table(seconds: Mapping[str, float], passed: float) -> Message:
    """The seconds of each stage, in all processes, and its part of the whole; `passed` are those
    that one had to wait."""
    total = sum(seconds.values())
    rows = [*seconds.items(), ("together", total)]
    lines = [
        say(
            "{stage:<28} {taken:7.2f} s {percent:4.0f}%",
            stage=_STAGES.get(stage, stage),
            taken=taken,
            percent=100 * taken / total,
        )
        for stage, taken in rows
    ]
    waited = say("{stage:<28} {taken:7.2f} s", stage=_STAGES["passed"], taken=passed)
    return joined("\n", (*lines, waited))


def checked_summary(checked: Preflight, theme: Theme, house: HouseChoices | None = None) -> str:
    """All faults, all advice, all drafts, which house the guide belongs to and what it takes from
    it, and at the end how many of each."""
    parts = [
        listed(checked.faults),
        listed(checked.advice),
        _paragraphs([draft.told for draft in checked.drafts]),
        _signed(checked.signatures) if checked.are_kept else _not_kept(),
        computed_inks(theme),
        placeholders_told(checked.placeholders),
        joined("\n", _of_house(house)) if house else "",
    ]
    parts.append(_in_numbers(checked))
    return joined("\n\n", filter(None, parts))


def _of_house(house: HouseChoices) -> Iterator[Message]:
    """Which house a guide belongs to, what it has from there, and what it says itself."""
    yield say("The guide belongs to the house in {folder}", folder=str(house.folder))
    if house.followed:
        yield say("  As the house says: {keys}", keys=", ".join(house.followed))
    if house.own:
        yield say("  As the guide itself says: {keys}", keys=", ".join(house.own))


def placeholders_told(placeholders: Sequence[Placeholder]) -> str:
    """Which placeholders a guide has, and in how many texts each; empty when it has none."""
    if not placeholders:
        return ""
    from infographic.content.guide.placeholders import counted

    each = (
        say_count("{name} in {count} text", "{name} in {count} texts", name=str(first), count=count)
        for first, count in counted(placeholders)
    )
    return say(
        "This guide is made for each row of a table by “infographic series”. Its placeholders:"
        " {placeholders}",
        placeholders=joined(", ", each),
    )


def _in_numbers(checked: Preflight) -> Message:
    faults, pieces = len(checked.faults), len(checked.advice)
    if checked.placeholders:
        good = say("The guide can be made for the rows of a table")
    else:
        good = say("The guide can be built")
    return say(
        "{faults}: {advice}, {drafts}.",
        faults=say_count("{count} problem to mend", "{count} problems to mend", count=faults)
        if faults
        else good,
        advice=say_count("{count} piece of advice", "{count} pieces of advice", count=pieces)
        if pieces
        else say("no advice"),
        drafts=_awaiting(checked.awaiting),
    )


def _awaiting(numbers: Mapping[str, int]) -> Message:
    """How many texts await approval, and in which language; each counts once in each."""
    if not any(numbers.values()):
        return say("nothing awaits approval")
    told = say_count(
        "{count} text awaits approval", "{count} texts await approval", count=sum(numbers.values())
    )
    if len(numbers) == 1:
        return told
    each = joined(", ", (f"{code} {number}" for code, number in numbers.items()))
    return say("{texts} ({languages})", texts=told, languages=each)


def _signed(signatures: Sequence[Signature]) -> Message:
    """Who has approved how much, a line for each person and language."""
    return joined("\n", map(_signature, signatures))


def _signature(signature: Signature) -> Message:
    if signature.last is None:
        return say_count(
            "{language}: {count} text was approved before approvals were kept",
            "{language}: {count} texts were approved before approvals were kept",
            count=signature.count,
            language=signature.language,
        )
    return say_count(
        "{language}: {count} text is approved by {who}, on {day}",
        "{language}: {count} texts are approved by {who}, the last on {day}",
        count=signature.count,
        language=signature.language,
        who=signature.who,
        day=f"{signature.last:%Y-%m-%d}",
    )


def _not_kept() -> Message:
    return say(
        "Nobody keeps account of approvals in this guide yet: “infographic approve --by NAME”"
        " begins to."
    )


def computed_inks(theme: Theme) -> str:
    """Which colours of a theme have a computed CMYK, and which; empty when none has."""
    if not theme.computed:
        return ""
    inks = [_in_print(theme.colours[name], name, theme.print_condition) for name in theme.computed]
    return say_count(
        "The CMYK of {count} colour of theme “{theme}” is computed, for {condition}: {inks}",
        "The CMYK of {count} colours of theme “{theme}” is computed, for {condition}: {inks}",
        count=len(inks),
        theme=theme.name,
        condition=theme.print_condition.name,
        inks=joined(", ", inks),
    )


def _in_print(colour: Colour, name: str, condition: PrintCondition) -> str:
    """The inks of a colour, and what they look like where that is another colour."""
    # Here, for it takes long, and most themes have no computed colour.
    from infographic.colour.inks import is_beyond_inks, looks_like

    inks = f"{name} [{', '.join(f'{part:g}' for part in colour.cmyk)}]"
    if not is_beyond_inks(colour.rgb, colour.cmyk, condition):
        return inks
    printed = replace(colour, rgb=looks_like(colour.cmyk, condition)).hex
    return say(
        "{inks} (no ink prints {colour}: in print it looks like {printed})",
        inks=inks,
        colour=colour.hex,
        printed=printed,
    )


def listed(problems: Sequence[Problem]) -> Message:
    """The problems, with empty lines between them unless each is a single line; of very many the
    first, for they often have one cause, and how many more there are."""
    texts = [problem.told for problem in problems[:_MOST_LISTED]]
    if more := len(problems) - len(texts):
        texts.append(say("and {more} more", more=more))
    return _paragraphs(texts)


def _paragraphs(texts: Sequence[str]) -> Message:
    return joined("\n\n" if any("\n" in text for text in texts) else "\n", texts)


def _ready(files: int, kept: int, has_page: bool, output: Path) -> Message:
    """That all is made, how much of it has stayed as it was, and where to look at it."""
    opened = say("; open {file} in a browser", file=str(output / _PAGE)) if has_page else ""
    if kept == files:
        return say_count(
            "Nothing has changed: {count} file in {folder}{opened}",
            "Nothing has changed: {count} files in {folder}{opened}",
            count=files,
            folder=f"{output}/",
            opened=opened,
        )
    return say_count(
        "Ready: {count} file in {folder}{stayed}{opened}",
        "Ready: {count} files in {folder}{stayed}{opened}",
        count=files,
        folder=f"{output}/",
        stayed=say(", {number} of them as before", number=kept) if kept else "",
        opened=opened,
    )


def _has_page(files: Sequence[FileEntry]) -> bool:
    return any(file.path == _PAGE for file in files)


def _files(files: Sequence[FileEntry], output: Path) -> Message:
    paths = [str(output / file.path) for file in files]
    width = max(map(len, paths), default=0)
    return joined(
        "\n",
        [
            say("{path}  {size:>7}", path=f"{path:<{width}}", size=_size(file.bytes))
            for path, file in zip(paths, files, strict=True)
        ],
    )


def _size(number: int) -> Message:
    """A number of bytes for people (SI units, as file managers show them); only what is empty has
    no kilobyte."""
    if number >= 999_500:
        return say("{number:.1f} MB", number=number / 1_000_000)
    return say("{number:.0f} kB", number=max(number / 1000, 1) if number else 0.0)


def _refused(refusal: Refusal, has_page: bool) -> Message:
    count, name = len(refusal.error.problems), refusal.format
    refused = (
        say_count(
            "{count} problem: {format} is refused in every language, and its earlier files are"
            " unchanged; the web page goes without them.",
            "{count} problems: {format} is refused in every language, and its earlier files are"
            " unchanged; the web page goes without them.",
            count=count,
            format=name,
        )
        if has_page
        else say_count(
            "{count} problem: {format} is refused in every language, and its earlier files are"
            " unchanged.",
            "{count} problems: {format} is refused in every language, and its earlier files are"
            " unchanged.",
            count=count,
            format=name,
        )
    )
    return joined(" ", (refused, *_takers(refusal)))


def _takers(refusal: Refusal) -> Iterator[Message]:
    """What would take the guide instead."""
    if refusal.takers:
        yield say("{formats} would take it.", formats=either(refusal.takers))
    if not refusal.arrangements:
        return
    option = joined(" ", ("--arrangement", either(refusal.arrangements)))
    if refusal.takers:
        yield say("So would this page with {option}.", option=option)
    else:
        yield say("It would fit this page with {option}.", option=option)


def _earlier(files: Sequence[FileEntry], output: Path, command: str) -> str:
    if not files:
        return ""
    return say_count(
        "{count} older file in {folder} shows the guide as it was before; “{command}” renews it"
        " (report.json lists it)",
        "{count} older files in {folder} show the guide as it was before; “{command}” renews them"
        " (report.json lists them)",
        count=len(files),
        folder=f"{output}/",
        command=command,
    )


def _unmade(files: Sequence[FileEntry], output: Path) -> str:
    if not files:
        return ""
    return say_count(
        "{count} other file of earlier builds lies in {folder}, and this guide does not make it;"
        " remove what nobody needs, such as “{file}”",
        "{count} other files of earlier builds lie in {folder}, and this guide does not make them;"
        " remove what nobody needs, such as “{file}”",
        count=len(files),
        folder=f"{output}/",
        file=files[0].path,
    )


def _lost(files: Sequence[FileEntry], output: Path, command: str) -> str:
    if not files:
        return ""
    named = ", ".join(str(output / file.path) for file in files[:_MOST_NAMED])
    more = len(files) - _MOST_NAMED
    return say_count(
        "{count} file is not as it was built, or is gone, and so left out of the web page:"
        " {files}; “{command}” makes it again",
        "{count} files are not as they were built, or are gone, and so left out of the web page:"
        " {files}; “{command}” makes them again",
        count=len(files),
        files=say("{files} and {more} more", files=named, more=more) if more > 0 else named,
        command=command,
    )


def _drafts(number: int, listing: str) -> str:
    if not number:
        return ""
    return say_count(
        "{count} text awaits approval; “{command}” lists it.",
        "{count} texts await approval; “{command}” lists them.",
        count=number,
        command=listing,
    )


def _miscounts(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    told = say_count(
        "{count} text says another number than the guide has; the pictures show it as it is"
        " written.",
        "{count} texts say another number than the guide has; the pictures show it as it is"
        " written.",
        count=len(problems),
    )
    return joined("\n\n", (listed(problems), told))
