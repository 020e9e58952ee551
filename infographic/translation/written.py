"""The guide's files with what came back from a translator."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.content.edit.change import SetText
from infographic.content.edit.edited import edited
from infographic.content.edit.languages import in_languages
from infographic.content.edit.text_place import place_of
from infographic.content.load import Content
from infographic.content.yaml.encoding import write_together
from infographic.content.yaml.field import slug
from infographic.errors import ContentError, LayoutError, Problem
from infographic.message import say
from infographic.publish.manuscript import Manuscript, manuscript_of, refuse_unpublishable
from infographic.publish.offer import load
from infographic.translation.exchange_of import files_of
from infographic.translation.taken_back import TakenBack

Texts = Mapping[str, str]


def texts_after(content: Content, taken: TakenBack) -> Texts:
    """The files of the guide that change, by name: in them only the words that were taken back. A
    new language begins everywhere with the words of the default one, and names its files after its
    own title. ContentError when a file cannot be edited."""
    languages = content.guide.languages
    before = files_of(content)
    texts, edits = before, [(change.id, change.after) for change in taken.changes]
    if taken.is_new:
        texts = in_languages(texts, languages, (*languages, taken.language))
        languages = (*languages, taken.language)
        edits += [
            ("file_name", slug(change.after)) for change in taken.changes if change.id == "title"
        ]
    for text_id, words in edits:
        file, path = place_of(text_id, texts)
        edit = SetText(path, taken.language, words)
        texts = {**texts, file: edited(texts[file], edit, file, languages)}
    return {name: text for name, text in texts.items() if text != before.get(name)}


def consequences(content: Content, texts: Texts) -> tuple[Problem, ...]:
    """Why pages would be refused that are drawn now: which text is too long on which.

    InfographicError, as a build would say it, when nothing could be made of the guide any more.
    """
    after = manuscript_of(load(content.folder, texts=texts))
    refuse_unpublishable(after)
    refused = _refused(after)
    known = _refused(manuscript_of(content)) if refused else {}
    return tuple(
        problem for name, problems in refused.items() if name not in known for problem in problems
    )


def write_texts(content: Content, texts: Texts, before: Texts) -> None:
    """Writes the files, all or none; ContentError when one is not as it was `before` any more."""
    if files_of(content) != before:
        what = say("the guide was changed meanwhile, and is left as it is")
        raise ContentError(Problem(what, item=content.folder.name, hint=say("import again")))
    write_together({content.folder / name: text for name, text in texts.items()})


def _refused(manuscript: Manuscript) -> Mapping[str, tuple[Problem, ...]]:
    """The pages that the guide does not fit on, by name, and why."""
    refused = {}
    for name, page in manuscript.content.formats.items():
        try:
            manuscript.lay_out(page)
        except LayoutError as error:
            refused[name] = error.problems
    return refused
