"""PDF files: the page told from its print, by the size and place of its characters.

In: the bytes of a file and its name.  Out: a SourceText of passages, notes and furniture.
Never: a word of the text layer lost: what is of no passage is a note, furniture or in a remark.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from reviewdiff.errors import UnreadableError
from reviewdiff.model.source import Line, SourceText
from reviewdiff.reading.pdf.apart import sheets_of
from reviewdiff.reading.pdf.columns import mast_rows
from reviewdiff.reading.pdf.frame import frame_of
from reviewdiff.reading.pdf.furniture import without_furniture
from reviewdiff.reading.pdf.joining import Vocabulary
from reviewdiff.reading.pdf.limits import LARGEST
from reviewdiff.reading.pdf.notes import body_size, lift_notes
from reviewdiff.reading.pdf.passages import Joiner
from reviewdiff.reading.pdf.rows import rows
from reviewdiff.reading.pdf.seen import seen
from reviewdiff.reading.pdf.sheets import Sheet

MEDIA_TYPE = "application/pdf"


def read(name: str, data: bytes) -> SourceText:
    """Read a PDF file; raises UnreadableError with the reason and what to do."""
    if len(data) > LARGEST:
        raise UnreadableError(name, f"is larger than {LARGEST // 1_000_000} MB; no resolution is.")
    sheets, left_out = seen(name, sheets_of(name, data))
    source = source_of(name, data, sheets)
    return replace(source, remarks=(*left_out, *source.remarks))


def source_of(name: str, data: bytes, sheets: Sequence[Sheet]) -> SourceText:
    """Tell passages, notes and furniture from what is seen of the pages."""
    pages = [rows(sheet, page) for page, sheet in enumerate(sheets, start=1)]
    bare = without_furniture(pages, [sheet.height for sheet in sheets], body_size(pages))
    width = sheets[0].width
    lifted = lift_notes(bare.pages, [sheet.rules for sheet in sheets], width)
    frame = frame_of(lifted.pages, width, body_size(lifted.pages))
    joiner = Joiner(
        frame,
        frozenset(note.marker for note in lifted.notes),
        Vocabulary([row.text for page in lifted.pages for row in page]),
    )
    for page, body in enumerate(lifted.pages, start=1):
        mast = mast_rows(body, width, sheets[0].height) if page == 1 else 0
        if mast:
            joiner.masthead(body[:mast])
        joiner.take(body[mast:], page)
    joiner.close()
    furniture = [Line(row.printed(), row.number, row.page) for row in bare.furniture]
    furniture += [Line(rule, 0) for rule in lifted.rules if rule]
    return SourceText(
        name,
        MEDIA_TYPE,
        hashlib.sha256(data).hexdigest(),
        passages=tuple(joiner.passages),
        notes=tuple(lifted.notes),
        furniture=tuple(furniture),
        remarks=(*lifted.remarks, *joiner.remarks),
    )
