"""The eIds of elements, by the naming convention of Akoma Ntoso.

In: an element's name, its printed number, where it stands.  Out: an eId, unique in the document.
"""

import re
from collections import Counter

# The abbreviations of the OASIS naming convention; all other names stand as they are.
_SHORT = {
    "attachment": "att",
    "blockList": "list",
    "division": "dvs",
    "listIntroduction": "intro",
    "listWrapUp": "wrapup",
    "paragraph": "para",
    "section": "sec",
    "wrapUp": "wrapup",
}
# There is one of these in what they stand in, so that it needs no number.
_ALONE = {"intro", "wrapUp", "listIntroduction", "listWrapUp", "heading"}


class EIds:
    """Gives eIds and remembers them.

    >>> eids = EIds()
    >>> eids.new("", "paragraph", "12."), eids.new("para_12", "list"), eids.new("", "paragraph", "12.")
    ('para_12', 'para_12__list_1', 'para_12_2')
    """  # noqa: E501

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._used: Counter[str] = Counter()

    def new(self, within: str, name: str, number: str = "") -> str:
        """Give the eId of an element, by its number, or else by its place among its like."""
        short = _SHORT.get(name, name)
        if name not in _ALONE:
            self._counts[within, short] += not _cleaned(number)
            short += f"_{_cleaned(number) or self._counts[within, short]}"
        found = f"{within}__{short}" if within else short
        while self._used[found]:
            self._used[found] += 1
            found = f"{found}_{self._used[found]}"
        self._used[found] += 1
        return found


def _cleaned(number: str) -> str:
    """Give a number without its marks and spaces: "3 bis." is 3bis, "(a)" is a."""
    return re.sub(r"[^\w]+", "-", number.replace(" ", "")).strip("-_")
