"""From a scene to the bytes of a file: `outlined_svg`, `live_svg`, `png` and `pdf`.

`svg` writes the drawing with svgwrite; `cairo` draws it with cairosvg and sets the text itself,
and on that stand `png` and `pdf`. The same scene gives the same bytes. Files for screens are
clipped to the trim.
"""
