"""The program installed as a wheel, away from this folder, in an environment of its own."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has the wheel and, from this environment, the libraries; not this folder."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    ours = sysconfig.get_path("purelib", "venv", {"base": str(folder)})
    # Links in a folder that is itself linked are not followed: our own source stays unseen.
    (Path(ours) / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps"]
    subprocess.run([*command, "--no-index", str(wheel)], check=True, capture_output=True)
    return python


def test_wheel_has_all_data_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        files = {name for name in archive.namelist() if ".dist-info/" not in name}
    sources = [path for top in ("infographic", "data") for path in (ROOT / top).rglob("*")]
    names = {
        path.relative_to(ROOT).as_posix()
        for path in sources
        if path.is_file() and path.parent.name != "__pycache__"
    }
    names = {f"infographic/{name}" if name.startswith("data/") else name for name in names}
    assert {"infographic/data/guide.yaml", "infographic/py.typed"} <= names
    assert files == names


def test_wheel_has_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {Path(name).name for name in archive.namelist() if ".dist-info/" in name}
    assert {"LICENSE", "THIRD-PARTY.md"} <= names


def test_installed_program_draws_a_new_guide(python: Path, tmp_path: Path) -> None:
    program = [str(python), "-m", "infographic"]
    subprocess.run([*program, "new", "opas"], cwd=tmp_path, check=True, capture_output=True)
    subprocess.run(
        [*program, "build", "opas", "--lang", "fi", "--file", "svg", "--output", "kuvat"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert list((tmp_path / "kuvat" / "fi").glob("*-a4-landscape.svg"))


def test_installed_program_is_the_one_from_the_wheel(python: Path, tmp_path: Path) -> None:
    code = "import infographic; print(infographic.__file__)"
    said = subprocess.run(
        [str(python), "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout
    assert Path(said.strip()).is_relative_to(python.parent.parent)
