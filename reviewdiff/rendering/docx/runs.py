"""Pieces of text as runs of WordprocessingML, tracked where they come, go or move.

In: pieces.  Out: XML text.
Never: markup from a document: every word passes `harmless`. Elements of run properties stand in the
order of the schema's EG_RPrBase, which Word insists on.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from reviewdiff.model.language import Language
from reviewdiff.rendering.docx.harmless import harmless
from reviewdiff.rendering.docx.lines import Note
from reviewdiff.rendering.docx.notes import Footnotes
from reviewdiff.rendering.docx.pieces import Fate, Piece
from reviewdiff.rendering.docx.revisions import Revisions

# What runs left to right inside Arabic: from a Latin letter to the last one before Arabic comes
# again, a symbol (66/282), a number with spaces in it (1 450). Word turns these in a right-to-left
# run.
_LEFT_TO_RIGHT = re.compile(
    r"([A-Za-z](?:[^\u0590-\u08ff\ufb1d-\ufefc]*[A-Za-z0-9])?"
    r"|\d+(?:/\d+)+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d))"
)
_OURS = {"\t": "<w:tab/>", "\n": "<w:br/>"}
_REFERENCE = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


class Runs:
    """Writes the runs of one document."""

    def __init__(self, language: Language, revisions: Revisions, footnotes: Footnotes) -> None:
        self._turns = language is Language.AR
        self._revisions, self._footnotes = revisions, footnotes

    def tracked(self, pieces: Iterable[Piece]) -> str:
        """Write pieces, neighbours of one fate in one tracked change."""
        found: list[str] = []
        for fate, group in groupby(pieces, key=_fate):
            inner = "".join([self._piece(piece) for piece in group])
            if fate is not Fate.STAYS:
                inner = self.marked(fate, inner)
            found.append(inner)
        return "".join(found)

    def marked(self, fate: Fate, inner: str) -> str:
        """Put runs into the element of a tracked change."""
        return f"<w:{fate.value}{self._revisions.attributes()}>{inner}</w:{fate.value}>"

    def plain(self, text: str, style: str = "", *, was: str | None = None, tag: str = "t") -> str:
        """Write a text in runs of one character style; `was`: that of the old text, if another."""
        if text in _OURS:
            return self._run(style, was, _OURS[text])
        if not self._turns:
            return self._run(style, was, _text(text, tag))
        parts = enumerate(_LEFT_TO_RIGHT.split(text))
        return "".join([
            self._run(style, was, _text(part, tag), "" if at % 2 else "<w:rtl/>")
            for at, part in parts
            if part
        ])  # fmt: skip

    def _run(self, style: str, was: str | None, content: str, turned: str = "") -> str:
        properties = _styled(style) + turned
        if was is not None:
            before = f"<w:rPr>{_styled(was)}{turned}</w:rPr>"
            properties += f"<w:rPrChange{self._revisions.attributes()}>{before}</w:rPrChange>"
        properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return f"<w:r>{properties}{content}</w:r>"

    def _piece(self, piece: Piece) -> str:
        tag = "delText" if piece.fate is Fate.GONE else "t"
        if piece.old or piece.new:
            return self._reference(piece, tag)
        was, now = ("Opening" if opens else "" for opens in (piece.was_opening, piece.opening))
        if piece.fate in (Fate.GONE, Fate.LEAVES):
            now = was
        changed = piece.fate is Fate.STAYS and was != now
        return self.plain(piece.text, now, was=was if changed else None, tag=tag)

    def mark(self, note: Note) -> str:
        """Write the marker before a footnote's own words."""
        mark = "<w:footnoteRef/>" if note.automatic else _text(note.marker, "t")
        return f"<w:r>{_REFERENCE}{mark}</w:r>"

    def _reference(self, piece: Piece, tag: str) -> str:
        number = self._footnotes.add(piece)
        note = piece.new or piece.old
        if note is None or note.automatic:
            return f'<w:r>{_REFERENCE}<w:footnoteReference w:id="{number}"/></w:r>'
        mark = f'<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/>'
        return f"<w:r>{_REFERENCE}{mark}{_text(note.marker, tag)}</w:r>"


def _fate(piece: Piece) -> Fate:
    return piece.fate


def _styled(style: str) -> str:
    return f'<w:rStyle w:val="{style}"/>' if style else ""


def _text(text: str, tag: str) -> str:
    return f'<w:{tag} xml:space="preserve">{harmless(text)}</w:{tag}>'
