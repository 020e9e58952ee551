"""The parts of a PowerPoint file (ECMA-376, Office Open XML).

`theme_colours` brings the palette, `freeform` shapes, `text_look` and `writing` texts,
`placeholder` those that have place and look from their layout, `shape_tree` the scene as a tree of
all these, `slide_picture` a scene as one picture, `design` the layouts, `template` the empty
presentation and `presentation` the file. Lengths are EMU, of which a millimetre has 36,000.
"""
