"""A comparison as plain text for e-mail: a clause is a paragraph, told in docs/forms.md.

In: a Diff, the changes to show, how to show them.  Out: text without colours or broken lines.
Never: a mark of the redline that stands in a document without a backslash before it.
"""

from collections.abc import Iterator, Sequence

from reviewdiff.model.change import Change, ChangeKind, Diff
from reviewdiff.model.document import Document
from reviewdiff.rendering import redline, wording
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> str:
    """Write the head, the counts and these changes; with None only head and counts."""
    paragraphs = [_head("old", diff.old), _head("new", diff.new)]
    rulings = [f"ruled: {wording.ruling(item)}" for item in diff.rulings]
    rulings += [f"! {said}" for said in wording.all_lapsed(diff)]
    paragraphs += [safe(line) for line in rulings]
    paragraphs.append(wording.counts(diff))
    for run, group, in_run in wording.told(diff, changes or ()):
        if run:
            paragraphs.append(wording.move(run))
        paragraphs.append("\n".join(_clause(group, look, in_run=in_run)))
    return "\n\n".join(paragraphs) + "\n"


def _head(side: str, document: Document) -> str:
    lines = [f"{side}  {document.symbol}  {document.title}", f"     {wording.facts(document)}"]
    if warning := wording.warning(document):
        lines.append(f"     ! {warning}")
    return "\n".join(safe(line) for line in lines)


def _clause(group: Sequence[Change], look: Look, *, in_run: bool) -> Iterator[str]:
    change = group[0]
    if len(group) > 1:
        yield wording.folded(group, in_run=in_run)
        return
    yield wording.title(change, in_run=in_run)
    if change.kind is not ChangeKind.UNCHANGED or change.uncertain or change.writing:
        yield redline.bracketed(redline.edits_of(change, strict=look.strict))
    for note in change.notes:
        words = redline.bracketed(redline.note_edits(note, strict=look.strict))
        yield safe(wording.note_title(note)) + words
    if look.explain and (said := wording.reasons(change)):
        yield safe(said)
