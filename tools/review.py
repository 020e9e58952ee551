"""`make review`: every picture of the program's own guide and of those in tests/guides on one page.

The page is output/review/index.html, its pictures are beside it. First come those that are not
what their reference shows; then each in full size, as a thumbnail, in greyscale and in simulated
deuteranopia, with the figures of the report.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path

from infographic.errors import InfographicError, Problem
from infographic.geometry import MM_PER_INCH
from infographic.layout.path import ARRANGEMENTS
from infographic.publish.build import build
from infographic.publish.edition import edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import load
from infographic.publish.progress import Progress
from infographic.publish.report import Entry, read_report
from infographic.publish.selection import Selection
from tools.references import Change, changes, drawn
from tools.review_page import Changed, Guide, Picture, Refused, page

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
    into = output / folder.name
    shutil.rmtree(into, ignore_errors=True)  # or pictures would stay that are refused now
    try:
        content = load(folder)
        edition = edition_of(manuscript_of(content), Selection(kinds=[_KIND]))
        built = build(edition, into, Progress())
    except InfographicError as error:
        return Guide(folder.name, "", "", (), (Refused("the guide", _told(error.problems)),))
    pictures = tuple(
        _picture(folder.name, entry)
        for name in content.formats
        for entry in read_report(into).variants
        if entry.format == name
    )
    refused = tuple(Refused(each.format, _told(each.error.problems)) for each in built.refused)
    language = content.guide.languages[0]
    return Guide(folder.name, content.guide.title.words[language], language, pictures, refused)


def _told(problems: Sequence[Problem]) -> str:
    return "\n".join(map(str, problems))


def _picture(guide: str, entry: Entry) -> Picture:
    (file,) = entry.files
    width, height = (side / MM_PER_INCH * _CSS_DPI for side in (file.width_mm, file.height_mm))
    figures = {name: value for name, value in asdict(entry).items() if name not in _NOT_FIGURES}
    figures["drafts"] = len(entry.drafts)
    source = f"{guide}/{file.path}"
    return Picture(guide, entry.format, entry.language, source, width, height, figures)


def review_references(arrangement: str, output: Path) -> list[Changed]:
    """Write the pictures of an arrangement that are not what their references show."""
    return [_written(change, output) for change in changes(arrangement, drawn(arrangement))]


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


def main() -> None:
    shutil.rmtree(OUTPUT / "references", ignore_errors=True)
    folders = guide_folders()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        guides = pool.map(review_guide, folders, [OUTPUT] * len(folders))
        changed = pool.map(review_references, ARRANGEMENTS, [OUTPUT] * len(ARRANGEMENTS))
        reviewed, differing = [*guides], [each for found in changed for each in found]
    OUTPUT.mkdir(parents=True, exist_ok=True)
    (OUTPUT / PAGE).write_bytes(page(reviewed, differing))
    pictures = sum(len(guide.pictures) for guide in reviewed)
    refused = sum(len(guide.refused) for guide in reviewed)
    print(f"{pictures} pictures, {refused} refused formats, {len(differing)} changed references")
    print((OUTPUT / PAGE).relative_to(ROOT))


if __name__ == "__main__":
    main()
