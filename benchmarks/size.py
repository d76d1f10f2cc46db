"""What large documents cost: 430 clauses of 210,000 characters, and 5,000 clauses by 5,000.

In: two real resolutions of that size and generated documents, real clauses among them, where
../shared is there; else invented ones.  Out: measures and bars.
Never: a version outside a temporary folder.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.documents import document
from benchmarks.generated import Case, Mix, generate
from benchmarks.invented import clauses
from benchmarks.measure import ask, console, ratio
from benchmarks.pools import MISSING, SHARED, pool_of
from benchmarks.tables import Measure, bars
from reviewdiff.model.language import Language
from reviewdiff.parsing.parser import parse
from reviewdiff.reading.formats import read
from reviewdiff.store.shelf import Shelf

PDFS = SHARED / "corpus" / "pdf-en"
COUNT, CHARACTERS = 430, 210_000
# The whole process, so many times `import typer`.
BAR = 4.0
# A lively review, and one in which hardly a clause is left alone.
MIXES = {
    "half amended": Mix(),
    "all amended": Mix(removed=0.05, split=0.03, merged=0.03, unchanged=0.0, added=0.1),
}
QUIET = Mix(removed=0.02, split=0.01, merged=0.01, unchanged=0.9, moved=0.01, added=0.02)
STEPS = (2_500, 5_000)


def large(mix: Mix, seed: int = 0) -> Case:
    """Make two versions of 430 clauses and 210,000 characters each."""
    main, spare = pool_of(Language.EN) if SHARED.is_dir() else ([], [])
    real = [*main, *spare]
    lacking = COUNT - len(real)
    length = (CHARACTERS - sum(map(len, real))) // lacking
    pool = _fitted([*real, *clauses(Language.EN, lacking, length, seed=1)])
    fresh = clauses(Language.EN, COUNT, length, seed=2)
    case = generate(pool, fresh, Language.EN, share=0.2, seed=seed, mix=mix)
    case.new = _fitted([*case.new, *fresh[-COUNT:]][:COUNT])
    return case


def _fitted(texts: Sequence[str]) -> list[str]:
    """Add whole invented limbs to the last clauses, or take words off, until the size is right."""
    found = list(texts)
    surplus = sum(map(len, found)) - CHARACTERS
    for at in range(len(found) - 1, -1, -1):
        if abs(surplus) < 100:
            break
        before = len(found[at])
        if surplus > 0:
            found[at] = found[at][: max(before - surplus, before // 2)].rsplit(" ", 1)[0] + ";"
        else:
            found[at] += " " + clauses(Language.EN, 1, min(-surplus, 300), seed=at)[0]
        surplus += len(found[at]) - before
    return found


@contextmanager
def stored(case: Case) -> Iterator[tuple[Path, list[str]]]:
    """Store the two versions of a case for a while; give the folder and what compares them."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        shelf.put(document(case.old, Language.EN, "990/1"))
        shelf.put(document(case.new, Language.EN, "991/1"))
        yield Path(folder), console("990/1", "991/1", "--versions", folder)


def of_real() -> Iterator[Measure]:
    """Measure the whole process on 78/69 and 79/144, stored as they are read from their PDFs."""
    title = "size: 78/69 79/144, × import typer"
    if not PDFS.is_dir():
        yield Measure(title, None, BAR, note="needs ../shared")
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in ("A_RES_78_69.pdf", "A_RES_79_144.pdf"):
            Shelf(Path(folder)).put(parse(read(name, (PDFS / name).read_bytes())))
        words = ("78/69", "79/144", "--format", "json", "--versions", folder)
        value, seconds = ratio(console(*words))
    yield Measure(title, value, BAR, note=f"{seconds:.2f} s")


def of_stored() -> Iterator[Measure]:
    """Measure the whole process on two large stored versions."""
    for name, mix in MIXES.items():
        case = large(mix)
        with stored(case) as (_, command):
            value, seconds = ratio([*command, "--format", "json"], runs=3)
        sizes = " and ".join(
            f"{len(side)} clauses of {sum(map(len, side)):,} characters"
            for side in (case.old, case.new)
        )
        title = f"size: two stored versions, {name}, × import typer"
        # The bar is for the real pair, and for these only where that is not there.
        bar = None if PDFS.is_dir() else BAR
        yield Measure(title, value, bar, note=f"{seconds:.2f} s; {sizes}")


def beside_peers() -> Iterator[Measure]:
    """Measure how many times longer xmldiff and redlines take for the same texts in memory."""
    for name, mix in MIXES.items():
        case = large(mix)
        runs = {
            tool: ask(tool, [(case.old, case.new, "en")])
            for tool in ("reviewdiff", "xmldiff", "redlines")
        }
        ours = runs["reviewdiff"].runs[0].seconds
        for tool in ("xmldiff", "redlines"):
            title = f"size: {tool}, {name}, × reviewdiff"
            if runs[tool].failure:
                yield Measure(title, None, note=f"{tool} {runs[tool].failure}")
            else:
                theirs = runs[tool].runs[0].seconds
                note = f"{theirs:.2f} s by {ours:.2f} s"
                yield Measure(title, theirs / ours, 10, least=True, note=note)


def growth() -> Iterator[Measure]:
    """Measure memory and growth of time where nine clauses in ten are unchanged."""
    seconds: list[float] = []
    for count in STEPS:
        pool = clauses(Language.EN, count, 300, seed=3)
        fresh = clauses(Language.EN, count // 10, 300, seed=4)
        case = generate(pool, fresh, Language.EN, share=0.2, seed=0, mix=QUIET)
        session = ask("reviewdiff", [(case.old, case.new, "en")])
        title = f"size: {count:,} x {count:,} clauses, megabytes"
        if session.failure:
            yield Measure(title, None, 500, note=session.failure)
            return
        seconds.append(session.runs[0].seconds)
        yield Measure(title, session.peak, 500, note=f"{seconds[-1]:.2f} s")
    note = f"{seconds[0]:.2f} s to {seconds[1]:.2f} s"
    yield Measure("size: growth of time, 2,500 to 5,000", seconds[1] / seconds[0], 2.5, note=note)


def measures() -> Iterator[Measure]:
    yield from of_real()
    yield from of_stored()
    yield from beside_peers()
    yield from growth()


if __name__ == "__main__":
    if not SHARED.is_dir():
        print(MISSING)
    print(bars(list(measures())))
    sys.exit(0)
