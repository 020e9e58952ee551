"""Imports go one way, and every library stays in its room; the rules are in tests/walls.py."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.walls import DOORS, ORDER, PACKAGE, imports_of, read_modules, room_of, violations

ROOT = Path(__file__).resolve().parent.parent


def test_imports_go_one_way() -> None:
    assert not violations(ROOT / PACKAGE)


def test_every_room_is_read() -> None:
    rooms = {room_of(name) for name in read_modules(ROOT / PACKAGE)} - set(DOORS)
    assert {"errors", "geometry", "scene", "content", "layout", "render"} <= rooms <= set(ORDER)


@pytest.mark.parametrize("folder", [PACKAGE, "tests"])
def test_every_library_is_declared(folder: str) -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = set(pyproject["project"]["dependencies"])
    if folder == "tests":
        declared.update(pyproject["dependency-groups"]["dev"])
    names = {_plain(requirement.partition("[")[0]) for requirement in declared}
    modules = read_modules(ROOT / folder)
    offered = packages_distributions()
    for module in modules.values():
        for one in imports_of(module, modules):
            library = one.target.partition(".")[0]
            if not one.ours and library in offered:
                sources = {_plain(name) for name in offered[library]}
                assert sources & names, f"{module.name}:{one.line}: {library} is not declared"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def made_up(folder: Path, files: dict[str, str]) -> Path:
    """A package with the given files besides some that are right."""
    right = {
        "__init__.py": "from infographic.cli import main",
        "cli.py": "from infographic import __version__\nfrom infographic.publish import build",
        "errors.py": "",
        "geometry.py": "",
        "scene.py": "from infographic.geometry import Point",
        "content/__init__.py": "",
        "content/model.py": "",
        "layout/__init__.py": "",
        "layout/box.py": "",
        "layout/path/__init__.py": "from infographic.layout.path.grid import Grid",
        "layout/path/arrangement.py": "",
        "layout/path/grid.py": "from infographic.layout.path.arrangement import Slot",
        "paint/__init__.py": "",
        "render/__init__.py": "",
        "render/cairo.py": "import cairocffi\nfrom cairosvg.surface import Surface",
        "render/svg.py": "import svgwrite\nfrom infographic.scene import Group",
        "publish/__init__.py": "",
        "publish/build.py": "from ..render import svg\nfrom .names import name",
        "publish/names.py": "",
    }
    for name, text in {**right, **files}.items():
        path = folder / PACKAGE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / PACKAGE


def test_right_imports_are_let_through(tmp_path: Path) -> None:
    assert not violations(made_up(tmp_path, {}))


@pytest.mark.parametrize(
    ("file", "text", "reason"),
    [
        ("content/a.py", "from infographic.layout.box import Box", "stands above `layout`"),
        ("content/a.py", "from infographic.layout import box", "stands above `layout`"),
        ("content/a.py", "import infographic.layout.box", "stands above `layout`"),
        ("content/a.py", "from ..layout.box import Box", "stands above `layout`"),
        ("content/__init__.py", "from ..layout import box", "stands above `layout`"),
        ("content/a.py", "def late():\n    import infographic.paint", "stands above `paint`"),
        (
            "content/a.py",
            "if TYPE_CHECKING:\n    import infographic.cli",
            "stands above `cli`",
        ),
        ("geometry.py", "from infographic import scene", "stands above `scene`"),
        ("content/a.py", "from infographic import main", "package as a whole"),
        ("utils/text.py", "from infographic.errors import Problem", "no place in the order"),
        ("cli.py", "from infographic.helpers import help", "no place in the order"),
        ("render/pdf.py", "from infographic.layout.box import Box", "nothing of `layout`"),
        (
            "render/pdf.py",
            "from infographic.content.model import Guide",
            "nothing of `content`",
        ),
        (
            "layout/path/wheel.py",
            "from infographic.layout.path.grid import Grid",
            "nothing of each other",
        ),
        ("layout/path/wheel.py", "from . import grid", "nothing of each other"),
        (
            "layout/path/arrangement.py",
            "from infographic.layout.path import ARRANGEMENTS",
            "nothing of each other",
        ),
        ("render/png.py", "import svgwrite", "`render.svg` only"),
        ("paint/a.py", "from cairocffi import Context", "`render` only"),
        ("publish/a.py", "import cairosvg.surface", "`render` only"),
        ("paint/a.py", "import matplotlib.pyplot as plt", "`chart` only"),
        ("layout/a.py", "from infographic.content.model import _secret", "keeps private"),
        ("layout/a.py", "from infographic.content._inner import name", "keeps private"),
        (
            "layout/a.py",
            "from infographic.content import model\nprint(model._secret)",
            "keeps private",
        ),
        (
            "layout/a.py",
            "import infographic.content.model\nprint(infographic.content.model._secret)",
            "keeps private",
        ),
        (
            "layout/a.py",
            "from infographic.content import model as m\nprint(m._secret)",
            "keeps private",
        ),
    ],
)
def test_wrong_import_is_found(tmp_path: Path, file: str, text: str, reason: str) -> None:
    (found,) = violations(made_up(tmp_path, {file: text}))
    module = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    line = text.count("\n") + 1
    assert found.startswith(f"{module}:{line}: ")
    assert reason in found


def test_own_private_names_may_be_read(tmp_path: Path) -> None:
    text = "from infographic.content.model import _secret\nfrom . import model\nmodel._secret"
    assert not violations(made_up(tmp_path, {"content/load.py": text}))
