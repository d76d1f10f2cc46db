"""What reading a PDF file costs as a whole process, as a ratio to `pdftotext -layout`.

In: a PDF file, by default the longest beside the project.  Out: ratio and memory beside their bars.
Never: wall time; user and system time, median of nine, the two run in turn.
"""

import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import console, cost, surroundings
from benchmarks.pools import ROOT
from benchmarks.tables import Measure, bars

LONGEST = ROOT.parent / "shared" / "corpus" / "pdf-en" / "A_RES_79_144.pdf"
BAR, MEMORY_BAR, RUNS = 6.0, 300.0, 9
_PEAK = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=-3, check=True); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def measures(path: Path = LONGEST) -> Iterator[Measure]:
    """Measure `reviewdiff add --dry-run FILE`, children of its included."""
    if not (path.is_file() and shutil.which("pdftotext")):
        return
    ours, theirs = console("add", "--dry-run", str(path)), ["pdftotext", "-layout", str(path), "-"]
    cost(ours), cost(theirs)
    times = [(cost(ours), cost(theirs)) for _ in range(RUNS)]
    one, other = (statistics.median(column) for column in zip(*times, strict=True))
    yield Measure(f"read {path.stem}, × pdftotext -layout", one / other, BAR, note=f"{one:.3f} s")
    # Asked for in a process of its own: the peak of all children of this one may be another's.
    peak = subprocess.run(
        [sys.executable, "-c", _PEAK, *ours], capture_output=True, env=surroundings(), check=True
    )
    yield Measure(f"read {path.stem}, MB", int(peak.stdout) / 1024, MEMORY_BAR)


if __name__ == "__main__":
    print(bars(list(measures(Path(sys.argv[1]) if sys.argv[1:] else LONGEST))))
    sys.exit(0)
