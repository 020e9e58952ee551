"""Very large input is answered in seconds, with little memory and in few words."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.cli.listed import listed
from infographic.content.guide.model import MOST_LANGUAGES, MOST_STEPS
from infographic.content.page import MOST_FORMATS
from infographic.content.yaml.collection import at_most
from infographic.content.yaml.encoding import MAX_BYTES
from infographic.errors import Problem
from infographic.files import program_data
from tests.content.guide_folder import GUIDE, STEPS, GuideFolder
from tests.publish.small_guide import CARD, formats

# No measure of speed, on a machine however busy, but of what grows without end; each takes about 2.
SECONDS = 20.0
MEGABYTES = 500  # more than there were before
WORDS = [f"{first}{second}a{third}o" for first in "klmnpr" for second in "aeiou" for third in "st"]
KELA = (program_data() / "themes" / "kela.yaml").read_text(encoding="utf-8")


def steps(count: int, icon: str = "rocket", same: str = "") -> str:
    return "".join(
        f"- id: {same or f'a{number}'}\n  icon: {icon.format(number)}\n"
        f"  title: {{fi: Askel {number}, sv: Steg {number}}}\n"
        for number in range(count)
    )


def guide(old: str, new: str) -> dict[str, str]:
    assert old in GUIDE
    return {"guide.yaml": GUIDE.replace(old, new)}


def theme(entries: str, within: str) -> dict[str, str]:
    own = KELA.replace(f"{within}:\n", f"{within}:\n{entries}")
    return {"guide.yaml": f"{GUIDE}theme: own\n", "themes/own.yaml": own}


def names(count: int, of: str = "{0}{1}") -> list[str]:
    return [of.format(WORDS[number % len(WORDS)], number) for number in range(count)]


HALF = r"\ud800"
QUOTED_HALF, UNSEEN = f'"{HALF}"', "\u200bx"
FULL = MAX_BYTES - 2000
CASES: dict[str, Callable[[], dict[str, str]]] = {
    "wrong icons": lambda: {"steps.yaml": steps(2000, "rokcet{}")},
    "as many wrong icons as there may be": lambda: {"steps.yaml": steps(MOST_STEPS, "rokcet{}")},
    "steps": lambda: {"steps.yaml": steps(1000)},
    "equal ids": lambda: {"steps.yaml": steps(1400, same="a")},
    "rules": lambda: {"rules.yaml": steps(1000)},
    "unknown keys": lambda: {"guide.yaml": GUIDE + "".join(f"{w}: x\n" for w in names(4500))},
    "a key again and again": lambda: {"guide.yaml": GUIDE + "title: x\n" * 4500},
    "names": lambda: guide("[Kela-Kerttu]", f"[{', '.join(names(9000))}]"),
    "equal names": lambda: guide("[Kela-Kerttu]", f"[{', '.join(['x'] * 9000)}]"),
    "languages": lambda: guide("[fi, sv]", f"[{', '.join(names(9000))}]"),
    "audiences": lambda: guide(
        "audiences:\n",
        "audiences:\n" + "".join(f"  {w}: {{icon: a, label: {{fi: a}}}}\n" for w in names(1200)),
    ),
    "formats": lambda: {"formats.yaml": formats(*((w, *CARD[1:]) for w in names(500)))},
    "colours": lambda: theme("".join(f"  {w}: {{}}\n" for w in names(4000)), "colours"),
    "fonts": lambda: theme("".join(f"  {w}: [{w}, x]\n" for w in names(2500)), "fonts"),
    "items": lambda: {"steps.yaml": "- a\n" * 70_000},
    "items in brackets": lambda: {"steps.yaml": f"[{'a,' * 140_000}]"},
    "brackets": lambda: {"steps.yaml": f"[{'[],' * 90_000}]"},
    "braces": lambda: {"steps.yaml": f"[{'{},' * 90_000}]"},
    "open brackets": lambda: {"steps.yaml": "[" * FULL},
    "a long text": lambda: {"steps.yaml": STEPS.replace("Aloita heti.", "a " * (FULL // 2))},
    "a long word": lambda: {"steps.yaml": STEPS.replace("Aloita heti.", "a" * FULL)},
    "a long name of an icon": lambda: {"steps.yaml": STEPS.replace("star", "star-" * 50_000)},
    "a long id": lambda: {"steps.yaml": STEPS.replace("jatka", "ä" * (FULL // 2))},
    "a long key": lambda: {"guide.yaml": f"{GUIDE}{'a' * 900}: x\n" + "b" * FULL},
    "a long language": lambda: guide("[fi, sv]", f"[{'fi' * (FULL // 2)}]"),
    "a long number": lambda: {"formats.yaml": formats(CARD).replace("40", "4" * FULL)},
    "a long theme": lambda: {"guide.yaml": f"{GUIDE}theme: {'a' * FULL}\n"},
    "a text cut by commas": lambda: {
        "steps.yaml": STEPS.replace("sv: Börja}", f"sv: Börja, {', '.join(names(9000))}}}")
    },
    "drafts": lambda: guide("draft: [sv]", f"draft: [{', '.join(names(9000))}]"),
    "empty lines": lambda: {"steps.yaml": STEPS + "\n" * FULL + "x"},
    "aliases": lambda: {"guide.yaml": GUIDE + "".join(f"{w}: *x\n" for w in names(4500))},
    "escapes on one line": lambda: {
        "guide.yaml": GUIDE + f"x: {{{', '.join(names(4900, '{0}{1}: ' + QUOTED_HALF))}}}" + "\n"
    },
    "a text of escapes": lambda: {
        "steps.yaml": STEPS.replace("Aloita heti.", f'"{HALF * 40_000}"')
    },
    "characters that nobody sees on one line": lambda: {
        "guide.yaml": GUIDE + f"x: {{{', '.join(names(4900, '{0}{1}: ' + UNSEEN))}}}" + "\n"
    },
    "texts that cannot be read": lambda: {"steps.yaml": "- id: a\n" + "  b: @\n" * 20_000},
    "texts beside their keys": lambda: {"steps.yaml": "- id: a\n" + "  text:\n  fi: x\n" * 9000},
    "a larger file": lambda: {"steps.yaml": "# a\n" * MAX_BYTES},
}


STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def kilobytes(name: str) -> int:
    """What the system counts of this process's memory (proc_pid_status(5)): VmRSS, the memory that
    it has, or VmHWM, the most that it has had."""
    found = re.search(rf"^{name}:\s+(\d+) kB$", STATUS.read_text(encoding="ascii"), re.MULTILINE)
    assert found
    return int(found[1])


def begin_to_count() -> int:
    """Have the most memory counted from now on, whatever earlier tests have taken; what there is
    now, in kB."""
    CLEAR.write_text("5", encoding="ascii")  # proc_pid_clear_refs(5)
    return kilobytes("VmRSS")


@pytest.mark.slow
@pytest.mark.skipif(not CLEAR.exists(), reason="only Linux counts memory anew")
@pytest.mark.parametrize("make", CASES.values(), ids=CASES)
def test_whatever_is_very_large_is_refused_in_seconds(
    tmp_path: Path, make: Callable[[], dict[str, str]]
) -> None:
    folder = GuideFolder(tmp_path)
    folder.files |= make()
    before, start = begin_to_count(), time.process_time()
    problems = folder.problems()
    told = listed(problems)
    assert time.process_time() - start < SECONDS
    assert kilobytes("VmHWM") - before < MEGABYTES * 1000
    assert len(told) < 20_000


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: {"steps.yaml": steps(MOST_STEPS + 1)}, "there are 41 steps here; at most 40"),
        (
            lambda: guide("[fi, sv]", f"[{', '.join(names(MOST_LANGUAGES + 1))}]"),
            "there are 31 languages here; at most 30 are taken",
        ),
        (
            lambda: {"formats.yaml": formats(*((w, *CARD[1:]) for w in names(MOST_FORMATS + 1)))},
            "there are 21 formats here; at most 20 are taken",
        ),
    ],
)
def test_too_many_of_a_kind_are_one_problem(
    tmp_path: Path, make: Callable[[], dict[str, str]], said: str
) -> None:
    folder = GuideFolder(tmp_path)
    folder.files |= make()
    (problem,) = folder.problems()
    assert said in problem.what
    assert problem.place


def test_as_many_as_there_may_be_are_taken(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path)
    folder.files["steps.yaml"] = steps(MOST_STEPS)
    assert len(folder.load().guide.steps) == MOST_STEPS
    assert at_most(2, "steps")._check([1, 2]) == [1, 2]


def test_of_many_problems_the_first_are_shown_and_the_others_counted() -> None:
    problems = [Problem(f"problem {number}") for number in range(1000)]
    lines = listed(problems).splitlines()
    assert lines[0] == "problem 0"
    assert lines[-1] == "and 970 more"
    assert len(lines) == 31
    assert len(listed(problems[:30]).splitlines()) == 30
