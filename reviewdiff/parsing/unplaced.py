"""Documents that have no clauses: amendments and corrigenda, kept as text.

In: their paragraphs.  Out: a Tree of texts.
Never: a paragraph lost.
"""

from collections.abc import Sequence

from reviewdiff.model.document import Kind
from reviewdiff.model.language import Language
from reviewdiff.parsing import grammar
from reviewdiff.parsing.footnotes import extract
from reviewdiff.parsing.nodes import Node, Tree, cut
from reviewdiff.parsing.paragraphs import Paragraph


def unplaced(paragraphs: Sequence[Paragraph], language: Language) -> Tree:
    """Keep the paragraphs of a document that has no clauses as text, each with its number."""
    tree = Tree()
    for paragraph in paragraphs:
        words, notes = extract(paragraph.text, language)
        node = Node(Kind.TEXT, words, paragraph.line, notes=notes, page=paragraph.page)
        if found := grammar.NUMBERED.fullmatch(words) or grammar.SUBPARAGRAPH.fullmatch(words):
            node.number = words[: found.start("text")].strip()
            cut(node, found.start("text"))
        if words or notes:
            tree.operative.append(node)
    return tree
