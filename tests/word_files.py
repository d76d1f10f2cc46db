"""Small Word files, written for one test each.

In: the XML inside a body, and of other parts.  Out: the bytes of a DOCX.
"""

import io
import zipfile

from reviewdiff.model.source import SourceText
from reviewdiff.reading.formats import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = f'<Types><Override PartName="/word/document.xml" ContentType="{_KIND}"/></Types>'
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:v"'
)
_ROOTS = {"header": "hdr", "footer": "ftr"}


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Give a ZIP archive of some parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def parts_of(body: str, **others: str) -> dict[str, str | bytes]:
    """Give the parts of a Word file; others by their kinds: `styles`, `footnotes`, `header`."""
    rows = "".join(
        f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in others
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{rows}</Relationships>",
    }
    for kind, text in others.items():
        root = _ROOTS.get(kind, kind)
        parts[f"word/{kind}.xml"] = f"<w:{root} {_NAMES}>{text}</w:{root}>"
    return parts


def docx(body: str, **others: str) -> bytes:
    return packed(parts_of(body, **others))


def source(body: str, **others: str) -> SourceText:
    return read("a.docx", docx(body, **others))


def texts(body: str, **others: str) -> list[str]:
    """Give the passages of a body, their spaces as one."""
    return [" ".join(passage.text.split()) for passage in source(body, **others).passages]


def p(*runs: str, properties: str = "") -> str:
    """Write a paragraph; what does not begin with a tag is a run's text."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    return p(text, properties=f"<w:numPr>{place}</w:numPr>")


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, uses: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
              ) -> str:  # fmt: skip
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{uses}'
