"""What stands inside a paragraph of Word: runs, fields, markers of notes, text boxes.

In: an element of a paragraph.  Out: words and markers, written on.
Never: the code of a field, hidden text or a deleted word among the words.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reviewdiff.reading.docx.archive import W
from reviewdiff.reading.docx.styles import Styles, is_on
from reviewdiff.reading.passages import Writing

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# What only wraps other things.
_WRAPS = {f"{W}{name}" for name in ("hyperlink", "smartTag", "customXml", "bdo", "dir", "fldSimple",
                                    "ins", "moveTo", "sdtContent", "rubyBase", "ruby")}  # fmt: skip
_DELETED = (f"{W}del", f"{W}moveFrom")
TRACKED = (*_DELETED, f"{W}ins", f"{W}moveTo")
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(slots=True)
class Seen:
    """What a document holds besides its text, to be said."""

    tracked: int = 0
    comments: int = 0
    hidden: list[str] = field(default_factory=list)
    tables: list[tuple[int, int]] = field(default_factory=list)
    signs: int = 0
    embedded: int = 0


@dataclass(slots=True)
class Inline:
    """Writes what stands in paragraphs.

    `mark` gives a note's marker, `blocks` writes the paragraphs of a text box.
    """

    writing: Writing
    styles: Styles
    seen: Seen
    mark: Callable[[Any, str], str]
    blocks: Callable[[Any], None]
    # Whether the paragraph's style is bold.
    bold: bool = False
    _is_bold: bool = False
    # For each field that is open, whether its result has begun.
    _fields: list[bool] = field(default_factory=list)

    def write(self, parent: Any) -> None:
        """Write what stands in an element."""
        for part in parent:
            tag = part.tag
            if tag in TRACKED:
                self.seen.tracked += 1
            if tag == f"{W}r":
                self._run(part)
            elif tag in _WRAPS:
                self.write(part)
            elif tag == f"{W}sdt":
                self._control(part)
            elif tag == f"{_MC}AlternateContent":
                self.write(chosen(part))
            elif tag in (f"{_MATH}oMath", f"{_MATH}oMathPara"):
                self._say("".join(text.text or "" for text in part.iter(f"{_MATH}t")))

    def _control(self, part: Any) -> None:
        """Write a content control, unless it shows what one should type there."""
        if part.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            self.write(part)

    def _run(self, run: Any) -> None:
        if self.styles.is_hidden(run):
            words = "".join(text.text or "" for text in run.iter(f"{W}t"))
            self.seen.hidden += [words] if words.strip() else []
            for part in run.iter(f"{W}fldChar"):
                self._field(part)
            return
        self._is_bold = self.styles.is_bold_run(run, absent=self.bold)
        self._content(run)

    def _content(self, run: Any) -> None:
        custom = None
        for part in run:
            tag = part.tag
            if tag == f"{W}t" and custom is not None:
                self.writing.note(self.mark(custom, part.text or ""))
                custom = None
            elif tag == f"{W}t":
                self._say(part.text or "")
            elif tag in _SIGNS:
                self._say(_SIGNS[tag])
            elif tag == f"{W}fldChar":
                self._field(part)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                custom = self._reference(part)
            else:
                self._other(part)

    def _reference(self, part: Any) -> Any:
        """Write a note's marker; give the element where the marker is the text that follows."""
        if is_on(part.get(f"{W}customMarkFollows"), absent=False):
            return part
        if all(self._fields):
            self.writing.note(self.mark(part, ""))
        return None

    def _other(self, part: Any) -> None:
        tag = part.tag
        if tag == f"{W}sym":
            self._sign(part.get(f"{W}char") or "")
        elif tag == f"{W}commentReference":
            self.seen.comments += 1
        elif tag == f"{_MC}AlternateContent":
            self._content(chosen(part))
        elif tag == f"{W}ruby":
            self.write(part)
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            self._boxes(part)

    def _sign(self, code: str) -> None:
        sign = chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{2,4}", code) else ""
        # The fonts of signs keep theirs where Unicode has none; what they show cannot be told.
        if _PRIVATE.fullmatch(sign) or "\ud800" <= sign <= "\udfff":
            self.seen.signs += 1
            return
        self._say(sign)

    def _field(self, part: Any) -> None:
        kind = part.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _say(self, text: str) -> None:
        if all(self._fields):
            self.writing.say(text, bold=self._is_bold)

    def _boxes(self, part: Any) -> None:
        """Write the text boxes of a drawing before the paragraph that holds it."""
        for inner in part:
            if inner.tag == f"{W}txbxContent":
                outer, self.writing, fields = self.writing, Writing(), self._fields
                self._fields = []
                self.blocks(inner)
                outer.join(self.writing)
                self.writing, self._fields = outer, fields
            elif inner.tag == f"{_MC}AlternateContent":
                self._boxes(chosen(inner))
            else:
                self._boxes(inner)


def chosen(part: Any) -> Any:
    """Give the form of a content that is there twice: the newer one."""
    choice = part.find(f"{_MC}Choice")
    fallback = part.find(f"{_MC}Fallback")
    return choice if choice is not None else fallback if fallback is not None else ()
