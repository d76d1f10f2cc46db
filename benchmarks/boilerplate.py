"""10,000 clauses of one boilerplate family on each side, with unrelated tails: no pair may be made.

In: invented clauses of one family.  Out: the pairs made, time and memory, beside their bars.
Never: the whole memory of the machine; a run stops at 6,000 MB or 4 minutes.

Old and new tails have no letter in common, save in the family "by chance", whose tails are eight
words each of one vocabulary of 3,000: some share two or three words, none is another's successor.
That family has no bar, since three rare words of eight are a sign that a reader might heed too.
"""

import sys
from collections.abc import Iterator

from benchmarks.invented import chance_family, family
from benchmarks.measure import ask
from benchmarks.tables import Measure, bars

_LIMIT = 240.0
SIZES = (500, 1_000, 2_000, 10_000)


def measures() -> Iterator[Measure]:
    for size in SIZES:
        old, new = family(size, "abcdefghijk", 1), family(size, "lmnopqrstuvw", 2)
        yield from _run(f"boilerplate: {size:,} clauses", old, new)
    old, new = chance_family(1_000, 3_000, 1), chance_family(1_000, 3_000, 2)
    yield from _run("boilerplate: 1,000 clauses, by chance", old, new, bar=None)


def _run(title: str, old: list[str], new: list[str], bar: float | None = 0) -> Iterator[Measure]:
    session = ask("reviewdiff", [(old, new, "en")], seconds=_LIMIT)
    if session.failure:
        yield Measure(f"{title}, pairs made", None, bar, note=session.failure)
        return
    run = session.runs[0]
    pairs = sorted(run.pairs)
    note = f"{run.seconds:.2f} s, {session.peak:.0f} MB"
    if pairs:
        i, j = pairs[0]
        note += f"; first: {_tail(old[i])} to {_tail(new[j])}"
    yield Measure(f"{title}, pairs made", len(pairs), bar, note=note)


def _tail(text: str) -> str:
    return text.rpartition(" in ")[2]


if __name__ == "__main__":
    print(bars(list(measures())))
    sys.exit(0)
