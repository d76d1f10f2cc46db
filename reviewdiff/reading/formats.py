"""The formats that can be read: one table, the right reader chosen by what the bytes are.

In: the bytes of a file and its name.  Out: a SourceText.
Never: a choice by the ending of a file's name; people and servers get it wrong.

A reader is one module with one function `read(name, data)`, imported when its format comes.
"""

import re
from importlib import import_module

from reviewdiff.errors import UnreadableError
from reviewdiff.model.source import SourceText

# The largest file that any reader takes: a Word file with pictures. Each has a bound of its own on
# what it makes of one.
LARGEST = 50_000_000

# The first bytes of each format that has a mark, and the module that reads it. All else is a web
# file or text.
READERS: dict[bytes, str] = {
    b"%PDF": "pdf",
    b"PK\x03\x04": "docx",
    b"PK\x05\x06": "docx",
    b"\xd0\xcf\x11\xe0": "office",
    b"{\\rtf": "office",
}
# The mark of a PDF may stand after other bytes: within the first 1,024 (ISO 32000-1, annex H).
_PDF, _PDF_HEAD = b"%PDF-", 1024
# An OpenDocument file names its kind in the first entry of its ZIP archive.
_OPEN_DOCUMENT = re.compile(
    rb".{26}\x08\0.{2}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.DOTALL
)
# What is known by its mark and not read, with a word on how to go on.
_UNREAD = {
    b"MIME-Version:": "is a web archive; open it, save it as a web page or .docx and add that.",
    b"\xffWPC": "is a WordPerfect file; save it as .docx and add that.",
}
# The marks by which a browser knows a web file, by the WHATWG's standard of MIME sniffing, and
# those of its elements with which pages of the United Nations begin.
_WEB = re.compile(
    rb"[\t\n\f\r ]*<(?:!DOCTYPE HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE|A|STYLE|TITLE|B|BODY"
    rb"|BR|P|META|LINK|CENTER|PRE|MAIN|ARTICLE|SPAN)[\t\n\f\r />]|[\t\n\f\r ]*<!--",
    re.IGNORECASE,
)
_XHTML = re.compile(rb"[\t\n\f\r ]*<\?xml[^>]*>.{0,1000}?<html[\s>]", re.IGNORECASE | re.DOTALL)
# As much of a file as that standard looks at.
_SNIFFED = 1445
# Characters that may stand before the first element of an XML file, its byte order marks included.
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"
_AKN = tuple("akomaNtoso".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


def is_tree(data: bytes) -> bool:
    """Whether a file is no text but a document as a tree (Akoma Ntoso), which needs no parsing."""
    return data.lstrip(_BEFORE_XML).startswith(b"<") and any(name in data for name in _AKN)


def is_pdf(data: bytes) -> bool:
    """Whether a file bears the mark of a PDF where readers look for it."""
    return _PDF in data[:_PDF_HEAD]


def read(name: str, data: bytes) -> SourceText:
    """Read a file by the reader of its format; raises UnreadableError."""
    if len(data) > LARGEST:
        why = f"is larger than {LARGEST // 1_000_000} MB; no resolution is."
        raise UnreadableError(name, why)
    for mark, why in _UNREAD.items():
        if data.startswith(mark):
            raise UnreadableError(name, why)
    source: SourceText = import_module(f"reviewdiff.reading.{_reader(data)}").read(name, data)
    return source


def _reader(data: bytes) -> str:
    if _OPEN_DOCUMENT.match(data):
        return "office"
    for mark, module in READERS.items():
        if data.startswith(mark):
            return module
    if is_pdf(data):
        return "pdf"
    return "html" if _is_web(data) else "text"


def _is_web(data: bytes) -> bool:
    start = data[:_SNIFFED].removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start[2:].replace(b"\0", b"")
    return bool(_WEB.match(start) or _XHTML.match(start))
