"""What `check --since` costs, and that it grows with the new versions and not with the store.

In: generated stores in temporary repositories.  Out: ratios beside their bars.
Never: wall time; user and system time of a process and its children, the two run in turn.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.invented import clauses
from benchmarks.measure import console, cost, surroundings
from benchmarks.tables import Measure, bars
from reviewdiff.model.language import Language
from reviewdiff.parsing.parser import parse
from reviewdiff.reading.text import read
from reviewdiff.store.shelf import Shelf

# The bar of the issue: so many times `git diff --stat` and the start of Python with Typer.
BAR = 3.0
STORED, MANY, NEW = 300, 3_000, 10
# Ten times the store may cost a half more: git itself looks at each file's times.
GROWTH = 1.5
_RUNS = 7
# Typer loads half of itself when a program first runs.
_PROGRAM = "import typer; app = typer.Typer(); app.command()(lambda: None); app([])"
_TEXT = """\
Resolution adopted by the General Assembly on 3 December {year}

[without reference to a Main Committee (A/{session}/L.{number})]

{session}/{number}. The Universal Lighthouse Strategy

The General Assembly,

Recalling the keepers of lighthouses of all ages,

{paragraphs}

81st plenary meeting
3 December {year}
"""


def _store(folder: Path, count: int, new: int) -> list[str]:
    """Make a repository with so many versions, the last ones untracked; give what is to be run."""
    shelf = Shelf(folder / "versions")
    for at in range(count):
        if at == count - new:
            _git(folder, "init", "--quiet", "--initial-branch=main")
            _git(folder, "add", "--all")
            _git(folder, "commit", "--quiet", "--message", "Store versions")
        session, number = 40 + at // 100, 1 + at % 100
        texts = clauses(Language.EN, 30, 250, seed=at)
        texts[-1] = texts[-1].rstrip(";") + "."
        text = _TEXT.format(
            session=session, number=number, year=session + 1945,
            paragraphs="\n\n".join(f"{n}. {text}" for n, text in enumerate(texts, 1)),
        )  # fmt: skip
        shelf.put(parse(read(f"{session}-{number}.txt", text.encode())))
    return console("check", "--since", "main", "--versions", str(folder / "versions"))


def _git(folder: Path, *words: str) -> None:
    named = ("-c", "user.name=A. Keeper", "-c", "user.email=keeper@lighthouse.example")
    subprocess.run(["git", *named, *words], cwd=folder, env=surroundings(), check=True)


def _in_turn(*commands: Sequence[str]) -> list[float]:
    """Give the median cost of each command, all run in turn, after one run that is not counted."""
    for command in commands:
        cost(command)
    times = [[cost(command) for command in commands] for _ in range(_RUNS)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def measures() -> Iterator[Measure]:
    """Measure a store of 300 and one of 3,000 versions, 10 of each new; and 300 with 40 new."""
    with tempfile.TemporaryDirectory() as name:
        places = [Path(name) / part for part in ("few", "many", "more")]
        for place in places:
            place.mkdir()
        few, many, more = (
            _store(place, count, new)
            for place, count, new in zip(
                places, (STORED, MANY, STORED), (NEW, NEW, 40), strict=True
            )
        )
        stat = ["git", "-C", str(places[0]), "diff", "--stat"]
        python = [sys.executable, "-c", "import typer"]
        program = [sys.executable, "-c", _PROGRAM]
        ours, large, busy, git, start, empty = _in_turn(few, many, more, stat, python, program)
    note = f"{ours:.3f} s; git diff --stat {git:.3f} s, import typer {start:.3f} s"
    title = "since: 300 stored, 10 new, × (git diff --stat + import typer)"
    yield Measure(title, ours / (git + start), BAR, note=note)
    title = "since: the same, × (git diff --stat + an empty Typer program)"
    yield Measure(title, ours / (git + empty), note=f"an empty program {empty:.3f} s")
    yield Measure("since: 3,000 stored, × 300 stored", large / ours, GROWTH, note=f"{large:.3f} s")
    yield Measure("since: 40 new, × 10 new", busy / ours, note=f"{busy:.3f} s")


if __name__ == "__main__":
    print(bars(list(measures())))
    sys.exit(0)
