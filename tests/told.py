"""What people are told, followed through the program's code to where it is made: by `say`, or as
a text that nobody can translate."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef
# Names of values to what they may stand for.
Names = dict[str, list[ast.expr]]

_SAYING = {"say", "say_about", "say_count"}
# The ways of `infographic.message` to put messages together; only the parts can be texts.
_TOGETHER = {"joined", "either", "all_of", "and_no"}
# Words are two letters or more. A key or an option stands in messages as people type it.
_WORD = re.compile(r"[^\W\d_]{2,}")
_TYPED = re.compile(r"(--)?[a-z]+([_.-][a-z]+)*|infographic .*")


@dataclass(frozen=True)
class Module:
    """A module of a package by its dotted name."""

    name: str
    file: Path

    @cached_property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def functions(self) -> dict[str, Function]:
        """Those at the top, and the methods of classes."""
        return {node.name: node for node in ast.walk(self.tree) if isinstance(node, Function)}

    @cached_property
    def imported(self) -> dict[str, tuple[str, str]]:
        """What imported names stand for: a module, and a name in it."""
        return {
            alias.asname or alias.name: (node.module, alias.name)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }

    @cached_property
    def values(self) -> Names:
        return _assigned(self.tree.body)


class Program:
    """All modules of a package."""

    def __init__(self, package: Path) -> None:
        self._modules: dict[str, Module] = {}
        for file in package.rglob("*.py"):
            parts = file.relative_to(package.parent).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            self._modules[name] = Module(name, file)
        self._begun: set[tuple[str, str]] = set()

    def texts_told(self, telling: dict[str, int]) -> Iterator[str]:
        """Where a text is made that is an argument of a call of one of these functions, by the
        index of the argument."""
        calls = [f"{name}(" for name in telling]
        for module in self._modules.values():
            if not any(call in module.text for call in calls):
                continue
            for function in module.functions.values():
                for call in _calls(function):
                    at = telling.get(_called(call))
                    if at is not None and at < len(call.args):
                        yield from self._texts(call.args[at], module, _names(module, function))

    def _texts(self, value: ast.expr, module: Module, names: Names) -> Iterator[str]:
        """Where a value, or what it is made of, is a text and no message."""
        match value:
            case ast.Constant(value=str(text)) if _is_words(text):
                yield _place(module, value)
            case ast.JoinedStr(values=parts):
                held = [part.value for part in parts if isinstance(part, ast.FormattedValue)]
                literal = "".join(
                    str(part.value) for part in parts if isinstance(part, ast.Constant)
                )
                if _is_words(literal) or self._any_said(held, module, names):
                    yield _place(module, value)
                for each in held:
                    yield from self._texts(each, module, names)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                if self._any_said([left, right], module, names):
                    yield _place(module, value)
                yield from self._each_text([left, right], module, names)
            case ast.Call():
                yield from self._texts_of_call(value, module, names)
            case _:
                yield from self._each_text(_within(value, names), module, _without(names, value))

    def _each_text(self, values: list[ast.expr], module: Module, names: Names) -> Iterator[str]:
        for each in values:
            yield from self._texts(each, module, names)

    def _texts_of_call(self, call: ast.Call, module: Module, names: Names) -> Iterator[str]:
        name = _called(call)
        if name in _SAYING:
            return
        if name in _TOGETHER:
            yield from self._each_text(call.args[name == "joined" :], module, names)
        elif name == "join" and _is_text_method(call):
            if self._any_said(call.args, module, names):
                yield _place(module, call)
            yield from self._each_text(call.args, module, names)
        else:
            found = self._function(name, module)
            if found is not None and (key := (found[0].name, name)) not in self._begun:
                self._begun.add(key)
                yield from self._each_text(_given(found[1]), found[0], _names(*found))

    def _any_said(self, values: list[ast.expr], module: Module, names: Names) -> bool:
        """Whether a message is in some values, which are about to be made a text."""
        return any(self._is_said(each, module, names, 4) for each in values)

    def _is_said(self, value: ast.expr, module: Module, names: Names, depth: int) -> bool:
        if depth == 0:
            return False
        if isinstance(value, ast.Call):
            name = _called(value)
            if name in _SAYING | {"joined"}:
                return True
            found = self._function(name, module)
            if found is not None:
                own = _names(*found)
                return any(
                    self._is_said(each, found[0], own, depth - 1) for each in _given(found[1])
                )
            return False
        others = _without(names, value)
        return any(self._is_said(each, module, others, depth) for each in _within(value, names))

    def _function(self, name: str, module: Module) -> tuple[Module, Function] | None:
        if name in module.imported:
            at, name = module.imported[name]
            if at not in self._modules:
                return None
            module = self._modules[at]
        function = module.functions.get(name)
        return None if function is None else (module, function)


def _is_words(text: str) -> bool:
    return bool(_WORD.search(text)) and not _TYPED.fullmatch(text)


def _place(module: Module, node: ast.expr) -> str:
    return f"{module.name}:{node.lineno}"


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _is_text_method(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Constant)


def _calls(function: Function) -> Iterator[ast.Call]:
    return (node for node in ast.walk(function) if isinstance(node, ast.Call))


def _given(function: Function) -> list[ast.expr]:
    """What a function gives back, at once or one after the other."""
    nodes = (ast.Return, ast.Yield, ast.YieldFrom)
    found = (node.value for node in ast.walk(function) if isinstance(node, nodes))
    return [value for value in found if value is not None]


def _within(value: ast.expr, names: Names) -> list[ast.expr]:
    """What a value is, or is made of as a collection is of its members."""
    match value:
        case ast.Name(id=name):
            return names.get(name, [])
        case ast.IfExp(body=body, orelse=orelse):
            return [body, orelse]
        case ast.BoolOp(values=values) | ast.Dict(values=values):
            return values
        case ast.Tuple(elts=members) | ast.List(elts=members):
            return members
        case ast.GeneratorExp(elt=member) | ast.ListComp(elt=member):
            return [member]
        case ast.Starred(value=inner) | ast.Subscript(value=inner) | ast.NamedExpr(value=inner):
            return [inner]
    return []


def _without(names: Names, value: ast.expr) -> Names:
    """A name that stands for something with itself in it is not followed again."""
    if not isinstance(value, ast.Name):
        return names
    return {name: found for name, found in names.items() if name != value.id}


def _names(module: Module, function: Function) -> Names:
    return {**module.values, **_assigned([*ast.walk(function)])}


def _assigned(nodes: list[ast.stmt] | list[ast.AST]) -> Names:
    """What names stand for."""
    found: Names = {}
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, []).append(value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                found.setdefault(name, []).append(value)
            case ast.AugAssign(target=ast.Name(id=name), value=value):
                found.setdefault(name, []).append(value)
            case ast.For(target=ast.Name(id=name), iter=value):
                found.setdefault(name, []).append(value)
            case ast.comprehension(target=ast.Name(id=name), iter=value):
                found.setdefault(name, []).append(value)
    return found
