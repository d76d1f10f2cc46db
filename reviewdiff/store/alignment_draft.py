"""An alignment for a person to edit: what was found, as comments that mean nothing yet.

In: a Diff, its two Documents, the rulings there are.  Out: the text of a TOML file.
Never: a word of a document outside a comment, or a character of one that could end the comment.
"""

from collections.abc import Iterator, Sequence

from reviewdiff.model.alignment import Ruling, clause_hash
from reviewdiff.model.change import Change, ChangeKind, Diff, Op
from reviewdiff.model.document import Clause, Document
from reviewdiff.model.label import Label
from reviewdiff.store.alignment_form import block, head

# With the label before them such words fit on a line of a hundred characters.
_WORDS = 72

_FORM = """\
# Rulings on which clauses of {old} became which of {new}; a comment means nothing.
# To hold to a pair below, take the "# " from its lines and fill in by (your name) and reason.
# One clause may pair with several that it was split into or merged from: old = ["OP 1", "OP 2"].
# Under [[apart]] stand clauses never to be paired. A hash that is left out is told you.
# A hash stands for the text ruled on; where that has changed, the ruling is not followed but named.
"""

_APART = """\
[[apart]]
old = ["OP 1"]
new = ["OP 2"]
by = ""
reason = ""
"""


def draft(old: Document, new: Document, found: Diff, rulings: Sequence[Ruling] = ()) -> str:
    """Write the rulings there are, and for editing all pairs that are not of equal words."""
    scene = _Scene(old, new)
    ruled = {_clauses(ruling) for ruling in rulings}
    pairs = [
        change
        for change in found.changes
        if _is_worth_a_look(change) and _clauses(scene.ruling(change)) not in ruled
    ]
    form = _FORM.format(old=old.symbol, new=new.symbol)
    parts = [form + head(old.symbol, new.symbol, old.language)]
    parts += [block(ruling) for ruling in rulings]
    parts += [_commented(scene.pair(change)) for change in pairs]
    parts.append(_commented(scene.apart(min(pairs, key=_likeness)) if pairs else _APART))
    lone = [
        _commented(scene.lone(change))
        for change in found.changes
        if not (change.old and change.new)
    ]
    parts += ["# Clauses in no pair, to make pairs of:\n", *lone] if lone else []
    return "\n".join(parts)


def _is_worth_a_look(change: Change) -> bool:
    """Whether a change is a pair that is not of equal words."""
    return (
        bool(change.old and change.new)
        and change.kind is not ChangeKind.UNCHANGED
        and any(edit.op is not Op.EQUAL for edit in change.edits)
    )


def _likeness(change: Change) -> float:
    return change.similarity


def _clauses(ruling: Ruling) -> tuple[object, ...]:
    """Give what a ruling is on; with other hashes it is on other texts."""
    return ruling.old, ruling.new, ruling.old_hashes, ruling.new_hashes


class _Scene:
    """The clauses of both documents by their labels."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old = {clause.label: clause for clause in old.clauses()}
        self._new = {clause.label: clause for clause in new.clauses()}

    def pair(self, change: Change) -> str:
        words = [f"# likeness {change.similarity:.2f}", *self._words(change)]
        return "".join(f"{line}\n" for line in words) + block(self.ruling(change))

    def apart(self, change: Change) -> str:
        """Write the least alike pair as one to keep apart, for an example."""
        return "# Never to be paired:\n" + block(self.ruling(change, paired=False))

    def lone(self, change: Change) -> str:
        """Name a clause that is in no pair, with what a ruling on it needs."""
        side, clause = (
            ("old", self._old[change.old[0]]) if change.old else ("new", self._new[change.new[0]])
        )
        return (
            f"# {_first_words(clause)}\n"
            f'{side} = ["{clause.label}"]\n'
            f'{side}_hashes = ["{clause_hash(clause)}"]\n'
        )

    def _words(self, change: Change) -> Iterator[str]:
        for side, labels, clauses in (
            ("old", change.old, self._old),
            ("new", change.new, self._new),
        ):
            for label in labels:
                yield f"# {side} {label}: {_first_words(clauses[label])}"

    def ruling(self, change: Change, *, paired: bool = True) -> Ruling:
        return Ruling(
            paired=paired,
            old=change.old,
            new=change.new,
            by="",
            reason="",
            old_hashes=_hashes(change.old, self._old),
            new_hashes=_hashes(change.new, self._new),
        )


def _hashes(labels: Sequence[Label], clauses: dict[Label, Clause]) -> tuple[str, ...]:
    return tuple(clause_hash(clauses[label]) for label in labels)


def _commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())


def _first_words(clause: Clause) -> str:
    """Give the first words on one line, without what could end a comment or steer a terminal."""
    words = " ".join(clause.text.split())
    shown = words if len(words) <= _WORDS else f"{words[:_WORDS].rstrip()}…"
    return "".join(char if char.isprintable() else "\ufffd" for char in shown)
