"""What the memory of a whole studio becomes while somebody edits, asked over the network as a page
asks:

    python -m bench.studio_memory [GUIDE [COUNT]]

The guide is copied, so that nothing is changed. Ends with 1 when it grows after the first edits.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from infographic.files import program_data
from infographic.studio.address import TOKEN_HEADER

_WARM, _EVERY, _COUNT = 300, 100, 1000  # edits
_MOST_MORE = 30_000  # kB from then on: a tenth of all
_TEXTS = (
    ("steps.luo-tilit.text", "fi"),
    ("steps.verkostoidu.title", "sv"),
    ("steps.ole-lasna.tips.guru", "fi"),
    ("rule_items.kokeile.title", "sv"),
    ("quote.text", "fi"),
    ("title", "sv"),
    ("footer", "fi"),
)
_WORDS = ("Ensin tämä", "Ensin tämä ja sitten tuo", "Ensin", "Ensin tämä ja vielä")
_SAVED_AFTER = 50


@dataclass(frozen=True)
class Studio:
    """One that runs as a process of its own, and a browser that it has let in."""

    process: subprocess.Popen[str]
    client: httpx.Client

    @property
    def resident(self) -> int:
        """kB of memory that it has now."""
        command = ["ps", "-o", "rss=", "-p", str(self.process.pid)]
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    def ask(self, change: str, **said: object) -> None:
        """As the script of the edit view asks for it."""
        place = {"shape": "a4-landscape", "seen": ["fi"], "chosen": "title", "language": "fi"}
        body = {**said, "place": {**place, "have": {}, "tab": "bench"}}
        self.client.post(f"/guides/guide/edit/{change}", json=body).raise_for_status()


@contextmanager
def running(folder: Path) -> Iterator[Studio]:
    """A studio of the guides in a folder."""
    command = [sys.executable, "-m", "infographic", "studio", str(folder), "--no-browser"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            said = next(line for line in process.stderr if "http://" in line)
            address = said[said.index("http://") :].strip()
            base = address.partition("?")[0].rstrip("/")
            with httpx.Client(base_url=base, follow_redirects=True, timeout=60) as client:
                page = client.get(address).text
                token = re.search('studio-token" content="([^"]+)"', page)
                assert token, page
                client.headers.update({TOKEN_HEADER: token[1], "origin": base})
                yield Studio(process, client)
        finally:
            process.terminate()


def main() -> None:
    """Edit as often as was asked for, and say what memory there is on the way."""
    guide = Path(sys.argv[1]) if len(sys.argv) > 1 else program_data()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else _COUNT
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "guides" / "guide"
        shutil.copytree(guide, folder)
        with running(folder.parent) as studio:
            known = dict(measured(studio, count))
    for edits, memory in known.items():
        print(f"after {edits:5d} edits {memory / 1000:7.1f} MB")
    more = max(known.values()) - known[min(_WARM, count)]
    print(f"from {_WARM} on at most {more / 1000:.1f} MB more")
    sys.exit(more > _MOST_MORE)


def measured(studio: Studio, count: int) -> Iterator[tuple[int, int]]:
    """The memory after every so many edits; now and then all is saved and undone."""
    edits = islice(cycle((text, words) for words in _WORDS for text in _TEXTS), count)
    for number, ((text, language), words) in enumerate(edits, 1):
        change = {"id": text, "language": language, "words": f"{words} {number}"}
        studio.ask("words", changes=[change])
        if number % _SAVED_AFTER == 0:
            studio.ask("save", message="", who="Aino")
            studio.ask("undo")
        if number % _EVERY == 0:
            yield number, studio.resident


if __name__ == "__main__":
    main()
