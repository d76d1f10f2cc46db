"""The United Nations' own PDF files beside the project: whole, in order, numbered, dated.

They are not part of the project; where they are not found, these tests are skipped.
"""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pypdfium2_raw import bindings as pdfium

from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.model.source import SourceText
from reviewdiff.parsing.footnotes import with_markers
from reviewdiff.parsing.parser import parse
from reviewdiff.reading.formats import read
from tests.conftest import SHARED
from tests.tags import tagged

FOLDER = SHARED / "corpus" / "pdf-en"
NAMES: list[Any] = sorted(path.stem for path in FOLDER.glob("*.pdf")) or [
    pytest.param("", marks=pytest.mark.skip(reason="../shared/corpus/pdf-en is not here"))
]
each = pytest.mark.parametrize("name", NAMES)

# Adopted, meeting, session, agenda item, draft or report, issued, job number; PP, OP, notes.
FACTS = {
    "A/80/L.29": ("", "", "80", "75", "", "2025-12-04", "25-19905", 0, 0, 1),
    "A/80/L.5": ("", "", "80", "25 (b)", "", "2025-10-06", "25-16021", 0, 1, 15),
    "A/C.1/80/L.13": ("", "", "80", "99 (k)", "", "2025-10-10", "25-16444", 6, 5, 2),
    "A/C.1/80/L.15": ("", "", "80", "99 (cc)", "", "2025-10-10", "25-16446", 16, 15, 5),
    "A/C.2/80/L.28": ("", "", "80", "18", "", "2025-10-16", "25-16840", 35, 36, 16),
    "A/C.3/80/L.57": ("", "", "80", "107", "", "2025-11-12", "25-18382", 0, 0, 0),
    "A/C.3/80/L.64": ("", "", "80", "67", "", "2025-11-14", "25-18550", 0, 0, 0),
    "A/C.6/80/L.22": ("", "", "80", "109", "", "2025-11-14", "25-18507", 35, 26, 16),
    "A/RES/78/115": (
        "2023-12-07",
        "45",
        "78",
        "109",
        "A/78/443, para. 9",
        "2023-12-11",
        "23-24925",
        35,
        26,
        17,
    ),
    "A/RES/78/146": (
        "2023-12-19",
        "49",
        "78",
        "18",
        "A/78/461, para. 53",
        "2023-12-21",
        "23-25920",
        23,
        9,
        20,
    ),
    "A/RES/78/155": (
        "2023-12-19",
        "49",
        "78",
        "18 (f)",
        "A/78/461/Add.6, para. 7",
        "2023-12-21",
        "23-25897",
        41,
        49,
        31,
    ),
    "A/RES/78/17": (
        "2023-12-04",
        "42",
        "78",
        "95",
        "A/78/405, para. 7",
        "2023-12-06",
        "23-24440",
        12,
        12,
        4,
    ),
    "A/RES/78/192": (
        "2023-12-19",
        "50",
        "78",
        "70",
        "A/78/479, para. 34",
        "2023-12-22",
        "23-26050",
        12,
        2,
        11,
    ),
    "A/RES/78/210": (
        "2023-12-19",
        "50",
        "78",
        "71 (b)",
        "A/78/481/Add.2, para. 139",
        "2023-12-22",
        "23-26017",
        20,
        38,
        10,
    ),
    "A/RES/78/246": (
        "2023-12-22",
        "50 (resumed)",
        "78",
        "140",
        "A/78/646, para. 6",
        "2023-12-28",
        "23-26260",
        2,
        1,
        1,
    ),
    "A/RES/78/281": (
        "2024-05-07",
        "80",
        "78",
        "11",
        "A/78/L.56",
        "2024-05-09",
        "24-08409",
        15,
        8,
        2,
    ),
    "A/RES/78/307": (
        "2024-06-28",
        "95",
        "78",
        "158",
        "A/78/931, para. 6",
        "2024-07-03",
        "24-12172",
        6,
        24,
        4,
    ),
    "A/RES/78/43": (
        "2023-12-04",
        "42",
        "78",
        "99 (s)",
        "A/78/409, para. 89",
        "2023-12-06",
        "23-24512",
        18,
        6,
        7,
    ),
    "A/RES/78/69": (
        "2023-12-05",
        "44",
        "78",
        "75 (a)",
        "A/78/L.15",
        "2023-12-11",
        "23-24917",
        38,
        376,
        158,
    ),
    "A/RES/79/1": ("2024-09-22", "3", "79", "123", "A/79/L.2", "2024-09-22", "24-16433", 0, 84, 26),
    "A/RES/79/115": (
        "2024-12-04",
        "47",
        "79",
        "58",
        "A/79/431, para. 33",
        "2024-12-12",
        "24-23521",
        11,
        11,
        5,
    ),
    "A/RES/79/129": (
        "2024-12-04",
        "47",
        "79",
        "110",
        "A/79/477, para. 9",
        "2024-12-12",
        "24-23498",
        35,
        26,
        16,
    ),
    "A/RES/79/144": (
        "2024-12-12",
        "52",
        "79",
        "75 (a)",
        "A/79/L.37",
        "2024-12-16",
        "24-23832",
        38,
        381,
        170,
    ),
    "A/RES/79/158": (
        "2024-12-17",
        "53",
        "79",
        "67 (a)",
        "A/79/454, para. 16",
        "2024-12-19",
        "24-24151",
        35,
        45,
        15,
    ),
    "A/RES/79/186": (
        "2024-12-17",
        "53",
        "79",
        "107",
        "A/79/459, para. 37",
        "2024-12-18",
        "24-24146",
        14,
        27,
        2,
    ),
    "A/RES/79/297": (
        "2025-06-30",
        "81",
        "79",
        "139",
        "A/79/652/Add.2, para. 6",
        "2025-07-01",
        "25-10823",
        2,
        24,
        2,
    ),
    "A/RES/79/322": (
        "2025-07-25",
        "86",
        "79",
        "18",
        "A/79/L.94",
        "2025-07-31",
        "25-12472",
        12,
        7,
        5,
    ),
    "A/RES/79/42": (
        "2024-12-02",
        "43",
        "79",
        "98 (v)",
        "A/79/408, para. 114",
        "2024-12-09",
        "24-23061",
        18,
        6,
        7,
    ),
    "A/RES/79/67": (
        "2024-12-02",
        "44",
        "79",
        "99 (e)",
        "A/79/409, para. 21",
        "2024-12-10",
        "24-23089",
        8,
        10,
        8,
    ),
    "A/RES/80/132": (
        "2025-12-15",
        "64",
        "80",
        "18",
        "A/80/555, para. 7",
        "2025-12-18",
        "25-20747",
        9,
        15,
        8,
    ),
    "A/RES/80/171": (
        "2025-12-15",
        "64",
        "80",
        "109",
        "A/80/458, para. 9",
        "2025-12-19",
        "25-20872",
        35,
        26,
        16,
    ),
    "A/RES/80/77": (
        "2025-12-05",
        "55",
        "80",
        "49",
        "A/80/537, para. 15",
        "2025-12-08",
        "25-20092",
        52,
        49,
        21,
    ),
}
# "Paragraph 8" is what an amendment in an annex quotes.
GAPS = {"A_RES_79_144": ["paragraph 8 is the first"]}
# A sentence that says what a document is, or what its print has beside the page.
SAID = ("the document proposes amendments", "left out, since it is invisible")


@cache
def source(name: str) -> SourceText:
    return read(f"{name}.pdf", (FOLDER / f"{name}.pdf").read_bytes())


@cache
def document(name: str) -> Document:
    return parse(source(name))


@each
def test_the_facts_are_those_printed(name: str) -> None:
    found = document(name)
    facts = found.facts
    told = (
        str(facts.adopted or ""), facts.meeting, facts.session, facts.agenda_item,
        facts.draft or facts.report, str(facts.issued or ""), facts.job,
        found.count(Kind.PREAMBULAR), found.count(Kind.OPERATIVE), len(found.footnotes),
    )  # fmt: skip
    assert told == FACTS[str(found.symbol)]
    assert str(found.symbol).replace("/", "_") == name


@each
def test_operative_numbers_have_no_gap_and_nothing_is_odd(name: str) -> None:
    numbers = [int(c.label.number) for c in document(name).clauses() if c.kind is Kind.OPERATIVE]
    assert numbers == list(range(1, len(numbers) + 1))
    odd = [r.text for r in document(name).remarks if not r.text.startswith(SAID)]
    assert odd == GAPS.get(name, [])


@each
def test_only_the_text_of_amendments_is_unplaced(name: str) -> None:
    is_amendment = any("proposes amendments" in r.text for r in document(name).remarks)
    assert bool(document(name).unplaced()) is is_amendment


@each
def test_no_furniture_is_inside_a_clause(name: str) -> None:
    job = document(name).facts.job
    for clause in document(name).clauses():
        assert job not in clause.text
        assert "_____" not in clause.text
        assert not re.search(r"\b\d{1,2}/\d{2}\b(?= \d{2}-\d{5})", clause.text)


@each
def test_every_footnote_has_its_place(name: str) -> None:
    marked = [ref.marker for clause in document(name).clauses() for ref in clause.notes]
    notes = [note.marker for note in document(name).footnotes if note.marker.isdigit()]
    assert notes == [str(at) for at in range(1, len(notes) + 1)]
    assert sorted(marked, key=int) == notes


@each
def test_every_word_of_the_text_layer_is_kept_in_order(name: str) -> None:
    body = "".join(_compact(piece) for piece in _pieces(document(name)))
    beside = [_compact(note.marker + note.text) for note in document(name).footnotes]
    heads = "\n".join(_compact(line.text) for line in source(name).furniture)
    beside += [_compact(remark.text) for remark in document(name).remarks]
    aside = "\n".join(beside)
    total = kept = ordered = 0
    place = 0
    for line in _lines(name):
        words, text = len(line.split()), _compact(line)
        total += words
        # A head repeats the title, which clauses name too.
        if text.removesuffix(_compact(str(document(name).symbol))) in heads:
            kept, ordered = kept + words, ordered + words
            continue
        # A figure alone is a marker, in the text or before its note.
        near = _NEAR if len(text) > _MARKER else _NEAR // 10
        at = body.find(text, place, place + near + len(text))
        if at < 0 and text not in aside and body.count(text) == 1:
            at = body.find(text, place)
        if at >= 0:
            place = at + len(text)
        in_order = at >= 0 or text in aside
        kept += words if in_order or text in body else 0
        ordered += words if in_order else 0
    assert kept / total >= 0.999
    assert ordered / total >= 0.999


# A line is looked for near the one before; further on only where it stands but once.
_NEAR, _MARKER = 400, 3
# pdfinfo takes seconds for the tags of a long file.
_LARGEST_TAGGED = 260_000


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="pdfinfo is not installed")
@each
def test_paragraphs_are_those_that_the_file_is_tagged_with(name: str) -> None:
    """Most of the files name their paragraphs, which the reader does not ask for."""
    path = FOLDER / f"{name}.pdf"
    told = tagged(path) if path.stat().st_size < _LARGEST_TAGGED else []
    if not told:
        pytest.skip("the file is not tagged, or long")
    whole = set(told)
    for passage in source(name).passages:
        text = _compact(with_markers(passage.text, passage.notes))
        if text in whole or _is_masthead(passage.line, passage.page):
            continue
        # A page's end parts a paragraph in the tags.
        first = [at for at, piece in enumerate(told) if text.startswith(piece)]
        assert any(_joins(told[at:], text) for at in first), passage.text


def _joins(pieces: list[str], text: str) -> bool:
    for piece in pieces:
        if not text.startswith(piece):
            return False
        text = text.removeprefix(piece)
        if not text:
            return True
    return False


def _is_masthead(line: int, page: int) -> bool:
    return page == 1 and line <= 4


def _pieces(found: Document) -> Iterator[str]:
    title = f"{found.symbol.short}." if not found.symbol.is_draft else ""
    yield from found.front
    yield title + found.title
    yield found.formula
    for roots in (found.preamble, found.operative):
        for root in roots:
            yield from _of(root)
    yield from found.closing
    for root in found.annexes:
        yield from _of(root)


def _of(clause: Clause) -> Iterator[str]:
    yield clause.number + with_markers(clause.text, clause.notes)
    for child in clause.children:
        yield from _of(child)


def _compact(text: str) -> str:
    return re.sub(r"\s", "", text).replace("\u2011", "-").replace("\u00ad", "")


def _lines(name: str) -> Iterator[str]:
    """Give the lines of the text layer as PDFium gives them, by itself."""
    data = (FOLDER / f"{name}.pdf").read_bytes()
    pdfium.FPDF_InitLibrary()
    opened = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    for number in range(pdfium.FPDF_GetPageCount(opened)):
        page = pdfium.FPDF_LoadPage(opened, number)
        words = pdfium.FPDFText_LoadPage(page)
        count = pdfium.FPDFText_CountChars(words)
        codes = (pdfium.FPDFText_GetUnicode(words, index) for index in range(count))
        text = "".join("-" if code == 2 else chr(code) for code in codes)
        yield from (line for line in text.splitlines() if line.strip())
        pdfium.FPDFText_ClosePage(words)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(opened)
