"""What a build tells its user at the end, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.errors import Problem
from infographic.message import Message, joined, say, say_count

if TYPE_CHECKING:  # what a build imports would make every command slow
    from infographic.content.guide.approval import Signature
    from infographic.content.theme.theme import Theme
    from infographic.publish.build import Built
    from infographic.publish.preflight import Preflight
    from infographic.publish.refusal import Refusal
    from infographic.publish.report import FileEntry
    from infographic.publish.unchanged import Unchanged
    from infographic.scene import Colour, PrintCondition


_MOST_LISTED = 30
_MOST_NAMED = 5
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
    left_out = "; the web page goes without them" if _has_page(built.files) else ""
    for refusal in built.refused:
        parts += [listed(refusal.error.problems), _refused(refusal, left_out)]
    if not built.refused:
        parts.append(_ready(len(built.files), len(built.kept), _has_page(built.files), output))
    return joined("\n\n", filter(None, parts))


def unchanged_summary(last: Unchanged, output: Path, listing: str) -> str:
    """That there is nothing to do, and what is left to do nevertheless."""
    ready = _ready(last.files, last.files, last.has_page, output)
    return "\n\n".join(part for part in (_drafts(last.drafts, listing), ready) if part)


def timing_table(seconds: Mapping[str, float], passed: float) -> str:
    """The seconds of each stage, in all processes, and its part of the whole; `passed` are those
    that one had to wait."""
    total = sum(seconds.values())
    rows = (*seconds.items(), ("together", total))
    lines = [f"{stage:<20} {taken:7.2f} s {taken / total:5.0%}" for stage, taken in rows]
    return "\n".join((*lines, f"{'passed':<20} {passed:7.2f} s"))


def checked_summary(checked: Preflight, theme: Theme) -> str:
    """All faults, all advice, all drafts, and at the end how many of each."""
    parts = [
        listed(checked.faults),
        listed(checked.advice),
        _paragraphs([draft.told for draft in checked.drafts]),
        _signed(checked.signatures) if checked.are_kept else _not_kept(),
        computed_inks(theme),
    ]
    await_ = "text awaits" if checked.awaiting == 1 else "texts await"
    advice = (
        "no advice" if not checked.advice else counted(len(checked.advice), "piece") + " of advice"
    )
    begins = (
        f"{counted(len(checked.faults), 'problem')} to mend"
        if checked.faults
        else "The guide can be built"
    )
    parts.append(f"{begins}: {advice}, {checked.awaiting} {await_} approval.")
    return joined("\n\n", filter(None, parts))


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
    inks = (_in_print(theme.colours[name], name, theme.print_condition) for name in theme.computed)
    colours = counted(len(theme.computed), "colour")
    return (
        f"The CMYK of {colours} of theme “{theme.name}” is computed, for"
        f" {theme.print_condition.name}: {', '.join(inks)}"
    )


def _in_print(colour: Colour, name: str, condition: PrintCondition) -> str:
    """The inks of a colour, and what they look like where that is another colour."""
    # Here, for it takes long, and most themes have no computed colour.
    from infographic.colour.inks import is_beyond_inks, looks_like

    inks = f"{name} [{', '.join(f'{part:g}' for part in colour.cmyk)}]"
    if not is_beyond_inks(colour.rgb, colour.cmyk, condition):
        return inks
    printed = replace(colour, rgb=looks_like(colour.cmyk, condition)).hex
    return f"{inks} (no ink prints {colour.hex}: in print it looks like {printed})"


def listed(problems: Sequence[Problem]) -> Message:
    """The problems, with empty lines between them unless each is a single line; of very many the
    first, for they often have one cause, and how many more there are."""
    texts = [problem.told for problem in problems[:_MOST_LISTED]]
    if more := len(problems) - len(texts):
        texts.append(say("and {more} more", more=more))
    return _paragraphs(texts)


def _paragraphs(texts: Sequence[str]) -> Message:
    return joined("\n\n" if any("\n" in text for text in texts) else "\n", texts)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _ready(files: int, kept: int, has_page: bool, output: Path) -> str:
    """That all is made, how much of it has stayed as it was, and where to look at it."""
    opened = f"; open {output / _PAGE} in a browser" if has_page else ""
    if kept == files:
        return f"Nothing has changed: {counted(files, 'file')} in {output}/{opened}"
    stayed = f", {kept} of them as before" if kept else ""
    return f"Ready: {counted(files, 'file')} in {output}/{stayed}{opened}"


def _has_page(files: Sequence[FileEntry]) -> bool:
    return any(file.path == _PAGE for file in files)


def _files(files: Sequence[FileEntry], output: Path) -> str:
    paths = [str(output / file.path) for file in files]
    width = max(map(len, paths), default=0)
    return "\n".join(
        f"{path:<{width}}  {_size(file.bytes):>7}" for path, file in zip(paths, files, strict=True)
    )


def _size(number: int) -> str:
    """A number of bytes for people (SI units, as file managers show them); only what is empty has
    no kilobyte."""
    if number >= 999_500:
        return f"{number / 1_000_000:.1f} MB"
    return f"{max(number / 1000, 1) if number else 0:.0f} kB"


def _refused(refusal: Refusal, left_out: str) -> str:
    problems = counted(len(refusal.error.problems), "problem")
    return (
        f"{problems}: {refusal.format} is refused in every language, and its earlier files are"
        f" unchanged{left_out}.{_takers(refusal)}"
    )


def _takers(refusal: Refusal) -> str:
    formats, arrangements = " or ".join(refusal.takers), " or ".join(refusal.arrangements)
    if not arrangements:
        return f" {formats} would take it." if formats else ""
    by_arrangement = f"this page with --arrangement {arrangements}."
    if not formats:
        return f" It would fit {by_arrangement}"
    return f" {formats} would take it. So would {by_arrangement}"


def _earlier(files: Sequence[FileEntry], output: Path, command: str) -> str:
    if not files:
        return ""
    show = "shows" if len(files) == 1 else "show"
    return (
        f"{counted(len(files), 'older file')} in {output}/ {show} the guide as it was before;"
        f" “{command}” renews {_them(len(files))} (report.json lists {_them(len(files))})"
    )


def _unmade(files: Sequence[FileEntry], output: Path) -> str:
    if not files:
        return ""
    lie = "lies" if len(files) == 1 else "lie"
    return (
        f"{counted(len(files), 'other file')} of earlier builds {lie} in {output}/, and this guide"
        f" does not make {_them(len(files))}; remove what nobody needs, such as “{files[0].path}”"
    )


def _lost(files: Sequence[FileEntry], output: Path, command: str) -> str:
    if not files:
        return ""
    named = ", ".join(str(output / file.path) for file in files[:_MOST_NAMED])
    more = f" and {len(files) - _MOST_NAMED} more" if len(files) > _MOST_NAMED else ""
    are = (
        "is not as it was built, or is gone"
        if len(files) == 1
        else ("are not as they were built, or are gone")
    )
    return (
        f"{counted(len(files), 'file')} {are}, and so left out of the web page: {named}{more};"
        f" “{command}” makes {_them(len(files))} again"
    )


def _drafts(number: int, listing: str) -> str:
    if not number:
        return ""
    await_ = "text awaits" if number == 1 else "texts await"
    return f"{number} {await_} approval; “{listing}” lists {_them(number)}."


def _miscounts(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    texts = "text says" if len(problems) == 1 else "texts say"
    return (
        f"{listed(problems)}\n\n{len(problems)} {texts} another number than the guide has; the"
        " pictures show it as it is written."
    )


def _them(number: int) -> str:
    return "it" if number == 1 else "them"
