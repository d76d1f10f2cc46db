"""PDF files written by hand for tests: lines of text at their places, and what may be wrong.

In: lines with their places.  Out: bytes.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_FONTS = {"plain": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}


@dataclass(frozen=True)
class Words:
    """Words set at a place: `mode` 3 draws without ink, `turn` is a text matrix."""

    text: str
    x: float = 123.0
    y: float = 700.0
    font: str = "plain"
    size: float = 10.0
    mode: int = 0
    turn: str = "1 0 0 1"


def content(words: Sequence[Words]) -> str:
    names = list(_FONTS)
    lines = ["BT"]
    for item in words:
        escaped = item.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        lines += [
            f"/F{names.index(item.font)} {item.size} Tf {item.mode} Tr",
            f"{item.turn} {item.x} {item.y} Tm ({escaped}) Tj",
        ]
    return "\n".join([*lines, "ET"])


def pdf(
    pages: Sequence[Sequence[Words] | str],
    *,
    rotate: int = 0,
    box: str = "0 0 612 792",
    password: bytes | None = None,
    encoding: str = "/WinAnsiEncoding",
) -> bytes:
    """Write a PDF file; with `password` it is encrypted, "" asks nobody for one."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding {encoding} >>".encode()
        for name in _FONTS.values()
    ]
    fonts = " ".join(f"/F{at} {at + 3} 0 R" for at in range(len(_FONTS)))
    kids = []
    for page in pages:
        text = page if isinstance(page, str) else content(page)
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {rotate} "
            f"/Resources << /Font << {fonts} >> >> /Contents {len(objects) + 2} 0 R >>".encode()
        )
        data = text.encode("cp1252")
        if password is not None:
            data = _rc4(_object_key(password, len(objects) + 1), data)
        objects.append(b"<< /Length %d >>\nstream\n" % len(data) + data + b"\nendstream")
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()
    if password is not None:
        objects.append(_encryption(password))
    return _file(objects, is_encrypted=password is not None)


def _file(objects: Sequence[bytes], *, is_encrypted: bool) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    extra = b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects) if is_encrypted else b""
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, extra)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


# -- the standard security handler with a key of 40 bits ------------------------------------------


def _owner() -> bytes:
    key = hashlib.md5(_padded(b"keeper")).digest()[:5]  # noqa: S324
    return _rc4(key, _padded(b""))


def _padded(password: bytes) -> bytes:
    return (password + _PAD)[:32]


def _key(password: bytes) -> bytes:
    rights = (-4).to_bytes(4, "little", signed=True)
    return hashlib.md5(_padded(password) + _owner() + rights + b"\0").digest()[:5]  # noqa: S324


def _object_key(password: bytes, number: int) -> bytes:
    salt = number.to_bytes(3, "little") + b"\0\0"
    return hashlib.md5(_key(password) + salt).digest()[:10]  # noqa: S324


def _encryption(password: bytes) -> bytes:
    user = _rc4(_key(password), _PAD)
    return (
        f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{_owner().hex()}> "
        f"/U <{user.hex()}> >>"
    ).encode()


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
