"""Word files: what Word shows with all changes accepted, and what is said of the rest."""

import io

import docx as python_docx
import pytest

from reviewdiff.model.document import NoteRef
from reviewdiff.reading.formats import read
from tests.word_files import (
    W,
    docx,
    level,
    numbered,
    numbering,
    p,
    packed,
    parts_of,
    r,
    source,
    texts,
)

STRICT = "purl.oclc.org/ooxml/officeDocument"


def said(body: str, **others: str) -> list[str]:
    return [remark.text for remark in source(body, **others).remarks]


# -- runs ------------------------------------------------------------------------------------------


def test_tabs_breaks_and_hyphens_are_characters() -> None:
    marks = "<w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/><w:cr/>"
    (passage,) = source(f"<w:p><w:r>{marks}</w:r></w:p>").passages
    assert passage.text == "\ta\nb\u2011\u00ad\n"


def test_a_sign_of_unicode_is_kept_and_one_of_a_font_said() -> None:
    body = p("a", '<w:r><w:sym w:font="Symbol" w:char="03B1"/></w:r>')
    assert texts(body) == ["aα"]
    body = p("a", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
    assert texts(body) == ["a"]
    assert said(body) == ["left out signs of a font that has its own (1)"]


def test_fields_show_their_results() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>17</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = '<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    assert texts(p("paragraph ", field, " on page ", simple)) == ["paragraph 17 on page 3"]


def test_a_field_in_the_code_of_another_stays_unseen() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = mark("begin") + mark("separate") + r("unseen") + mark("end")
    outer = mark("begin") + inner + mark("separate") + r("seen") + mark("end")
    assert texts(p(outer)) == ["seen"]


def test_what_only_wraps_is_looked_into() -> None:
    body = p(
        f"<w:hyperlink>{r('a')}</w:hyperlink>",
        f"<w:sdt><w:sdtContent>{r('b')}</w:sdtContent></w:sdt>",
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('no')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{r('c')}</w:smartTag><w:bdo>{r('d')}</w:bdo>",
        "<m:oMath><m:r><m:t>e</m:t></m:r></m:oMath>",
        f"<w:r><w:ruby><w:rt>{r('no')}</w:rt><w:rubyBase>{r('f')}</w:rubyBase></w:ruby></w:r>",
    )
    assert texts(f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>") == ["abcdef"]


def test_hidden_text_is_left_out_and_said() -> None:
    style = '<w:style w:styleId="S"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = p("seen", r("one", "<w:vanish/>"), r("two", '<w:rStyle w:val="S"/>'))
    body += p(r("three", '<w:vanish w:val="0"/>'))
    assert texts(body, styles=style) == ["seen", "three"]
    assert said(body, styles=style) == ["left out hidden text: one two"]


def test_a_text_box_stands_once_before_its_paragraph() -> None:
    box = f"<w:drawing><a><w:txbxContent>{p('boxed')}</w:txbxContent></a></w:drawing>"
    old = f"<w:pict><v:textbox><w:txbxContent>{p('boxed')}</w:txbxContent></v:textbox></w:pict>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
    wrapped = f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
    assert texts(p("around", wrapped, " it")) == ["boxed", "around it"]
    assert texts(p("around", f"<w:r>{old}</w:r>")) == ["boxed", "around"]


# -- tracked changes -------------------------------------------------------------------------------


def test_tracked_changes_are_read_as_accepted() -> None:
    body = p(
        "The ",
        f"<w:ins>{r('new ')}</w:ins>",
        "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>",
        f"<w:moveFrom>{r('gone ')}</w:moveFrom><w:moveTo>{r('come ')}</w:moveTo>",
        "lamp",
    )
    assert texts(body) == ["The new come lamp"]
    assert said(body) == ["tracked changes were read as accepted (4 marks of them)"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    deleted = p("The old ", properties="<w:rPr><w:del/></w:rPr>")
    assert texts(deleted + p("lamp")) == ["The old lamp"]
    assert texts(deleted) == ["The old"]


def test_a_deleted_paragraph_takes_its_number_along() -> None:
    gone = numbered("").replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>")
    body = numbered("One;") + gone + numbered("Two.")
    assert texts(body, numbering=numbering(level(0, "decimal", "%1."))) == ["1. One;", "2. Two."]


def test_deleted_rows_are_gone() -> None:
    row = f"<w:tr>{{}}<w:tc>{p('a')}</w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del/></w:trPr>").replace(">a<", ">gone<")
    assert texts(f"<w:tbl>{row.format('')}{gone}</w:tbl>") == ["a"]


def test_comments_are_left_out_and_said() -> None:
    body = p('<w:commentRangeStart w:id="1"/>', "a", '<w:r><w:commentReference w:id="1"/></w:r>')
    assert texts(body) == ["a"]
    assert said(body) == ["comments were left out (1)"]


# -- notes -----------------------------------------------------------------------------------------


def _reference(name: str, kind: str = "footnote", more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{name}"/>{more}</w:r>'


def _note(name: str, *inner: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{name}">{"".join(p(text) for text in inner)}</w:{kind}>'


def test_footnotes_bear_the_numbers_of_their_order() -> None:
    body = p("a", _reference("7"), " b,", _reference("3")) + p("c", _reference("9", "endnote"))
    rule = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    found = source(
        body,
        footnotes=rule
        + _note("3", "third", "goes on")
        + _note("7", "seventh")
        + _note("8", "none"),
        endnotes=_note("9", "at the end", kind="endnote"),
    )
    assert found.passages[0].notes == (NoteRef(1, "1"), NoteRef(4, "2"))
    assert found.passages[1].notes == (NoteRef(1, "i"),)
    assert [(note.marker, note.text) for note in found.notes] == [
        ("1", "seventh"),
        ("2", "third goes on"),
        ("i", "at the end"),
    ]


def test_a_marker_of_ones_own_is_no_number() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    found = source(
        p("a", own, "b", _reference("2")), footnotes=_note("1", "* starred") + _note("2", "first")
    )
    assert found.passages[0].text == "ab"
    assert found.passages[0].notes == (NoteRef(1, "*"), NoteRef(2, "1"))
    assert [note.text for note in found.notes] == ["starred", "first"]


def test_the_counting_of_notes_may_be_set() -> None:
    form = '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr>'
    found = source(p("a", _reference("1")), footnotes=_note("1", "x"), settings=form)
    assert found.passages[0].notes == (NoteRef(1, "IV"),)


# -- numbers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "text", "wanted"),
    [
        ("decimal", "%1.", "3."),
        ("lowerLetter", "(%1)", "(c)"),
        ("upperLetter", "%1.", "C."),
        ("lowerRoman", "%1)", "iii)"),
        ("upperRoman", "%1.", "III."),
        ("arabicAlpha", "(%1)", "(ت)"),
        ("arabicAbjad", "(%1)", "(ج)"),
        ("russianLower", "%1)", "в)"),
        ("chineseCounting", "%1、", "三、"),
        ("chineseCountingThousand", "（%1）", "（三）"),
        ("ideographDigital", "%1", "三"),
        ("hindiNumbers", "%1.", "३."),
        ("decimalFullWidth", "%1．", "３．"),
        ("decimalEnclosedCircle", "%1", "③"),
        ("ideographTraditional", "%1", "丙"),
        ("decimalZero", "%1.", "03."),
        ("ordinal", "%1", "3rd"),
        ("bullet", "\uf0b7", "•"),
        ("none", "", ""),
    ],
)
def test_numbers_are_written_in_their_format(form: str, text: str, wanted: str) -> None:
    found = texts(numbered("a") * 3, numbering=numbering(level(0, form, text)))
    assert found[2] == f"{wanted} a".strip()


def test_an_unknown_format_is_said() -> None:
    kept = numbering(level(0, "thaiCounting", "%1."))
    assert texts(numbered("a"), numbering=kept) == ["1. a"]
    assert said(numbered("a"), numbering=kept) == [
        "numbers of the kind thaiCounting were written in figures"
    ]


def test_levels_below_start_anew_and_those_above_show() -> None:
    kept = numbering(
        level(0, "decimal", "%1."),
        level(1, "lowerLetter", "(%2)"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    )
    rows = (0, 1, 1, 2, 0, 1, 2)
    found = texts("".join(numbered("x", at) for at in rows), numbering=kept)
    assert found == ["1. x", "(a) x", "(b) x", "1.2.1 x", "2. x", "(a) x", "2.1.1 x"]


def test_a_level_may_run_on() -> None:
    kept = numbering(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    )
    found = texts("".join(numbered("x", at) for at in (0, 1, 1, 0, 1)), numbering=kept)
    assert found == ["I. x", "1. x", "2. x", "II. x", "3. x"]


def test_uses_of_one_list_run_on_unless_one_starts_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    uses = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/>{override if at == 3 else ""}</w:num>'
        for at in (1, 2, 3)
    )
    kept = numbering(level(0, "decimal", "%1."), uses=uses)
    found = texts("".join(numbered("x", 0, at) for at in (1, 2, 3, 3, 1)), numbering=kept)
    assert found == ["1. x", "2. x", "5. x", "6. x", "7. x"]


def test_a_style_may_number_and_a_paragraph_refuse() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub">'
        '<w:basedOn w:val="Base"/>'
        "</w:style>"
    )
    kept = numbering(
        level(0, "decimal", "%1.", '<w:pStyle w:val="Base"/>'),
        level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Sub"/>'),
    )
    none = '<w:pStyle w:val="Base"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        p("x", properties='<w:pStyle w:val="Base"/>')
        + p("y", properties='<w:pStyle w:val="Sub"/>')
        + p("z", properties=none)
    )
    assert texts(body, styles=style, numbering=kept) == ["1. x", "(a) y", "z"]


# -- tables, headers, headings ---------------------------------------------------------------------


def _table(*rows: str) -> str:
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row.split("|")) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def test_the_cells_of_a_masthead_are_lines() -> None:
    assert texts(_table("United Nations|A/RES/990/1") + p("Session")) == [
        "United Nations",
        "A/RES/990/1",
        "Session",
    ]


def test_the_rows_of_another_table_are_lines_and_said() -> None:
    body = p("Annex") + _table("Lamp|Range", "First|20")
    assert texts(body) == ["Annex", "Lamp Range", "First 20"]
    assert said(body) == ["a table was kept as rows of text (2)"]
    assert source(body).remarks[0].line == 2


def test_the_first_head_is_the_masthead_and_others_are_furniture() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="{}" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>{}</w:sectPr>'
    )
    parts = {"header": p("A/RES/990/1"), "footer": p("90-01234")}
    first = source(p("a") + section.format("first", "<w:titlePg/>"), **parts)
    assert [passage.text for passage in first.passages] == ["A/RES/990/1", "a"]
    assert [line.text for line in first.furniture] == ["90-01234"]
    other = source(p("a") + section.format("default", ""), **parts)
    assert [passage.text for passage in other.passages] == ["a"]
    assert [line.text for line in other.furniture] == ["A/RES/990/1", "90-01234"]


@pytest.mark.parametrize(
    ("paragraph", "is_heading"),
    [
        (p("Lamps", properties='<w:jc w:val="center"/>'), True),
        (p("Lamps", properties='<w:outlineLvl w:val="1"/>'), True),
        (p("Lamps", properties='<w:outlineLvl w:val="9"/>'), False),
        (p("Lamps", properties='<w:pStyle w:val="H"/>'), True),
        (p(r("Lamps", "<w:b/>")), True),
        (p(r("Lamps", "<w:b/>"), " burn"), False),
        (p(r("Recalling its resolution,", "<w:b/>")), False),
        (p("Lamps"), False),
    ],
)
def test_headings_are_told(paragraph: str, *, is_heading: bool) -> None:
    style = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    (passage,) = source(paragraph, styles=style).passages
    assert passage.heading is is_heading


def test_the_strict_form_of_the_standard_is_read() -> None:
    parts = parts_of(p("a", _reference("1")), footnotes=_note("1", "x"))
    strict = {
        name: str(text)
        .replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace("schemas.openxmlformats.org/officeDocument/2006", STRICT)
        for name, text in parts.items()
    }
    found = read("a.docx", packed(dict(strict)))
    assert (found.passages[0].text, found.notes[0].text) == ("a", "x")


def test_python_docx_reads_the_same_words() -> None:
    written = python_docx.Document()
    written.add_heading("Lamps", level=1)
    written.add_paragraph("To keep every lamp lit;", style="List Number")
    file = io.BytesIO()
    written.save(file)
    found = read("a.docx", file.getvalue())
    assert [passage.text for passage in found.passages] == ["Lamps", "1.\tTo keep every lamp lit;"]
    assert found.passages[0].heading


def test_the_reader_is_chosen_by_content() -> None:
    assert read("letter.txt", docx(p("a"))).passages[0].text == "a"
