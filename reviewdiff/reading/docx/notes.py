"""Footnotes and endnotes of a Word file: their markers as printed, and their texts.

In: references in the order of the text; the parts with the notes.  Out: markers; SourceNotes.
Never: a note without a reference in the text; Word prints none.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reviewdiff.model.source import SourceNote
from reviewdiff.reading.docx.archive import Archive, W
from reviewdiff.reading.docx.styles import figure, value
from reviewdiff.reading.figures import written

_KINDS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
# How Word numbers each kind where the file does not say.
_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(slots=True)
class Notes:
    """Counts references; `markers` are those met, by kind and the note's name in the file."""

    forms: dict[str, str]
    starts: dict[str, int]
    markers: dict[tuple[str, str], str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)

    def mark(self, reference: Any, custom: str) -> str:
        """Give the marker of a reference, as printed."""
        kind = _KINDS[reference.tag]
        key = (kind, reference.get(f"{W}id") or "")
        if custom.strip():
            return self.markers.setdefault(key, custom.strip())
        if key not in self.markers:
            count = self._counts.get(kind, self.starts.get(kind, 1) - 1) + 1
            self._counts[kind] = count
            self.markers[key] = written(count, self.forms.get(kind, _FORMS[kind]))
        return self.markers[key]

    def texts(
        self, archive: Archive, relations: dict[str, str], text_of: Callable[[Any], str]
    ) -> tuple[SourceNote, ...]:
        """Give the notes that the text refers to, in its order."""
        found: dict[tuple[str, str], Any] = {}
        for kind in _FORMS:
            root = archive.xml(relations.get(f"{kind}s", ""))
            for note in () if root is None else root.iterfind(f"{W}{kind}"):
                found[kind, note.get(f"{W}id") or ""] = note
        return tuple(
            SourceNote(marker, _bare(text_of(found[key]), marker))
            for key, marker in self.markers.items()
            if key in found
        )


def notes_of(settings: Any, section: Any) -> Notes:
    """Give the counting of notes as the settings or the section set it."""
    forms, starts = {}, {}
    for kind in _FORMS:
        for place in (settings, section):
            properties = None if place is None else place.find(f"{W}{kind}Pr")
            if form := value(properties, "numFmt"):
                forms[kind] = form
            if start := value(properties, "numStart"):
                starts[kind] = figure(start, 1)
    return Notes(forms, starts)


def _bare(text: str, marker: str) -> str:
    """Take a marker that was typed off the front of a note."""
    return text.strip().removeprefix(marker).strip() if not marker.isalnum() else text.strip()
