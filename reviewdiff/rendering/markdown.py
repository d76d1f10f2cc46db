"""A comparison as Markdown for pull requests and job summaries, told in docs/forms.md.

In: a Diff, the changes to show, how to show them.  Out: GitHub's Markdown, readable as text too.
Never: markup that a document's words would make; more than GitHub takes without saying what was
left out.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reviewdiff.model.change import Change, ChangeKind, Diff, Move
from reviewdiff.model.document import Document
from reviewdiff.model.label import Part
from reviewdiff.model.language import Language
from reviewdiff.rendering import redline, wording
from reviewdiff.rendering.gfm import escaped, isolated, marked, paragraph
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.room import Block, Fit, Size, fitted, shortened

# What a step of a job may add to its summary, in bytes (docs.github.com, workflow commands).
SUMMARY = 1024 * 1024
# About four printed pages; what is longer is folded, part by part.
_LONG = 12_000
# Room for the headings of the parts, the folds around them and the sentence on what is left out.
_FRAME = 2_000
# Titles, remarks and rulings beyond these are no longer read, and the head must leave room.
_LONGEST, _RULINGS = 500, 50
_QUOTED = re.compile("“[^”]*”")
_PARTS = {Part.PREAMBLE: "Preamble", Part.OPERATIVE: "Operative part", Part.ANNEX: "Annexes"}


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> str:
    """Write a comparison that a job summary takes; with `changes` None only head and counts."""
    return written(diff, changes, look, limit=SUMMARY, size=lambda text: len(text.encode("utf-8")))


def written(
    diff: Diff, changes: Sequence[Change] | None, look: Look, *, limit: int, size: Size
) -> str:
    """Write a comparison of at most `limit` by the measure `size`."""
    head = list(_head(diff))
    if changes is None:
        return "\n\n".join(head) + "\n"
    told = list(wording.told(diff, changes))
    page = _Page(look, rtl=diff.new.language is Language.AR)
    room = limit - size("\n\n".join(head)) - _FRAME
    fit = fitted([page.block(*item) for item in told], room, size)
    if fit.shortened or fit.dropped:
        head.append(_left_out(diff, fit))
    if changes:
        head.append("What went is ~~struck~~, what came is **bold** or <ins>underlined</ins>.")
    groups = [group for _, group, _ in told]
    return "\n\n".join([*head, *_parts(groups, fit.texts)]) + "\n"


def _head(diff: Diff) -> Iterator[str]:
    yield f"# {escaped(str(diff.old.symbol))} → {escaped(str(diff.new.symbol))}"
    sides = (("old", diff.old), ("new", diff.new))
    yield "\n".join(
        ["| | symbol | title | |", "|---|---|---|---|", *(_row(*side) for side in sides)]
    )
    for side, document in sides:
        if warning := wording.warning(document):
            yield f"> **{side}**: {_said(warning)}"
    rulings = [f"- ruled: {_said(wording.ruling(item))}" for item in diff.rulings]
    rulings += [f"- {_said(text)}" for text in wording.all_lapsed(diff)]
    if len(rulings) > _RULINGS:
        rulings[_RULINGS:] = [f"- and {len(rulings) - _RULINGS} more rulings"]
    if rulings:
        yield "\n".join(rulings)
    kinds = [kind for kind in ChangeKind if diff.count(kind)]
    if kinds:
        cells = (kinds, ["--:"] * len(kinds), (str(diff.count(kind)) for kind in kinds))
        yield "\n".join(f"| {' | '.join(row)} |" for row in cells)
    if marks := wording.counts_of_marks(diff):
        yield marks.capitalize() + "."


def _row(side: str, document: Document) -> str:
    words = (str(document.symbol), document.title, wording.facts(document))
    return f"| {side} | {' | '.join(_said(text) for text in words)} |"


def _said(text: str) -> str:
    words = escaped(shortened(text, _LONGEST))
    # A sign may take 14 characters where GitHub would read it; few words have many such signs.
    return words if len(words) <= 2 * _LONGEST else escaped(shortened(text, _LONGEST // 14))


def _left_out(diff: Diff, fit: Fit) -> str:
    left = [f"the words of {fit.shortened} clauses"] if fit.shortened else []
    left += [f"{fit.dropped} changes altogether"] if fit.dropped else []
    command = escaped(f"reviewdiff {diff.old.symbol.short} {diff.new.symbol.short} --format json")
    return f"> **Cut to what GitHub takes**: {' and '.join(left)} left out. {command} gives all."


def _parts(groups: Sequence[Sequence[Change]], texts: Sequence[str]) -> Iterator[str]:
    """Set the changes of each part under its heading, or in a fold where all are long."""
    folds = sum(map(len, texts)) > _LONG
    for part, name in _PARTS.items():
        at = [n for n in range(len(texts)) if _part(groups[n][0]) is part]
        if at and folds:
            kinds = Counter(change.kind for n in at for change in groups[n])
            counts = ", ".join(f"{kinds[kind]} {kind}" for kind in ChangeKind if kinds[kind])
            yield f"<details>\n<summary>{name}: {counts}</summary>"
        elif at:
            yield f"## {name}"
        yield from (texts[n] for n in at)
        if at and folds:
            yield "</details>"


def _part(change: Change) -> Part:
    return (change.new or change.old)[0].part


class _Page:
    def __init__(self, look: Look, *, rtl: bool) -> None:
        self._look = look
        self._rtl = rtl

    def block(self, run: Move | None, group: Sequence[Change], in_run: bool) -> Block:
        """Write a change, or a run of unchanged ones, after what is said of its run."""
        change = group[0]
        before = f"{_title(wording.move(run))}\n\n" if run else ""
        if len(group) > 1:
            folded = before + _title(wording.folded(group, in_run=in_run))
            return Block(folded, folded)
        title = before + _title(wording.title(change, in_run=in_run))
        words = "\n\n".join(self._words(change))
        if not words:
            return Block(title, title)
        left = f"{title}\n\n> (words left out: {len(words)} characters)"
        return Block(f"{title}\n\n{words}", left)

    def _words(self, change: Change) -> Iterator[str]:
        quoted: list[str] = []
        if change.kind is not ChangeKind.UNCHANGED or change.uncertain or change.writing:
            edits = redline.edits_of(change, strict=self._look.strict)
            quoted.append(paragraph(marked(edits, rtl=self._rtl)))
        for note in change.notes:
            edits = redline.note_edits(note, strict=self._look.strict)
            title = escaped(wording.note_title(note).strip())
            title = isolated(title, title) if self._rtl else title
            quoted.append(f"{title} {marked(edits, rtl=self._rtl)}")
        if quoted:
            quote = "> " + "\n>\n> ".join(quoted)
            yield f'<div dir="rtl">\n\n{quote}\n\n</div>' if self._rtl else quote
        if self._look.explain and (said := wording.reasons(change)):
            why = escaped(said)
            if self._rtl:
                why = _QUOTED.sub(lambda words: isolated(words[0], words[0]), why)
            yield f"Why: {why}"


def _title(said: str) -> str:
    """Set the labels of a title off: "~ OP 1  amended" becomes **OP 1** amended."""
    where, _, what = said[2:].partition("  ")
    return f"**{escaped(where)}** {what}"
