"""`python -m tests.fuzz 2000` asks the program about as many spoilt guides, and says what it
answered; `--seed` takes others, `--only 17 --keep FOLDER` shows one again."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.answer import MOST_SECONDS, Answer, answer
from tests.fuzz.inputs import Input, made_input, whole_input
from tests.fuzz.material import LANGUAGE


@dataclass(frozen=True)
class Tried:
    """An input and what `check` and, if that takes it, `build` answered."""

    number: int
    kind: str
    answers: tuple[Answer, ...]
    litter: tuple[str, ...]

    @property
    def outcome(self) -> str:
        if not self.is_drawn:
            return "refused"
        return "built" if self.answers[-1].code == 0 else "refused by build"

    @property
    def is_drawn(self) -> bool:
        return len(self.answers) == 2

    def faults(self, most_seconds: float) -> list[str]:
        faults = [fault for one in self.answers for fault in one.faults(most_seconds)]
        return faults + [f"it left {name}" for name in self.litter]


def tried(number: int, made: Input, folder: Path) -> Tried:
    """Ask the program about an input; a build that refuses must leave nothing behind."""
    guide, log = folder / "guide", folder / "log"
    made.write(guide)
    answers = [answer(["check", str(guide)], log)]
    if answers[0].code == 0:
        answers.append(answer(["build", str(guide), "--lang", LANGUAGE], log))
    output = guide / "output"
    left = [str(path.relative_to(guide)) for path in output.rglob("*") if path.is_file()]
    whole = answers[-1].code == 0
    litter = [name for name in left if not whole or ".part" in name]
    return Tried(number, made.kind, tuple(answers), tuple(litter))


def _each(numbers: range, seed: str, keep: Path | None) -> Iterator[Tried]:
    # What is imported now is not imported again by every child.
    with tempfile.TemporaryDirectory() as folder:
        first = tried(-1, whole_input(), Path(folder))
        assert first.outcome == "built", first
    import infographic.publish.build
    import infographic.publish.preflight  # noqa: F401

    for number in numbers:
        made = made_input(f"{seed}:{number}")
        if keep:
            keep.mkdir(parents=True)
            yield tried(number, made, keep)
            continue
        with tempfile.TemporaryDirectory() as folder:
            yield tried(number, made, Path(folder))


def main() -> int:
    """Exit code 1 when an answer is bad."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep", type=Path, help="with --only: where the guide is left")
    parser.add_argument("--seconds", type=float, default=MOST_SECONDS, help="for a refusal")
    wanted = parser.parse_args()
    numbers = range(wanted.count)
    if wanted.only is not None:
        numbers = range(wanted.only, wanted.only + 1)
    outcomes: Counter[tuple[str, str]] = Counter()
    slowest: dict[bool, float] = {False: 0.0, True: 0.0}
    largest, bad = 0.0, 0
    for each in _each(numbers, wanted.seed, wanted.keep):
        outcomes[each.kind, each.outcome] += 1
        for one in each.answers:
            taken = one.code == 0
            slowest[taken] = max(slowest[taken], one.seconds)
            largest = max(largest, one.megabytes)
        if faults := each.faults(wanted.seconds):
            bad += 1
            print(f"{each.number} ({each.kind}): {'; '.join(faults)}", flush=True)
            print("    " + each.answers[-1].words.strip()[-600:].replace("\n", "\n    "))
        elif wanted.only is not None:
            print(each.answers[-1].words)
    for (kind, outcome), count in sorted(outcomes.items()):
        print(f"{kind:10} {outcome:17} {count:5}")
    print(f"slowest refusal {slowest[False]:.1f} s, slowest laid out {slowest[True]:.1f} s")
    print(f"most memory {largest:.0f} MB")
    print(f"{sum(outcomes.values()) - bad} good answers, {bad} bad ones")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
