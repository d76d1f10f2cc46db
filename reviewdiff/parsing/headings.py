"""Whether a paragraph is a heading: by how it is set, where that is known, else by its words.

In: a paragraph as a node, what follows it, the part it stands in.  Out: an answer.
Never: a level; that is `tree`'s.
"""

from reviewdiff.model.label import Part
from reviewdiff.model.language import Language
from reviewdiff.parsing import grammar
from reviewdiff.parsing.nodes import Node, Tree
from reviewdiff.parsing.openings import find_opening

# A heading is a line or two, seldom four; what is longer is none, though it lacks a final mark.
_LONGEST = 400


def is_heading(node: Node, following: str, language: Language, part: Part, tree: Tree) -> bool:
    """Tell whether a paragraph is a heading."""
    words = node.text
    if not following or len(words) > _LONGEST:
        return False
    is_named = part is not Part.PREAMBLE and grammar.is_named_section(words)
    if is_named or grammar.SECTION_ALONE.fullmatch(words):
        return True
    if grammar.ends(words) or grammar.SECTION.fullmatch(words):
        return not grammar.ends(words)
    if node.heading is not None:
        return node.heading
    if part is Part.PREAMBLE:
        return not find_opening(words, language) or not tree.preamble
    return True
