"""A printing press for tests: sets paragraphs into pages as pdftotext would give them back."""

import re
import textwrap
from dataclasses import dataclass

_NOTE = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True)
class Draft:
    """A resolution before printing: `{1}` marks the place of note 1."""

    symbol: str
    masthead: tuple[str, ...]
    number: str
    title: str
    formula: str
    paragraphs: tuple[str, ...]
    notes: dict[str, str]
    closing: tuple[str, ...]

    def plain(self) -> str:
        """Give the text with an empty line between paragraphs, without notes."""
        body = [_NOTE.sub("", paragraph) for paragraph in self.paragraphs]
        title = f"{self.number} {self.title}"
        return "\n\n".join([*self.masthead, title, self.formula, *body, *self.closing])

    def raw(
        self, *, form_feeds: bool = True, gaps: bool = True, size: tuple[int, int] = (76, 16)
    ) -> str:
        """Give what `pdftotext` prints: no indents, numbers alone, note figures displaced."""
        text = _printed(self, 0, size, "\n\f" if form_feeds else "\n")
        return text if gaps else _without_gaps(text)

    def layout(
        self, *, form_feeds: bool = True, gaps: bool = True, size: tuple[int, int] = (76, 16)
    ) -> str:
        """Give what `pdftotext -layout` prints: margins that differ from page to page."""
        text = _printed(self, 16, size, "\n\f" if form_feeds else "\n")
        return text if gaps else _without_gaps(text)


_STARTS = re.compile(r"(\d+\.|\d+ -|\([a-z]+\)|[a-z]\)|\([\u0621-\u064a]\)) ")


def _without_gaps(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def _printed(draft: Draft, margin: int, size: tuple[int, int], turn: str) -> str:
    """Print on pages of so many columns and lines."""
    head = [draft.symbol, "", *draft.masthead, "", f"{draft.number} {draft.title}", ""]
    if margin:
        head = [f"{'United Nations':>30}{draft.symbol:>50}", *head[1:]]
        head[-2] = f"  {draft.number}      {draft.title}"
    pages: list[list[str]] = [[*head]]
    marks: list[list[str]] = [[]]
    for paragraph in (draft.formula, *draft.paragraphs, *draft.closing):
        for line, marker in _lines(paragraph, margin, size[0], len(pages)):
            if len(pages[-1]) >= size[1] + (len(head) if len(pages) == 1 else 0):
                pages.append([])
                marks.append([])
            pages[-1].append(line)
            marks[-1] += marker
    total = len(pages)
    sheets = [
        _sheet(draft, lines, marks[index], (index + 1, total), has_columns=margin > 0)
        for index, lines in enumerate(pages)
    ]
    return turn.join(sheets) + "\n"


def _lines(paragraph: str, margin: int, width: int, page: int) -> list[tuple[str, list[str]]]:
    """Wrap a paragraph; give each line with the markers in it."""
    inside = " " * (margin + page % 3 if margin else 0)
    first = inside + "     " if margin else ""
    text = _NOTE.sub(lambda found: f"\u2060{found[1]}\u2060", paragraph)
    wrapped = (
        textwrap.wrap(text, width, break_on_hyphens=False) if " " in text else _han(text, width)
    )
    found = _STARTS.match(wrapped[0])
    if found and not margin and len(found[1]) < 3:
        wrapped = [found[1], wrapped[0][found.end() :], *wrapped[1:]]
    out = []
    for index, line in enumerate(wrapped):
        markers = re.findall("\u2060(\\d+)\u2060", line)
        shown = re.sub("\u2060(\\d+)\u2060", r" \1", line)
        out.append(((first if index == 0 else inside) + shown, markers))
    return out


def _han(text: str, width: int) -> list[str]:
    """Wrap Chinese: two columns a character, anywhere."""
    size = width // 2
    return [text[at : at + size] for at in range(0, len(text), size)]


def _sheet(
    draft: Draft, lines: list[str], markers: list[str], at: tuple[int, int], *, has_columns: bool
) -> str:
    page, pages = at
    job = "90-12345" if page > 1 else "90-12345 (E)"
    head: list[str] = []
    if page > 1:
        head = [draft.symbol, "", draft.title, ""]
        if has_columns:
            head = [f"{draft.title}{' ' * 40}{draft.symbol}", ""]
    notes = [draft.notes[marker] for marker in markers]
    block = ["", "__________________"] if notes else []
    if has_columns:
        for marker, note in zip(markers, notes, strict=True):
            block += [f"        {marker}", f"          {note}"]
        return "\n".join([*head, *lines, *block, "", f"{page}/{pages}{' ' * 60}{job}"])
    # The figures of notes are printed a little higher, so some come out late.
    for marker, note in zip(markers, notes, strict=True):
        block += [note] if marker in markers[:2] else [marker, note]
    block += markers[:2]
    return "\n".join([*head, *lines, *block, "", f"{page}/{pages}", "", job])
