"""Web files: pages of the United Nations, what Word saves as a web page, and others.

In: the bytes of a file and its name.  Out: a SourceText of passages, or of lines where the page is
one preformatted text.
Never: a script run, an address fetched, a style sheet obeyed.
"""

import hashlib
import re

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Remark
from reviewdiff.model.source import Line, SourceText
from reviewdiff.reading.decoding import Decoded, decode
from reviewdiff.reading.html.links import find_notes
from reviewdiff.reading.html.page import document_in, page_of, preformatted
from reviewdiff.reading.html.walk import walk
from reviewdiff.reading.text import lines_of, refuse_larger

MEDIA_TYPE = "text/html"

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
# How far from its start a file may declare its encoding, by the HTML standard.
_PRESCAN = 1024
_SHOWN = 80


def read(name: str, data: bytes) -> SourceText:
    """Give the passages of a page; raises UnreadableError."""
    refuse_larger(name, data)
    declared = _CHARSET.search(data[: 4 * _PRESCAN])
    # Zero bytes mean nothing in a web file, but in UTF-16 they are half of it.
    found = decode(name, data, declared[1].decode() if declared else "")
    digest = hashlib.sha256(data).hexdigest()
    page = page_of(name, found.text)
    if text := preformatted(page):
        return SourceText(name, MEDIA_TYPE, digest, lines_of(text), remarks=found.remarks)
    chosen = document_in(page)
    told = walk(chosen.root, find_notes(chosen.root), chosen.around)
    if not told.passages:
        raise UnreadableError(name, "holds no words; save the page with its text and add that.")
    left_out = (*chosen.left_out, *told.left_out)
    return SourceText(
        name,
        MEDIA_TYPE,
        digest,
        passages=told.passages,
        notes=told.notes,
        furniture=tuple(Line(text, 0) for text in left_out),
        remarks=_remarks(found, left_out, told.remarks),
    )


def _remarks(
    found: Decoded, left_out: tuple[str, ...], told: tuple[Remark, ...]
) -> tuple[Remark, ...]:
    if not left_out:
        return (*found.remarks, *told)
    words = " ".join(left_out)
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    said = f"left out what stands around the document on its page: {shown}"
    return (*found.remarks, Remark(0, said), *told)
