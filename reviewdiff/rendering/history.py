"""The history of a version: for people, and as JSON (told in docs/git.md).

In: a symbol, a language, Touches.  Out: text.
Never: a character of a commit that steers the terminal.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reviewdiff.model.change import Change, ChangeKind, Diff
from reviewdiff.model.document import Document, Kind
from reviewdiff.model.history import Touch
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.rendering import wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.report import summary
from reviewdiff.rendering.safe import safe

# More labels than these make no line; `reviewdiff SYMBOL@REV SYMBOL` shows them all.
_FEW = 6
_SHORT_HASH = 10
# What a document has besides its clauses, compared by itself.
_REST = ("title", "facts", "provenance", "formula", "front", "closing", "footnotes", "remarks")


def text(touches: Iterable[Touch], look: Look) -> str:
    """Write a commit in a line, and what it did to the clauses in the line below."""
    return "".join(line + "\n" for touch in touches for line in _lines(touch, look))


def as_json(symbol: Symbol, language: Language, touches: Iterable[Touch]) -> str:
    """Write the history as JSON, one commit on a line."""
    rows = ",\n  ".join(_json(_row(touch)) for touch in touches)
    head = f'"format": 1,\n"symbol": {_json(str(symbol))},\n"language": {_json(language.value)}'
    commits = f"[\n  {rows}\n]" if rows else "[]"
    return f'{{{head},\n"commits": {commits}}}\n'


_json = json.JSONEncoder(ensure_ascii=False).encode


def _lines(touch: Touch, look: Look) -> Iterator[str]:
    commit = touch.commit
    name, day = commit.hash[:_SHORT_HASH], commit.time[:10]
    name = f"\x1b[33m{name}\x1b[0m" if look.colour else name
    yield f"{name}  {day}  {safe(commit.author)}  {safe(commit.subject)}"
    yield f"    {safe(_said(touch))}"


def _said(touch: Touch) -> str:
    renamed = f"renamed from {touch.was_at}; " if touch.was_at else ""
    return renamed + _what_it_did(touch)


def _what_it_did(touch: Touch) -> str:
    if touch.trouble:
        return f"cannot be compared: {touch.trouble}"
    if touch.diff and touch.old and touch.new:
        clauses = _clauses(touch.diff)
        rest = ", ".join(_rest(touch.old, touch.new))
        if not clauses:
            return f"no clause changed; {rest} did" if rest else "no word of a clause changed"
        return f"{clauses}; {rest} changed" if rest else clauses
    if touch.new:
        return f"stored with {_count(touch.new)}"
    return f"deleted, with {_count(touch.old)}" if touch.old else "not a file"


def _clauses(diff: Diff) -> str:
    if not diff.differs:
        return ""
    changed = _changed(diff)
    labels = ", ".join(_where(change) for change in changed)
    return wording.counts(diff) + (f": {labels}" if len(changed) <= _FEW else "")


def _changed(diff: Diff) -> list[Change]:
    return [
        change
        for change in diff.changes
        if change.kind is not ChangeKind.UNCHANGED or change.moved or change.crossing
    ]


def _where(change: Change) -> str:
    sides = (wording.labels(side) for side in (change.old, change.new))
    return " → ".join(dict.fromkeys(side for side in sides if side))


def _rest(old: Document, new: Document) -> list[str]:
    return [name for name in _REST if getattr(old, name) != getattr(new, name)]


def _count(document: Document) -> str:
    return f"{document.count(Kind.PREAMBULAR)} PP, {document.count(Kind.OPERATIVE)} OP"


def _row(touch: Touch) -> dict[str, Any]:
    commit, diff = touch.commit, touch.diff
    found: dict[str, Any] = {
        "hash": commit.hash,
        "time": commit.time,
        "author": commit.author,
        "subject": commit.subject,
        "was_at": touch.was_at or None,
        "trouble": touch.trouble or None,
        "there_before": touch.old is not None,
        "there_after": touch.new is not None,
    }
    if diff and touch.old and touch.new:
        found["summary"] = summary(diff)
        found["changes"] = [
            {
                "kind": change.kind.value,
                "old": [str(label) for label in change.old],
                "new": [str(label) for label in change.new],
            }
            for change in _changed(diff)
        ]
        found["rest"] = _rest(touch.old, touch.new)
    return found
