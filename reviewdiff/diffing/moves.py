"""What moved: all matches outside the heaviest run in order, and which of them moved as one.

In: matches and the texts of both documents.  Out: positions of matches.
Never: more words called moved than need be; an answer that differs when the diff is turned round.
"""

from collections.abc import Sequence
from zlib import crc32

from reviewdiff.diffing.match import Match
from reviewdiff.diffing.order import heaviest_run


def stayed(matches: Sequence[Match], old: Sequence[str], new: Sequence[str]) -> set[int]:
    """Give the indexes of the matches that kept their order, by weight of words."""
    by_old = sorted(range(len(matches)), key=lambda at: matches[at].old)
    values = [matches[at].new[0] for at in by_old]
    weights = [_weight(matches[at], old, new) for at in by_old]
    return {by_old[place] for place in heaviest_run(values, weights)}


def _weight(item: Match, old: Sequence[str], new: Sequence[str]) -> int:
    """Weigh the characters of both sides; among equals the texts decide, either way round."""
    sides = ["\n".join(old[i] for i in item.old), "\n".join(new[j] for j in item.new)]
    tie = crc32("\n".join(sorted(sides)).encode("utf-8", "surrogatepass"))
    return ((1 + sum(map(len, sides))) << 64) + tie


def runs(matches: Sequence[Match], moved: set[int]) -> list[list[int]]:
    """Give the runs of two or more moved matches (sorted by new) that are neighbours throughout."""
    by_old = sorted(range(len(matches)), key=lambda at: matches[at].old)
    rank = {at: place for place, at in enumerate(by_old)}
    found: list[list[int]] = []
    for at in range(len(matches)):
        last = found[-1][-1] if found else None
        if at in moved and last == at - 1 and rank[at] == rank[last] + 1:
            found[-1].append(at)
        elif at in moved:
            found.append([at])
    return [run for run in found if len(run) > 1]
