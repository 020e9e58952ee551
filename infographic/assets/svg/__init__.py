"""SVG files as editors bring them, made safe: what is harmless and can be shown everywhere, in
print too, becomes filled outlines; all else is refused in plain words that name the element and
its line.

`xml_tree` reads the file, `allowed` says what it may contain, `style_sheet` and `computed_style`
what each element looks like, `basic_shape`, `path_reader`, `transform`, `origin` and `viewport`
where it is, `fill`, `clip_path`, `region` and `skia` are the geometry, and `read_svg` puts it
together.
"""
