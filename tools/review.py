"""`make review`: every picture of the program's own guide and of those in tests/guides on one page.

The page is output/review/index.html, its pictures are beside it. First come those that are not
what their reference shows, the program's guide in all themes, and the sheet of scenes; then, guide
by guide, each picture in full size with the figures of the report, and at 25 %, in greyscale and in
simulated deuteranopia, beside that of the last release, and the slides of its presentations.

    make review ARGS="--since REVISION"

puts there what the program drew at another revision.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, replace
from itertools import repeat
from pathlib import Path

from infographic.content.load import Content
from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import load_theme
from infographic.deck import Deck
from infographic.errors import InfographicError, Problem
from infographic.files import program_data
from infographic.geometry import MM_PER_INCH, Size
from infographic.publish.build import build
from infographic.publish.edition import edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import load
from infographic.publish.progress import Progress
from infographic.publish.report import Entry, read_report
from infographic.publish.selection import Selection
from tools.draw_guide import file_name
from tools.draw_slides import decks_of, write_slides
from tools.last_release import NotThereError, draw_release, last_release, release_at
from tools.references import SETS, Change, changes, drawn
from tools.review_page import Before, Changed, Guide, Picture, Refused, Review, Slide, Slides, page
from tools.scenes import Sheet, shipped_themes, write_sheet

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output" / "review"
PAGE = "index.html"
_KIND = "svg"  # sharp in every size
_CSS_DPI = 96
# What the report says of a picture besides its figures.
_NOT_FIGURES = {"language", "format", "made_from", "files"}


def guide_folders() -> list[Path]:
    """The program's own guide, and those of the tests."""
    folders = sorted(path for path in (ROOT / "tests" / "guides").iterdir() if path.is_dir())
    return [ROOT / "data", *folders]


def review_guide(folder: Path, output: Path) -> Guide:
    """Draw all pictures of a guide into a folder of its own in `output`."""
    try:
        content = load(folder)
        seen = _reviewed(content, Selection(kinds=[_KIND]), folder.name, output)
    except InfographicError as error:
        return Guide(folder.name, "", "", (), (Refused("the guide", _told(error.problems)),))
    return with_slides(seen, content, output)


def review_theme(path: Path, output: Path) -> Guide:
    """Draw the program's own guide in a theme, in its first language; it has the theme's name."""
    try:
        content = replace(load(ROOT / "data"), theme=load_theme(path))
        selection = Selection(languages=content.guide.languages[:1], kinds=[_KIND])
        seen = _reviewed(content, selection, f"theme-{path.stem}", output)
    except InfographicError as error:
        return Guide(path.stem, "", "", (), (Refused("the theme", _told(error.problems)),))
    return replace(seen, name=path.stem)


def _reviewed(content: Content, selection: Selection, name: str, output: Path) -> Guide:
    into = output / name
    shutil.rmtree(into, ignore_errors=True)  # or pictures would stay that are refused now
    built = build(edition_of(manuscript_of(content), selection), into, Progress())
    pictures = tuple(
        _picture(name, entry, page.size)
        for page in content.formats.values()
        for entry in read_report(into).variants
        if entry.format == page.name
    )
    refused = tuple(Refused(each.format, _told(each.error.problems)) for each in built.refused)
    language = content.guide.languages[0]
    return Guide(name, content.guide.title.words[language], language, pictures, refused)


def with_slides(guide: Guide, content: Content, output: Path) -> Guide:
    """A guide with the slides of its presentations, or what is said where there is none."""
    try:
        decks = decks_of(content)
        shown = (_slides(code, decks[code], output / guide.name, output) for code in decks)
        return replace(guide, decks=tuple(shown))
    except InfographicError as error:
        refused = Refused("the presentation", _told(error.problems))
        return replace(guide, refused=(*guide.refused, refused))


def _slides(language: str, deck: Deck, folder: Path, output: Path) -> Slides:
    written = write_slides(deck, folder / f"slides-{language}")
    slides = (Slide(design, path.relative_to(output).as_posix()) for design, path in written)
    return Slides(language, tuple(slides))


def _told(problems: Sequence[Problem]) -> str:
    return "\n".join(map(str, problems))


def _picture(guide: str, entry: Entry, page: Size) -> Picture:
    """`page` is its size in mm."""
    (file,) = entry.files
    width, height = (side / MM_PER_INCH * _CSS_DPI for side in (page.width, page.height))
    figures = {name: value for name, value in asdict(entry).items() if name not in _NOT_FIGURES}
    figures["drafts"] = len(entry.drafts)
    source = f"{guide}/{file.path}"
    return Picture(guide, entry.format, entry.language, source, width, height, figures)


def theme_files() -> list[Path]:
    """Those of the program."""
    return sorted((program_data() / THEMES).glob("*.yaml"))


def review_references(name: str, output: Path) -> list[Changed]:
    """Write the pictures of a set that are not what their references show."""
    return [_written(change, output) for change in changes(name, drawn(name))]


def _written(change: Change, output: Path) -> Changed:
    folder = output / "references"
    folder.mkdir(parents=True, exist_ok=True)
    expected, actual, difference = (
        f"{change.name}-{which}.png" for which in ("expected", "actual", "difference")
    )
    change.expected.save(folder / expected)
    change.actual.save(folder / actual)
    change.difference().save(folder / difference)
    sources = (f"references/{expected}", f"references/{actual}", f"references/{difference}")
    return Changed(change.name, change.share, sources)


def review_before(since: str, output: Path) -> tuple[Before, Path | None]:
    """The last release, or what is at the revision `since`, and the folder of its pictures, which
    are drawn once; no folder where it cannot be shown."""
    try:
        release = release_at(ROOT, since) if since else last_release(ROOT)
        folder = output / f"before-{release.commit[:12]}"
        draw_release(ROOT, release, folder)
    except NotThereError as error:
        return Before("", f"There is nothing to compare with: {error}."), None
    name = f"{release.version} ({release.short_commit})"
    return Before(name, f"Beside each picture is that of {name}, where that had it."), folder


def with_before(guide: Guide, folder: Path, output: Path) -> Guide:
    """A guide whose pictures know those of the same name in a folder in `output`."""
    pictures = []
    for picture in guide.pictures:
        file = folder / guide.name / file_name(picture.format, picture.language)
        before = file.relative_to(output).as_posix() if file.is_file() else ""
        pictures.append(replace(picture, before=before))
    return replace(guide, pictures=tuple(pictures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make review")
    parser.add_argument(
        "--since",
        default="",
        metavar="REVISION",
        help="what git has under this name is compared with, instead of the last release",
    )
    return parser.parse_args()


def main() -> None:
    since = _arguments().since
    shutil.rmtree(OUTPUT / "references", ignore_errors=True)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        guides = pool.map(review_guide, guide_folders(), repeat(OUTPUT))
        themes = pool.map(review_theme, theme_files(), repeat(OUTPUT))
        changed = pool.map(review_references, SETS, repeat(OUTPUT))
        sheet = pool.submit(
            write_sheet, OUTPUT, Sheet(shipped_themes(load(ROOT / "data").theme.name))
        )
        reviewed, differing = [*guides], [each for found in changed for each in found]
        shown, scenes = [*themes], sheet.result()[-1].relative_to(OUTPUT).as_posix()
    before, folder = review_before(since, OUTPUT)
    if folder is not None:
        reviewed = [with_before(guide, folder, OUTPUT) for guide in reviewed]
    OUTPUT.mkdir(parents=True, exist_ok=True)
    review = Review(reviewed, differing, before, shown, scenes)
    (OUTPUT / PAGE).write_bytes(page(review))
    pictures = sum(len(guide.pictures) for guide in reviewed)
    refused = sum(len(guide.refused) for guide in reviewed)
    print(f"{pictures} pictures, {refused} refused formats, {len(differing)} changed references")
    print(before.told)
    print((OUTPUT / PAGE).relative_to(ROOT))


if __name__ == "__main__":
    main()
