"""The parts of a PowerPoint file (ECMA-376, Office Open XML).

`theme_colours` brings the palette, `freeform` shapes, `writing` texts, `shape_tree` the scene as a
tree of both, `slide_picture` a scene as one picture, `template` the empty presentation and
`presentation` the file. Lengths are EMU, of which a millimetre has 36,000.
"""
