"""Paragraphs to clauses: what each is by its number, its ending and where it stands.

In: the paragraphs after the enacting formula.  Out: preamble, operative part, closing, annexes.
Never: a paragraph lost; one that fits nowhere becomes a clause of kind `text`, with a remark.
"""

import re
from collections.abc import Sequence

from reviewdiff.model.document import Kind, NoteRef, Remark
from reviewdiff.model.label import Part
from reviewdiff.model.language import Language
from reviewdiff.parsing import closings, grammar, headings, levels, parts
from reviewdiff.parsing.footnotes import extract, with_markers
from reviewdiff.parsing.nodes import Node, Tree, cut, ends_in, name_heading
from reviewdiff.parsing.openings import find_opening
from reviewdiff.parsing.paragraphs import Paragraph


def grow(
    paragraphs: Sequence[Paragraph],
    language: Language,
    *,
    formula: str = ",",
    part: Sequence[str] = (),
) -> Tree:
    """Put each paragraph in its place; a formula without a comma leads to no preamble.

    `part` is the letter of the first part of a resolution "A and B", and the part's title.
    """
    gardener = _Gardener(language, leads=not grammar.ends(formula))
    if part:
        gardener.open_section(parts.lettered(part[0], " ".join(part[1:])))
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        words, notes = extract(paragraph.text, language)
        after = extract(following.text, language)[0] if following else ""
        if words or notes:
            node = Node(Kind.TEXT, words, paragraph.line, notes=notes)
            node.page, node.heading = paragraph.page, paragraph.heading
            gardener.take(node, after)
    gardener.finish()
    return gardener.tree


class _Gardener:
    def __init__(self, language: Language, *, leads: bool) -> None:
        self.tree = Tree()
        self._leads = leads
        self._language = language
        self._part = Part.PREAMBLE
        self._closed = False
        self._sections: list[Node] = []
        self._paragraph: Node | None = None
        self._levels: list[Node] = []

    # -- one paragraph ----------------------------------------------------------------------

    def take(self, node: Node, following: str) -> None:
        words, notes = node.text, node.notes
        if self._closed and grammar.opens_part(words):
            self._closed, self._sections = False, []
        if self._part is not Part.ANNEX and self._closes(words, following):
            self._closed = True
            self.tree.closing.append(with_markers(words, notes))
        elif self._has_clauses() and grammar.ANNEX.fullmatch(words):
            self._open_annex(node)
        elif self._has_clauses() and (found := grammar.APPENDIX.fullmatch(words)):
            self._open_appendix(node, grammar.annex_number(found["number"] or ""))
        elif self._closed and self._part is not Part.ANNEX:
            is_vote = grammar.VOTE.match(words) or closings.is_in_bracket(self.tree.closing)
            self.tree.closing.append(with_markers(words, notes))
            if not is_vote:
                said = "text after the closing line was kept with it"
                self.tree.remarks.append(Remark(node.line, said, node.page))
        else:
            self._body(node, following)

    def _closes(self, words: str, following: str) -> bool:
        """Whether a line is of the closing: a meeting, or a date beside one or at the end."""
        if closings.is_closing(words, self._language):
            return True
        is_end = self._closed or not following or closings.is_closing(following, self._language)
        return is_end and closings.is_date(words, self._language)

    def _has_clauses(self) -> bool:
        return bool(self.tree.preamble or self.tree.operative or self._closed)

    def _body(self, node: Node, following: str) -> None:
        if grammar.is_formula(node.text):
            node.kind = Kind.INTRO
            self._home().append(node)
            return
        found = grammar.NUMBERED.fullmatch(node.text)
        if found and levels.is_nested(self._paragraph, int(found["number"])):
            self._nested(node, found)
        elif found:
            self._number(node, found)
        elif (self._levels and (found := grammar.DOTTED.fullmatch(node.text))) or (
            (found := grammar.SUBPARAGRAPH.fullmatch(node.text)) and self._parent()
        ):
            self._subparagraph(node, found)
        elif headings.is_heading(node, following, self._language, self._part, self.tree):
            self._heading(node)
        else:
            self._unnumbered(node)

    # -- numbered paragraphs and subparagraphs ------------------------------------------------

    def _number(self, node: Node, found: re.Match[str]) -> None:
        if self._part is Part.PREAMBLE:
            self._open_operative()
        if self._part is Part.ANNEX:
            parts.introduce(self._sections)
        node.kind = Kind.PARAGRAPH if self._part is Part.ANNEX else Kind.OPERATIVE
        node.number = levels.printed(found["printed"])
        node.name = found["number"]
        if found["latin"]:
            node.name += f" {found['latin']}"
        cut(node, found.start("text"))
        self._open_paragraph(node)

    def _nested(self, node: Node, found: re.Match[str]) -> None:
        node.kind, node.style = Kind.SUBPARAGRAPH, "number"
        node.number, node.name = found["printed"].strip(), found["number"]
        cut(node, found.start("text"))
        if self._paragraph:
            self._paragraph.children.append(node)
        self._levels = [node]

    def _open_operative(self) -> None:
        self._part = Part.OPERATIVE
        self._sections = parts.open_operative(self.tree, self._sections)

    def _parent(self) -> Node | None:
        """Give the paragraph at hand; a decision has its subparagraphs right under its formula."""
        if not self._paragraph and self._leads and not self.tree.preamble:
            intro = self.tree.operative[-1] if self.tree.operative else None
            if intro and intro.kind is Kind.INTRO:
                intro.kind, intro.name, self._paragraph = Kind.OPERATIVE, "1", intro
        return self._paragraph

    def _subparagraph(self, node: Node, found: re.Match[str]) -> None:
        node.kind = Kind.SUBPARAGRAPH
        node.number = levels.printed(found["mark"])
        node.style, node.name = levels.style(found["mark"], self._levels)
        cut(node, found.start("text"))
        depth = next((d for d, open_ in enumerate(self._levels) if open_.style == node.style), None)
        if depth is not None:
            del self._levels[depth:]
        parent = self._levels[-1] if self._levels else self._paragraph
        if parent is not None:
            if not node.name:
                node.name = grammar.roman(len(parent.children) + 1)
            parent.children.append(node)
        self._levels.append(node)

    # -- headings -----------------------------------------------------------------------------

    def _heading(self, node: Node) -> None:
        if parts.joins_section(self._sections, node):
            return
        name_heading(node)
        annex = self._sections[0] if self._part is Part.ANNEX and self._sections else None
        if annex and not annex.text and not annex.children and not node.number:
            annex.text, annex.notes = node.text, (*annex.notes, *node.notes)
            return
        self.open_section(node)

    def open_section(self, node: Node) -> None:
        """Open a section, and close those of its style and what is open in them."""
        depth = next(
            (d for d, open_ in enumerate(self._sections) if open_.style == node.style), None
        )
        if depth is not None:
            del self._sections[depth:]
        self._home().append(node)
        self._sections.append(node)
        self._paragraph, self._levels = None, []

    def _open_annex(self, node: Node) -> None:
        self._part = Part.ANNEX
        found = grammar.ANNEX.fullmatch(node.text)
        node.kind, node.number, node.text, node.style = Kind.ANNEX, node.text, "", "annex"
        node.notes = tuple(NoteRef(0, ref.marker) for ref in node.notes)
        node.name = grammar.annex_number(found["number"] or "") if found else ""
        self._sections = []
        self.open_section(node)

    def _open_appendix(self, node: Node, number: str) -> None:
        """Open an appendix: a section of its annex, or an annex where it follows none."""
        if self._part is not Part.ANNEX:
            self._open_annex(node)
            self._sections[0].name = f"APP{number}"
            return
        del self._sections[1:]
        node.kind, node.number, node.text = Kind.HEADING, node.text, ""
        node.style, node.name = "appendix", f"APP{number}"
        self.open_section(node)

    # -- paragraphs without a number ------------------------------------------------------------

    def _unnumbered(self, node: Node) -> None:
        opening = find_opening(node.text, self._language)
        if self._levels and not (opening and self._part is Part.PREAMBLE) and (
            node.text[:1].islower() or not ends_in(self._levels[-1], ".。")
        ):  # fmt: skip
            self._closing_phrase(node)
        elif self._part is Part.PREAMBLE and self._leads and ends_in(node, ":："):
            self._open_operative()
            node.kind = Kind.INTRO
            self._home().append(node)
        elif self._part is Part.PREAMBLE or (
            self._part is Part.OPERATIVE
            and parts.is_fresh(self._sections)
            and ends_in(node, ",，،")
        ):
            node.kind = Kind.PREAMBULAR
            self._open_paragraph(node)
        elif self._part is Part.ANNEX and parts.is_fresh(self._sections) and ends_in(node, ":："):
            node.kind = Kind.INTRO
            self._open_paragraph(node)
        else:
            if self._part is Part.OPERATIVE:
                said = "a paragraph without a number was kept as unplaced text"
                self.tree.remarks.append(Remark(node.line, said, node.page))
            self._open_paragraph(node)

    def _closing_phrase(self, node: Node) -> None:
        node.kind = Kind.CLOSING
        if self._paragraph:
            self._paragraph.children.append(node)
        self._levels = []

    def _open_paragraph(self, node: Node) -> None:
        self._home().append(node)
        self._paragraph, self._levels = node, []

    def _home(self) -> list[Node]:
        if self._sections:
            return self._sections[-1].children
        return {
            Part.PREAMBLE: self.tree.preamble,
            Part.OPERATIVE: self.tree.operative,
            Part.ANNEX: self.tree.annexes,
        }[self._part]

    def finish(self) -> None:
        """Number what bears no number because it is alone."""
        parts.number_sole(self.tree, self._sections)
