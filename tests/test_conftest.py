"""A missing program skips a test at a desk and fails it in CI."""

from __future__ import annotations

from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")


class Desk:
    """A place where tests run under our conftest, and where no program is installed."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))

    def run(self, test: str) -> pytest.RunResult:
        self.pytester.makepyfile(f"import pytest\n{test}")
        return self.pytester.runpytest_inprocess("-rs", "-p", "no:hypothesispytest")


@pytest.fixture
def desk(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("PATH", "")
    return Desk(pytester)


@pytest.fixture
def ci(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The same with CI set."""
    monkeypatch.setenv("CI", "true")
    return desk


def test_missing_program_skips_and_names_the_package(desk: Desk) -> None:
    result = desk.run("def test_pdf(program): program('pdftotext')")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*pdftotext is missing*apt-get install poppler-utils*"])


def test_missing_program_fails_in_ci(ci: Desk) -> None:
    result = ci.run("def test_pdf(program): program('pdftotext')")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*nothing may be skipped*pdftotext is missing*"])


@pytest.mark.parametrize(
    "test",
    [
        "def test_it(): pytest.importorskip('no_such_library')",
        "@pytest.mark.skip(reason='later')\ndef test_it(): pass",
        "pytest.importorskip('no_such_library')",
    ],
    ids=["in a test", "marked", "whole file"],
)
def test_any_other_skip_fails_in_ci(ci: Desk, test: str) -> None:
    result = ci.run(test)
    assert result.ret in {pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED}
    result.stdout.fnmatch_lines(["*nothing may be skipped*"])


def test_expected_failure_is_no_skip(ci: Desk) -> None:
    ci.run("@pytest.mark.xfail\ndef test_it(): assert False").assert_outcomes(xfailed=1)


def test_program_is_given_as_a_path(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk.pytester.mkdir("bin")
    qpdf = folder / "qpdf"
    qpdf.write_text("#!/bin/sh\n")
    qpdf.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    result = desk.run(f"def test_it(program): assert str(program('qpdf')) == {str(qpdf)!r}")
    result.assert_outcomes(passed=1)
