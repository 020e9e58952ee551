"""Whether the theme's fonts have every character of a guide: all that is missing, told at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache

from infographic.assets.font import FONTS
from infographic.content.guide.local import LocalGuide, LocalText
from infographic.content.language.script import is_from_right, other_scripts
from infographic.content.theme.theme import Theme
from infographic.errors import FontError, Problem
from infographic.geometry import Path
from infographic.message import Message, all_of, joined, say
from infographic.per_language import PerLanguage
from infographic.scene import FontFile
from infographic.text.shape import (
    character_name,
    describe_character,
    has_ink,
    is_plain,
    missing_characters,
    unplaced_marks,
)
from infographic.text.words import drawn_text

# What no picture draws, by the names of the fields.
_NOT_DRAWN = {"alt", "scene_alt", "explanation", "page"}

# Pictographs shown in colour, with what joins them and follows (Unicode Technical Standard 51, 1.4;
# of the older ones these are the wide ones and those that a variation selector follows).
_OLDER = "".join(map(chr, range(0x2600, 0x27C0)))
_WIDE = "".join(sign for sign in _OLDER if unicodedata.east_asian_width(sign) == "W")
_NEWER = "\U0001f000-\U0001faff"
_EMOJI = re.compile(f"(?:[{_WIDE}{_NEWER}]|[{_OLDER}]\ufe0f)[{_OLDER}{_NEWER}\u200d\ufe0f]*")
_MOST_SPELT = 5  # characters of one letter in a message
_EMOJI_HINT = say("leave the emoji out; a step shows what its “icon:” or “scene:” names")


def check_coverage(guides: PerLanguage[LocalGuide], theme: Theme) -> None:
    """FontError with a problem for each text that has a character no font of the theme has."""
    faces = faces_of(theme)
    problems = [
        problem
        for guide in guides.values()
        for words in drawn_texts(guide)
        for problem in missing_in(words, faces)
    ]
    if problems:
        raise FontError(problems)


def faces_of(theme: Theme) -> tuple[FontFile, ...]:
    """The fonts that a theme has for any of its styles."""
    return tuple({face: None for style in theme.type for face in theme.faces(style)})


def drawn_texts(guide: LocalGuide) -> Iterator[LocalText]:
    """Every text of a guide that a picture may show: a logo is in the place of the publisher's
    name."""
    return _words_in(replace(guide, publisher=None) if guide.logo else guide)


def missing_in(words: LocalText, fonts: tuple[FontFile, ...]) -> Iterator[Problem]:
    """The problems of a text whose characters not all are in one of the fonts; none otherwise."""
    if _is_covered(words.value, fonts):
        return
    drawn = drawn_text(words.value)
    missing = missing_characters(drawn, fonts)
    emoji = [found for found in _EMOJI.findall(drawn) if set(found) & set(missing)]
    others = [character for character in missing if character not in "".join(emoji)]
    item = say("{item} ({language})", item=words.item, language=words.language)
    if emoji:
        what = say(
            "no font has the emoji {signs}",
            signs=joined(", ", [say("“{text}”", text=found) for found in dict.fromkeys(emoji)]),
        )
        yield Problem(what, words.place, item, _EMOJI_HINT)
    if scripts := other_scripts(drawn):
        yield from (_other_script(*each, words, item) for each in scripts.items())
        return
    if others:
        what = say(
            "no font has the character {signs}",
            signs=joined(", ", map(describe_character, others)),
        )
        families = all_of(dict.fromkeys(font.family for font in fonts))
        hint = say(
            "write it another way, or put a font that has it into the guide's folder {folder}/ and "
            "its name into the theme's list (now {names})",
            folder=FONTS,
            names=families,
        )
        yield Problem(what, words.place, item, hint)
    if letters := unplaced_marks(drawn, fonts):
        what = say(
            "no font can put these marks on their letter: {letters}",
            letters=joined(", ", map(_spelt, letters)),
        )
        yield Problem(what, words.place, item, say("leave the marks out, or write it another way"))


@lru_cache(maxsize=4096)
def _is_covered(value: str, fonts: tuple[FontFile, ...]) -> bool:
    """Whether there is nothing to say of a text. Remembered: every page and every change of an
    editor asks."""
    drawn = drawn_text(value)
    if other_scripts(drawn):
        return False
    if is_plain(drawn, fonts):
        return True
    return not missing_characters(drawn, fonts) and not unplaced_marks(drawn, fonts)


def _spelt(letter: str) -> Message:
    """A letter with its marks, and each of them by its name, of many the first ones."""
    shown = letter[:_MOST_SPELT]
    parts = [_part(part) for part in shown]
    more = ["…"] if len(letter) > len(shown) else []
    return say("“{letter}” ({parts})", letter=shown, parts=joined(", ", [*parts, *more]))


def _part(sign: str) -> Message:
    name = character_name(sign)
    return joined(" ", (say("“{text}”", text=sign), name)) if has_ink(sign) else name


def _other_script(script: str, letters: str, words: LocalText, item: str) -> Problem:
    """That a text has letters of a script that cannot be set."""
    shown = joined(", ", map(describe_character, letters[:_MOST_SPELT]))
    more = ", …" if len(letters) > _MOST_SPELT else ""
    if is_from_right(letters[0]):
        what = say(
            "{script} is written from right to left, which this program cannot set: "
            "{letters}{more}",
            script=script,
            letters=shown,
            more=more,
        )
    else:
        what = say(
            "{script} cannot be set by this program, be it that a font has it: {letters}{more}",
            script=script,
            letters=shown,
            more=more,
        )
    hint = say("write it in Latin letters, or leave it or the language out")
    return Problem(what, words.place, item, hint)


def _words_in(value: object) -> Iterator[LocalText]:
    waiting = [value]  # the next one last
    while waiting:
        each = waiting.pop()
        if isinstance(each, LocalText):
            yield each
        elif isinstance(each, tuple):
            waiting += each[::-1]
        else:
            waiting += [getattr(each, name) for name in _DRAWN_FIELDS[type(each)]]


class _DrawnFields(dict[type, Sequence[str]]):
    """By the kind of a part of a guide, its fields in which texts may be drawn, the last one first;
    drawings have thousands of points, and no words. Each kind is asked once for its fields: that
    takes longer than to read them, and an editor's picture has them read at each keystroke."""

    def __missing__(self, kind: type) -> Sequence[str]:
        names: list[str] = []
        if is_dataclass(kind) and kind is not Path:
            names = [field.name for field in fields(kind) if field.name not in _NOT_DRAWN]
        self[kind] = names[::-1]
        return self[kind]


_DRAWN_FIELDS = _DrawnFields()
