"""The JSON report of a comparison, told in docs/report.md and docs/report.schema.json.

In: a Diff.  Out: JSON text, one change on a line.
"""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from reviewdiff.model.change import Change, ChangeKind, Diff, Evidence, Mark, NoteChange, Why
from reviewdiff.model.document import Document, Footnote, Kind
from reviewdiff.model.label import Label
from reviewdiff.rendering.look import Look

if TYPE_CHECKING:
    from reviewdiff.model.alignment import Ruling

FORMAT = 1
_MARKS = tuple(mark.value for mark in Mark)


def render(diff: Diff, changes: Iterable[Change] | None, _look: Look | None = None) -> str:
    """Write the report with these changes; with None only heads and summary."""
    fields: dict[str, Any] = {
        "format": FORMAT,
        "old": _head(diff.old),
        "new": _head(diff.new),
        "rulings": [
            *(_ruling(item) for item in diff.rulings),
            *(_ruling(item, label) for item, label in diff.lapsed),
        ],
        "summary": summary(diff),
        "moves": [{"old": _labels(run.old), "new": _labels(run.new)} for run in diff.moves],
    }
    head = ",\n".join(f'"{key}": {_json(value)}' for key, value in fields.items())
    if changes is None:
        return f"{{{head}}}\n"
    rows = ",\n  ".join(_json(_change(change)) for change in changes)
    before, after = ("\n  ", "\n") if rows else ("", "")
    # Put together at once: the rows are a megabyte, and each copy of them takes its time.
    return f'{{{head},\n"changes": [{before}{rows}{after}]}}\n'


def summary(diff: Diff) -> dict[str, int]:
    """Count the changes by kind, and by mark."""
    kinds = {kind.value: diff.count(kind) for kind in ChangeKind}
    return kinds | {mark.value: diff.count_mark(mark) for mark in Mark}


_json = json.JSONEncoder(ensure_ascii=False).encode


def _head(document: Document) -> dict[str, Any]:
    facts, source = document.facts, document.provenance
    return {
        "symbol": str(document.symbol),
        "language": document.language.value,
        "title": document.title,
        "adopted": facts.adopted.isoformat() if facts.adopted else None,
        "meeting": facts.meeting or None,
        "draft": facts.draft or None,
        "preambular": document.count(Kind.PREAMBULAR),
        "operative": document.count(Kind.OPERATIVE),
        "clauses": sum(1 for _ in document.clauses()),
        "provenance": {
            "kind": source.kind.value,
            "name": source.name,
            "media_type": source.media_type,
            "sha256": source.sha256,
            "added": source.added.isoformat(),
            "remark": source.remark or None,
        },
    }


def _change(change: Change) -> dict[str, Any]:
    found: dict[str, Any] = {
        "kind": change.kind.value,
        "old": _labels(change.old),
        "new": _labels(change.new),
        **{mark: getattr(change, mark) for mark in _MARKS},
        "similarity": change.similarity,
        "edits": [[edit.op.value, edit.text] for edit in change.edits],
    }
    if change.notes:
        found["notes"] = [_note(note) for note in change.notes]
    if change.evidence and change.evidence.why is not Why.EQUAL:
        found["evidence"] = _evidence(change.evidence)
    return found


def _evidence(evidence: Evidence) -> dict[str, Any]:
    best = evidence.next_best
    return {
        "why": evidence.why.value,
        "words": list(evidence.words),
        "next_best": best
        and {"old": str(best.old), "new": str(best.new), "similarity": best.similarity},
    }


def _ruling(ruling: "Ruling", changed: Label | None = None) -> dict[str, Any]:
    return {
        "kind": "pair" if ruling.paired else "apart",
        "old": _labels(ruling.old),
        "new": _labels(ruling.new),
        "by": ruling.by,
        "reason": ruling.reason,
        "followed": changed is None,
        "changed": str(changed) if changed else None,
    }


def _labels(labels: Iterable[Label]) -> list[str]:
    return [str(label) for label in labels]


def _note(note: NoteChange) -> dict[str, Any]:
    def side(footnote: Footnote | None) -> str | None:
        return footnote.marker if footnote else None

    edits = [[edit.op.value, edit.text] for edit in note.edits]
    marks = {"moved": note.moved, "writing": note.writing}
    return {"old": side(note.old), "new": side(note.new), **marks, "edits": edits}
