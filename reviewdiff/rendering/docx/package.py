"""A Word document from its parts: one zip archive.

In: the XML texts of the parts.  Out: bytes, the same for the same parts.
Never: a link to anything outside the archive.
"""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

from reviewdiff.rendering.docx.body import XML

# The first day a zip archive can name.
_DAY = (1980, 1, 1, 0, 0, 0)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def package(parts: Mapping[str, str], core: str) -> bytes:
    """Put the parts of a document into an archive; an empty part is left out."""
    given = {name: text for name, text in parts.items() if text}
    files = {
        "[Content_Types].xml": _types(given),
        "_rels/.rels": _relations([
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ]),
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": _relations(
            (name, f"{_OFFICE}/{_kind(name)}", f"{name}.xml")
            for name in given
            if name != "document"
        ),
        **{f"word/{name}.xml": text for name, text in given.items()},
    }  # fmt: skip
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            member = zipfile.ZipInfo(name, _DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, text.encode("utf-8"))
    return data.getvalue()


def _kind(name: str) -> str:
    return next((kind for kind in ("header", "footer") if name.startswith(kind)), name)


def _types(parts: Iterable[str]) -> str:
    named = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.'
        f'{"document.main" if name == "document" else _kind(name)}+xml"/>'
        for name in parts
    )
    return (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType='
        f'"application/vnd.openxmlformats-package.core-properties+xml"/>{named}</Types>'
    )


def _relations(found: Iterable[tuple[str, str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in found
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
