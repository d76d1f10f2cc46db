"""Processor time and peak memory of other processes.

In: a command, or a tool and its cases.  Out: seconds of user and system time, megabytes.
Never: the time of this process, or the memory of a parent (which ru_maxrss of a child may show).
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import Pairs
from benchmarks.pools import ROOT

# Bytecode is written, and nothing of the user's changes what is compared.
_UNSET = ("PYTHONDONTWRITEBYTECODE", "REVIEWDIFF_VERSIONS", "PYTHONPATH")


def surroundings() -> dict[str, str]:
    """Give the environment of a measured process."""
    return {key: value for key, value in os.environ.items() if key not in _UNSET}


def cost(command: Sequence[str]) -> float:
    """Give the user and system time of one run of a command, in seconds."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, env=surroundings(), cwd=ROOT
    ) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return usage.ru_utime + usage.ru_stime


def ratio(command: Sequence[str], runs: int = 9) -> tuple[float, float]:
    """Give the median cost of a command as a ratio to `import typer`, and in seconds.

    The two run in turn, after one run of each that writes the bytecode.
    """
    yardstick = [sys.executable, "-c", "import typer"]
    cost(command)
    cost(yardstick)
    times = [(cost(command), cost(yardstick)) for _ in range(runs)]
    ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    return ours / theirs, ours


def console(*words: str) -> list[str]:
    """Give the command of the installed console script."""
    return [str(Path(sys.executable).parent / "reviewdiff"), *words]


@dataclass(frozen=True, slots=True)
class Run:
    """What a tool answered to one case, and the processor time it took."""

    pairs: Pairs
    churn: int
    seconds: float
    renumbered: frozenset[int] | None


@dataclass(frozen=True, slots=True)
class Session:
    """All runs of one tool in one process, and that process's peak memory in megabytes.

    `failure` says why there are fewer runs than cases.
    """

    runs: list[Run]
    peak: float
    failure: str = ""


def ask(
    tool: str,
    cases: Sequence[tuple[Sequence[str], Sequence[str], str]],
    *,
    seconds: float = 900,
    megabytes: int = 6000,
) -> Session:
    """Let a tool answer cases (old, new, language code) in a process of its own, within limits."""
    command = [sys.executable, "-m", "benchmarks.worker", tool, str(megabytes)]
    try:
        done = subprocess.run(
            command, input=json.dumps(cases), capture_output=True, encoding="utf-8",
            env=surroundings(), cwd=ROOT, timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Session([], 0, f"stopped after {seconds:.0f} s")
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"status {done.returncode}"]
        out = "MemoryError" in said[-1]
        return Session([], 0, f"out of memory at {megabytes} MB" if out else said[-1])
    answers = json.loads(done.stdout)
    runs = [
        Run(
            {(i, j) for i, j in item["pairs"]}, item["churn"], item["seconds"],
            None if item["renumbered"] is None else frozenset(item["renumbered"]),
        )
        for item in answers["runs"]
    ]  # fmt: skip
    return Session(runs, answers["peak"])
