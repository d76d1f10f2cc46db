"""What a Word report of large documents costs, as a ratio to the JSON report of the same.

In: generated documents of 430 clauses, stored in a temporary folder.  Out: measures and bars.
Never: wall time; user and system time of whole processes, median of five, run in turn.
"""

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.documents import document
from benchmarks.measure import console, cost
from benchmarks.size import MIXES, large
from benchmarks.tables import Measure, bars
from reviewdiff.model.language import Language
from reviewdiff.store.shelf import Shelf

RUNS = 5


def measures() -> Iterator[Measure]:
    for name, mix in MIXES.items():
        case = large(mix)
        with tempfile.TemporaryDirectory() as folder:
            shelf = Shelf(Path(folder))
            shelf.put(document(case.old, Language.EN, "990/1"))
            shelf.put(document(case.new, Language.EN, "991/1"))
            command = console("990/1", "991/1", "--versions", folder, "--output")
            json = [*command, f"{folder}/report.json"]
            for layout in ("redline", "table"):
                word = [*command, f"{folder}/report.docx", "--layout", layout]
                cost(word)
                times = [(cost(word), cost(json)) for _ in range(RUNS)]
                ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
                size = Path(f"{folder}/report.docx").stat().st_size / 1000
                note = f"{ours:.2f} s by {theirs:.2f} s, {size:.0f} kB"
                title = f"word: {layout}, 430 clauses a side, {name}, × json"
                yield Measure(title, ours / theirs, 2.0, note=note)


if __name__ == "__main__":
    print(bars(list(measures())))
    sys.exit(0)
