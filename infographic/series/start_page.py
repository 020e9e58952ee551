"""What the start page of a series says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from infographic.catalogue import catalogue, languages
from infographic.content.guide.placeholder import placeholders_in
from infographic.content.language.language import language
from infographic.content.load import Content
from infographic.message import Catalogue, joined, say, say_count, translated
from infographic.publish.site.file_names import INDEX
from infographic.publish.site.series_page import (
    Said,
    SeriesPage,
    SeriesRowShown,
    Tongue,
    Way,
    series_html,
)
from infographic.publish.site.shape_name import shape_names
from infographic.series.row_state import RowFile, RowState, State

_SHOWN = "png"  # the kind of file


def start_page(states: Sequence[RowState], content: Content) -> bytes:
    """The start page of rows, in the look of a guide and in its languages, as far as the program
    speaks them; RefusedError when a template of the guide's own is at fault."""
    catalogues = _catalogues(content.guide.languages)

    def said(message: str) -> tuple[Said, ...]:
        return tuple(Said(each.code, translated(message, each)) for each in catalogues)

    ways = _Ways(content)
    unmade = [state for state in states if state.problems or not state.files]
    made = [state for state in states if state.files and not state.problems]
    kind, title = said(say("Series of pictures")), _title(content)
    page = SeriesPage(
        heading=title or kind,
        what=kind if title else (),
        counts=said(counted(states)),
        unmade_heading=said(say("Not made")),
        rows_heading=said(say("All rows")),
        unmade=[_shown(state, ways, said) for state in unmade],
        rows=[_shown(state, ways, said) for state in made],
    )
    return series_html(page, content)


def _title(content: Content) -> tuple[Said, ...]:
    """What the guide is called in each of its languages; nothing where a row's words are in it."""
    title = content.guide.title
    if any(map(placeholders_in, title.written.values())):
        return ()
    return tuple(Said(code, title.words[code]) for code in content.guide.languages)


def counted(states: Sequence[RowState]) -> str:
    """How many rows there are, and what has become of them."""
    number = {state: sum(1 for each in states if each.state is state) for state in State}
    unmade = number[State.FAILED] + number[State.WAITING]
    parts = [
        say_count("{count} row", "{count} rows", count=len(states)),
        say("{number} made", number=number[State.MADE]) if number[State.MADE] else "",
        say("{number} kept", number=number[State.KEPT]) if number[State.KEPT] else "",
        say("{number} not made", number=unmade) if unmade else "",
    ]
    return joined(", ", filter(None, parts))


def _catalogues(codes: Iterable[str]) -> tuple[Catalogue, ...]:
    """Those of these languages, each once; of what the program does not speak, English."""
    spoken = languages()
    nearest = (code.partition("-")[0] for code in codes)
    known = dict.fromkeys(code if code in spoken else spoken[0] for code in nearest)
    return tuple(map(catalogue, known))


def _shown(state: RowState, ways: _Ways, said: Callable[[str], tuple[Said, ...]]) -> SeriesRowShown:
    row = state.row
    problems = list(state.problems)
    told = joined("\n", (problem.told for problem in problems)) if problems else ""
    if not told and state.state is State.WAITING:
        told = say("The run ended before this row.")
    name = row.label or row.name
    reasons = said(told) if told else ()
    return SeriesRowShown(row.name, name, tuple(ways.of(state)), reasons, _small_picture(state))


def _small_picture(state: RowState) -> str:
    """The way to the smallest PNG that there is of a row; empty if there is none."""
    shown = [file for file in state.files if file.kind == _SHOWN]
    return min(shown, key=lambda file: file.bytes).path if shown else ""


class _Ways:
    """The ways to files, in the words of the language of each."""

    def __init__(self, content: Content) -> None:
        self._formats = content.formats
        self._shapes: dict[str, Mapping[str, str]] = {}

    def of(self, state: RowState) -> Iterator[Tongue]:
        """The pages of a row, which offer its files; in a language without one, these."""
        for code in dict.fromkeys(file.language for file in state.files):
            files = [file for file in state.files if file.language == code]
            pages = [file for file in files if file.path.endswith(f"{code}/{INDEX}")]
            pictures = [file for file in files if file.format]
            ways = tuple(map(self._page, pages)) or tuple(map(self._picture, pictures))
            if ways:
                yield Tongue(code, language(code).name, ways)

    def _page(self, file: RowFile) -> Way:
        return Way(file.path, language(file.language).page.downloads)

    def _picture(self, file: RowFile) -> Way:
        words = language(file.language).downloads
        if file.language not in self._shapes:
            self._shapes[file.language] = shape_names(self._formats.values(), words)
        shape = self._shapes[file.language].get(file.format, file.format)
        purpose = getattr(words, file.kind.replace("-", "_"))
        return Way(file.path, f"{shape}: {purpose}")
