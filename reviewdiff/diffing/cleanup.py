"""A least redline made readable: small words between two replacements go with them.

In: edits of one clause, as few characters as possible.  Out: edits, fewer and longer.
Never: much more struck out than need be; a phrase that stayed struck and written again between two
insertions.

diff-match-patch has a clean-up of its own, which swallows whole phrases between insertions and
knows no bound; docs/differ.md has both measured.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviewdiff.model.change import Edit, Op

# Deleted and inserted characters may grow by this share of the least; the bar of the project is a
# quarter, and the least over characters can lie a little below that over tokens.
BUDGET = 0.18
# Equal words of more letters than this say something of their own, whatever stands around them.
_LONGEST = 14
# Beside words that only went or only came, no more than an article or a preposition is joined.
_LONGEST_BESIDE = 4


@dataclass(slots=True)
class _Stretch:
    """Words that went and came, and the equal ones after them."""

    deleted: str = ""
    inserted: str = ""
    equal: str = ""

    @property
    def churn(self) -> int:
        return len(self.deleted) + len(self.inserted)


def clean(found: Iterable[Edit]) -> Iterator[Edit]:
    """Join replacements over small equal words, the smallest first, within the budget.

    >>> e = [Edit(Op.DELETE, "grave"), Edit(Op.INSERT, "deep"), Edit(Op.EQUAL, " "),
    ...      Edit(Op.DELETE, "alarm"), Edit(Op.INSERT, "concern"), Edit(Op.EQUAL, " at the fog")]
    >>> [edit.text for edit in clean(e)]
    ['grave alarm', 'deep concern', ' at the fog']
    """
    stretches = _stretches(found)
    left = BUDGET * sum(item.churn for item in stretches)
    while True:
        costs = [(_cost(stretches, at), at) for at in range(1, len(stretches) - 1)]
        cost, at = min(((cost, at) for cost, at in costs if cost), default=(0, 0))
        if not cost or 2 * len(stretches[at].equal) > left:
            break
        left -= 2 * len(stretches[at].equal)
        _join(stretches, at)
    for item in stretches:
        yield from _edits(item)


def _stretches(found: Iterable[Edit]) -> list[_Stretch]:
    """Gather edits; the first stretch holds only the equal words at the start."""
    stretches = [_Stretch()]
    for edit in found:
        if edit.op is Op.EQUAL:
            stretches[-1].equal += edit.text
            continue
        if stretches[-1].equal or len(stretches) == 1:
            stretches.append(_Stretch())
        if edit.op is Op.DELETE:
            stretches[-1].deleted += edit.text
        else:
            stretches[-1].inserted += edit.text
    return stretches


def _cost(stretches: list[_Stretch], at: int) -> float:
    """Tell what joining a stretch with the next costs by what it joins; 0 where they stay apart."""
    one, other = stretches[at], stretches[at + 1]
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


def _join(stretches: list[_Stretch], at: int) -> None:
    one, other = stretches[at], stretches.pop(at + 1)
    one.deleted += one.equal + other.deleted
    one.inserted += one.equal + other.inserted
    one.equal = other.equal


def _edits(item: _Stretch) -> Iterator[Edit]:
    if item.deleted:
        yield Edit(Op.DELETE, item.deleted)
    if item.inserted:
        yield Edit(Op.INSERT, item.inserted)
    if item.equal:
        yield Edit(Op.EQUAL, item.equal)


def with_spaces_placed(edits: Iterable[Edit]) -> list[Edit]:
    """Take a space that begins an edit out of it, where it stays, or let the edit end with it.

    >>> found = [Edit(Op.EQUAL, "on"), Edit(Op.INSERT, " grave"), Edit(Op.EQUAL, " alarm")]
    >>> [edit.text for edit in with_spaces_placed(found)]
    ['on ', 'grave ', 'alarm']
    """
    found = list(edits)
    for at in range(1, len(found)):
        edit = found[at]
        if found[at - 1].op is not Op.EQUAL or edit.op is Op.EQUAL or at + 1 == len(found):
            continue
        after = found[at + 1]
        if edit.text.startswith(" ") and after.text.startswith(" "):
            ends = "" if after.op is not Op.EQUAL else " "
            found[at - 1] = Edit(Op.EQUAL, found[at - 1].text + " ")
            found[at] = Edit(edit.op, edit.text[1:] + ends)
            found[at + 1] = Edit(after.op, after.text[1:])
    return [edit for edit in found if edit.text]


def merged(found: Iterable[Edit]) -> Iterator[Edit]:
    """Join neighbouring edits of one kind, deleted words before inserted ones."""
    for item in _stretches(found):
        yield from _edits(item)
