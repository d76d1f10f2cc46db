"""Reads and parses changed files until the time is up; anything but a ReviewDiffError is a finding.

In: seeds, a way to change them, seconds.  Out: findings/ beside this module, a status to exit with.
"""

import contextlib
import hashlib
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from reviewdiff import parse
from reviewdiff.errors import ReviewDiffError
from reviewdiff.reading.formats import read

LIGHTHOUSES = Path(__file__).parent.parent / "tests" / "fixtures" / "lighthouses"
FINDINGS = Path(__file__).parent / "findings"
# A changed file of 20 kB takes some 20 milliseconds; what takes this long is a finding.
SLOW = 5.0

Mutate = Callable[[Random, bytes], bytes]


def seeds(ending: str) -> list[bytes]:
    """Give the files of one form of the resolution in six languages."""
    return [path.read_bytes() for path in sorted(LIGHTHOUSES.glob(f"*.{ending}"))]


def main(name: str, files: Sequence[bytes], mutate: Mutate) -> None:
    """Run for as long as the command line says, and exit."""
    words = [*sys.argv[1:], "20", "0"][:2] if len(sys.argv) > 1 else ["20", "0"]
    sys.exit(run(name, files, mutate, float(words[0]), int(words[1])))


def run(name: str, files: Sequence[bytes], mutate: Mutate, seconds: float, seed: int = 0) -> int:
    """Change and read files; give 1 where there was a finding."""
    random, end, count = Random(seed), time.monotonic() + seconds, 0
    while time.monotonic() < end:
        count += 1
        data = mutate(random, random.choice(files))
        if why := fault(data):
            FINDINGS.mkdir(exist_ok=True)
            path = FINDINGS / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
            path.write_bytes(data)
            sys.stderr.write(f"{why}\nfuzz.{name}: finding {count}, kept as {path}\n")
            return 1
    sys.stdout.write(f"fuzz.{name}: {count} files, no finding\n")
    return 0


def fault(data: bytes) -> str:
    """Read and parse a file; say what is wrong with how it went, "" where nothing is."""
    began = time.monotonic()
    try:
        with contextlib.suppress(ReviewDiffError):
            source = read("fuzzed", data)
            for passage in source.passages:
                if any(not 0 <= ref.at <= len(passage.text) for ref in passage.notes):
                    return f"a footnote stands outside its passage: {passage}"
            parse(source)
    except Exception:  # noqa: BLE001 - that is what is sought
        return traceback.format_exc()
    taken = time.monotonic() - began
    return f"took {taken:.1f} seconds" if taken > SLOW else ""


def spliced(random: Random, data: bytes, tokens: Sequence[bytes]) -> bytes:
    """Change bytes here and there: cut, doubled, moved, overwritten, tokens set in."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 6)):
        start = random.randrange(len(changed) + 1)
        end = min(len(changed), start + int(random.expovariate(1 / 40)))
        piece = bytes(changed[start:end])
        match random.randrange(6):
            case 0:
                del changed[start:end]
            case 1:
                changed[start:start] = piece * random.randint(1, 50)
            case 2:
                del changed[start:end]
                at = random.randrange(len(changed) + 1)
                changed[at:at] = piece
            case 3:
                changed[start:end] = random.randbytes(end - start)
            case _:
                changed[start:end] = random.choice(tokens)
    return bytes(changed)
