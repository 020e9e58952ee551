"""The command line: what it says, where it says it, and how it ends."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from infographic import __version__
from infographic.cli.command_line import program
from infographic.cli.commands import app
from infographic.errors import HalfPublishedError, Problem
from infographic.files import program_data
from infographic.publish.offer import OFFER
from infographic.publish.staging import Staging
from tests.content.guide_folder import GuideFolder
from tests.content.mistake import Mistake
from tests.content.yaml.test_bad_input import MISTAKES
from tests.publish.output_folder import contents
from tests.publish.small_guide import CARD, STRIP, formats, small_guide

ROOT = Path(__file__).parents[2]
UNCHANGED = "Nothing was written; the earlier files are unchanged."
PROGRAM = [sys.executable, "-m", "infographic"]

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GuideFolder:
    """The small guide in the folder `data` of the current folder."""
    monkeypatch.chdir(tmp_path)
    return small_guide(tmp_path / "data")


@pytest.fixture
def run(folder: GuideFolder) -> Run:
    """Runs the command with some arguments on the small guide as it has become."""

    def invoke(*arguments: str) -> Result:
        folder.write()
        return CliRunner().invoke(app, arguments)

    return invoke


@pytest.fixture
def old(tmp_path: Path) -> Callable[[], bool]:
    """A file of an earlier build, and whether it is still there and alone."""
    file = tmp_path / "output" / "fi" / "opas-card.svg"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"old")

    def is_unchanged() -> bool:
        files = [path for path in (tmp_path / "output").rglob("*") if path.is_file()]
        return files == [file] and file.read_bytes() == b"old"

    return is_unchanged


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **changes}


# What a build says


def test_a_build_tells_each_file_with_its_size_and_ends_with_zero(run: Run) -> None:
    result = run("build", "--format", "strip")
    assert result.exit_code == 0
    lines = result.stderr.splitlines()
    assert [line.split()[0] for line in lines[:4]] == [
        "output/fi/opas-strip.svg",
        "output/fi/opas-strip.png",
        "output/sv/guide-strip.svg",
        "output/sv/guide-strip.png",
    ]
    assert all(line.endswith(" kB") for line in lines[:4])
    assert lines[4:] == [
        "",
        f"1 text awaits approval; “{program()} build --final” lists it.",
        "",
        "Ready: 4 files in output/",
    ]


def test_stdout_stays_free(run: Run) -> None:
    assert run("build", "--format", "strip", "--timings").stdout == ""
    assert run("build", "--format", "none").stdout == ""
    assert run("new", "other").stdout == ""


def test_options_may_be_given_again_and_choose(run: Run, tmp_path: Path) -> None:
    arguments = ["--lang", "fi", "--file", "svg", "--file", "pdf", "--output", "elsewhere"]
    assert run("build", "data", *arguments).exit_code == 0
    files = {path.name for path in (tmp_path / "elsewhere").rglob("*") if path.is_file()}
    assert files == {"opas-card.svg", "opas-card.pdf", "opas-strip.svg", "report.json"}


def test_another_arrangement_and_an_explanation_may_be_asked_for(run: Run) -> None:
    result = run("build", "--format", "card", "--lang", "fi", "--arrangement", "grid", "--explain")
    assert result.exit_code == 0
    assert "card (fi)" in result.stderr
    assert "chosen: grid in" in result.stderr


def test_timings_are_told_stage_by_stage(run: Run) -> None:
    lines = run("build", "--format", "strip", "--timings").stderr.splitlines()
    stages = [line[:28].strip() for line in lines[lines.index("", 8) + 1 :]]
    assert stages == [
        "start and imports",
        "load",
        "files and report",
        "layout",
        "paint",
        "contrast",
        "svg",
        "png",
        "together",
        "passed",
    ]


def test_when_nothing_has_changed_nothing_is_read_nor_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = len(run("build").stderr.splitlines()[:-4])
    before = contents(tmp_path / "output")
    monkeypatch.setattr("infographic.publish.offer.load", None)
    again = run("build")
    assert again.exit_code == 0
    drafts, _, told = again.stderr.splitlines()
    assert drafts.startswith("1 text awaits approval")
    assert (
        told
        == f"Nothing has changed: {files} files in output/; open output/index.html in a browser"
    )
    assert contents(tmp_path / "output") == before


def test_a_changed_file_is_made_again_and_told_alone(run: Run, tmp_path: Path) -> None:
    run("build")
    (tmp_path / "output/fi/opas-card.svg").write_bytes(b"mine")
    first, empty, *_, last = run("build").stderr.splitlines()
    assert (first.split()[0], empty) == ("output/fi/opas-card.svg", "")
    assert "of them as before" in last


def test_all_is_made_again_with_force(run: Run) -> None:
    first = run("build").stderr
    assert run("build", "--force").stderr == first


def test_advice_is_given_again_though_nothing_has_changed(run: Run, folder: GuideFolder) -> None:
    folder.change("guide.yaml", "Hyvä opas", "Seitsemän askelta")
    for told in (run("build").stderr, run("build").stderr):
        assert "1 text says another number than the guide has" in told


def test_texts_that_await_approval_are_refused_though_nothing_has_changed(run: Run) -> None:
    run("build")
    result = run("build", "--final")
    assert result.exit_code == 1
    assert "awaits approval" in result.stderr


def test_at_least_one_process_draws(run: Run) -> None:
    result = run("build", "--jobs", "0")
    assert result.exit_code == 2
    assert "--jobs" in result.stderr


def test_a_pipe_gets_no_progress_bar_and_no_colours(run: Run) -> None:
    assert "\x1b" not in run("build", "--format", "strip").stderr


# What a build refuses


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title)
def test_a_mistake_is_told_with_its_place_and_the_files_stay(
    folder: GuideFolder, run: Run, old: Callable[[], bool], mistake: Mistake
) -> None:
    folder.change(mistake.file, mistake.old, mistake.new)
    result = run("build")
    assert result.exit_code == 1
    assert f"data/{mistake.where}: " in result.stderr
    assert mistake.what in result.stderr
    assert mistake.hint in result.stderr
    assert result.stderr.endswith(f"\n1 problem. {UNCHANGED}\n")
    assert old()


def test_all_problems_are_told_and_counted(
    folder: GuideFolder, run: Run, old: Callable[[], bool]
) -> None:
    folder.change("guide.yaml", "sv: En bra guide", "sv: ''")
    folder.change("steps.yaml", "icon: star", "icon: starr")
    folder.change("rules.yaml", "icon: rocket", "icon: rokket")
    result = run("build")
    assert result.exit_code == 1
    for place in ("data/guide.yaml:3:", "data/steps.yaml:8:9", "data/rules.yaml:2:9"):
        assert place in result.stderr
    assert result.stderr.endswith(f"\n3 problems. {UNCHANGED}\n")
    assert old()


def test_a_file_in_the_wrong_encoding_is_told_with_its_place(
    folder: GuideFolder, run: Run, old: Callable[[], bool]
) -> None:
    steps = folder.files["steps.yaml"]
    assert isinstance(steps, str)
    folder.files["steps.yaml"] = steps.encode("latin-1")
    result = run("build")
    assert result.exit_code == 1
    assert "data/steps.yaml:3:" in result.stderr
    assert "UTF-8" in result.stderr
    assert old()


def test_a_character_that_no_font_has_is_told_with_its_place(
    folder: GuideFolder, run: Run, old: Callable[[], bool]
) -> None:
    folder.change("steps.yaml", "Aloita heti.", "Aloita ☃ heti.")
    result = run("build")
    assert result.exit_code == 1
    assert "data/steps.yaml:4:14: step 1 “Aloita”, text (fi): no font has" in result.stderr
    assert "U+2603 SNOWMAN" in result.stderr
    assert old()


def test_a_text_that_is_far_too_long_is_told_with_its_place_and_what_to_cut(
    folder: GuideFolder, run: Run, old: Callable[[], bool]
) -> None:
    folder.files["formats.yaml"] = formats(("card", "80 mm, 60 mm", "svg"))
    folder.change("steps.yaml", "Aloita heti.", "Tämä teksti on aivan liian pitkä. " * 130)
    result = run("build", "--format", "card")
    assert result.exit_code == 1
    assert "data/steps.yaml:4:14: step 1 “Aloita”, text (fi): " in result.stderr
    assert "shorten it by about " in result.stderr
    assert "1 problem: card is refused in every language" in result.stderr
    assert old()


def test_a_format_that_is_too_small_does_not_stop_the_others(
    folder: GuideFolder, run: Run, tmp_path: Path
) -> None:
    folder.files["formats.yaml"] = formats(("card", "20 mm, 15 mm", CARD[2]), STRIP)
    result = run("build")
    assert result.exit_code == 1
    what = "card is refused in every language, and its earlier files are unchanged"
    assert f"{what}; the web page goes without them." in result.stderr
    names = {path.name for path in (tmp_path / "output" / "sv").glob("guide-*.[ps]*g")}
    assert names == {"guide-strip.svg", "guide-strip.png"}


def test_drafts_are_not_final(folder: GuideFolder, run: Run, old: Callable[[], bool]) -> None:
    folder.change("guide.yaml", "fi: Hyvä opas, sv: En bra guide", "fi: A, sv: B, draft: [fi, sv]")
    result = run("build", "--final")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "data/guide.yaml:3:13: title (fi, sv): awaits approval",
        "data/guide.yaml:12:27: quote, text (sv): awaits approval",
        "",
        f"3 texts await approval. {UNCHANGED}",
        "“infographic approve --by NAME” approves texts.",
    ]
    assert old()


def test_a_theme_that_is_hard_to_read_ends_with_one(
    folder: GuideFolder, run: Run, old: Callable[[], bool]
) -> None:
    theme = (program_data() / "themes" / "kela.yaml").read_text(encoding="utf-8")
    folder.files["themes/pale.yaml"] = theme.replace('"#14213d", cmyk: [0, 0, 0, 100]', '"#999999"')
    folder.change("guide.yaml", "languages:", "theme: pale\nlanguages:")
    result = run("build", "--format", "card")
    assert result.exit_code == 1
    line = theme[: theme.index('"#14213d", cmyk: [0, 0, 0, 100]')].count("\n") + 1
    what = "theme “pale”: step_text, tip: this text is hard to read"
    assert f"pale.yaml:{line}:23: {what}" in result.stderr
    assert "card is refused in every language" in result.stderr
    assert "Ready" not in result.stderr
    assert old()


def test_older_pictures_are_told_in_one_line_with_what_renews_them(
    folder: GuideFolder, run: Run
) -> None:
    run("build", "--format", "strip")
    folder.change("guide.yaml", "Hyvä opas", "Parempi opas")
    told = f"“{program()} build” renews them"
    assert told in run("build", "--format", "strip", "--lang", "fi").stderr
    folder.change("guide.yaml", "Parempi opas", "Hyvä opas")
    assert told not in run("build", "--format", "strip", "--lang", "fi").stderr


def test_a_language_without_drafts_is_final(run: Run) -> None:
    assert run("build", "--final", "--lang", "fi", "--format", "strip").exit_code == 0


def test_output_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"a note")
    result = run("build", "--format", "strip")
    assert result.exit_code == 1
    assert "a file has the name of a folder that is needed" in result.stderr
    assert result.stderr.endswith(f"\n1 problem. {UNCHANGED}\n")
    assert (tmp_path / "output").read_bytes() == b"a note"


def test_a_build_that_stops_among_its_last_renamings_says_that_some_files_are_new(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def publish(staging: Staging) -> None:  # noqa: ARG001
        raise HalfPublishedError(Problem("another program holds the file", item="opas.png"))

    monkeypatch.setattr(Staging, "publish", publish)
    result = run("build", "--format", "strip")
    assert result.exit_code == 1
    assert "opas.png: another program holds the file" in result.stderr
    assert "Some files are new and others are not" in result.stderr.splitlines()[-1]
    assert UNCHANGED not in result.stderr


# Wrong usage


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["build", "--lang", "sw"], "did you mean “sv”? the guide is in: fi, sv"),
        (["build", "--format", "crad"], "did you mean “card”? the formats are: card, strip"),
        (
            ["build", "--file", "jpg"],
            f"the kinds are: {', '.join(OFFER.file_kinds)}",
        ),
        (["build", "--format", "strip", "--file", "pdf"], "it lists strip: svg, png"),
        (["build", "--arrangement", "stair"], "did you mean “stairs”? the arrangements are: auto,"),
        (["build", "--lnag", "fi"], "there is no option --lnag"),
        (["build", "data", "more"], "a word too many: more"),
        (["biuld"], "did you mean build?"),
        (["new"], "FOLDER is missing"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_what_is_right(
    run: Run, old: Callable[[], bool], arguments: list[str], told: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert old()


def test_no_such_folder_says_how_to_make_one(run: Run) -> None:
    for command in ("build", "schema"):
        result = run(command, "dtaa")
        assert result.exit_code == 1
        assert "dtaa: there is no such folder" in result.stderr
        assert f"{program()} new dtaa" in result.stderr


def test_the_folder_is_data_when_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["build"])
    assert result.exit_code == 1
    assert "data: there is no such folder" in result.stderr


def test_a_second_language_needs_the_option_again(run: Run, old: Callable[[], bool]) -> None:
    result = run("build", "--lang", "fi", "sv")
    assert result.exit_code == 1
    assert "--lang fi --lang sv" in result.stderr
    assert old()


# The other commands


@pytest.mark.slow
def test_a_new_guide_is_built_by_the_line_that_is_told(run: Run, tmp_path: Path) -> None:
    result = run("new", "oma opas")
    assert result.exit_code == 0
    assert "oma opas/guide.yaml" in result.stderr
    command = result.stderr.splitlines()[-1].removeprefix("Next, build its pictures: ")
    assert f"#   {command}\n" in (tmp_path / "oma opas" / "guide.yaml").read_text("utf-8")
    subprocess.run(f"{command} --file svg", shell=True, cwd=tmp_path, check=True)
    assert list((tmp_path / "oma opas" / "output" / "sv").glob("*.svg"))
    assert not (tmp_path / "output").exists()


def test_the_files_of_another_guide_go_into_its_own_folder(folder: GuideFolder, run: Run) -> None:
    folder.path = folder.path.with_name("mine")
    result = run("build", "mine", "--format", "strip")
    assert result.stderr.endswith("\nReady: 4 files in mine/output/\n")
    assert f"“{program()} build mine --final”" in result.stderr
    assert not Path("output").exists()


def test_a_new_guide_has_a_name(run: Run, tmp_path: Path) -> None:
    result = run("new", "")
    assert result.exit_code == 1
    assert "the new folder has no name" in result.output
    assert not (tmp_path / "guide.yaml").exists()


def test_a_new_guide_never_overwrites_one(folder: GuideFolder, run: Run, tmp_path: Path) -> None:
    result = run("new", "data")
    assert result.exit_code == 1
    assert "data: there are such files already: guide.yaml" in result.stderr
    text = (tmp_path / "data" / "guide.yaml").read_text(encoding="utf-8")
    assert text == folder.files["guide.yaml"]


def test_the_schemas_are_written_beside_the_guide(run: Run, tmp_path: Path) -> None:
    result = run("schema")
    assert result.exit_code == 0
    assert (tmp_path / "data" / "schema" / "guide.schema.json").exists()
    assert "data/schema/guide.schema.json" in result.stderr


def test_help_names_every_command_option_and_kind_of_file(run: Run) -> None:
    commands = run("--help").stdout
    assert all(f"\n  {name} " in commands for name in ("build", "new", "schema"))
    options = run("build", "--help").stdout
    assert all(f"--{name}" in options for name in ("lang", "format", "file", "output", "final"))
    assert all(kind in options for kind in OFFER.file_kinds)


def test_the_version_is_that_of_the_package(run: Run) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project.get("version", __version__) == __version__
    assert run("--version").stdout == f"infographic {__version__}\n"


# The machine


def test_a_missing_library_is_told_in_plain_words(
    run: Run, old: Callable[[], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "infographic.render.pdf.accessible_pdf", None)
    monkeypatch.delitem(sys.modules, "infographic.render.pdf.accessible_pdf")
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    result = run("build", "--format", "card")
    assert result.exit_code == 3
    assert "the Python package pikepdf is missing" in result.stderr
    assert result.stderr.endswith(f"\n1 problem. {UNCHANGED}\n")
    assert old()


def test_without_any_library_the_module_says_what_to_type(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-S", "-E", "-c", _RUN_FROM.format(root=str(ROOT))],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 3
    assert finished.stderr.startswith("The Python package typer is missing.")
    assert "Traceback" not in finished.stderr


_RUN_FROM = """
import runpy, sys
sys.path.insert(0, {root!r})
runpy.run_module("infographic", run_name="__main__")
"""


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys, infographic.cli.commands as cli\n"
        "try: cli.app(['build', '--help'])\n"
        "except SystemExit: print('\\n'.join(sys.modules))"
    )
    modules = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    heavy = {"rich", "ruamel", "fontTools", "uharfbuzz", "cairocffi", "pikepdf", "matplotlib"}
    assert "typer" in modules
    assert heavy.isdisjoint(modules)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "terminate"]
)
def test_an_interrupted_build_leaves_the_old_files_and_no_others(
    folder: GuideFolder, old: Callable[[], bool], tmp_path: Path, number: signal.Signals, code: int
) -> None:
    # So many dots an inch that drawing takes long enough to be interrupted.
    text = formats(CARD).replace("dpi: 40", "dpi: 1200")
    folder.files["formats.yaml"] = text
    folder.write()
    process = subprocess.Popen(
        [*PROGRAM, "build"], cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, text=True
    )
    try:
        _wait_for(lambda: any(tmp_path.glob("output/fi/.*.part")))
        process.send_signal(number)
        _, told = process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == code
    assert "Traceback" not in told
    assert old()


@pytest.mark.slow
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "NO_COLOR"])
def test_a_terminal_gets_a_progress_bar(folder: GuideFolder, tmp_path: Path, colour: bool) -> None:
    folder.write()
    changes = {"TERM": "xterm-256color"} if colour else {"TERM": "xterm-256color", "NO_COLOR": "1"}
    shown = _in_terminal([*PROGRAM, "build"], tmp_path, environment(**changes))
    ready = int(re.findall(r"Ready: (\d+) files", shown)[-1])
    assert f"0/{ready}" in shown
    assert "fi/opas-card.png" in shown
    assert any("output/fi/opas-card.png" in line for line in shown.splitlines()[-ready - 2 :])
    assert ("\x1b[32m" in shown) is colour


def _in_terminal(command: list[str], folder: Path, variables: dict[str, str]) -> str:
    """What a command that believes itself at a terminal writes to it."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, cwd=folder, env=variables, stdout=theirs, stderr=theirs)
    os.close(theirs)
    written = b""
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        try:
            while part := terminal.read(65536):
                written += part
        except OSError:  # Linux's way of saying that the other end is closed
            pass
    assert process.wait(timeout=60) == 0
    return written.decode()


def _wait_for(event: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not event():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.01)
