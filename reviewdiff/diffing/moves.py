"""What moved: all matches outside the heaviest run in order, and which of them moved as one.

In: matches and the texts of both documents.  Out: positions of matches.
Never: more words called moved than need be; an answer that differs when the diff is turned round.
"""

from bisect import bisect_left
from collections.abc import Container, Sequence
from zlib import crc32

from reviewdiff.diffing.match import Match
from reviewdiff.diffing.order import heaviest_run


def stayed(
    matches: Sequence[Match], old: Sequence[str], new: Sequence[str], gone: Container[int] = ()
) -> set[int]:
    """Give the indexes of the matches that kept their order, by weight of words.

    Matches that left their part or paragraph (`gone`, by index) make no other move; they stayed if
    they stand between the same neighbours.
    """
    by_old = sorted(range(len(matches)), key=lambda at: matches[at].old)
    plain = [at for at in by_old if at not in gone]
    values = [matches[at].new[0] for at in plain]
    weights = [_weight(matches[at], old, new) for at in plain]
    kept = {plain[place] for place in heaviest_run(values, weights)}
    run = sorted((matches[at].old[0], matches[at].new[0]) for at in kept)
    for at in by_old:
        if at in gone and _fits(run, matches[at].old[0], matches[at].new[0]):
            kept.add(at)
    return kept


def _fits(run: Sequence[tuple[int, int]], i: int, j: int) -> bool:
    """Whether a pair stands between the same two pairs of a rising run on both sides."""
    place = bisect_left(run, (i, -1))
    before = run[place - 1][1] if place else -1
    after = run[place][1] if place < len(run) else j + 1
    return before < j < after


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
