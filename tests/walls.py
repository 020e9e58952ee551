"""The walls between the packages: who may import whom, read from the source with `ast`.

Data flows one way, so imports do too. A module takes only from its own package and from those
above it in `ORDER`; a few libraries have one room in which they may be used.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "infographic"

ORDER = (
    "errors",
    "stopping",
    "files",
    "geometry",
    "outline",
    "scene",
    "colour",
    "deck",
    "ground",
    "assets",
    "content",
    "text",
    "chart",
    "layout",
    "paint",
    "render",
    "publish",
    "cli",
)
# The front doors: what starts the program and what others import it by. They may use all of it.
DOORS = ("", "__main__")

# Renderers see nothing but the finished drawing, or drawings on slides.
RENDER_SEES = {"errors", "geometry", "outline", "scene", "colour", "deck", "ground", "assets"}

ARRANGEMENTS = "layout.path"
# What every arrangement implements, and what they are put together from; else they know nothing
# of each other.
ARRANGEMENTS_SHARE = (f"{ARRANGEMENTS}.arrangement", f"{ARRANGEMENTS}.parts")

# A library's only room, so that it could be replaced there.
ROOMS = {
    "cairocffi": "render",
    "cairosvg": "render",
    "matplotlib": "chart",
    "num2words": "content.guide.count",
    "pathops": "assets.svg",
    "pptx": "render",
    "svgwrite": "render.svg",
    "tinycss2": "assets.svg",
}


@dataclass(frozen=True)
class Import:
    """One imported thing. Names are dotted; those of our own modules leave the package out.

    `target` is the module, `name` what is taken from it ("" for the module itself), `bound` what
    the importer calls it.
    """

    importer: str
    line: int
    target: str
    name: str
    bound: str
    ours: bool

    @property
    def path(self) -> str:
        return f"{self.target}.{self.name}" if self.name else self.target


@dataclass(frozen=True)
class Module:
    """A source file, named without the package's own name ("" for its __init__.py)."""

    name: str
    is_package: bool
    tree: ast.Module


def read_modules(package: Path) -> dict[str, Module]:
    """Every module below a package's folder, by name."""
    modules = {}
    for file in sorted(package.rglob("*.py")):
        parts = file.relative_to(package).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        modules[name] = Module(name, is_package, ast.parse(file.read_text(encoding="utf-8")))
    return modules


def imports_of(module: Module, names: Iterable[str]) -> Iterator[Import]:
    """Everything a module imports, wherever in the file; `names` are those of our modules."""
    names = set(names)
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        for alias in node.names:
            source, name = alias.name, ""
            if isinstance(node, ast.ImportFrom):
                source, name = _source(module, node), alias.name
            ours = source.partition(".")[0] == PACKAGE
            if ours:
                source = source.removeprefix(PACKAGE).removeprefix(".")
                inner = f"{source}.{name}".removeprefix(".")
                if inner in names:  # `from package import module` imports the module
                    source, name = inner, ""
            bound = alias.asname or alias.name
            yield Import(module.name, node.lineno, source, name, bound, ours)


def _source(module: Module, node: ast.ImportFrom) -> str:
    """The full name of what an import statement, relative perhaps, takes from."""
    if node.level == 0:
        return node.module or ""
    here = [PACKAGE, *filter(None, module.name.split("."))]
    up = node.level - 1 if module.is_package else node.level
    return ".".join([*here[: len(here) - up], *filter(None, [node.module])])


def is_in(name: str, room: str) -> bool:
    """Whether a module is a room, or within it."""
    return name == room or name.startswith(f"{room}.")


def room_of(name: str) -> str:
    return name.partition(".")[0]


def wrong_arrow(one: Import) -> str | None:
    """What is wrong with importing one of our own modules, or None."""
    here, there = room_of(one.importer), room_of(one.target)
    if here in DOORS or one.path == ".__version__":
        return None
    if there in DOORS:
        return "only what starts the program imports the package as a whole"
    if here not in ORDER or there not in ORDER:
        return f"`{there if here in ORDER else here}` has no place in the order of packages"
    if ORDER.index(there) > ORDER.index(here):
        return f"`{here}` stands above `{there}`"
    if here == "render" != there and there not in RENDER_SEES:
        return f"`render` draws the scene and knows nothing of `{there}`"
    arrangements = (is_in(one.importer, ARRANGEMENTS), is_in(one.target, ARRANGEMENTS))
    shared = any(is_in(one.target, each) for each in ARRANGEMENTS_SHARE)
    if all(arrangements) and one.importer != ARRANGEMENTS and not shared:
        return "arrangements know nothing of each other"
    return None


def wrong_room(one: Import) -> str | None:
    """What is wrong with importing a library, or None."""
    room = ROOMS.get(one.target.partition(".")[0])
    if room is None or is_in(one.importer, room):
        return None
    return f"this library is used in `{room}` only"


def private_reads(module: Module, imports: Iterable[Import]) -> Iterator[tuple[int, str]]:
    """Line and name of each underscore name that a module takes from another of our packages."""
    foreign = [one for one in imports if one.ours and room_of(one.target) != room_of(module.name)]
    for one in foreign:
        if any(map(_is_private, one.path.split("."))):
            yield one.line, one.path
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and _is_private(node.attr):
            owner = ast.unparse(node.value)
            if any(is_in(owner, one.bound) for one in foreign):
                yield node.lineno, f"{owner}.{node.attr}"


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def violations(package: Path) -> list[str]:
    """Every wrong import below a package's folder, as `module:line: what: why`."""
    modules = read_modules(package)
    found = []
    for module in modules.values():
        imports = list(imports_of(module, modules))
        for one in imports:
            reason = wrong_arrow(one) if one.ours else wrong_room(one)
            if reason:
                found.append(f"{module.name}:{one.line}: imports {one.path}: {reason}")
        for line, name in private_reads(module, imports):
            found.append(f"{module.name}:{line}: reads {name}, which another package keeps private")
    return found
