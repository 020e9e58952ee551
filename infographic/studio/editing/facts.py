"""From the open guide to what the edit view shows of it."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.content.load import Content
from infographic.studio.editing.about import about_texts, state_of, worst
from infographic.studio.editing.bars import bars, broken_file, lost_approvals_bar
from infographic.studio.editing.edit_page import EditPage, NamedLanguage, Shape
from infographic.studio.editing.form import Form
from infographic.studio.editing.guidance import errors, remarks, remedies
from infographic.studio.editing.opened import Opened
from infographic.studio.language_name import language_name
from infographic.studio.shape_names import shape_names
from infographic.studio.when import clock


def edit_page(opened: Opened) -> EditPage:
    """All that is shown, but what takes long to find out."""
    state, place, form = opened.state, opened.place, opened.form
    about = about_texts(opened)
    return EditPage(
        guide=opened.name,
        address=opened.address,
        interface=opened.interface,
        picker=f"{opened.address.removesuffix('/edit')}/picker",
        form=form,
        languages=tuple(
            NamedLanguage(code, language_name(code)) for code in opened.overview.languages
        ),
        chosen=_chosen(form, place.chosen),
        language=place.language,
        seen=place.seen,
        shape=place.shape,
        shapes=tuple(_shapes(state.content, opened.interface)),
        about=about,
        marks={part.key: mark for part in form.parts if (mark := worst(part, about))},
        advice=(*errors(opened, about), *remarks(opened)),
        remedies=tuple(remedies(opened, about)),
        bars=(*bars(state, opened.now), *lost_approvals_bar(opened)),
        broken=broken_file(state),
        changes=opened.changes,
        can_undo=state.can_undo,
        can_redo=state.can_redo,
        saved_at=clock(state.draft.kept) if opened.changes else "",
        state=state_of(about.values()),
        revision=state.revision,
        drawn_at="" if state.is_current and not opened.view.problems else clock(state.content_time),
    )


def _chosen(form: Form, wanted: str) -> str:
    """The id that is worked in: the one that is wanted if there is such a field, or the first of
    what it belongs to."""
    part = form.part_of(wanted) or form.parts[0]
    panel = part.panel_of(wanted) or next(iter(part.panels))
    ids = [each.id for each in panel.fields]
    return wanted if wanted in ids else ids[0]


def _shapes(content: Content | None, interface: str) -> Iterator[Shape]:
    if content is None:
        return
    names = shape_names(content, interface)
    for name, page in content.formats.items():
        yield Shape(name, names[name], page.size.width, page.size.height)
