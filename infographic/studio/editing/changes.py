"""What an editor can ask for in the edit view, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.approvals_file import require_name
from infographic.content.language.language import is_a_guides
from infographic.content.language.language_name import name_in
from infographic.errors import Problem
from infographic.message import joined, say, say_count
from infographic.studio.desk.approving import SeenText, approving
from infographic.studio.desk.breakage import Breakage
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.form_parts import FieldKind
from infographic.studio.desk.own_colours import (
    BRAND,
    COLOURS,
    MAIN_COLOURS,
    base_theme,
    in_brand,
    own_colours,
    rgb_of,
)
from infographic.studio.desk.versions import begin
from infographic.studio.desk.wish import Speak, Wish, Write
from infographic.studio.editing.answer import Fill, Notice, Outcome, Translate
from infographic.studio.editing.facts import Opened
from infographic.studio.editing.picking.asked import picked_in
from infographic.studio.editing.picking.found import drawing_label, scene_label
from infographic.studio.editing.picking.target import scenes_of, target_of, wishes
from infographic.studio.editing.saving import conflict_dialog, review_dialog
from infographic.studio.editing.translation import taken
from infographic.studio.editing.wishes import added, moved, removed, split, valued, written
from infographic.studio.editor_name import as_name
from infographic.studio.guide_languages import GuideLanguage, offered_languages
from infographic.studio.refused import Refused


@dataclass(frozen=True)
class Asked:
    """What is asked of a desk: `said` is what the script sends, `opened` the guide as it was then;
    `fill` fills a template, `translate` says a message in the language of the interface. `who` is
    the name that the browser's editor has given, if any."""

    desk: Desk
    opened: Opened
    said: Mapping[str, object]
    fill: Fill
    translate: Translate
    who: str = ""

    def text(self, name: str) -> str:
        """A text of what is said; Refused when it is missing."""
        value = self.said.get(name)
        if not isinstance(value, str):
            raise unreadable()
        return value

    def number(self, name: str) -> int:
        value = self.said.get(name)
        try:
            assert isinstance(value, str | int)
            return int(value)
        except (AssertionError, ValueError):
            raise unreadable() from None

    def apply(self, *wishes: Wish) -> Outcome:
        """Have edits made; the texts that somebody else has changed meanwhile are to be chosen."""
        place = self.opened.place
        answered = self.desk.apply(wishes, place.revision, place.tab)
        if answered.conflicts:
            undecided = tuple(each.key for each in answered.conflicts)
            dialog = conflict_dialog(answered.conflicts, self.fill, self.opened)
            return Outcome(dialog=dialog, undecided=undecided)
        return Outcome()


def unreadable() -> Refused:
    return Refused(400, say("the request cannot be read"), say("load the page again"))


def _look(asked: Asked) -> Outcome:  # noqa: ARG001
    return Outcome()


def _words(asked: Asked) -> Outcome:
    changes = asked.said.get("changes")
    if not isinstance(changes, list):
        raise unreadable()
    wishes = []
    for each in changes:
        if not isinstance(each, dict):
            raise unreadable()
        own = [each.get(name) for name in ("id", "language", "words")]
        if not all(isinstance(value, str) for value in own):
            raise unreadable()
        text_id, language, words = map(str, own)
        base = str(each["base"]) if isinstance(each.get("base"), str) else None
        wishes.append(_based(written(asked.opened.form, text_id, language, words), base))
    return asked.apply(*wishes)


def _based(wish: Wish, base: str | None) -> Wish:
    return replace(wish, base=base) if isinstance(wish, Write) else wish


def _value(asked: Asked) -> Outcome:
    field_id, value = asked.text("id"), asked.text("value")
    group, _, token = field_id.partition(".")
    if group == COLOURS and token == BRAND:
        return _branded(asked, value)
    if group == COLOURS and token in MAIN_COLOURS:
        return _coloured(asked, token, value)
    return asked.apply(valued(asked.opened.form, field_id, value))


def _coloured(asked: Asked, token: str, value: str) -> Outcome:
    """Another main colour, in a theme of the guide's own: what is seen on it goes with it."""
    state = asked.desk.state
    if state.content is None or not state.is_current:
        return Outcome(says=say("The guide has errors. Mend them first"))
    theme, level = state.content.theme, state.content.guide.contrast
    base = base_theme(asked.desk.folder, state.copy, theme)
    changed = {token: rgb_of(value)}
    return asked.apply(*own_colours(state.copy, theme, base, level, changed))


def _branded(asked: Asked, value: str) -> Outcome:
    """All colours from those of a house."""
    state = asked.desk.state
    if not value.strip():
        return Outcome()
    if state.content is None or not state.is_current:
        return Outcome(says=say("The guide has errors. Mend them first"))
    theme, level = state.content.theme, state.content.guide.contrast
    translate = asked.translate
    return asked.apply(*in_brand(state.copy, asked.desk.folder, theme, level, value, translate))


def _take_drawing(asked: Asked) -> Outcome:
    opened, copy = asked.opened, asked.desk.state.copy
    target = target_of(opened.form, copy, asked.text("for"))
    picked = picked_in(asked.said)
    outcome = asked.apply(*wishes(copy, target, picked, opened.overview.languages))
    if outcome.dialog:
        return outcome
    called = drawing_label(picked.kind, picked.name, opened.interface)
    if not target.scenes or scenes_of(asked.desk.state.copy, target.owner):
        return replace(outcome, closes=True, says=say("Chosen: {thing}", thing=called))
    scenes = ", ".join(scene_label(name, opened.interface) for name in target.scenes)
    words = say("Chosen: {thing}. It takes the place of “{scene}”", thing=called, scene=scenes)
    return Outcome(notice=Notice(words, "ok", say("Undo"), "undo"), says=words, closes=True)


def _split(asked: Asked) -> Outcome:
    field = asked.opened.form.field(asked.text("id"))
    if field is None:
        raise unreadable()
    return asked.apply(split(field, asked.opened.overview.languages))


def _languages(asked: Asked) -> Outcome:
    mine = asked.opened.overview.languages
    lacking = [each for each in offered_languages(asked.opened.interface) if each.code not in mine]
    named = [GuideLanguage(code, name_in(code, asked.opened.interface)) for code in mine]
    return Outcome(dialog=asked.fill("edit/languages.html", {"mine": named, "lacking": lacking}))


def _speak(asked: Asked) -> Outcome:
    """A language is added, or taken out if it is there."""
    code, mine = asked.text("language"), asked.opened.overview.languages
    now = tuple(each for each in mine if each != code) if code in mine else (*mine, code)
    if not now or not is_a_guides(code):
        raise unreadable()
    asked.apply(Speak(now))
    return Outcome(closes=True)


def _take_translation(asked: Asked) -> Outcome:
    """All that a translator's file changes, as one edit."""
    wishes_of_file = taken(asked.text("changes"), asked.opened.overview.languages)
    if wishes_of_file is None:
        raise unreadable()
    outcome = asked.apply(*wishes_of_file)
    if outcome.dialog:
        return outcome
    count = sum(isinstance(wish, Write) and wish.id != "file_name" for wish in wishes_of_file)
    words = say_count("{count} text was taken", "{count} texts were taken", count=count)
    return Outcome(notice=Notice(words, "ok", say("Undo"), "undo"), says=words, closes=True)


def _add(asked: Asked) -> Outcome:
    addition = added(asked.opened.overview, asked.text("to"))
    asked.desk.apply(addition.wishes)
    return Outcome(opens=addition.first)


def _remove(asked: Asked) -> Outcome:
    item = asked.text("id")
    part = asked.opened.form.part_of(item)
    panel = part.panel_of(item) if part else None
    what = (
        part.heading if part and item in (part.key, part.removes) else panel.name if panel else item
    )
    asked.desk.apply(removed(asked.opened.overview, item))
    words = say("Removed: {thing}", thing=what)
    return Outcome(notice=Notice(words, "ok", say("Undo"), "undo"), says=words)


def _move(asked: Asked) -> Outcome:
    item, number = asked.text("id"), asked.number("number")
    form = asked.opened.form
    part = form.part_of(item)
    where = part.where if part and part.key == item else None
    panel = None if where else next((each for each in form.panels if each.removes == item), None)
    where = where or (panel.where if panel else None)
    if where is None:
        raise unreadable()
    number = min(max(number, 1), where.count)
    asked.apply(moved(item, number))
    words = say(
        "{number} is now {to} of {count}", number=where.number, to=number, count=where.count
    )
    if part and part.key == item:
        words = say(
            "Step {number} is now {to} of {count}",
            number=where.number,
            to=number,
            count=where.count,
        )
    return Outcome(says=words)


def _undo(asked: Asked) -> Outcome:
    asked.desk.undo()
    return Outcome(says=say("Undone"))


def _redo(asked: Asked) -> Outcome:
    asked.desk.redo()
    return Outcome(says=say("Done again"))


def _review(asked: Asked) -> Outcome:
    if not asked.opened.changes:
        return Outcome(says=say("Everything is saved"))
    return Outcome(dialog=review_dialog(asked.desk, asked.fill, asked.who))


def _save(asked: Asked) -> Outcome:
    """Where versions are kept from now on, the first is what lies in the files before."""
    who = as_name(str(asked.said.get("who", "")))
    if asked.said.get("begins"):
        if not who:
            raise Refused(400, say("nobody is named who saves this version"), say("give your name"))
        begin(asked.desk.folder, who, asked.translate)
    saved = asked.desk.save(asked.text("message"), who, asked.translate)
    words = say("Saved as a version") if saved.version else say("Saved")
    if saved.trouble:
        words = joined(". ", [say("Saved, but not as a version"), *_told(saved.trouble)])
        return Outcome(says=words, notice=Notice(words, "wait"), closes=True)
    return Outcome(says=words, notice=Notice(words), closes=True)


def _told(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        yield problem.what
        yield from filter(None, [problem.hint])


def _discard(asked: Asked) -> Outcome:
    asked.desk.discard()
    words = say("The changes were thrown away")
    return Outcome(says=words, notice=Notice(words, "ok", say("Undo"), "undo"), closes=True)


def _conflict(asked: Asked) -> Outcome:
    conflicts = asked.desk.state.conflicts
    return (
        Outcome(dialog=conflict_dialog(conflicts, asked.fill, asked.opened))
        if conflicts
        else Outcome()
    )


def _settle(asked: Asked) -> Outcome:
    """A conflict is decided: by the words of a side, or others."""
    key = (asked.text("id"), asked.text("language"))
    for conflict in asked.desk.state.conflicts:
        if conflict.key == key:
            asked.desk.resolve(conflict, asked.text("words"))
            left = asked.desk.state.conflicts
            return Outcome(
                dialog=conflict_dialog(left, asked.fill, asked.opened) if left else "",
                closes=not left,
            )
    return _settle_between_tabs(asked, *key)


def _settle_between_tabs(asked: Asked, own: str, language: str) -> Outcome:
    """What was not written, as another tab had changed it, is written now if that was chosen; it
    waits for a choice once more when somebody has changed it again."""
    words, theirs = asked.text("words"), asked.text("theirs")
    if words == theirs:
        return Outcome(closes=True)
    form = asked.opened.form
    field = form.field(own)
    is_text = field is None or field.kind in (FieldKind.TEXT, FieldKind.SAME_OR_EACH)
    wish = written(form, own, language, words) if is_text else valued(form, own, words)
    outcome = asked.apply(_based(wish, theirs))
    return replace(outcome, closes=not outcome.dialog)


def _approve(asked: Asked) -> Outcome:
    """A text is approved in a language as it stands in the files, by the editor whose name the
    browser remembers."""
    who = " ".join(asked.text("who").split())
    content = asked.desk.state.content
    if not who or content is None:
        return Outcome(dialog=asked.fill("edit/who.html", {"asked": asked}))
    key = (asked.text("id"), asked.text("language"))
    meant = [
        SeenText(*key, fingerprint_of(each.words))
        for each in wordings(content.guide)
        if (each.text, each.language) == key
    ]
    now = datetime.now().astimezone()
    recorded = asked.desk.record(approving(meant, require_name(who), now), who, asked.translate)
    if not recorded.revision.others:
        return Outcome(says=say("Approved"), closes=True)
    words = say("Save first: what is approved is the text in the files")
    notice = Notice(words, "wait", say("Look at the changes and save them"), "review")
    return Outcome(says=words, notice=notice, closes=True)


def _broken(asked: Asked) -> Breakage | None:
    """The file that is meant, if it still cannot be read."""
    file = asked.text("file")
    return next((each for each in asked.desk.state.broken if each.file == file), None)


def _mended(asked: Asked, broken: Breakage, text: str) -> Outcome:
    asked.desk.mend(broken, text)
    if _broken(asked):
        return Outcome(closes=True)
    return Outcome(says=say("The file can be read again"), closes=True)


def _repair(asked: Asked) -> Outcome:
    broken = _broken(asked)
    return _mended(asked, broken, broken.repair.text) if broken and broken.repair else Outcome()


def _bring_back(asked: Asked) -> Outcome:
    """The file as it was when it could be read last."""
    broken = _broken(asked)
    text = asked.desk.state.copy.text(asked.text("file"))
    return _mended(asked, broken, text) if broken and text else Outcome()


def _open_file(asked: Asked) -> Outcome:
    broken = _broken(asked)
    return Outcome(dialog=asked.fill("edit/file.html", {"broken": broken})) if broken else Outcome()


def _mend(asked: Asked) -> Outcome:
    """The file as somebody has mended it by hand. What browsers send as line ends is not meant."""
    broken = _broken(asked)
    if broken is None:
        return Outcome(closes=True)
    text = asked.text("text").replace("\r\n", "\n")
    return _mended(asked, broken, text.replace("\n", "\r\n") if "\r\n" in broken.text else text)


def _bring_back_approvals(asked: Asked) -> Outcome:
    """Those of the last version that had some."""
    asked.desk.bring_back_approvals()
    return Outcome(says=say("The approvals are back"))


def _take_up(asked: Asked) -> Outcome:
    for found in asked.desk.state.found:
        if found.name == asked.text("name"):
            asked.desk.take_up(found)
    return Outcome()


def _drop(asked: Asked) -> Outcome:
    for found in asked.desk.state.found:
        if found.name == asked.text("name"):
            asked.desk.drop(found)
    return Outcome()


CHANGES: Mapping[str, Callable[[Asked], Outcome]] = {
    "look": _look,
    "measure": _look,
    "approve": _approve,
    "words": _words,
    "value": _value,
    "split": _split,
    "languages": _languages,
    "speak": _speak,
    "take-drawing": _take_drawing,
    "take-translation": _take_translation,
    "add": _add,
    "remove": _remove,
    "move": _move,
    "undo": _undo,
    "redo": _redo,
    "review": _review,
    "save": _save,
    "discard": _discard,
    "conflict": _conflict,
    "settle": _settle,
    "repair": _repair,
    "bring-back": _bring_back,
    "open-file": _open_file,
    "mend": _mend,
    "bring-back-approvals": _bring_back_approvals,
    "take-up": _take_up,
    "drop": _drop,
}
