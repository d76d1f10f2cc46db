"""The old text with its changes tracked, as parts of a Word document: text, footnotes, comments.

In: the paragraphs of a redline.  Out: XML text of the parts.
Never: a change that Word would not let a person accept or reject.
"""

from collections.abc import Iterable

from reviewdiff.model.language import Language
from reviewdiff.rendering.docx.harmless import harmless
from reviewdiff.rendering.docx.notes import Footnotes
from reviewdiff.rendering.docx.pieces import Fate, Paragraph
from reviewdiff.rendering.docx.revisions import Revisions
from reviewdiff.rendering.docx.runs import Runs

_COME = (Fate.COMES, Fate.ARRIVES)


class Body:
    """Writes the parts of one document that hold its words."""

    def __init__(self, language: Language, revisions: Revisions) -> None:
        self._revisions = revisions
        self._footnotes = Footnotes(language)
        self.runs = Runs(language, revisions, self._footnotes)
        self._comments: list[str] = []

    def document(self, paragraphs: Iterable[Paragraph], section: str) -> str:
        """Write the main part; `section` are the properties of its pages."""
        found: list[str] = []
        for item in paragraphs:
            found.append(self._paragraph(item))
            if item.mark is Fate.STAYS and item.pieces and item.pieces[-1].fate in _COME:
                self._revisions.turn()
        written = "\n".join(found)
        return part("document", f"<w:body>\n{written}\n{section}</w:body>")

    def footnotes(self) -> str:
        """Write the footnotes that the main part refers to, and the rule above them."""
        rules = "".join(
            f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p>'
            "</w:footnote>"
            for at, kind in enumerate(("separator", "continuationSeparator"), start=-1)
        )
        notes = "\n".join(
            f'<w:footnote w:id="{at}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"{self.runs.mark(note)}{self.runs.plain(' ')}{self.runs.tracked(pieces)}"
            "</w:p></w:footnote>"
            for at, (note, pieces) in enumerate(self._footnotes.all, start=1)
        )
        return part("footnotes", f"{rules}\n{notes}\n")

    def comments(self) -> str:
        """Write the comments; "" where there is none."""
        return part("comments", "\n".join(self._comments)) if self._comments else ""

    def _paragraph(self, item: Paragraph) -> str:
        before = "".join(self._words(item.before)) if item.before else ""
        inner, end = self._words(item)
        return f"<w:p>{self._properties(item)}{before}{inner}</w:p>{end}"

    def _words(self, item: Paragraph) -> tuple[str, str]:
        """Write the words of a paragraph, and what ends a move after its mark."""
        inner = self.runs.tracked(item.pieces)
        if item.remark:
            inner = self._commented(item, inner)
        if not item.move:
            return inner, ""
        name, number = item.end.value, self._revisions.number()
        start = (
            f'<w:{name}RangeStart w:id="{number}"{self._revisions.by} w:name="move{item.move}"/>'
        )
        return start + inner, f'<w:{name}RangeEnd w:id="{number}"/>'

    def _properties(self, item: Paragraph) -> str:
        """Write the style, the fate of the mark and the old style, in the order of CT_PPr."""
        style = f'<w:pStyle w:val="{item.style}"/>'
        if item.mark is not Fate.STAYS:
            style += f"<w:rPr><w:{item.mark.value}{self._revisions.attributes()}/></w:rPr>"
        elif item.was != item.style:
            was = f'<w:pPr><w:pStyle w:val="{item.was}"/></w:pPr>'
            style += f"<w:pPrChange{self._revisions.attributes()}>{was}</w:pPrChange>"
        return f"<w:pPr>{style}</w:pPr>"

    def _commented(self, item: Paragraph, inner: str) -> str:
        """Put a comment on a paragraph; its mark comes and goes with the paragraph."""
        number = self._revisions.number()
        self._comments.append(
            f'<w:comment w:id="{number}"{self._revisions.by} w:initials="rd"><w:p><w:pPr>'
            '<w:pStyle w:val="CommentText"/></w:pPr><w:r><w:rPr><w:rStyle '
            'w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r><w:r>'
            f'<w:t xml:space="preserve">{harmless(item.remark)}</w:t></w:r></w:p></w:comment>'
        )
        mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        mark += f'<w:commentReference w:id="{number}"/></w:r>'
        if item.mark is not Fate.STAYS:
            mark = self.runs.marked(item.mark, mark)
        span = (f'<w:commentRange{end} w:id="{number}"/>' for end in ("Start", "End"))
        return f"{next(span)}{inner}{next(span)}{mark}"


def part(name: str, content: str) -> str:
    """Write the root element of a part of a Word document."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES)
    return f"{XML}<w:{name} {spaces}>{content}</w:{name}>"


XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = (
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)
