"""The words of a change as every form shows them: harmless, on one line, the writing as asked.

In: changes and their footnotes.  Out: edits whose neighbours differ in what is done, or one line.
Never: a character that steers a terminal or turns its direction.
"""

import re
from collections.abc import Iterable

from reviewdiff.model.change import Change, Edit, NoteChange, Op
from reviewdiff.rendering.safe import safe

_JOINT = " ¶ "
# What would be read as one of the marks, or as part of one that follows.
_LIKE_MARKS = re.compile(r"\\|\[(?=-|$)|\{(?=\+|$)|-(?=\])|\+(?=\})")
_MARKS = {Op.EQUAL: ("", ""), Op.DELETE: ("[-", "-]"), Op.INSERT: ("{+", "+}")}


def edits_of(change: Change, *, strict: bool) -> list[Edit]:
    """Give the edits of a clause; a clause that differs in its writing only shows that."""
    return shown(change.edits, strict=strict or change.writing or not (change.old and change.new))


def note_edits(note: NoteChange, *, strict: bool) -> list[Edit]:
    """Give the edits of a footnote; one that differs in its writing only shows that."""
    return shown(note.edits, strict=strict or note.writing)


def shown(edits: Iterable[Edit], *, strict: bool) -> list[Edit]:
    """Give edits to show; what is only written differently stands as it is now, unless `strict`."""
    found: list[Edit] = []
    for edit in edits:
        op = edit.op
        if edit.writing and not strict:
            if op is Op.DELETE:
                continue
            op = Op.EQUAL
        text = _line(edit.text)
        if found and found[-1].op is op:
            text = found.pop().text + text
        if text:
            found.append(Edit(op, text))
    return found


def sides(change: Change) -> tuple[str, str]:
    """Give the whole old and new words of a change."""
    old = "".join(edit.text for edit in change.edits if edit.op is not Op.INSERT)
    new = "".join(edit.text for edit in change.edits if edit.op is not Op.DELETE)
    return _line(old), _line(new)


def bracketed(edits: Iterable[Edit]) -> str:
    r"""Write edits with the marks of git's word diff; a backslash stands before a text's own.

    >>> bracketed([Edit(Op.DELETE, "two"), Edit(Op.INSERT, "three"), Edit(Op.EQUAL, " lamps")])
    '[-two-]{+three+} lamps'
    >>> bracketed([Edit(Op.EQUAL, "all [-States-]")])
    'all \\[-States\\-]'
    """
    words = ((_MARKS[edit.op], _LIKE_MARKS.sub(r"\\\g<0>", edit.text)) for edit in edits)
    return "".join(f"{opens}{text}{closes}" for (opens, closes), text in words)


def _line(text: str) -> str:
    return safe(text.replace("\n", _JOINT))
