"""What stands around the text of a Word document: page heads and feet, its properties.

In: a Diff, who writes and when.  Out: XML text of these parts, in the order they are written.
Never: a report on an unofficial text without a warning at the head of its first page.
"""

from collections.abc import Iterator
from datetime import date

from reviewdiff.model.change import Diff
from reviewdiff.model.document import Document
from reviewdiff.rendering import wording
from reviewdiff.rendering.docx.body import XML, part
from reviewdiff.rendering.docx.harmless import harmless

# A4 in twentieths of a point. The column of the UN's documents is 13 cm wide; the table takes all.
_SHORT, _LONG = 11906, 16838
_MARGINS = 'w:header="567" w:footer="567" w:gutter="0"'


def section(*, table: bool = False, turned: bool = False) -> str:
    """Write the properties of the pages; `table`: they lie on their long side."""
    width, height, turn = (_LONG, _SHORT, ' w:orient="landscape"') if table else (_SHORT, _LONG, "")
    side = 850 if table else 2268
    heads = "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="{kind}{pages}"/>'
        for kind in ("header", "footer")
        for pages in ("default", "first")
    )
    bidi = "<w:bidi/>" if turned else ""
    return (
        f'<w:sectPr>{heads}<w:pgSz w:w="{width}" w:h="{height}"{turn}/><w:pgMar w:top="1134" '
        f'w:right="{side}" w:bottom="1134" w:left="{side}" {_MARGINS}/>'
        f"<w:titlePg/>{bidi}</w:sectPr>"
    )


def title(diff: Diff) -> str:
    """Name the two versions."""
    return f"{diff.new.symbol}: changes over {diff.old.symbol}"


def heads(diff: Diff) -> Iterator[tuple[str, str]]:
    """Give the names and texts of the page heads and feet."""
    first = _line("Header", title(diff))
    for document in (diff.old, diff.new):
        if said := wording.warning(document):
            first += _line("Warning", f"{document.symbol}: {said}")
    lapsed = (wording.lapsed(ruling, [label]) for ruling, label in diff.lapsed)
    for said in (*map(wording.ruling, diff.rulings), *lapsed):
        first += _line("Header", f"ruled: {said}")
    foot = _line("Footer", "", f"{_field('PAGE')}{_run(' / ')}{_field('NUMPAGES')}")
    for name, content in (
        ("headerfirst", first),
        ("headerdefault", _line("Header", title(diff))),
        ("footerfirst", foot),
        ("footerdefault", foot),
    ):
        yield name, part("hdr" if name.startswith("header") else "ftr", content)


def core(diff: Diff, author: str, day: date | None) -> str:
    """Write who made the document, what it is and where its texts came from."""
    said = "; ".join(_source(document) for document in (diff.old, diff.new))
    stamp = f"{day.isoformat()}T00:00:00Z" if day else ""
    made = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
        for name in ("created", "modified")
        if stamp
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org'
        '/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{harmless(title(diff))}</dc:title><dc:subject>{harmless(diff.new.title)}"
        f"</dc:subject><dc:creator>{harmless(author)}</dc:creator><dc:description>Written by "
        f"reviewdiff. {harmless(said)}.</dc:description><dc:language>{diff.new.language.value}"
        f"</dc:language>{made}</cp:coreProperties>"
    )


def _source(document: Document) -> str:
    source = document.provenance
    said = f", {source.remark.rstrip('.')}" if source.remark else ""
    kind = source.kind.value.replace("-", " ")
    return f"{document.symbol}: {kind} text, {source.name}, sha256 {source.sha256}{said}"


def _line(style: str, text: str, runs: str = "") -> str:
    runs = runs or _run(text)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{harmless(text)}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
