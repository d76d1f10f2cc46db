"""A least redline made readable: small words between two replacements go with them.

In: what stays, goes and comes in one clause, as few characters as possible.  Out: less and longer.
Never: much more struck out than need be; a phrase that stayed struck and written again between two
insertions.

diff-match-patch has a clean-up of its own, which swallows whole phrases between insertions and
knows no bound; docs/differ.md has both measured.
"""

from itertools import pairwise

from reviewdiff.diffing.stretches import Stretch, Stretches

# Deleted and inserted characters may grow by this share of the least; the bar of the project is a
# quarter, and the least over characters can lie a little below that over tokens.
BUDGET = 0.18
# Equal words of more letters than this say something of their own, whatever stands around them.
_LONGEST = 14
# Beside words that only went or only came, no more than an article or a preposition is joined.
_LONGEST_BESIDE = 4


def clean(found: Stretches) -> None:
    """Join replacements over small equal words, the smallest first, within the budget.

    >>> found = Stretches([Stretch(), Stretch("grave", "deep", " "), Stretch("alarm", "concern")])
    >>> clean(found)
    >>> [(item.deleted, item.inserted) for item in found]
    [('', ''), ('grave alarm', 'deep concern')]
    """
    left = BUDGET * sum([len(item.deleted) + len(item.inserted) for item in found])
    costs = [_cost(*pair) for pair in pairwise(found[1:])]
    while any(costs):
        at = min((cost, at) for at, cost in enumerate(costs, start=1) if cost)[1]
        growth = 2 * len(found[at].equal)
        if growth > left:
            break
        left -= growth
        found[at].join(found.pop(at + 1))
        del costs[at - 1]
        for near in (at - 1, at):
            if 0 < near < len(found) - 1:
                costs[near - 1] = _cost(found[near], found[near + 1])


def _cost(one: Stretch, other: Stretch) -> float:
    """Tell what joining a stretch with the next costs by what it joins; 0 where they stay apart."""
    letters = len(one.equal.strip())
    if letters > _LONGEST or not (one.deleted or other.deleted):
        return 0
    if not (one.inserted or other.inserted):
        return 0
    replaces = [bool(item.deleted and item.inserted) for item in (one, other)]
    if not any(replaces) or (letters > _LONGEST_BESIDE and not all(replaces)):
        return 0
    smaller = min(max(len(item.deleted), len(item.inserted)) for item in (one, other))
    return (letters + 1) / smaller if letters <= smaller else 0


def place_spaces(found: Stretches) -> None:
    """Take a space that begins a change out of it, where it stays, or let the change end with it.

    >>> found = Stretches([Stretch("", "", "on"), Stretch("", " grave", " alarm")])
    >>> place_spaces(found)
    >>> found[0].equal, found[1].inserted, found[1].equal
    ('on ', 'grave ', 'alarm')
    """
    for before, item in pairwise(found if found[0].equal else found[1:]):
        if item.deleted and item.inserted:
            if item.deleted[0] == item.inserted[0] == " ":
                before.equal += " "
                item.deleted, item.inserted = item.deleted[1:], item.inserted[1:]
        elif item.equal.startswith(" ") and (item.deleted or item.inserted).startswith(" "):
            before.equal += " "
            item.deleted = item.deleted and item.deleted[1:] + " "
            item.inserted = item.inserted and item.inserted[1:] + " "
            item.equal = item.equal[1:]
