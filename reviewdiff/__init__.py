"""What changed from one review of a United Nations strategy to the next, clause by clause.

The public face: `read` takes the bytes of a file, `parse` makes a document of them, `diff` compares
two documents, `patch` is its inverse; and the types they speak. Each name is imported when it is
first used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reviewdiff.diffing.differ import diff
    from reviewdiff.diffing.patching import patch
    from reviewdiff.errors import ReviewDiffError
    from reviewdiff.model.change import Change, ChangeKind, Diff, Edit, Op
    from reviewdiff.model.document import Clause, Document
    from reviewdiff.model.label import Label
    from reviewdiff.model.language import Language
    from reviewdiff.model.symbol import Symbol
    from reviewdiff.parsing.parser import parse
    from reviewdiff.reading.formats import read

_HOMES = {
    "Change": "model.change",
    "ChangeKind": "model.change",
    "Clause": "model.document",
    "Diff": "model.change",
    "Document": "model.document",
    "Edit": "model.change",
    "Label": "model.label",
    "Language": "model.language",
    "Op": "model.change",
    "ReviewDiffError": "errors",
    "Symbol": "model.symbol",
    "diff": "diffing.differ",
    "parse": "parsing.parser",
    "patch": "diffing.patching",
    "read": "reading.formats",
}

__all__ = [
    "Change",
    "ChangeKind",
    "Clause",
    "Diff",
    "Document",
    "Edit",
    "Label",
    "Language",
    "Op",
    "ReviewDiffError",
    "Symbol",
    "diff",
    "parse",
    "patch",
    "read",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'reviewdiff' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"reviewdiff.{_HOMES[name]}"), name)
