"""Changed Word files: the XML of their parts, mostly still well-formed, or the archive itself."""

import io
import re
import zipfile
from random import Random

from fuzz.harness import main, seeds, spliced

_RUN = "<w:r><w:t>word</w:t></w:r>"
ELEMENTS = tuple(
    text.encode()
    for text in (
        *(f"<w:ins>{_RUN}</w:ins>", f"<w:del>{_RUN}</w:del>", f"<w:moveFrom>{_RUN}</w:moveFrom>"),
        *("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>", f"<w:p>{_RUN}</w:p>", "<w:p/>"),
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>',
        *(f'<w:r><w:fldChar w:fldCharType="{x}"/></w:r>' for x in ("begin", "separate", "end")),
        '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="99"/></w:numPr>',
        f"<w:tbl><w:tr><w:tc><w:p>{_RUN}</w:p></w:tc></w:tr></w:tbl>",
        f"<w:r><w:pict><w:txbxContent><w:p>{_RUN}</w:p></w:txbxContent></w:pict></w:r>",
        f"<w:sdt><w:sdtContent><w:p>{_RUN}</w:p></w:sdtContent></w:sdt>",
        *('<w:sym w:char="F0FC"/>', '<w:sym w:char="D800"/>', "<w:altChunk/>", "<w:sectPr/>"),
        *("<w:vanish/>", "<w:lvl/>", '<w:lvl w:ilvl="77"/>', '<w:style w:styleId=""/>'),
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Normal"/></w:abstractNum>',
        '<w:num w:numId="1"/>',
    )
)
_ELEMENT = re.compile(rb"<(w:\w+)\b[^>]*/>|<(w:\w+)\b[^>]*(?<!/)>(?:(?!<\2\b).)*?</\2>", re.DOTALL)
_VALUE = re.compile(rb'(?<==")[^"]*(?=")')
VALUES = (
    b"",
    b"-1",
    b"0",
    b"9",
    b"999999999999",
    b"1.5",
    b"x",
    b"chineseCounting",
    b"%1%9%0",
    b"first",
)


def mutate(random: Random, data: bytes) -> bytes:
    """Change some elements and values of a part or two; now and then bytes of the file."""
    if random.random() < 0.1:
        return spliced(random, data, (b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\0" * 8))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(random.randint(1, 5)):
        name = random.choice(["word/document.xml", *parts])
        parts[name] = _changed(random, parts[name])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def _changed(random: Random, text: bytes) -> bytes:
    form = _ELEMENT if random.random() < 0.7 else _VALUE
    found = list(form.finditer(text))
    if not found:
        return text
    spot = random.choice(found)
    if form is _VALUE:
        piece = random.choice(VALUES)
    else:
        kept = random.choice((b"", spot[0], spot[0] * 3, random.choice(found)[0]))
        piece = kept + random.choice((b"", *ELEMENTS))
    return text[: spot.start()] + piece + text[spot.end() :]


if __name__ == "__main__":
    main("docx", seeds("docx"), mutate)
