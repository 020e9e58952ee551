"""The program's messages in other languages, from data/messages/: one file a room of the program
and language, as gettext has them (PO), so that translators can use the programs they know."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from infographic.files import program_data
from infographic.kept import kept
from infographic.message import ENGLISH, Catalogue


def messages_folder() -> Path:
    """Where the catalogues lie: a folder for each language but English."""
    return program_data() / "messages"


def languages() -> tuple[str, ...]:
    """The codes of the languages that the program speaks, English first."""
    folders = messages_folder().glob("*/")
    return (ENGLISH.code, *sorted(folder.name for folder in folders))


def catalogue(code: str) -> Catalogue:
    """The messages in one of the `languages`; KeyError for another.

    They are kept from run to run as gettext compiles them: reading them as they are written takes
    Babel."""
    if code == ENGLISH.code:
        return ENGLISH
    if code not in languages():
        raise KeyError(code)
    files = sorted((messages_folder() / code).glob("*.po"))
    source = b"\n".join(file.read_bytes() for file in files)
    compiled, decimal = kept(f"{code}.messages", source, lambda: _compiled(code, files))
    return Catalogue(code, GNUTranslations(BytesIO(compiled)), decimal)


def _compiled(code: str, files: list[Path]) -> tuple[bytes, str]:
    """All files of a language as one in gettext's compiled form (MO), and its decimal sign."""
    from babel import Locale  # most commands speak English, or find this kept
    from babel.messages import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    together = Catalog(locale=code)
    for file in files:
        with file.open("rb") as opened:
            for message in read_po(opened, locale=code):
                if message.id:
                    together[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, together)
    return compiled.getvalue(), Locale.parse(code).number_symbols["latn"]["decimal"]
