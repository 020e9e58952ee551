"""The guide of one row: as if an editor had written the row's values into the files of a guide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic_core import PydanticCustomError

from infographic.assets.artwork import ArtworkError
from infographic.content.guide.filling import Filling
from infographic.content.guide.logo import LogoFile, load_logo
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import with_texts
from infographic.content.guide.placeholder import placeholders_in
from infographic.content.guide.wording import Text, file_name_words
from infographic.content.load import Content, load_from, load_theme_named
from infographic.content.yaml.yaml_files import ON_DISK
from infographic.errors import ContentError, Problem
from infographic.per_language import PerLanguage
from infographic.publish.offer import OFFER
from infographic.series.rows import SeriesRow

T = TypeVar("T")


def contents_of(folder: Path, row: SeriesRow, arrangement: str = "") -> Content:
    """The guide of a row of a series; `folder` is that of the guide with the placeholders, and
    `arrangement` as of `content.load.load`.

    Its texts are approved where those with the placeholders are: the values are the table's.
    ContentError, with places in the guide's files, when a value does not do where it stands.
    """
    content = load_from(folder, OFFER, ON_DISK, arrangement, Filling(row.values, row.languages))
    theme = load_theme_named(folder, row.theme, OFFER) if row.theme else content.theme
    guide = in_languages(_chosen(content.guide, row, folder), row.languages)
    return replace(content, guide=guide, theme=theme, placeholders=())


def in_languages(guide: Guide, codes: Sequence[str]) -> Guide:
    """A guide in some of its languages alone."""
    if tuple(codes) == guide.languages:
        return guide
    less = with_texts(guide, partial(_text_in, codes=codes))
    logo = less.logo and less.logo.model_copy(
        update={
            "file": LogoFile(
                _text_in(less.logo.file.names, codes), _only(less.logo.file.artworks, codes)
            )
        }
    )
    return less.model_copy(update={"languages": tuple(codes), "logo": logo})


def _text_in(text: Text, codes: Sequence[str]) -> Text:
    return replace(
        text,
        words=_only(text.words, codes),
        places=_only(text.places, codes),
        items=_only(text.items, codes),
        drafts=tuple(code for code in text.drafts if code in codes),
        template=text.template and _only(text.template, codes),
    )


def _only(of: PerLanguage[T], codes: Sequence[str]) -> PerLanguage[T]:
    return PerLanguage({code: of[code] for code in codes if code in of})


def _chosen(guide: Guide, row: SeriesRow, folder: Path) -> Guide:
    """The guide with what a row chooses of it; what it does not, stays."""
    parts: dict[str, object] = {"file_name": _named(guide.file_name, row)}
    if guide.logo is not None and row.logo:
        parts["logo"] = guide.logo.model_copy(update={"file": _logo(guide.logo.file, row, folder)})
    if guide.link is not None and row.link:
        parts["link"] = guide.link.model_copy(update={"url": _saying(guide.link.url, row.link)})
    return guide.model_copy(update=parts)


def _named(file_name: Text, row: SeriesRow) -> Text:
    """The name of the files with what the row chooses for it or, where nothing in it tells rows
    apart, with that of the row."""
    names: dict[str, str] = {}
    for code in row.languages:
        if not placeholders_in(file_name.written[code]):
            names[code] = f"{file_name.words[code]}-{row.name}"
    names |= row.file_name
    try:
        return _saying(file_name, {code: file_name_words(name) for code, name in names.items()})
    except PydanticCustomError as error:
        said, code = error.context or {}, row.languages[0]
        place, item = file_name.places[code], file_name.items[code]
        raise ContentError(Problem(said["what"], place, item, said["hint"])) from None


def _saying(text: Text, words: Mapping[str, str]) -> Text:
    """A text that says something else in some languages, and is approved as it was."""
    return replace(text, words=PerLanguage({**text.words, **words}), template=text.written)


def _logo(logo: LogoFile, row: SeriesRow, folder: Path) -> LogoFile:
    try:
        artworks = {code: load_logo(folder, name) for code, name in row.logo.items()}
    except ArtworkError as error:
        raise ContentError(Problem(error.what, item="logo", hint=error.hint)) from None
    return LogoFile(_saying(logo.names, row.logo), PerLanguage({**logo.artworks, **artworks}))
