"""All benchmarks in one run: `make bench`.

In: nothing.  Out: the tables of quality and of ablation, then every measure beside its bar,
then the worst redlines.
Never: a status that fails a build; figures are for reading.
"""

import sys

from benchmarks import (
    ablation,
    boilerplate,
    page,
    pdf,
    quality,
    redline,
    since,
    size,
    start,
    word,
)
from benchmarks.tables import bars


def main() -> int:
    quality.main([])
    print(ablation.report())
    found = redline.all_redlines()
    sources = (
        start.measures(), since.measures(), redline.measures(found), boilerplate.measures(),
        size.measures(), page.measures(), word.measures(), pdf.measures(),
    )  # fmt: skip
    print(bars([measure for source in sources for measure in source]))
    print(redline.worst(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
