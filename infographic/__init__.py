"""Content in, publishable pictures out.

Programs call three functions: `load` reads a guide, `draw` gives its pictures as bytes, and `build`
writes them into a folder. What is wrong comes back as an `InfographicError`, of which each kind has
a class of its own; nothing else of this package is public.

    guide = infographic.load("my-guide")
    pictures = infographic.draw(guide, languages=["fi"], formats=["square"])
    infographic.build("my-guide")

ARCHITECTURE.md says how it is built.
"""

TYPE_CHECKING = False  # importing typing takes longer than all else here
if TYPE_CHECKING:
    from infographic.publish.front_door import (
        Built,
        Content,
        ContentError,
        ContrastError,
        FontError,
        HiddenError,
        IncompleteError,
        InfographicError,
        LayoutError,
        MachineError,
        Pictures,
        RefusedError,
        RenderError,
        UsageError,
        build,
        draw,
        load,
    )

__version__ = "0.8.0"
__all__ = [
    "Built",
    "Content",
    "ContentError",
    "ContrastError",
    "FontError",
    "HiddenError",
    "IncompleteError",
    "InfographicError",
    "LayoutError",
    "MachineError",
    "Pictures",
    "RefusedError",
    "RenderError",
    "UsageError",
    "build",
    "draw",
    "load",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """What is offered is imported when it is first asked for: it takes long, and the command
        line wants to say at once what it can."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from infographic.publish import front_door

        return getattr(front_door, name)
