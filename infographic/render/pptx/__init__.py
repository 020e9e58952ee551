"""The parts of a PowerPoint file (ECMA-376, Office Open XML).

`colour` and `theme` bring the palette, `outline` shapes, `writing` texts, `drawing` the scene as a
tree of both, `picture` a scene as one picture, `template` the empty presentation and `package` the
file. Lengths are EMU, of which a millimetre has 36,000.
"""
