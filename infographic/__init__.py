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

`errors`, `geometry`, `scene` and `deck` are the words that all of them share, `background` says
what is painted beneath a point, `assets/` finds the fonts and icons that installed packages
offer and makes the pictures that editors bring safe, and `cli` is the command line on top.
"""

__version__ = "0.1.0"
