"""Run by the set-up: the program reads of its own what it keeps from run to run, so that it is
there where Python is told to leave nothing compiled, as in many containers."""

from __future__ import annotations

from infographic.assets.vignette import load_vignette, vignette_names
from infographic.catalogue import catalogue, languages
from infographic.content.language.language_file import every_language
from infographic.content.words.scenes import scenes_of_icons
from infographic.files import program_data
from infographic.publish.site.template import read_templates


def main() -> None:
    """Read messages, scenes, languages and the page's templates; MachineError when some lack."""
    for code in languages():
        catalogue(code)
    for name in vignette_names():
        load_vignette(name)
    every_language()
    scenes_of_icons()
    read_templates(program_data())


if __name__ == "__main__":
    main()
