"""A source made ready for the tree: heading, paragraphs with markers wrapped, footnotes.

In: a SourceText, of lines or of passages.  Out: Prepared.
Never: a clause; that is `tree`'s.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from reviewdiff.model.document import Footnote, NoteRef, Remark, with_marks
from reviewdiff.model.language import Language
from reviewdiff.model.source import Passage, SourceText
from reviewdiff.model.symbol import Symbol
from reviewdiff.parsing import grammar
from reviewdiff.parsing.footnotes import lift_footnotes
from reviewdiff.parsing.furniture import strip_furniture
from reviewdiff.parsing.heading import Heading, read_heading
from reviewdiff.parsing.heads import head_paragraphs
from reviewdiff.parsing.joining import bare
from reviewdiff.parsing.layout import Layout, is_marked, layout_of
from reviewdiff.parsing.markers import CLOSE, OPEN
from reviewdiff.parsing.mending import mend_lines
from reviewdiff.parsing.normalization import normalize
from reviewdiff.parsing.paragraphs import Paragraph, paragraphs
from reviewdiff.parsing.starting import Start, find_start, formula_line, no_formula

# Noncharacters mark places while parsing; no text may hold them.
_SENTINELS = dict.fromkeys(range(0xFDD0, 0xFDF0))
_SENTINEL = re.compile("[\ufdd0-\ufdef]")

Namer = Callable[[Heading], Symbol]


@dataclass(slots=True)
class Prepared:
    """`known` are words that the document holds in another form, or that were left out and said.

    `is_unplaced`: it is an amendment or a corrigendum, whose paragraphs have no place in a tree.
    """

    heading: Heading
    symbol: Symbol
    formula: str
    paragraphs: list[Paragraph]
    footnotes: list[Footnote] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    is_unplaced: bool = False


def without_sentinels(source: SourceText) -> SourceText:
    """Drop the noncharacters that mark places while parsing."""
    texts = [*source.texts(), *(note.text for note in source.notes)]
    if not any(_SENTINEL.search(text) for text in texts if not text.isascii()):
        return source
    return replace(
        source,
        lines=tuple(replace(item, text=item.text.translate(_SENTINELS)) for item in source.lines),
        passages=tuple(_bare_passage(item) for item in source.passages),
        notes=tuple(replace(item, text=item.text.translate(_SENTINELS)) for item in source.notes),
    )


def from_lines(source: SourceText, language: Language, name: Namer) -> Prepared:
    """Find furniture, footnotes and paragraphs among lines of which only the order is known."""
    lines, marked = source.lines, is_marked(source.lines)
    start = formula_line([normalize(line.text) for line in lines], language)
    if start is None:
        raise no_formula(source.name)
    heading = read_heading(head_paragraphs(lines[:start], language, marked=marked))
    symbol = name(heading)
    bare = strip_furniture(lines[start + 1 :], str(symbol), heading.title)
    lifted = lift_footnotes(bare.lines, language, marked=marked, paged=bare.is_paged)
    body, mended = mend_lines(lifted.lines)
    layout = Layout.MARKED if marked else layout_of(body, language)
    return Prepared(
        heading,
        symbol,
        normalize(lines[start].text),
        # A text's lines are counted from its first, so that a page would say nothing more.
        [replace(item, page=0) for item in paragraphs(body, layout, language)],
        lifted.footnotes,
        [*source.remarks, *bare.remarks, *lifted.remarks, *mended],
        [*bare.dropped, *lifted.rules],
    )


def from_passages(source: SourceText, language: Language, name: Namer) -> Prepared:
    """Take paragraphs, footnotes and furniture as the format tells them."""
    texts = [normalize(passage.text, language) for passage in source.passages]
    start = find_start(texts, language, source.name)
    heading = read_heading([text for text in texts[: start.front] if text])
    body = [_paragraph(item) for item in source.passages[start.body :]]
    if start.cut:
        text = body[0].text.lstrip()[start.cut :].lstrip()
        body[0] = replace(body[0], text=text, heading=False)
    loose = [
        Remark(item.line, f"the footnote {ref.marker} of the heading has no place there", item.page)
        for item in source.passages[: start.body]
        for ref in item.notes
    ]
    return Prepared(
        heading,
        name(heading),
        start.formula,
        [part for item in body for part in _parted(item)],
        [Footnote(note.marker, normalize(note.text, language)) for note in source.notes],
        [*source.remarks, *loose, *([Remark(0, start.said)] if start.said else [])],
        [*(line.text for line in source.furniture), *(ref.marker for ref in _refs(source, start))],
        is_unplaced=bool(start.said),
    )


def _refs(source: SourceText, start: Start) -> list[NoteRef]:
    return [ref for item in source.passages[: start.body] for ref in item.notes]


def all_words(source: SourceText) -> list[str]:
    """Give every word that the source holds, in normal form, furniture included."""
    texts = [*source.texts(), *(line.text for line in source.furniture)]
    texts += [ref.marker for passage in source.passages for ref in passage.notes]
    texts += [text for note in source.notes for text in (note.marker, note.text)]
    return [normalize(text) for text in texts]


def _paragraph(passage: Passage) -> Paragraph:
    """Take a passage as it is; only where there are pages is it known how a passage is set."""
    heading = passage.heading if passage.page or passage.heading else None
    return Paragraph(_wrapped(passage), passage.line, passage.page, heading)


def _parted(item: Paragraph) -> list[Paragraph]:
    """Part "Annex" from its title where a break of the line alone stands between them."""
    first, _, rest = item.text.partition("\n")
    words = bare(first)
    if rest.strip() and (grammar.ANNEX.fullmatch(words) or grammar.APPENDIX.fullmatch(words)):
        return [replace(item, text=first), replace(item, text=rest.lstrip())]
    return [item]


def _wrapped(passage: Passage) -> str:
    return with_marks(
        passage.text, ((ref.at, f"{OPEN}{ref.marker}{CLOSE}") for ref in passage.notes)
    )


def _bare_passage(passage: Passage) -> Passage:
    text = passage.text
    notes = (
        NoteRef(len(text[: ref.at].translate(_SENTINELS)), ref.marker.translate(_SENTINELS))
        for ref in passage.notes
    )
    return replace(passage, text=text.translate(_SENTINELS), notes=tuple(notes))
