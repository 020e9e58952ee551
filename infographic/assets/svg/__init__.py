"""SVG files as editors bring them, made safe: what is harmless and can be shown everywhere, in
print too, becomes filled outlines; all else is refused in plain words that name the element and
its line.

`document` reads the file, `style_sheet` and `style` say what each element looks like, `shape`,
`path_data`, `transform` and `viewport` where it is, `region` is the geometry, and `drawing` puts it
together.
"""
