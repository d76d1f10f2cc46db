"""Rules on footnotes: each is referred to, each reference leads to one, they rise in order.

In: a document.  Out: findings, and NOTES, the table of these rules.
"""

from collections import Counter
from collections.abc import Iterator

from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.model.document import Document
from reviewdiff.model.finding import Severity


def unreferenced(document: Document) -> Iterator[Found]:
    """Tell footnotes that no clause refers to; a star stands at the title, which is no clause."""
    known = {ref.marker for clause in document.clauses() for ref in clause.notes}
    for note in document.footnotes:
        if note.marker not in known and note.marker.strip("*"):
            yield Found("no clause refers to it", f"note {note.marker}")


def unresolved(document: Document) -> Iterator[Found]:
    """Tell references to footnotes that are not there."""
    known = {note.marker for note in document.footnotes}
    for clause in document.clauses():
        for ref in clause.notes:
            if ref.marker not in known:
                yield Found(f"there is no footnote {ref.marker}", str(clause.label))


def disordered(document: Document) -> Iterator[Found]:
    """Tell markers that are empty, stand twice or do not rise by one."""
    twice = Counter(note.marker for note in document.footnotes)
    for marker, count in twice.items():
        if not marker.strip():
            yield Found("a footnote has no marker", "#footnotes")
        elif count > 1 and marker.strip("*"):
            yield Found(f"{count} footnotes have the marker {marker}", f"note {marker}")
    last = 0
    for note in document.footnotes:
        if note.marker.isdecimal():
            if last and int(note.marker) != last + 1 and twice[note.marker] == 1:
                yield Found(f"footnote {note.marker} follows {last}", f"note {note.marker}")
            last = int(note.marker)


_ERROR = Severity.ERROR
_ONE = "990-1/en.json"
NOTES = (
    check(
        "TREE014", "note-unreferenced", _ERROR, Scope.DOCUMENT, unreferenced,
        "A footnote that nothing refers to has lost its place in the text.",
        (_ONE, '          "marker": "2"', '          "marker": "1"'),
        (_ONE, '"marker": "2"', '"marker": "2a"', _ONE, '{\n      "marker": "2"',
         '{\n      "marker": "2a"'),
    ),
    check(
        "TREE015", "note-unresolved", _ERROR, Scope.DOCUMENT, unresolved,
        "A reference without its footnote has lost what it says.",
        (_ONE, '          "marker": "2"', '          "marker": "4"'),
        (_ONE, '          "marker": "2"', '          "marker": "3"'),
    ),
    check(
        "TREE016", "note-order", _ERROR, Scope.DOCUMENT, disordered,
        "The markers of footnotes rise by one; where they do not, a note was lost or misread.",
        (_ONE, '{\n      "marker": "3"', '{\n      "marker": "5"'),
        (_ONE, '{\n      "marker": "3"', '{\n      "marker": "*"'),
    ),
)  # fmt: skip
