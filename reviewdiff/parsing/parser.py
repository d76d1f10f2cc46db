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
from reviewdiff.parsing.footnotes import lift_footnotes
from reviewdiff.parsing.furniture import strip_furniture
from reviewdiff.parsing.heading import Heading, first_symbol, read_facts, read_heading
from reviewdiff.parsing.heads import head_paragraphs
from reviewdiff.parsing.labelling import Labeller
from reviewdiff.parsing.layout import Layout, is_marked, layout_of
from reviewdiff.parsing.mending import mend_lines
from reviewdiff.parsing.nodes import Tree
from reviewdiff.parsing.normalization import normalize
from reviewdiff.parsing.paragraphs import paragraphs
from reviewdiff.parsing.tree import grow


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
    marked = is_marked(lines)
    heading, formula = _head(lines[: start + 1], spoken, marked=marked)
    named = _named(symbol, heading, lines, source.name)
    bare = strip_furniture(lines[start + 1 :], str(named), heading.title)
    lifted = lift_footnotes(bare.lines, spoken, marked=marked, paged=bare.is_paged)
    body, mended = mend_lines(lifted.lines)
    layout = Layout.MARKED if marked else layout_of(body, spoken)
    tree = grow(paragraphs(body, layout, spoken), spoken, formula=formula, part=heading.part)
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
    remarks = [
        *bare.remarks,
        *_said_twice(symbol, heading),
        *lifted.remarks,
        *mended,
        *_oddities(tree),
    ]
    known = [heading.printed, *bare.dropped, *lifted.rules]
    remarks += oddities.lost_words((normalize(line.text) for line in lines), known, document)
    ordered = sorted(set(remarks), key=lambda item: (item.line, item.text))
    return _with_remarks(document, ordered)


def _without_sentinels(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Drop the noncharacters that mark places while parsing (no text may hold them)."""
    drop = dict.fromkeys(range(0xFDD0, 0xFDF0))
    return tuple(Line(line.text.translate(drop), line.number, line.page) for line in lines)


def _formula(lines: Sequence[Line], language: Language, name: str) -> int:
    """Find the line of the enacting formula, in the language of the text before any other."""
    words = [normalize(line.text) for line in lines]
    forms = sorted(grammar.FORMULAS.items(), key=lambda item: item[0] is not language)
    for _, form in forms:
        found = [index for index, text in enumerate(words) if form.fullmatch(text)]
        # A masthead names the body too, without the comma that leads to a preamble.
        led = [index for index in found if grammar.ends(words[index])]
        if found:
            return led[0] if led else found[-1]
    why = (
        "no line holds an enacting formula such as “The General Assembly,” "
        "in any of the six languages."
    )
    raise NotAResolutionError(name, why)


def _head(lines: Sequence[Line], language: Language, *, marked: bool) -> tuple[Heading, str]:
    words = head_paragraphs(lines[:-1], language, marked=marked)
    return read_heading(words), normalize(lines[-1].text)


def _named(symbol: Symbol | None, heading: Heading, lines: Sequence[Line], name: str) -> Symbol:
    found = symbol or heading.symbol or first_symbol(line.text for line in lines)
    if found is None:
        raise NotAResolutionError(
            name, "no symbol was found in it; write one above its title, or add it with --symbol."
        )
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


def _with_remarks(document: Document, remarks: Sequence[Remark]) -> Document:
    return replace(document, remarks=tuple(remarks))
