"""Source text to Document: the stations of parsing, one after the other.

In: a SourceText, and what the user said of it.  Out: a Document.
Never: a word lost without a remark. A text without an enacting formula is no resolution and is
refused; everything after the formula finds a place.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reviewdiff.errors import NotAResolutionError
from reviewdiff.model.document import Document, Provenance, Remark, SourceKind
from reviewdiff.model.language import Language
from reviewdiff.model.source import Line, SourceText
from reviewdiff.model.symbol import Symbol
from reviewdiff.parsing import grammar, oddities
from reviewdiff.parsing.detection import detect_language
from reviewdiff.parsing.footnotes import extract, lift_footnotes
from reviewdiff.parsing.furniture import strip_furniture
from reviewdiff.parsing.heading import Heading, read_facts, read_heading
from reviewdiff.parsing.labelling import Labeller
from reviewdiff.parsing.normalization import normalize
from reviewdiff.parsing.paragraphs import Layout, head_paragraphs, layout_of, paragraphs
from reviewdiff.parsing.tree import Tree, grow


def parse(  # noqa: PLR0913
    source: SourceText,
    *,
    symbol: Symbol | None = None,
    language: Language | None = None,
    kind: SourceKind | None = None,
    added: date | None = None,
    remark: str = "",
) -> Document:
    """Read a resolution.

    `symbol` and `language` are found in the text where they are None; `kind` is then "draft" for
    the symbol of a draft and else "official". `added` is the day of today where it is None.
    Raises NotAResolutionError where no formula, no symbol or no clause is found.
    """
    lines = _without_sentinels(source.lines)
    spoken = language or detect_language("\n".join(line.text for line in lines))
    start = _formula(lines, spoken, source.name)
    layout = layout_of(lines)
    heading, formula = _head(lines[: start + 1], layout, spoken)
    named = _named(symbol, heading, source.name)
    bare, remarks = strip_furniture(lines[start + 1 :], str(named), heading.title)
    lifted = lift_footnotes(bare, marked=layout is Layout.MARKED)
    tree = grow(paragraphs(lifted.lines, layout, spoken), spoken)
    if not (tree.preamble or tree.operative):
        raise NotAResolutionError(source.name, "no paragraph follows the enacting formula.")
    labeller = Labeller(tree, spoken)
    document = Document(
        symbol=named,
        language=spoken,
        title=heading.title,
        facts=read_facts(named, heading.front, tree.closing, spoken),
        provenance=Provenance(
            kind=kind or (SourceKind.DRAFT if named.is_draft else SourceKind.OFFICIAL),
            name=source.name,
            media_type=source.media_type,
            sha256=source.sha256,
            added=added or date.today(),  # noqa: DTZ011
            remark=remark,
        ),
        formula=formula,
        front=heading.front,
        preamble=labeller.preamble(),
        operative=labeller.operative(),
        closing=tuple(tree.closing),
        annexes=labeller.annexes(),
        footnotes=tuple(lifted.footnotes),
    )
    words = _all_words(lines[: start + 1], lifted.lines)
    remarks += [*_said_twice(symbol, heading), *lifted.remarks, *_oddities(tree)]
    remarks += oddities.lost_words(words, [heading.printed], document)
    ordered = sorted(set(remarks), key=lambda item: (item.line, item.text))
    return _with_remarks(document, ordered)


def _without_sentinels(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Drop the noncharacters that mark places while parsing (no text may hold them)."""
    drop = dict.fromkeys(range(0xFDD0, 0xFDF0))
    return tuple(Line(line.text.translate(drop), line.number, line.page) for line in lines)


def _formula(lines: Sequence[Line], language: Language, name: str) -> int:
    """Find the line of the enacting formula, in the language of the text before any other."""
    forms = sorted(grammar.FORMULAS.items(), key=lambda item: item[0] is not language)
    for _, form in forms:
        for index, line in enumerate(lines):
            if form.fullmatch(normalize(line.text)):
                return index
    why = (
        "no line holds an enacting formula such as “The General Assembly,” "
        "in any of the six languages."
    )
    raise NotAResolutionError(name, why)


def _head(lines: Sequence[Line], layout: Layout, language: Language) -> tuple[Heading, str]:
    words = head_paragraphs(lines[:-1], layout, language)
    return read_heading(words), normalize(lines[-1].text)


def _named(symbol: Symbol | None, heading: Heading, name: str) -> Symbol:
    found = symbol or heading.symbol
    if found is None:
        raise NotAResolutionError(name, "no symbol was found in it; give one with --symbol.")
    return found


def _said_twice(symbol: Symbol | None, heading: Heading) -> list[Remark]:
    if symbol and heading.symbol and symbol != heading.symbol:
        return [Remark(0, f"the text bears the symbol {heading.symbol}, not {symbol}")]
    return []


def _oddities(tree: Tree) -> list[Remark]:
    found = [*tree.remarks]
    found += oddities.odd_numbers(tree.operative)
    for annex in tree.annexes:
        found += oddities.odd_numbers([annex])
    found += oddities.odd_ends([*tree.preamble, *tree.operative])
    if not tree.closing:
        found.append(Remark(0, "no closing line with meeting and date was found"))
    return found


def _all_words(head: Sequence[Line], body: Sequence[Line]) -> list[str]:
    head_text = [normalize(line.text) for line in head]
    return head_text + [extract(line.text)[0] for line in body]


def _with_remarks(document: Document, remarks: Sequence[Remark]) -> Document:
    return replace(document, remarks=tuple(remarks))
