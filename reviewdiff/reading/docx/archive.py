"""The parts of a Word file out of its ZIP archive, within limits.

In: the bytes of a file.  Out: parts by name, parsed; which of them is the document.
Never: a size believed before it is inflated, a part written to disk, an address outside the file.

This is lxml's door for WordprocessingML; elements go on from here as they are.
"""

import io
import posixpath
import struct
import zipfile
import zlib
from typing import Any

from lxml import etree

from reviewdiff.errors import UnreadableError

# The text of a resolution of 370 paragraphs is a part of 3 MB with 60,000 tags; five times that
# is none, and its tree, at about 150 bytes a tag, stays below 50 MB.
_LARGEST_PART = 32_000_000
_LARGEST_FILE = 64_000_000
_MOST_TAGS = 300_000
# A Word file has some thirty parts, each with an entry of about 100 bytes in the directory.
_LARGEST_DIRECTORY = 1_000_000
_END, _END_SIZE, _LONGEST_COMMENT = b"PK\x05\x06", 22, 65_535

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# The strict form of the standard has names of its own for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
_OTHERS = (
    ("spreadsheetml", "is a spreadsheet, not a Word document; save its text as .docx or .txt."),
    ("presentationml", "is a presentation, not a Word document; save its text as .docx or .txt."),
)
_CUT = "is cut off or damaged; get it again."


class Archive:
    """The parts of one file."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self._left = _LARGEST_FILE
        _refuse_long_directory(name, data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise UnreadableError(name, _CUT) from None
        self._names = set(self._zip.namelist())

    def holds(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return part in self._names

    def bytes_of(self, part: str) -> bytes:
        """Inflate a part, as far as it may go."""
        try:
            with self._zip.open(part) as file:
                data = file.read(min(_LARGEST_PART, self._left) + 1)
        except _BROKEN:
            raise UnreadableError(self.name, _CUT) from None
        self._left -= len(data)
        if len(data) > _LARGEST_PART or self._left < 0:
            raise UnreadableError(self.name, "is packed far beyond the size of any resolution.")
        return data

    def xml(self, part: str) -> Any:
        """Give the root of a part; None where there is no such part."""
        if not self.holds(part):
            return None
        data = self.bytes_of(part)
        for strict, plain in _STRICT:
            data = data.replace(strict, plain)
        if data.count(b"<") > _MOST_TAGS:
            raise UnreadableError(self.name, "has more tags than any resolution.")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True,
                                 remove_pis=True)  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            why = f"has a part that is no XML ({part}); open it in Word, save it and add that."
            raise UnreadableError(self.name, why) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableError(
                self.name, f"declares entities ({part}), which no Word file does."
            )
        return root

    def relations(self, part: str) -> dict[str, str]:
        """Give the parts that a part names, by the names it gives them and by their kinds."""
        folder, base = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, str] = {}
        for row in () if root is None else root:
            target, kind = row.get("Target") or "", (row.get("Type") or "").rsplit("/", 1)[-1]
            if row.get("TargetMode") == "External" or not target:
                continue
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[row.get("Id") or ""] = path
            found.setdefault(kind, path)
        return found

    def document(self) -> str:
        """Give the name of the part that holds the document; raises UnreadableError."""
        types = self.bytes_of("[Content_Types].xml") if self.holds("[Content_Types].xml") else b""
        part = self.relations("").get("officeDocument", "word/document.xml")
        for mark, why in _OTHERS:
            if f"{mark}.".encode() in types and b"wordprocessingml" not in types:
                raise UnreadableError(self.name, why)
        if not types or not self.holds(part):
            why = "is a ZIP archive without a Word document; unpack it and add what is in it."
            raise UnreadableError(self.name, why)
        return part


def _refuse_long_directory(name: str, data: bytes) -> None:
    """Refuse a ZIP of very many entries before Python reads its directory."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or len(data) < at + _END_SIZE:
        raise UnreadableError(name, _CUT)
    size = struct.unpack_from("<L", data, at + 12)[0]
    if size > _LARGEST_DIRECTORY:
        raise UnreadableError(name, "is a ZIP archive of more parts than any document has.")
