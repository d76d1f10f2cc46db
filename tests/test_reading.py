"""Reading bytes: encodings, and what is refused."""

import hashlib

import pytest

from reviewdiff.errors import UnreadableError
from reviewdiff.reading.formats import read
from reviewdiff.reading.text import LARGEST


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_texts_are_read(encoding: str) -> None:
    source = read("a.txt", "大会，\r\nالجمعية".encode(encoding))
    assert [line.text for line in source.lines] == ["大会，", "الجمعية"]


def test_lines_know_their_number_and_page() -> None:
    lines = read("a.txt", b"one\ntwo\fthree\nfour").lines
    assert [(line.number, line.page) for line in lines] == [(1, 1), (2, 1), (2, 2), (3, 2)]


def test_the_hash_is_that_of_the_bytes() -> None:
    assert read("a.txt", b"one").sha256 == hashlib.sha256(b"one").hexdigest()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"%PDF-1.7 ...", "is broken or cut short"),
        (b"MIME-Version: 1.0\n", "a web archive"),
        (b"\xffWPC\0", "a WordPerfect file"),
        (b"text\0text", "zero bytes"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 9, "neither a text nor a file of a kind"),
        (b"\xef\xbb\xbfcaf\xe9", "bears the mark of UTF-8 and is not"),
        (b"x" * (LARGEST + 1), "larger than 10 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        read("a.txt", data)
