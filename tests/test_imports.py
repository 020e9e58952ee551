"""Imports go one way, and every library stays in its room; .importlinter has the rules."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "infographic"
RULES = ".importlinter"


def linted(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the package in a folder, each message on one line."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    environment = {**os.environ, "COLUMNS": "500", "PYTHONPATH": str(folder)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_imports_go_one_way() -> None:
    done = linted(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


# For each rule, by its name in the file of rules: a module, what is written at its end, and what
# it must be told to import (our own modules with a dot in front).
WRONG = [
    (
        "packages",
        "content/guide/up.py",
        "from infographic.layout.box import box",
        ".layout.box.box",
    ),
    ("packages", "content/guide/dots.py", "from ...layout.box.box import Box", ".layout.box.box"),
    ("packages", "content/late.py", "def late():\n    import infographic.paint", ".paint"),
    ("packages", "geometry.py", "if TYPE_CHECKING:\n    from infographic import scene", ".scene"),
    ("packages", "paint/up.py", "from infographic.render import svg", ".render.svg"),
    ("layout", "layout/box/up.py", "from infographic.layout.path import grid", ".layout.path.grid"),
    ("layout", "layout/fit/up.py", "import infographic.layout.slides", ".layout.slides"),
    ("render", "render/cairo/up.py", "import infographic.render.png", ".render.png"),
    ("render", "render/pdf/up.py", "import infographic.render.pptx", ".render.pptx"),
    (
        "pdf",
        "render/pdf/print/side.py",
        "from .. import accessible_pdf",
        ".render.pdf.accessible_pdf",
    ),
    ("content", "content/yaml/up.py", "from ..guide.model import Guide", ".content.guide.model"),
    ("judge", "publish/judge/up.py", "from ..build import build", ".publish.build"),
    ("judge", "publish/advice/up.py", "from infographic.publish import report", ".publish.report"),
    ("hyphenation", "text/hyphenation/up.py", "from ..words import tokens", ".text.words"),
    ("renderers", "render/up.py", "from infographic.content.page import File", ".content.page"),
    ("arrangements", "layout/path/star.py", "from . import grid", ".layout.path.grid"),
    ("arrangements", "layout/path/wheel.py", "from .grid import Grid", ".layout.path.grid"),
    ("arrangements", "layout/page/star.py", "from ..path import star", ".layout.path.star"),
    ("compositions", "layout/page/strip.py", "from . import hub", ".layout.page.hub"),
    ("compositions", "layout/page/corner.py", "from . import hub", ".layout.page.hub"),
    ("charts", "layout/part/chart_box.py", "from infographic.chart import bar", ".chart.bar"),
    ("charts", "chart/pie.py", "from .share import SHARE", ".chart.share"),
    ("whole", "text/up.py", "from infographic import main", "infographic"),
    ("babel", "text/library.py", "from babel import numbers", "babel"),
    ("cairo", "render/pdf/library.py", "import cairocffi as c", "cairocffi"),
    ("cairo", "publish/library.py", "import cairosvg.surface", "cairosvg"),
    ("command_line", "errors.py", "from rich.console import Console", "rich"),
    ("dask", "series/run.py", "def late():\n    import distributed", "distributed"),
    ("git", "publish/library.py", "from dulwich.repo import Repo", "dulwich"),
    ("packages", "content/versions.py", "from infographic import history", ".history"),
    ("desk", "studio/desk/up.py", "from starlette.requests import Request", "starlette"),
    ("server", "publish/library.py", "import uvicorn", "uvicorn"),
    ("views", "studio/page.py", "from infographic.studio.views import edit", ".studio.views.edit"),
    ("logos", "assets/font.py", "def late():\n    import pathops", "pathops"),
    ("matplotlib", "layout/part/library.py", "import matplotlib.pyplot as plt", "matplotlib"),
    ("num2words", "content/language/library.py", "from num2words import num2words", "num2words"),
    ("openpyxl", "content/library.py", "from openpyxl import load_workbook", "openpyxl"),
    ("pikepdf", "render/library.py", "import pikepdf", "pikepdf"),
    ("pptx", "layout/slides/library.py", "from pptx.util import Emu", "pptx"),
    ("pyphen", "content/library.py", "import pyphen", "pyphen"),
    ("segno", "assets/icon.py", "import segno", "segno"),
    ("style_sheets", "publish/library.py", "import tinycss2", "tinycss2"),
    ("svgwrite", "render/png.py", "import svgwrite", "svgwrite"),
    ("templates", "publish/library.py", "from jinja2 import Template", "jinja2"),
    (
        "translate_toolkit",
        "translation/library.py",
        "def late():\n    from translate.storage import xliff",
        "translate",
    ),
    ("yaml", "content/guide/library.py", "from ruamel.yaml import YAML", "ruamel"),
    # These import nothing wrong: a circle, and two modules that nobody gave a place.
    ("circles", "assets/png/one.py", "from . import two", None),
    ("circles", "assets/png/two.py", "from . import one", None),
    ("packages", "utils.py", "", None),
    ("layout", "layout/helpers.py", "", None),
]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of each rule that a copy of the package breaks, by the rule's name."""
    folder = tmp_path_factory.mktemp("wrong")
    shutil.copytree(ROOT / PACKAGE, folder / PACKAGE, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / RULES, folder)
    for _, file, text, _ in WRONG:
        with (folder / PACKAGE / file).open("a", encoding="utf-8") as end:
            end.write(f"{text}\n")
    done = linted(folder)
    assert done.returncode == 1, done.stdout + done.stderr
    _, *headed = re.split(r"^(.+)\n-+\n", done.stdout, flags=re.MULTILINE)
    said = dict(zip(headed[::2], headed[1::2], strict=True))
    return {name: said[sentence] for name, sentence in rules().items() if sentence in said}


def rules() -> dict[str, str]:
    """The name of each rule, and the sentence that says it."""
    config = ConfigParser()
    config.read(ROOT / RULES, encoding="utf-8")
    contracts = (name for name in config.sections() if name.startswith("importlinter:contract:"))
    return {name.rpartition(":")[2]: config[name]["name"] for name in contracts}


def test_each_rule_bites(broken: dict[str, str]) -> None:
    assert broken.keys() == rules().keys() == {rule for rule, *_ in WRONG}


@pytest.mark.parametrize(
    ("rule", "file", "imported"),
    [(rule, file, imported) for rule, file, _, imported in WRONG if imported is not None],
)
def test_wrong_import_is_told(broken: dict[str, str], rule: str, file: str, imported: str) -> None:
    importer = f".{file.removesuffix('.py').replace('/', '.')}"
    link = f"- +{_full(importer)} -> {_full(imported)} "
    assert re.search(link, broken[rule]), broken[rule]


def _full(name: str) -> str:
    return PACKAGE + name if name.startswith(".") else name


def test_a_circle_is_told(broken: dict[str, str]) -> None:
    assert f"No cycles are allowed in {PACKAGE}.assets.png." in broken["circles"]


@pytest.mark.parametrize(("rule", "module"), [("packages", "utils"), ("layout", "layout.helpers")])
def test_a_module_without_a_place_is_told(broken: dict[str, str], rule: str, module: str) -> None:
    _, _, missing = broken[rule].partition("The following modules are not listed as layers:")
    assert f"- {PACKAGE}.{module}\n" in missing


def test_no_module_takes_what_another_keeps_private() -> None:
    assert not {file: names for file in _sources(PACKAGE) if (names := private_imports(file))}


def private_imports(file: Path) -> list[str]:
    """The underscore names that a module takes from others of ours. Ruff (SLF) tells those that it
    reads from them, and takes this for right: all of it is one package."""
    found = []
    for node in _imports(file):
        if isinstance(node, ast.ImportFrom) and (node.level or _library(node.module) == PACKAGE):
            names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
            found += [name for name in names if re.match(r"_[^_]", name)]
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from infographic.content.model import Guide, _secret", ["_secret"]),
        ("from infographic._secret import name", ["_secret"]),
        ("def late():\n    from ..model import (\n        _secret as secret,\n    )", ["_secret"]),
        ("from pptx.opc.serialized import _PhysPkgWriter", []),
        ("from infographic import __version__", []),
    ],
)
def test_a_private_import_is_told(tmp_path: Path, text: str, found: list[str]) -> None:
    file = tmp_path / "module.py"
    file.write_text(text, encoding="utf-8")
    assert private_imports(file) == found


@pytest.mark.parametrize("folder", [PACKAGE, "tests"])
def test_every_library_is_declared(folder: str) -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = pyproject["project"]
    declared = set(project["dependencies"]).union(*project["optional-dependencies"].values())
    if folder == "tests":
        declared.update(pyproject["dependency-groups"]["dev"])
    names = {_plain(requirement.partition("[")[0]) for requirement in declared}
    offered = packages_distributions()
    for file in _sources(folder):
        for library in _libraries(file) & offered.keys() - {PACKAGE}:
            sources = {_plain(name) for name in offered[library]}
            assert sources & names, f"{file}: {library} is not declared"


def _libraries(file: Path) -> set[str]:
    """The first names of all that a module imports."""
    found: set[str] = set()
    for node in _imports(file):
        if isinstance(node, ast.Import):
            found.update(_library(alias.name) for alias in node.names)
        elif not node.level:
            found.add(_library(node.module))
    return found


def _library(module: str | None) -> str:
    return (module or "").partition(".")[0]


@cache
def _imports(file: Path) -> list[ast.Import | ast.ImportFrom]:
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]


def _sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
