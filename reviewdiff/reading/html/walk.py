"""From the elements of a page to its paragraphs, in order.

In: the root of the document and its notes.  Out: Told: passages, footnotes, what was left out.
Never: an element visited by recursion; pages nest as deep as they like.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from reviewdiff.model.document import Remark
from reviewdiff.model.source import Passage, SourceNote
from reviewdiff.reading.html.links import Notes
from reviewdiff.reading.html.lists import Lists
from reviewdiff.reading.html.page import events
from reviewdiff.reading.html.tables import is_row, is_table_of_text
from reviewdiff.reading.passages import Writing

_BLOCKS = {
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "ul", "ol"),
    *("dl", "dt", "dd", "blockquote", "center", "pre", "hr", "section", "article", "main"),
    *("address", "figure", "figcaption", "form", "fieldset", "caption", "header", "footer", "body"),
}
_BOLD = {"b", "strong"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "center", "th"}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden|mso-hide:\s*all", re.IGNORECASE)
_COMMENT = re.compile(r"mso-element:\s*comment|msocom", re.IGNORECASE)
_CENTRED = re.compile(r"text-align:\s*center", re.IGNORECASE)
_EDGE = re.compile(r"mso-element:\s*(?:header|footer)(?!-)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells: passages, footnotes, words left out of them, remarks."""

    passages: tuple[Passage, ...]
    notes: tuple[SourceNote, ...]
    left_out: tuple[str, ...]
    remarks: tuple[Remark, ...]


def walk(root: Any, notes: Notes, around: frozenset[Any]) -> Told:
    """Tell the paragraphs and footnotes of a page, but for what stands around."""
    walker = _Walker(notes, around)
    for event, part in events(root):
        if event == "start":
            walker.open(part)
        else:
            walker.close(part, is_root=part is root)
    return walker.told()


@dataclass(slots=True)
class _Walker:
    _links: Notes
    _around: frozenset[Any]
    _body: Writing = field(default_factory=Writing)
    _lists: Lists = field(default_factory=Lists)
    _notes: list[tuple[str, int, Writing]] = field(default_factory=list)
    _note_scope: Any = None
    # The element whose words are left out, and why.
    _silent: Any = None
    _reasons: dict[str, list[str]] = field(default_factory=dict)
    _reason: str = ""
    _row: Any = None
    _after_break: bool = False
    _bold: int = 0
    _tables: set[Any] = field(default_factory=set)

    @property
    def _writing(self) -> Writing:
        return self._notes[-1][2] if self._note_scope is not None else self._body

    # -- elements ---------------------------------------------------------------------------

    def open(self, part: Any) -> None:
        if self._silent is not None:
            self._keep(part.text)
            return
        if reason := "around" if part in self._around else _reason(part, self._links):
            self._silent, self._reason = part, reason
            self._keep(part.text)
            return
        if part in self._links.starts:
            self._open_note(part, self._links.starts[part])
        if part.tag in _BLOCKS:
            self._open_block(part)
        elif part.tag == "br":
            self._break()
        elif part.tag == "q":
            self._say("“")
        self._bold += part.tag in _BOLD
        if part in self._links.markers and self._note_scope is None:
            self._writing.note(self._links.markers[part])
            self._silent, self._reason = part, "marker"
            return
        self._say(part.text)

    def close(self, part: Any, *, is_root: bool) -> None:
        if part is self._silent:
            self._silent = None
        elif self._silent is not None:
            self._keep(part.tail)
            return
        else:
            self._bold -= part.tag in _BOLD
        if part.tag == "q":
            self._say("”")
        elif part.tag in _BLOCKS:
            self._close_block(part)
        if part is self._note_scope:
            self._notes[-1][2].end()
            self._note_scope = None
        if not is_root:
            self._say(part.tail)

    def _open_block(self, part: Any) -> None:
        if self._row is not None:
            return
        self._end()
        if part.tag == "tr" and is_row(part) and (self._body.passages or is_table_of_text(part)):
            self._row = part
        number = self._lists.open(part)
        # The items of a list of notes are numbered by their markers.
        self._say(number if part not in self._links.starts else "")

    def _close_block(self, part: Any) -> None:
        if part is self._row:
            self._row = None
            self._tables.add(next(part.iterancestors("table"), part))
        if self._row is not None:
            self._writing.say("\t" if part.tag in ("td", "th") else " ")
            return
        self._end(heading=part.tag in _HEADINGS or _is_centred(part))
        self._lists.close(part)

    # -- words --------------------------------------------------------------------------------

    def _say(self, text: str | None) -> None:
        if text:
            words = _SPACE.sub(" ", text)
            self._writing.say(words, bold=self._bold > 0)
            self._after_break = self._after_break and not words.strip()

    def _break(self) -> None:
        """A line ends; a second break in a row ends a paragraph."""
        if self._after_break:
            self._end()
            return
        self._writing.say("\n")
        self._after_break = True

    def _end(self, *, heading: bool = False) -> None:
        if self._note_scope is not None:
            self._writing.say(" ")
        else:
            self._body.end(heading=heading)
        self._after_break = False

    def _keep(self, text: str | None) -> None:
        if text and text.strip():
            self._reasons.setdefault(self._reason, []).append(" ".join(text.split()))

    # -- footnotes ------------------------------------------------------------------------------

    def _open_note(self, part: Any, marker: str) -> None:
        self._end()
        if self._note_scope is not None:
            self._notes[-1][2].end()
        self._notes.append((marker, len(self._body.passages) + 1, Writing()))
        scopes = self._links.scopes
        self._note_scope = next(x for x in (part, *part.iterancestors()) if x in scopes)

    # -- the end ----------------------------------------------------------------------------------

    def told(self) -> Told:
        self._end()
        for _, _, writing in self._notes:
            writing.end()
        notes = tuple(
            SourceNote(marker, _note_text(marker, writing), line)
            for marker, line, writing in self._notes
        )
        left_out = [
            text for why in ("edge", "hidden", "comment") for text in self._reasons.get(why, [])
        ]
        return Told(self._body.numbered(), notes, tuple(left_out), self._remarks())

    def _remarks(self) -> tuple[Remark, ...]:
        said = []
        if "deleted" in self._reasons:
            said.append("tracked changes were read as accepted")
        if "hidden" in self._reasons:
            said.append(f"left out hidden text: {' '.join(self._reasons['hidden'])[:80]}")
        if self._tables:
            said.append(f"{len(self._tables)} tables were kept as rows of text")
        return tuple(Remark(0, text) for text in said)


def _note_text(marker: str, writing: Writing) -> str:
    words = " ".join(" ".join(passage.text for passage in writing.passages).split())
    return re.sub(rf"^[\[(]?{re.escape(marker)}[\]).\/]?(?!\w)\s*", "", words)


def _reason(part: Any, links: Notes) -> str:
    """Say why the words of an element are left out, "" where they are not."""
    style = part.get("style") or ""
    if part in links.back:
        return "back"
    if part.tag in ("del", "rp"):
        return "deleted"
    if _COMMENT.search(style) or _COMMENT.search(part.get("class") or ""):
        return "comment"
    if part.get("hidden") is not None or _HIDDEN.search(style):
        return "hidden"
    return "edge" if _EDGE.search(style) else ""


def _is_centred(part: Any) -> bool:
    is_set = (part.get("align") or "").lower() == "center"
    return is_set or bool(_CENTRED.search(part.get("style") or ""))
