"""What a comparison of two stored versions costs as a whole process, as a ratio to `import typer`.

In: the installed console script and the carried versions.  Out: ratios beside their bars.
Never: wall time; user and system time of the child, median of nine, the two run in turn.
"""

import sys
from collections.abc import Iterator

from benchmarks.measure import console, ratio
from benchmarks.tables import Measure, bars

# 2.0 is the bar of the issue; 1.7 the one to aim at, so that a slow day does not miss it.
BARS = (2.0, 1.7)


def measures() -> Iterator[Measure]:
    """Measure `reviewdiff 66/282 68/276 --format json`."""
    value, seconds = ratio(console("66/282", "68/276", "--format", "json"))
    for bar in BARS:
        yield Measure("start: 66/282 68/276, × import typer", value, bar, note=f"{seconds:.3f} s")


if __name__ == "__main__":
    print(bars(list(measures())))
    sys.exit(0)
