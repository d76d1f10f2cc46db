"""No word is lost or moved: a source without its notes is its document written out in order."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewdiff.model.document import Clause, Document
from reviewdiff.parsing.normalization import normalize
from tests.resolutions import PLAIN, read
from tests.test_parsing import ANNEXED, LAYOUTS, WRAPPED

ENGLISH = ["60_288", "62_272", "64_297", "66_282", "68_276"]
_NUMBER = re.compile(r"^\s*\d+/\d+\.", re.MULTILINE)


def written(document: Document, number: str) -> str:
    """Write a document out in reading order; `number` stands before the title."""
    parts = [*document.front, number, document.title, document.formula]
    for clause in (*document.preamble, *document.operative):
        parts += words_of(clause)
    parts += document.closing
    for clause in document.annexes:
        parts += words_of(clause)
    return "".join(parts)


def words_of(clause: Clause) -> Iterator[str]:
    yield from (clause.number, clause.text)
    for child in clause.children:
        yield from words_of(child)


def tight(text: str) -> str:
    """Give the characters of a text without spaces, in normal form."""
    return re.sub(r"\s", "", normalize(re.sub(r"\s+", " ", text.lstrip("\ufeff"))))


def without_notes(text: str) -> str:
    """Drop blocks of notes, which end in a space, and the lines that hold a marker only."""
    kept: list[str] = []
    lines = iter(line for line in text.split("\n") if line.strip())
    in_block = False
    for line in lines:
        if line.startswith("_____"):
            in_block = True
        elif in_block and line.strip().isdigit():
            while not next(lines).endswith(" "):
                pass
        elif not line.strip().isdigit():
            in_block = False
            kept.append(line)
    return "\n".join(kept)


def check(text: str) -> None:
    found = _NUMBER.search(text)
    assert found
    assert tight(written(read(text), found[0].strip())) == tight(without_notes(text))


def test_the_seed_is_whole_and_in_order(shared: Path) -> None:
    check((shared / "seed" / "68-276.zh.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ENGLISH)
def test_the_english_reviews_are_whole_and_in_order(shared: Path, name: str) -> None:
    path = shared / "corpus" / "gct-strategy-en" / f"A_RES_{name}.en.txt"
    check(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_is_whole_and_in_order(name: str) -> None:
    check(LAYOUTS[name].replace("\r\n", "\n"))


@pytest.mark.parametrize("text", [PLAIN, ANNEXED, WRAPPED], ids=["plain", "annexed", "wrapped"])
@pytest.mark.parametrize("empty", [True, False], ids=["gaps", "no gaps"])
def test_fictional_texts_are_whole_and_in_order(text: str, *, empty: bool) -> None:
    check(text if empty else "\n".join(line for line in text.split("\n") if line.strip()))
