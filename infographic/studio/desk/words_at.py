"""The words of a text as a working copy has them."""

from __future__ import annotations

from infographic.content.edit.plain import Data, data_at, data_in, in_words
from infographic.content.edit.text_place import place_of
from infographic.errors import ContentError
from infographic.studio.desk.working_copy import WorkingCopy


def words_at(copy: WorkingCopy, text_id: str, language: str) -> str:
    """Those of a text in a language, or of a value; empty when it is not there. A text that is the
    same in all languages has the same words in each."""
    return in_words(data_of(copy, text_id, language))


def data_of(copy: WorkingCopy, text_id: str, language: str) -> Data:
    """The same as plain data; None when it is not there."""
    try:
        file, path = place_of(text_id, copy.texts)
    except ContentError:
        return None
    data = data_at(data_in(file, copy.text(file)), path)
    return data.get(language) if isinstance(data, dict) and language else data
