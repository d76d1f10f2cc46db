"""Encodings of plain text: found by the bytes, said where guessed; and languages, where mixed."""

import zlib

import pytest

from reviewdiff import Language, parse
from reviewdiff.errors import UnreadableError
from reviewdiff.reading.formats import read
from tests.fixtures.documents import document, told
from tests.fixtures.sources import FOLDER

ENCODINGS = {
    "en": ("windows-1252", "utf-16-le", "utf-16-be", "utf-32"),
    "fr": ("windows-1252", "utf-16"),
    "es": ("windows-1252", "utf-8-sig"),
    "ru": ("windows-1251", "koi8-r", "iso-8859-5", "cp866", "utf-16-le"),
    "ar": ("windows-1256", "utf-16-be"),
    "zh": ("gb18030", "utf-16-le"),
}
CASES = [(language, name) for language, names in ENCODINGS.items() for name in names]


def text(language: str) -> str:
    return (FOLDER / f"{language}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_the_encoding_is_found(language: str, encoding: str) -> None:
    source = read("a.txt", text(language).encode(encoding, "replace"))
    known = text(language).encode(encoding, "replace").decode(encoding)
    assert [line.text for line in source.lines] == known.split("\n")
    is_marked = encoding in ("utf-16", "utf-32", "utf-8-sig")
    assert bool(source.remarks) is not is_marked
    found = parse(source)
    assert found.language is Language(language)
    assert len(found.operative) == len(document(language).operative)


@pytest.mark.parametrize(
    ("language", "encoding"), [("ar", "iso-8859-6"), ("zh", "big5"), ("ru", "utf-8")]
)
def test_an_encoding_without_all_its_letters_is_found(language: str, encoding: str) -> None:
    data = text(language).encode(encoding, "ignore")
    source = read("a.txt", data)
    assert "\n".join(line.text for line in source.lines) == data.decode(encoding)


def test_a_guess_is_said() -> None:
    found = parse(read("a.txt", text("ru").encode("koi8-r", "replace")))
    assert "read as koi8-r, a guess" in found.remarks[0].text


def test_stray_bytes_of_another_encoding_are_read_and_said() -> None:
    data = text("fr").encode() + "\nAnnexe III, ajoutée à la main\n".encode("windows-1252")
    source = read("a.txt", data)
    assert source.lines[-2].text == "Annexe III, ajoutée à la main"
    (remark,) = source.remarks
    assert remark.text == "some bytes (2) are not UTF-8 and were read as windows-1252"
    assert source.lines[remark.line - 1] is source.lines[-2]


def test_a_byte_order_mark_is_no_letter() -> None:
    assert told(parse(read("a.txt", text("es").encode("utf-8-sig")))) == told(document("es"))


def test_bidi_overrides_reach_no_clause() -> None:
    marked = text("ar").replace("984", "\u2066984\u2069")
    marked = marked.replace("المنارات", "\u202eالمنارات\u202c")
    assert told(parse(read("a.txt", marked.encode()))) == told(document("ar"))


@pytest.mark.parametrize("data", [b"text\0text" * 20, b"\0" * 99, b"\xff\xfe\x00", b"a\0\0\0b"])
def test_zero_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read("a.txt", data)


def test_packed_data_are_refused() -> None:
    data = zlib.compress(text("ru").encode()).replace(b"\0", b"")
    with pytest.raises(UnreadableError, match="neither a text nor"):
        read("a.txt", data)


# -- languages -------------------------------------------------------------------------------------


def said(data: str, language: Language | None = None) -> list[str]:
    found = parse(read("a.txt", data.encode()), language=language)
    return [remark.text for remark in found.remarks if "seems to be" in remark.text]


@pytest.mark.parametrize("language", list(ENCODINGS))
def test_a_text_in_one_language_is_not_called_mixed(language: str) -> None:
    assert said(text(language)) == []
    assert said(text(language), Language(language)) == []


def test_a_language_that_is_forced_and_wrong_is_said() -> None:
    (remark,) = said(text("en"), Language.FR)
    assert remark == "about 100% of the text seems to be English; it was read as French"


def test_a_text_in_two_languages_is_said() -> None:
    (remark,) = said(f"{text('fr')}\n\n{text('es')}", Language.FR)
    assert remark.endswith("of the text seems to be Spanish; it was read as French")
    assert "about 5" in remark or "about 4" in remark
