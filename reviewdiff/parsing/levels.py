"""Numbers below a paragraph: which level a mark is of, and how it is printed.

In: a mark or number, and the clauses that are open.  Out: a style and a name, or an answer.
Never: a clause moved; that is `tree`'s.
"""

import re
from collections.abc import Sequence

from reviewdiff.parsing import grammar
from reviewdiff.parsing.nodes import Node, ends_in

_DASH = re.compile(r"(?<=\d)(?=[-–])")
_QUOTED = re.compile(r"[’‘'](\d{1,2})[’‘']")


def printed(mark: str) -> str:
    """Give a number in the one way that it is kept.

    Arabic prints "1 -" where a list made by a program has "1-", and sets quotation marks round the
    figures of subparagraphs that are turned either way.

    >>> printed("12."), printed("1-"), printed("’2‘")
    ('12.', '1 -', '‘2’')
    """
    return _QUOTED.sub(r"‘\1’", _DASH.sub(" ", mark.strip()))


def is_nested(parent: Node | None, number: int) -> bool:
    """Whether a number counts the items of a list below a numbered paragraph."""
    if not parent or not parent.name.isdigit():
        return False
    last = parent.children[-1] if parent.children else None
    if last is None:
        return number == 1 and ends_in(parent, ":：")
    is_next = last.style == "number" and number == int(last.name) + 1
    return is_next and not (number == int(parent.name) + 1 and ends_in(last, ".。"))


def style(mark: str, levels: Sequence[Node]) -> tuple[str, str]:
    """Tell (i) after (h) from (i) below (a): the neighbours decide."""
    kind, name = grammar.sub_key(mark)
    form = "dot" if mark[-1] in ".-–" else "round" if mark[0] in "(（" else "half"
    if kind == "letter" and mark.strip("()（）.").isascii() and re.fullmatch("[ivxl]+", name):
        last = next((open_.name for open_ in levels if open_.style == f"letter {form}"), "")
        if last != grammar.letter_before(name):
            kind = "roman"
    return (kind if kind == "bullet" else f"{kind} {form}"), name
