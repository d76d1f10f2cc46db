"""The inverse of diffing: an old document and a Diff give the new document, to the letter.

In: a Document and a Diff.  Out: a Document.
Never: a word of the new text from anywhere but the edits.
"""

from typing import TYPE_CHECKING

from reviewdiff.errors import FalseDiffError
from reviewdiff.model.change import Change, Diff, Op
from reviewdiff.model.document import Document

if TYPE_CHECKING:
    from reviewdiff.model.label import Label


def patch(old: Document, diff: Diff) -> Document:
    """Rebuild the new document; raises FalseDiffError where the edits do not fit the old one."""
    known = {clause.label: clause.text for clause in old.clauses()}
    texts: dict[Label, str] = {}
    for change in diff.changes:
        before = "\n".join(known.pop(label, "\0") for label in change.old)
        if before != _side(change, Op.DELETE):
            raise _false(diff)
        after = _side(change, Op.INSERT).split("\n")
        if change.new and len(after) != len(change.new):
            raise _false(diff)
        texts.update(zip(change.new, after, strict=False))
    if known:
        raise _false(diff)
    return diff.new.with_texts(texts)


def _side(change: Change, op: Op) -> str:
    return "".join(edit.text for edit in change.edits if edit.op in (Op.EQUAL, op))


def _false(diff: Diff) -> FalseDiffError:
    return FalseDiffError(str(diff.old.symbol), str(diff.new.symbol))
