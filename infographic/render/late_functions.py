"""How a library is imported without modules of which we never call a function."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from types import ModuleType


@contextmanager
def late_functions(*modules: str) -> Iterator[None]:
    """What the block imports takes functions from these modules that import their module when they
    are called: svgwrite reads what it never checks with, which takes 15 ms, and svgwrite and
    CairoSVG what reaches the network. A module that is imported already is taken as it is.
    """
    standing_in = {name: _Late(name) for name in modules if name not in sys.modules}
    sys.modules.update(standing_in)
    try:
        yield
    finally:
        for name, module in standing_in.items():
            if sys.modules[name] is module:
                del sys.modules[name]


class _Late(ModuleType):
    """Stands in for a module of this name."""

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name.startswith("__"):  # what the import system asks of any module
            raise AttributeError(name)
        return partial(_called, self.__name__, name)


def _called(module: str, name: str, *arguments: object, **named: object) -> object:
    found: object = getattr(import_module(module), name)(*arguments, **named)
    return found
