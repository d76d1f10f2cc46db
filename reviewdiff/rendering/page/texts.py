"""The words of clauses as the page shows them: marked, with openings in italics and footnotes.

In: edits and the clauses of one side.  Out: paragraphs of runs.
Never: a word of the side lost, or one given that the edits do not hold.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reviewdiff.model.change import Edit, Op
from reviewdiff.model.document import Clause
from reviewdiff.model.language import Language
from reviewdiff.rendering.safe import safe

Span = tuple[str, str]
"""An element ("i" for an opening, "sup" for a footnote's marker, "bdi" for a figure that would be
turned round, "" for none) and its words."""
Run = tuple[str, list[Span]]
"""An element ("del", "ins", "" for none) and what is in it."""

RIGHT_TO_LEFT = frozenset({Language.AR})
_ELEMENTS = {Op.EQUAL: "", Op.DELETE: "del", Op.INSERT: "ins"}
# Where a paragraph of the other version ended, in words that are shown beside those of this one.
_END = " ¶ "
# "1 200" between Arabic words would be shown as "200 1": a space ends a figure for Unicode's rules.
_GROUPED = re.compile(r"(?<!\d)(\d{1,3}(?: \d{3})+(?!\d))")


@dataclass(slots=True)
class Paragraph:
    """A clause of one side: its number as printed, how deep it is set in, what it is, its words."""

    number: str
    depth: int
    role: str
    runs: list[Run] = field(default_factory=list)


Paragraphs = list[Paragraph]


class Texts:
    """Writes the words of changes between two documents in one language."""

    def __init__(self, language: Language, *, strict: bool) -> None:
        self._strict = strict
        self._plain = _turned if language in RIGHT_TO_LEFT else _straight

    def old(self, edits: Iterable[Edit], clauses: Sequence[Clause], *, writing: bool) -> Paragraphs:
        """Give the old words, with those marked that went."""
        return self._paragraphs(edits, clauses, Op.DELETE, writing=writing)

    def new(self, edits: Iterable[Edit], clauses: Sequence[Clause], *, writing: bool) -> Paragraphs:
        """Give the new words, with those marked that came, and the old ones that went."""
        return self._paragraphs(edits, clauses, Op.INSERT, writing=writing)

    def note(self, edits: Iterable[Edit], side: Op, *, writing: bool) -> list[Run]:
        """Give the words of a footnote on one side; beside new ones stand those that went."""
        return [
            (element, list(self._plain(text)))
            for op, element, text in self._marked(edits, writing=writing)
            if op in (Op.EQUAL, side) or (side is Op.INSERT and element)
        ]

    def unmarked(self, text: str) -> list[Run]:
        """Give words that stayed."""
        return [("", list(self._plain(text)))]

    def _marked(self, edits: Iterable[Edit], *, writing: bool) -> Iterator[tuple[Op, str, str]]:
        """Give edits with their elements; differences of writing have one if asked for."""
        for edit in edits:
            is_marked = writing or self._strict or not edit.writing
            yield edit.op, _ELEMENTS[edit.op] if is_marked else "", edit.text

    def _paragraphs(
        self, edits: Iterable[Edit], clauses: Sequence[Clause], side: Op, *, writing: bool
    ) -> Paragraphs:
        texts = [_Text(clause, self._plain) for clause in clauses]
        at = 0
        for op, element, text in self._marked(edits, writing=writing):
            if op in (Op.EQUAL, side):
                for count, part in enumerate(text.split("\n")):
                    at = min(at + (count > 0), len(texts) - 1)
                    texts[at].write(element, part)
            elif side is Op.INSERT and element:
                gone = list(self._plain(text.replace("\n", _END)))
                texts[at].paragraph.runs.append((element, gone))
        return [text.closed() for text in texts]


def tied(text: str) -> str:
    """Give words for a line without elements: a space that ties keeps figures from turning."""
    return _GROUPED.sub(lambda found: found[0].replace(" ", "\u00a0"), safe(text))


def _straight(text: str) -> Iterator[Span]:
    if text:
        yield "", safe(text)


def _turned(text: str) -> Iterator[Span]:
    """Give words that run from right to left, figures in groups of three apart."""
    for at, part in enumerate(_GROUPED.split(safe(text))):
        if part:
            yield ("bdi" if at % 2 else ""), part


class _Text:
    """A clause whose words are written part by part, split where its opening or a footnote is."""

    def __init__(self, clause: Clause, plain: Callable[[str], Iterator[Span]]) -> None:
        self._plain = plain
        role = clause.label.role.value or "clause"
        self.paragraph = Paragraph(safe(clause.number), len(clause.label.subs), role)
        self._place = 0
        self._opening = len(clause.opening)
        self._notes = sorted(clause.notes, key=lambda ref: ref.at) if clause.notes else []

    def write(self, element: str, text: str) -> None:
        if text:
            self.paragraph.runs.append((element, list(self._spans(text))))

    def closed(self) -> Paragraph:
        """Give the paragraph; markers that stand behind all its words come last."""
        if self._notes:
            self.paragraph.runs.append(("", [("sup", safe(ref.marker)) for ref in self._notes]))
        return self.paragraph

    def _spans(self, text: str) -> Iterator[Span]:
        start, end = self._place, self._place + len(text)
        self._place = end
        while self._notes and self._notes[0].at <= end:
            ref = self._notes.pop(0)
            cut = max(ref.at - start, 0)
            yield from self._styled(text[:cut], start)
            yield "sup", safe(ref.marker)
            text, start = text[cut:], start + cut
        yield from self._styled(text, start)

    def _styled(self, text: str, start: int) -> Iterator[Span]:
        cut = max(self._opening - start, 0)
        if cut and text:
            yield "i", safe(text[:cut])
            text = text[cut:]
        yield from self._plain(text)
