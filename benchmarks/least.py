"""The least churn that any redline of two token lists can have: exact dynamic programming.

In: two lists of tokens and their keys.  Out: characters that must go or come.
Never: a guess; every pair of tokens is looked at, so a pair of long clauses takes a while.
"""

from collections.abc import Sequence


def least_churn(
    old: Sequence[str], new: Sequence[str], old_keys: Sequence[str], new_keys: Sequence[str]
) -> int:
    """Give the churn left when tokens of equal keys are kept for the most characters.

    >>> least_churn(["a", " ", "bcd"], ["bcd", " ", "a"], ["a", " ", "bcd"], ["bcd", " ", "a"])
    4
    """
    sizes = [len(token) for token in new]
    kept = [0] * (len(new) + 1)
    for token, key in zip(old, old_keys, strict=True):
        size = len(token)
        before = 0
        best = 0
        for at, other in enumerate(new_keys, 1):
            above = kept[at]
            best = max(best, above)
            if key == other:
                best = max(best, before + size + sizes[at - 1])
            kept[at] = best
            before = above
    return sum(map(len, old)) + sum(sizes) - kept[-1]
