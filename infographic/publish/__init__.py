"""From a guide to files that can be published.

A `manuscript` is all that files are made from, an `edition` the jobs that make them. A job gives
its proof, or refuses; the proof gives the files, which are `artefact`s. `pictures` are the jobs
that there are, of the kinds in `file_kind`. `build` writes the files and their `report`,
`preflight` says what is wrong with a guide and its files without writing any, `judge` refuses what
cannot be seen or read, and `advice` is on texts. Other programs come in by the `front_door`.
"""
