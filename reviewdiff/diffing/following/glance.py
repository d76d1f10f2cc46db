"""Whether an amendment may only follow from others, at a glance, before the rules are loaded.

In: the edits of one amended clause.  Out: yes or no.
Never: a last word for yes; the rules in `consequences` have it.
"""

import re
from collections.abc import Sequence

from reviewdiff.diffing.folding import ENDS
from reviewdiff.model.change import Edit, Op

# The longest runs that roll forward: a date with a symbol, and two spelled sessions, in Russian.
_LONGEST_FIGURES = 90
_LONGEST_WORDS = 50
# Characters within which an opening with its adverbs ends.
_OPENING = 120
_FIGURE = re.compile(r"\d")


def may_follow(edited: Sequence[Edit]) -> bool:
    """Whether edits may only follow from others; most may not.

    They are short, and words without a figure that only come or only go stand in the opening.
    """
    at = 0
    for place, edit in enumerate(edited):
        if edit.op is not Op.EQUAL:
            if len(edit.text) > _LONGEST_FIGURES:
                return False
            if not _FIGURE.search(edit.text):
                if len(edit.text) > _LONGEST_WORDS:
                    return False
                is_late = at > _OPENING and edit.text.strip() not in ENDS
                if is_late and _is_alone(edited, place):
                    return False
        at += len(edit.text)
    return True


def _is_alone(edited: Sequence[Edit], place: int) -> bool:
    """Whether words only went or only came, equal ones on both sides."""
    near = (edited[i].op for i in (place - 1, place + 1) if 0 <= i < len(edited))
    return all(op is Op.EQUAL for op in near)
