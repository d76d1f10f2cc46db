"""Rules on history: an official text that had landed stays as it is, unless its change is declared.

In: a folder with what had landed.  Out: findings, and HISTORY, the table of these rules.
Never: a rule on a version that nobody called official, or that could not be read when it landed.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from reviewdiff.checking.neighbours import Folder, Stored, named
from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.errors import ReviewDiffError
from reviewdiff.model.declaration import Correction
from reviewdiff.model.document import Document, SourceKind
from reviewdiff.model.finding import Severity
from reviewdiff.store.codec import decode

_SHOWN = 12


def changed(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell an official version that is not what had landed."""
    before = _official(stored.path, folder)
    if before is None or stored.document is None or _told(before) == _told(stored.document):
        return
    sha = hashlib.sha256(stored.data).hexdigest()
    if not any(sha.startswith(item.sha256) for item in _corrections(stored.path, folder)):
        labels = _changed_labels(before, stored.document)
        ref = folder.landed.ref if folder.landed else ""
        yield Found(
            f"the official text had landed at {ref} and was changed ({', '.join(labels)}); "
            f'restore it, or declare the correction with sha256 = "{sha[:_SHOWN]}"',
            next((label for label in labels if label[:1].isupper()), ""),
        )


def _told(document: Document) -> Document:
    """Leave out what may be said anew of an unchanged text: the remarks on it."""
    return replace(document, remarks=(), provenance=replace(document.provenance, remark=""))


def _changed_labels(old: Document, new: Document) -> list[str]:
    """Name the first clauses that differ, or say that it is elsewhere."""
    texts = [{str(c.label): c for c in document.clauses()} for document in (old, new)]
    labels = [
        label
        for label in dict.fromkeys((*texts[0], *texts[1]))
        if _own(texts[0].get(label)) != _own(texts[1].get(label))
    ]
    most = 3
    more = [f"{len(labels) - most} more"] if len(labels) > most else []
    if labels:
        return [*labels[:most], *more]
    same_text = replace(old, provenance=new.provenance) == replace(new, remarks=old.remarks)
    return ["source" if same_text else "facts or footnotes"]


def _own(clause: object) -> object:
    return clause and (
        getattr(clause, "text", ""), getattr(clause, "number", ""), getattr(clause, "notes", ()),
        getattr(clause, "kind", ""), getattr(clause, "opening", ""),
    )  # fmt: skip


def _official(path: str, folder: Folder) -> Document | None:
    """Give an official document as it had landed."""
    data = folder.landed.files.get(path) if folder.landed else None
    if data is None:
        return None
    try:
        document = decode(data, path)
    except ReviewDiffError:
        return None
    return document if document.provenance.kind is SourceKind.OFFICIAL else None


def _corrections(path: str, folder: Folder) -> list[Correction]:
    return [
        item
        for item in folder.declared[0].corrections
        if (item.symbol, item.language) == named(path)
    ]


def removed(folder: Folder) -> Iterator[Found]:
    """Tell official versions that had landed and are gone."""
    if not folder.landed:
        return
    moved = dict(folder.landed.renamed)
    for path in sorted({*folder.landed.deleted, *moved}):
        if _official(path, folder) is None or folder.holds(path):
            continue
        if any(item.sha256 == "removed" for item in _corrections(path, folder)):
            continue
        how = f"was renamed to {moved[path]}" if path in moved else "was deleted"
        yield Found(
            f"the official text had landed at {folder.landed.ref} and {how}; restore it, "
            'or declare the correction with sha256 = "removed"',
            path=path,
        )


_ONE = "990-1/en.json"
_REMARKED = '"remarks": [\n    {\n      "line": 0,\n      "text": "Read by two."\n    },'
_WITHDRAWN = (
    '\n[[correction]]\nsymbol = "990/1"\nlanguage = "en"\nsha256 = "removed"\n'
    'reason = "It was withdrawn."\nby = "A. Keeper"\nday = 2093-02-01\n'
)
HISTORY = (
    check(
        "HIST001", "official-changed", Severity.ERROR, Scope.NEIGHBOURS, changed,
        "An official text changes by a corrigendum, or where it was read wrongly; either is said.",
        (_ONE, "safety of coasts", "safety of all coasts"),
        (_ONE, '"remarks": [', _REMARKED),
    ),
    check(
        "HIST002", "official-removed", Severity.ERROR, Scope.FOLDER, removed,
        "What others have compared with and cited must not vanish.",
        (_ONE, "=removed", ""),
        (_ONE, "=removed", "", "declared.toml", "", _WITHDRAWN),
    ),
)  # fmt: skip
