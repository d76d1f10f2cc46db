"""One tool in one process: reads cases from standard input, writes answers to standard output.

In: JSON [[old texts, new texts, language], ...]; the tool and the limit of memory as words.
Out: JSON with pairs, churn and processor seconds of each case, and the peak memory.
Never: import time in the seconds of a case: each tool first answers one small case.
"""

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.peers import TOOLS
from reviewdiff.model.language import Language

_MEGABYTE = 1 << 20
_FIRST = (["Urges all keepers to light lamps;"], ["Urges all keepers to trim lamps;"], Language.EN)


def main() -> int:
    tool, megabytes = TOOLS[sys.argv[1]], int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))
    cases = json.load(sys.stdin)
    tool(*_FIRST)
    runs: list[dict[str, Any]] = []
    for old, new, code in cases:
        start = time.process_time()
        answer = tool(old, new, Language(code))
        seconds = time.process_time() - start
        renumbered = None if answer.renumbered is None else sorted(answer.renumbered)
        runs.append(
            {"pairs": sorted(answer.pairs), "churn": answer.churn, "seconds": seconds,
             "renumbered": renumbered}
        )  # fmt: skip
    json.dump({"runs": runs, "peak": peak()}, sys.stdout)
    return 0


def peak() -> float:
    """Give the peak of resident memory in megabytes.

    Linux keeps in ru_maxrss what the parent held before the program was loaded; VmHWM does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(li for li in status.read_text().splitlines() if li.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = _MEGABYTE if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    sys.exit(main())
