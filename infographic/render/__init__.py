"""From a scene to the bytes of a file: `outlined_svg`, `live_svg`, `png`, `transparent_png`, `pdf`
and `print_pdf`; from a deck of scenes: `pptx`.

`svg` writes the drawing with svgwrite; `cairo/` draws it with cairosvg and sets the text itself,
and on that stand the PNGs and PDFs. In `pdf/` both PDFs are a `page_document`, tagged by the
`structure` of the scene, and `check/` reads them back. `pptx/` has the parts of a PowerPoint file.
The same scene gives the same bytes. Files for screens are clipped to the trim.
"""
