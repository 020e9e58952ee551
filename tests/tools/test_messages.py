"""The catalogues follow the program's code."""

from __future__ import annotations

from pathlib import Path

from tools.messages import messages_by_room, update

CODE = """
x = say("a {thing} is missing", thing=say("step {number}", number=3))
y = say_count("{count} text", "{count} texts", count=2)
z = say_about("a button", "Open")
"""
TEMPLATE = (
    '<p>{{ say("Save") }}</p>{% set n = say_count("{count} change", "{count} changes", count=2) %}'
)


def program(folder: Path, code: str = CODE) -> Path:
    package = folder / "infographic"
    (package / "studio").mkdir(parents=True, exist_ok=True)
    (package / "layout").mkdir(exist_ok=True)
    (package / "layout" / "page.py").write_text(code, encoding="utf-8")
    (package / "studio" / "page.html").write_text(TEMPLATE, encoding="utf-8")
    return package


def said(package: Path) -> dict[str, set[object]]:
    return {
        room: {message.id for message in catalog if message.id}
        for room, catalog in messages_by_room(package).items()
    }


def test_what_is_said_is_found_in_code_and_templates_by_room(tmp_path: Path) -> None:
    assert said(program(tmp_path)) == {
        "layout": {
            "a {thing} is missing",
            "step {number}",
            ("{count} text", "{count} texts"),
            "Open",
        },
        "studio": {"Save", ("{count} change", "{count} changes")},
    }


def test_translations_stay_new_messages_come_and_old_ones_go(tmp_path: Path) -> None:
    folder = tmp_path / "fi"
    update(folder, "fi", messages_by_room(program(tmp_path)))
    file = folder / "layout.po"
    assert 'msgctxt "a button"\nmsgid "Open"\nmsgstr ""' in file.read_text(encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    text = text.replace('msgid "step {number}"\nmsgstr ""', 'msgid "step {number}"\nmsgstr "askel"')
    file.write_text(text, encoding="utf-8")

    package = program(tmp_path, 'x = say("step {number}", number=3), say("new")')
    update(folder, "fi", messages_by_room(package))

    text = file.read_text(encoding="utf-8")
    assert 'msgid "step {number}"\nmsgstr "askel"' in text
    assert 'msgid "new"\nmsgstr ""' in text
    assert "Open" not in text


def test_what_moves_to_another_room_takes_its_translation_along(tmp_path: Path) -> None:
    folder = tmp_path / "fi"
    package = program(tmp_path)
    update(folder, "fi", messages_by_room(package))
    file = folder / "studio.po"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace('"Save"\nmsgstr ""', '"Save"\nmsgstr "Tallenna"'), encoding="utf-8"
    )
    (package / "studio" / "page.html").rename(package / "layout" / "page.html")

    update(folder, "fi", messages_by_room(package))

    assert not file.exists()
    assert '"Save"\nmsgstr "Tallenna"' in (folder / "layout.po").read_text(encoding="utf-8")
