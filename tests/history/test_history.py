"""The versions of a guide: found, begun, added, listed, opened."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from infographic.errors import HistoryError
from infographic.history.history import History
from infographic.history.version import Version
from tests.history.git import git, status
from tests.history.guide import OTHER, OWN, put, write_guide

WHO = "Aino Mäki"


def history_of(folder: Path) -> History:
    history = History.of(folder)
    assert history is not None
    return history


def saved(folder: Path, message: str = "Changed") -> Version:
    version = history_of(folder).save(message, WHO)
    assert version is not None
    return version


def test_no_repository_is_no_history(tmp_path: Path) -> None:
    write_guide(tmp_path / "guide")
    assert History.of(tmp_path / "guide") is None


def test_guide_deep_in_a_repository_has_its_history(guide: Path) -> None:
    (version,) = history_of(guide).versions()
    assert (version.who, version.title) == ("Git", "All")
    assert set(version.changed) == OWN.keys()


def test_guide_that_the_repository_ignores_has_none(root: Path) -> None:
    put(root, ".gitignore", "mine/\n")
    write_guide(root / "mine")
    assert History.of(root / "mine") is None
    History.begin(root / "mine", WHO)
    assert len(history_of(root / "mine").versions()) == 1
    assert status(root) == ["?? .gitignore"]


def test_guide_in_a_worktree_is_saved_there(root: Path, guide: Path, tmp_path: Path) -> None:
    git(root, "worktree", "add", "--quiet", "-b", "other", str(tmp_path / "tree"))
    there = tmp_path / "tree" / guide.relative_to(root)
    put(there, "rules.yaml", "- {id: uusi}\n")
    version = saved(there)
    assert git(tmp_path / "tree", "rev-parse", "other") == version.id
    assert (status(tmp_path / "tree"), status(root)) == ([], [])
    assert len(history_of(guide).versions()) == 1


def test_guide_in_a_submodule_is_saved_there(root: Path, tmp_path: Path) -> None:
    write_guide(tmp_path / "guide")
    History.begin(tmp_path / "guide", WHO)
    allowed = ("-c", "protocol.file.allow=always")
    git(root, *allowed, "submodule", "--quiet", "add", str(tmp_path / "guide"), "sub")
    put(root / "sub", "rules.yaml", "- {id: uusi}\n")
    assert saved(root / "sub").changed == ("rules.yaml",)
    assert status(root / "sub") == []


def test_bare_repository_is_no_history(tmp_path: Path, program: Callable[[str], Path]) -> None:
    program("git")
    git(tmp_path, "init", "--quiet", "--bare", "bare.git")
    write_guide(tmp_path / "bare.git" / "guide")
    assert History.of(tmp_path / "bare.git" / "guide") is None


def test_git_file_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    write_guide(tmp_path / "guide")
    put(tmp_path / "guide", ".git", "gitdir: /nowhere/at/all\n")
    with pytest.raises(HistoryError, match="kept elsewhere, and are not there"):
        History.of(tmp_path / "guide")


def test_begun_history_has_a_first_version_of_the_guide_alone(
    tmp_path: Path, program: Callable[[str], Path]
) -> None:
    program("git")
    folder = tmp_path / "guide"
    write_guide(folder)
    for name, text in OTHER.items():
        put(folder, name, text)
    history = History.begin(folder, WHO)
    (version,) = history.versions()
    assert set(version.changed) == OWN.keys()
    assert status(folder) == [
        "?? .draft.yaml",
        "?? notes.txt",
        "?? themes/oma.yaml~",
        "?? unused.svg",
    ]
    assert git(folder, "branch", "--show-current") == "main"
    assert git(folder, "fsck", "--strict") == ""
    assert history.save("Again", WHO) is None


def test_history_is_not_begun_twice_and_not_without_a_name(tmp_path: Path) -> None:
    write_guide(tmp_path)
    with pytest.raises(HistoryError, match="nobody is named"):
        History.begin(tmp_path, " ")
    assert not (tmp_path / ".git").exists()
    History.begin(tmp_path, WHO)
    with pytest.raises(HistoryError, match="kept already"):
        History.begin(tmp_path, WHO)


def test_history_is_begun_of_a_guide_only(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match=r"no guide\.yaml"):
        History.begin(tmp_path, WHO)
    assert list(tmp_path.glob(".*")) == []


def test_version_is_of_the_guides_files_only(root: Path, guide: Path) -> None:
    put(guide, "steps.yaml", "- {id: kaksi, scene: oma.svg}\n")
    put(root, "src/other.txt", "staged\n")
    put(root, "src/new.txt", "new and staged\n")
    git(root, "add", "src")
    put(root, "src/other.txt", "staged, then changed\n")
    version = saved(guide)
    assert version.changed == ("steps.yaml",)
    shown = git(root, "show", "--name-only", "--format=%an <%ae>%n%s")
    assert shown.splitlines() == [
        f"{WHO} <>",
        "Changed",
        "",
        "viestintä/hyvä opas/steps.yaml",
    ]
    assert status(root) == ["A  src/new.txt", "MM src/other.txt"]
    assert git(root, "show", ":src/other.txt") == "staged"
    assert git(root, "fsck", "--strict") == ""


def test_what_was_staged_of_the_guide_gives_way_to_what_is_there(root: Path, guide: Path) -> None:
    put(guide, "rules.yaml", "staged\n")
    git(root, "add", "--all")
    put(guide, "rules.yaml", "there\n")
    saved(guide)
    assert git(guide, "show", "HEAD:./rules.yaml") == "there"
    assert status(root) == []


def test_other_files_of_the_folder_are_left_alone(root: Path, guide: Path) -> None:
    for name, text in OTHER.items():
        put(guide, name, text)
    put(guide, "rules.yaml", "- {id: uusi}\n")
    assert saved(guide).changed == ("rules.yaml",)
    assert len(status(root)) == len(OTHER)


def test_new_and_removed_files_are_in_the_version(root: Path, guide: Path) -> None:
    put(guide, "themes/toinen.yaml", "based_on: kela\n")
    put(guide, "approvals.yaml", "[]\n")
    (guide / "page" / "page.css").unlink()
    (guide / "rules.yaml").unlink()
    version = saved(guide)
    assert version.changed == (
        "approvals.yaml",
        "page/page.css",
        "rules.yaml",
        "themes/toinen.yaml",
    )
    assert status(root) == []
    assert "page" not in git(guide, "ls-tree", "--name-only", "HEAD", "./").splitlines()


def test_picture_that_is_no_longer_named_stays_and_is_removed_once_it_is_gone(
    root: Path, guide: Path
) -> None:
    put(guide, "steps.yaml", "- {id: yksi}\n")
    assert saved(guide).changed == ("steps.yaml",)
    assert git(guide, "ls-files", "oma.svg") == "oma.svg"
    assert status(root) == []


def test_picture_is_found_by_its_name_however_it_is_spelt(guide: Path) -> None:
    put(guide, "guide.yaml", "logo: {file: kuvat\\A\u0308iti.svg}\n")  # NFD
    put(guide, "kuvat/Äiti.svg", "<svg>new</svg>\n")  # NFC
    assert set(saved(guide).changed) == {"guide.yaml", "kuvat/Äiti.svg"}


def test_file_that_is_spelt_anew_is_the_new_one(root: Path, guide: Path) -> None:
    (guide / "kuvat" / "Äiti.svg").rename(guide / "kuvat" / "A\u0308iti.svg")
    if (guide / "kuvat" / "Äiti.svg").exists():
        pytest.skip("this system takes both for one file")
    assert len(saved(guide).changed) == 2
    assert status(root) == []


def test_nothing_new_is_no_version(root: Path, guide: Path) -> None:
    put(root, "src/other.txt", "changed\n")
    before = (root / ".git" / "index").read_bytes()
    assert history_of(guide).save("Nothing", WHO) is None
    assert (root / ".git" / "index").read_bytes() == before
    assert not (root / ".git" / "index.lock").exists()


def test_executable_file_and_link_are_kept_as_git_does(root: Path, guide: Path) -> None:
    (guide / "rules.yaml").chmod(0o755)
    (guide / "oma.svg").unlink()
    (guide / "oma.svg").symlink_to("kuvat/Äiti.svg")
    version = saved(guide)
    assert version.changed == ("oma.svg", "rules.yaml")
    assert status(root) == []
    files = history_of(guide).files_at(version)
    assert files["oma.svg"] == OWN["kuvat/Äiti.svg"].encode()


def test_link_out_of_the_guide_is_not_followed_in_a_version(root: Path, guide: Path) -> None:
    (guide / "oma.svg").unlink()
    (guide / "oma.svg").symlink_to("../../src/other.txt")
    version = saved(guide)
    assert status(root) == []
    assert "oma.svg" not in history_of(guide).files_at(version)


def test_modes_are_not_looked_at_where_git_does_not(root: Path, guide: Path) -> None:
    git(root, "config", "core.fileMode", "no")
    (guide / "rules.yaml").chmod(0o755)
    assert history_of(guide).save("Nothing", WHO) is None


@pytest.mark.parametrize(
    ("attributes", "autocrlf"),
    [
        ("", "false"),
        ("", "true"),
        ("", "input"),
        ("*.yaml text\n", "false"),
        ("*.yaml text eol=crlf\n", "false"),
        ("*.yaml text=auto\n", "true"),
        ("*.yaml -text\n", "true"),
        ("*.yaml binary\n", "true"),
    ],
)
def test_line_ends_are_as_git_wants_them(
    root: Path, guide: Path, attributes: str, autocrlf: str
) -> None:
    git(root, "config", "core.autocrlf", autocrlf)
    if attributes:
        put(root, ".gitattributes", attributes)
        git(root, "add", ".gitattributes")
        git(root, "commit", "--quiet", "--message", "Attributes")
    (guide / "formats.yaml").write_bytes(b"a: 1\r\nb: 2\r\n")
    (guide / "rules.yaml").write_bytes(b"# rules\r\n[]\r\n")
    wanted = git(guide, "hash-object", "formats.yaml", "rules.yaml").splitlines()
    saved(guide)
    kept = git(guide, "rev-parse", "HEAD:./formats.yaml", "HEAD:./rules.yaml").splitlines()
    assert kept == wanted
    assert status(root) == []


def test_file_that_git_wants_changed_by_a_program_is_left_to_git(root: Path, guide: Path) -> None:
    put(root, ".gitattributes", "*.svg filter=evil\n")
    git(root, "config", "filter.evil.clean", f"touch {root}/ran; cat")
    git(root, "config", "filter.evil.required", "true")
    put(guide, "oma.svg", "<svg>new</svg>\n")
    with pytest.raises(HistoryError, match="with a program"):
        saved(guide)
    assert not (root / "ran").exists()
    assert not (root / ".git" / "index.lock").exists()


def test_file_that_a_program_has_changed_before_stays_as_it_is(root: Path, guide: Path) -> None:
    put(root, ".gitattributes", "*.svg filter=upper\n")
    git(root, "config", "filter.upper.clean", "tr a-z A-Z")
    put(guide, "oma.svg", "<svg>new</svg>\n")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Filtered")
    os.utime(root / ".git" / "index", (2_000_000_000, 2_000_000_000))
    put(guide, "rules.yaml", "- {id: uusi}\n")
    assert saved(guide).changed == ("rules.yaml",)
    assert status(root) == []
    assert git(guide, "show", "HEAD:./oma.svg") == "<SVG>NEW</SVG>"


def test_hooks_and_signing_are_not_run(root: Path, guide: Path) -> None:
    for name in ("pre-commit", "commit-msg", "post-commit", "prepare-commit-msg"):
        hook = root / ".git" / "hooks" / name
        hook.write_text(f"#!/bin/sh\ntouch {root}/ran\nexit 1\n")
        hook.chmod(0o755)
    git(root, "config", "commit.gpgSign", "true")
    git(root, "config", "gpg.program", "/bin/false")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    saved(guide)
    assert not (root / "ran").exists()


def test_detached_head_gets_the_version(root: Path, guide: Path) -> None:
    git(root, "checkout", "--quiet", "--detach")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    version = saved(guide)
    assert git(root, "rev-parse", "HEAD") == version.id
    assert git(root, "rev-parse", "main") != version.id
    assert status(root) == []


def test_repository_without_any_commit_gets_its_first(
    tmp_path: Path, program: Callable[[str], Path]
) -> None:
    program("git")
    folder = tmp_path / "work" / "guide"
    write_guide(folder)
    git(folder.parent, "init", "--quiet")
    put(folder.parent, "staged.txt", "staged\n")
    git(folder.parent, "add", "staged.txt")
    assert list(history_of(folder).versions()) == []
    saved(folder)
    assert status(folder.parent) == ["A  staged.txt"]


def test_packed_branches_and_objects_are_read(root: Path, guide: Path) -> None:
    git(root, "gc", "--quiet", "--aggressive")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    saved(guide)
    assert len(history_of(guide).versions()) == 2
    assert status(root) == []


def test_locked_index_is_told_and_nothing_is_changed(
    root: Path, guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infographic.history.index_file._PATIENCE", 0.1)
    lock = root / ".git" / "index.lock"
    lock.write_bytes(b"")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    with pytest.raises(HistoryError, match=r"another program is working[\s\S]*index\.lock"):
        saved(guide)
    assert lock.exists()
    lock.unlink()
    saved(guide)


def test_damaged_index_is_told_and_not_left_locked(root: Path, guide: Path) -> None:
    index = root / ".git" / "index"
    index.write_bytes(b"nonsense" * 20)
    with pytest.raises(HistoryError, match="damaged"):
        saved(guide)
    assert not (root / ".git" / "index.lock").exists()
    assert index.read_bytes() == b"nonsense" * 20


@pytest.mark.parametrize("kind", ["split", "sparse"])
def test_index_that_cannot_be_written_without_loss_is_left_alone(
    root: Path, guide: Path, kind: str
) -> None:
    if kind == "split":
        git(root, "update-index", "--split-index")
    else:
        git(root, "sparse-checkout", "set", "--cone", "--sparse-index", "viestintä")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    before = status(root)
    with pytest.raises(HistoryError, match="kind that this program cannot write"):
        saved(guide)
    assert status(root) == before


def test_files_left_out_of_a_sparse_checkout_are_not_gone(root: Path, guide: Path) -> None:
    pattern = "/viestintä/hyvä opas/*\n!/viestintä/hyvä opas/page/\n"
    git(root, "sparse-checkout", "set", "--no-cone", *pattern.split("\n")[:-1])
    assert not (guide / "page").exists()
    put(guide, "rules.yaml", "- {id: uusi}\n")
    assert saved(guide).changed == ("rules.yaml",)
    assert status(root) == []


def test_unfinished_merge_is_told(root: Path, guide: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "other")
    put(root, "src/other.txt", "theirs\n")
    git(root, "commit", "--quiet", "--all", "--message", "Theirs")
    git(root, "checkout", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-commit", "--no-ff", "other")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    with pytest.raises(HistoryError, match="in the middle of bringing versions together"):
        saved(guide)


def test_repository_of_another_user_is_read_but_not_written(
    guide: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(guide, "rules.yaml", "- {id: uusi}\n")
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    assert len(history_of(guide).versions()) == 1
    with pytest.raises(HistoryError, match="belong to another user"):
        saved(guide)
    git(root, "config", "core.sharedRepository", "group")
    saved(guide)


def test_read_only_repository_is_told(guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: str, mode: str) -> None:  # noqa: ARG001
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), f"{path}.lock")

    put(guide, "rules.yaml", "- {id: uusi}\n")
    monkeypatch.setattr("infographic.history.index_file.GitFile", refused)
    with pytest.raises(HistoryError, match="not allowed to write"):
        saved(guide)


@pytest.mark.parametrize("who", ["", "  ", "<aino@example.org>", "\0", "<>"])
def test_version_needs_a_name(guide: Path, who: str) -> None:
    put(guide, "rules.yaml", "- {id: uusi}\n")
    with pytest.raises(HistoryError, match="nobody is named"):
        history_of(guide).save("Changed", who)


def test_version_needs_a_message(guide: Path) -> None:
    with pytest.raises(HistoryError, match="no message"):
        history_of(guide).save(" \n", WHO)


def test_name_may_have_an_address_or_that_of_gits_set_up(root: Path, guide: Path) -> None:
    git(root, "config", "user.name", WHO)
    git(root, "config", "user.email", "aino@example.org")
    assert history_of(guide).who() == WHO
    for number, who in enumerate([WHO, "Ville Virta <ville@example.org>", "Ville\nVirta <x"]):
        put(guide, "rules.yaml", f"# {number}\n[]\n")
        history_of(guide).save("Changed", who)
    assert git(root, "log", "-3", "--format=%an <%ae>").splitlines() == [
        "VilleVirta <x>",
        "Ville Virta <ville@example.org>",
        f"{WHO} <aino@example.org>",
    ]


def test_version_knows_its_time_zone(root: Path, guide: Path) -> None:
    put(guide, "rules.yaml", "- {id: uusi}\n")
    when = datetime(2026, 11, 21, 14, 5, 6, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    version = history_of(guide).save("Uusi sääntö\n\nKoska.", WHO, when)
    assert version is not None
    assert (version.when, version.when.utcoffset()) == (when, when.utcoffset())
    assert (version.title, version.message) == ("Uusi sääntö", "Uusi sääntö\n\nKoska.")
    assert git(root, "log", "-1", "--format=%ai|%ci|%B") == (
        "2026-11-21 14:05:06 -0330|2026-11-21 14:05:06 -0330|Uusi sääntö\n\nKoska.\n"
    ).rstrip("\n")
    assert "commit: Uusi sääntö" in git(root, "log", "-1", "-g", "--format=%gs", "main")


def test_unsaved_files_are_told(guide: Path) -> None:
    assert history_of(guide).unsaved() == ()
    put(guide, "rules.yaml", "- {id: uusi}\n")
    (guide / "oma.svg").unlink()
    put(guide, "notes.txt", "other\n")
    assert history_of(guide).unsaved() == ("oma.svg", "rules.yaml")


def test_version_is_found_by_the_beginning_of_its_id(guide: Path) -> None:
    put(guide, "rules.yaml", "- {id: uusi}\n")
    version = saved(guide)
    history = history_of(guide)
    assert history.version(version.short) == version
    assert history.version(f" {version.id.upper()[:12]} ") == version
    with pytest.raises(HistoryError, match="there is no version “ffffffffff”"):
        history.version("ffffffffff")
    with pytest.raises(HistoryError, match="too short"):
        history.version(version.id[:3])


def test_files_of_then_are_opened_in_another_folder(guide: Path, tmp_path: Path) -> None:
    history = history_of(guide)
    (first,) = history.versions()
    put(guide, "rules.yaml", "- {id: uusi}\n")
    (guide / "page" / "page.css").unlink()
    saved(guide)
    into = history.opened_at(first, tmp_path / "then")
    assert {
        path.relative_to(into).as_posix(): path.read_text("utf-8")
        for path in into.rglob("*")
        if path.is_file()
    } == OWN


def test_version_with_too_much_in_it_is_not_read(
    guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = history_of(guide)
    monkeypatch.setattr("infographic.history.tree_files._MOST_BYTES", 20)
    with pytest.raises(HistoryError, match="more than 0 MB"):
        history.files_at(history.versions()[0])
    monkeypatch.setattr("infographic.history.tree_files._MOST_FILES", 3)
    with pytest.raises(HistoryError, match="more than 3 files"):
        history.files_at(history.versions()[0])


ODD = {
    "time": ("author Odd <o> 99999999999999 +9999", ""),
    "encoding": ("author Odd <o> 1700000000 +0000", "encoding punycode\n"),
    "no encoding": ("author Odd <o> 1700000000 +0000", "encoding zip\0\n"),
    "halves": ("author Odd <o> 1700000000 +0000", "encoding utf-7\n"),
    "no address": ("author Odd 1700000000 +0000", ""),
    "no time": ("author Odd <o>", ""),
}


@pytest.mark.parametrize("odd", ODD)
def test_commit_that_other_programs_wrote_oddly_is_no_obstacle(
    root: Path, guide: Path, odd: str
) -> None:
    head = git(root, "rev-parse", "HEAD")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    git(root, "add", "--all")
    author, further = ODD[odd]
    raw = (
        f"tree {git(root, 'write-tree')}\nparent {head}\n{author}\n"
        f"committer Odd <o> 1700000000 +0000\n{further}\nOdd +2AA-\n"
    )
    put(root, "raw", raw)
    made = git(root, "hash-object", "-t", "commit", "-w", "--literally", "raw")
    git(root, "update-ref", "refs/heads/main", made)
    put(guide, "rules.yaml", "- {id: uudempi}\n")
    saved(guide, "After it")
    versions = history_of(guide).versions()
    assert versions[0].title == "After it"
    for version in versions:
        assert f"{version}".encode()
        assert version.when.tzinfo is not None


def test_name_that_is_no_text_can_be_told(root: Path, guide: Path) -> None:
    name = os.fsdecode(b"themes/\xff.yaml")
    put(guide, name, "based_on: kela\n")
    version = saved(guide)
    assert version.changed == ("themes/?.yaml",)
    assert status(root) == []
    assert name in history_of(guide).files_at(version)
