"""Content in, publishable pictures out.

Each stage is a pure function from one frozen result to the next; data only flows down this list.

| stage    | from → to                                                            | package    |
|----------|----------------------------------------------------------------------|------------|
| load     | YAML files → `Guide`: all languages, every text with its place       | `content/` |
| localise | `Guide`, language → `LocalGuide`                                     | `content/` |
| typeset  | text, style, width → `Paragraph` of shaped lines                     | `text/`    |
| chart    | values, lengths → `Drawing`: shapes and texts in mm, by matplotlib   | `chart/`   |
| lay out  | all `LocalGuide`s, `Theme`, `PageFormat` → `Layout`, a `Frame` each  | `layout/`  |
| paint    | `Layout`, `Theme`, language → `Scene`: shapes, runs, colours by name | `paint/`   |
| render   | `Scene` → bytes of SVG, PNG, PDF; `Deck` of scenes → PPTX            | `render/`  |
| publish  | every language × format × kind of file → the output folder           | `publish/` |

Programs call three functions: `load` reads a guide, `draw` gives its pictures as bytes, and `build`
writes them into a folder. What is wrong comes back as an `InfographicError`, of which each kind has
a class of its own; nothing else of this package is public.

    guide = infographic.load("my-guide")
    pictures = infographic.draw(guide, languages=["fi"], formats=["square"])
    infographic.build("my-guide")

`errors`, `geometry`, `scene` and `deck` are the words that all of them share, `background` says
what is painted beneath a point, `assets/` finds the fonts and icons that installed packages
offer and makes the pictures that editors bring safe, and `cli` is the command line on top.
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

__version__ = "0.2.0"
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
