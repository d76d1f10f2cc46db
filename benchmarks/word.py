"""What a Word report of large documents costs, as a ratio to the JSON report of the same.

In: generated documents of 430 clauses, stored in a temporary folder.  Out: measures and bars.
Never: wall time; user and system time of whole processes, median of five, run in turn.
"""

import statistics
import sys
from collections.abc import Iterator

from benchmarks.measure import cost
from benchmarks.size import MIXES, large, stored
from benchmarks.tables import Measure, bars

RUNS = 5


def measures() -> Iterator[Measure]:
    for name, mix in MIXES.items():
        with stored(large(mix)) as (folder, command):
            json = [*command, "--output", f"{folder}/report.json"]
            for layout in ("redline", "table"):
                word = [*command, "--output", f"{folder}/report.docx", "--layout", layout]
                cost(word)
                times = [(cost(word), cost(json)) for _ in range(RUNS)]
                ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
                size = (folder / "report.docx").stat().st_size / 1000
                note = f"{ours:.2f} s by {theirs:.2f} s, {size:.0f} kB"
                title = f"word: {layout}, 430 clauses a side, {name}, × json"
                yield Measure(title, ours / theirs, 2.0, note=note)


if __name__ == "__main__":
    print(bars(list(measures())))
    sys.exit(0)
