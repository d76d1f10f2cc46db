"""Bytes to text in the encoding they are in: found, not assumed.

In: the bytes of a text or web file, and the encoding it declares, if any.
Out: Decoded: the text, the encoding, and a remark where it was guessed or mixed.
Never: bytes that are no text; a declared encoding believed against the bytes.
"""

import re
from dataclasses import dataclass

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Remark

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    # Before UTF-16, whose mark is the first half of it.
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# The encodings in which texts of the six languages were stored before Unicode, each with the names
# that files declare it by. Where two read a text alike, the first is taken.
_LEGACY = {
    "windows-1252": ("cp1252", "latin1", "iso-8859-1", "iso-8859-15", "us-ascii", "ascii"),
    "windows-1251": ("cp1251",),
    "windows-1256": ("cp1256",),
    "gb18030": ("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936"),
    "big5": ("big5-hkscs", "cp950", "x-x-big5"),
    "koi8-r": ("koi8-u", "koi"),
    "iso-8859-6": ("arabic",),
    "iso-8859-5": ("cyrillic",),
    "cp866": ("ibm866",),
}
# Words that stand in nearly every resolution and come out of no wrong encoding; those of plain
# letters come out of any, and then the first is taken.
_DECISIVE = re.compile(
    "General Assembly|Council|Asamblea General|"
    "Генеральн|Совет|резолюци|大会|大會|理事会|理事會|决议|決議|الجمعية|مجلس|القرار"
    "|générale|résolution|sécurité|sesión|resolución"
)
# As much of a text as an encoding is guessed by: the masthead, the formula and the first pages.
_SAMPLE = 100_000
# What Python makes of a byte that is not UTF-8 where it may not stop at it.
_STRAY = re.compile("[\udc80-\udcff]")
# A text has hardly any controls but tabs and the ends of lines and pages; of packed data they are a
# tenth.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_CONTROLS = 0.05
# UTF-16 without its mark: of Latin text every second byte is zero, of other text those of spaces
# and figures are; the zeros stand at one parity. A text with zeros strewn in is else plain ASCII.
_LATIN, _OTHER, _PARITY = 0.25, 0.01, 0.98
_NOT_ASCII = 0.1
_ASCII = bytes((*range(0x20, 0x7F), *b"\t\n\f\r\0"))
# A UTF-8 text into which a few bytes of another encoding were pasted has many more good characters.
_GOOD_PER_STRAY = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of the encoding it was in, and remarks on how that was found."""

    text: str
    encoding: str
    remarks: tuple[Remark, ...] = ()


def decode(name: str, data: bytes, declared: str = "") -> Decoded:
    r"""Decode bytes; raises UnreadableError where they are no text.

    >>> decode("a.txt", "大会，".encode("gb18030")).text
    '大会，'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(name, data[len(mark) :], encoding), encoding)
    found = _unicode(data) or _declared(data, declared) or _mixed(data) or _guessed(data)
    if "\0" in found.text:
        raise UnreadableError(name, "holds zero bytes, so it is no text file.")
    if len(_CONTROL.findall(found.text)) > _CONTROLS * len(found.text):
        raise UnreadableError(name, "is neither a text nor a file of a kind that is read.")
    return found


def _strictly(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        why = f"bears the mark of {encoding.upper()} and is not (byte {error.start}); "
        raise UnreadableError(name, why + "save it as UTF-8 and try again.") from None


def _unicode(data: bytes) -> Decoded | None:
    even, odd = data[::2].count(0), data[1::2].count(0)
    zeros, encoding = even + odd, "utf-16-be" if even > odd else "utf-16-le"
    is_likely = zeros > _LATIN * len(data) or (
        zeros > _OTHER * len(data) and len(data.translate(None, _ASCII)) > _NOT_ASCII * len(data)
    )
    if is_likely and max(even, odd) > _PARITY * zeros:
        said = f"the text bears no mark of its encoding and was read as {encoding.upper()}"
        found = _tried(data, encoding, said)
    else:
        found = None
    return found or _tried(data, "utf-8")


def _tried(data: bytes, encoding: str, said: str = "") -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, encoding, (Remark(0, said),) if said else ())


def _declared(data: bytes, declared: str) -> Decoded | None:
    wanted = declared.strip().lower().replace("_", "-")
    for encoding, names in _LEGACY.items():
        if wanted == encoding or wanted in names:
            return _tried(data, encoding)
    return None


def _mixed(data: bytes) -> Decoded | None:
    """Read a UTF-8 text with stray bytes of another encoding in it."""
    text = data.decode("utf-8", "surrogateescape")
    first = _STRAY.search(text)
    strays = sum("\udc80" <= letter <= "\udcff" for letter in text)
    good = len(text) - len(text.encode("ascii", "ignore")) - strays
    if first is None or good < _GOOD_PER_STRAY * strays:
        return None
    said = f"some bytes ({strays}) are not UTF-8 and were read as windows-1252"
    line = text.count("\n", 0, first.start()) + 1
    return Decoded(_STRAY.sub(_as_latin, text), "utf-8", (Remark(line, said),))


def _as_latin(stray: re.Match[str]) -> str:
    return stray[0].encode("utf-8", "surrogateescape").decode("windows-1252", "replace")


def _guessed(data: bytes) -> Decoded:
    scores = {name: _score(data[:_SAMPLE], name) for name in _LEGACY}
    best = max(scores, key=lambda name: scores[name])
    if not scores[best]:
        best = _by_letters(data[:_SAMPLE])
    said = f"the text bears no mark of its encoding and was read as {best}, a guess"
    return _tried(data, best, said) or Decoded(data.decode(best, "replace"), best)


def _score(sample: bytes, encoding: str) -> int:
    """Count the decisive words that bytes have in an encoding; the sample may end in a letter."""
    text = sample.decode(encoding, "replace")
    is_whole = "\ufffd" not in text[:-1]
    return len(_DECISIVE.findall(text)) if is_whole else 0


def _by_letters(data: bytes) -> str:
    """Guess by how the letters follow each other."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_LEGACY)).best()
    return best.encoding if best else "windows-1252"
