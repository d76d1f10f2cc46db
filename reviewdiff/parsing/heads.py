"""The lines before the enacting formula, joined where they are one: title, bracket, adopted line.

In: the lines of the masthead and the title.  Out: paragraphs in normal form, the title whole.
Never: a fact read from them; that is `heading`'s.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewdiff.model.language import Language
from reviewdiff.model.source import Line
from reviewdiff.parsing import grammar
from reviewdiff.parsing.joining import join
from reviewdiff.parsing.layout import has_mark
from reviewdiff.parsing.normalization import normalize

# A masthead is set in columns; what is more than a wide space apart is not one sentence.
_COLUMNS = re.compile(r"(?<=\S)\s{4,}(?=\S)")
_DRAFT = re.compile(
    r"\b(?:draft (?:resolution|decision)|projets? de (?:résolution|décision)|proyectos? de "
    r"(?:resolución|decisión)|проекты? (?:резолюци|решени))|(?:决议|决定)草案|مشروع (?:قرار|مقرر)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Piece:
    text: str
    gap: bool
    is_marked: bool = False


def head_paragraphs(lines: Sequence[Line], language: Language, *, marked: bool) -> list[str]:
    """Join the lines before the enacting formula; a numbered title takes all lines after it."""
    found: list[_Piece] = []
    numbered = False
    for piece in _pieces(lines):
        words = piece.text
        # The letter of the first part of a resolution "A and B" ends its title.
        numbered = numbered and not grammar.PART_LETTER.fullmatch(words)
        if found and (numbered or _goes_on(found[-1].text, piece)):
            found[-1].text = join(found[-1].text, words, language)
        else:
            found.append(piece)
            numbered = bool(grammar.TITLE.fullmatch(words) or grammar.TITLE_NUMBER.fullmatch(words))
        if marked and piece.is_marked:
            numbered = False
    texts = [normalize(piece.text, language) for piece in found]
    if any(grammar.TITLE.fullmatch(text) for text in texts):
        return texts
    start = _title_start(found)
    title = ""
    for text in texts[start:]:
        title = join(title, text, language) if title else text
    return texts[:start] + ([normalize(title, language)] if title else [])


def _pieces(lines: Sequence[Line]) -> list[_Piece]:
    pieces: list[_Piece] = []
    gap = True
    for line in lines:
        words = normalize(line.text)
        if not words:
            gap = True
            continue
        is_title = grammar.TITLE.fullmatch(words)
        cells = [words] if is_title else _COLUMNS.split(line.text)
        for cell in cells:
            pieces.append(_Piece(normalize(cell), gap, has_mark(line.text)))
            gap = False
    return [piece for piece in pieces if piece.text]


def _goes_on(before: str, piece: _Piece) -> bool:
    """Whether a line belongs to the one before: inside brackets, or in the adopted line."""
    if before.count("[") > before.count("]"):
        return True
    opens = piece.text.startswith("[") or grammar.TITLE.fullmatch(piece.text)
    is_number = grammar.TITLE_NUMBER.fullmatch(piece.text)
    return bool(grammar.ADOPTED.match(before)) and not (piece.gap or opens or is_number)


def _title_start(found: Sequence[_Piece]) -> int:
    """Give where an unnumbered title begins: after an empty line, or after the sponsors."""
    start = len(found)
    while start > 0:
        piece = found[start - 1]
        if not _may_be_title(piece.text):
            break
        start -= 1
        if piece.gap:
            break
    return start


def _may_be_title(text: str) -> bool:
    return not (
        text.endswith("]")
        or grammar.ADOPTED.match(text)
        or grammar.AGENDA.match(text)
        or grammar.SYMBOL.fullmatch(text)
        or _DRAFT.search(text)
    )
