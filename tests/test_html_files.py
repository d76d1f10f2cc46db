"""Web files: what a browser shows of the document, and what is said of the rest."""

import pytest

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import NoteRef
from reviewdiff.model.source import SourceText
from reviewdiff.reading.formats import read


def source(body: str) -> SourceText:
    return read("a.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode())


def texts(body: str) -> list[str]:
    return [" ".join(passage.text.split()) for passage in source(body).passages]


def said(body: str) -> list[str]:
    return [remark.text for remark in source(body).remarks]


@pytest.mark.parametrize(
    "start",
    ["<!doctype html>", "<HTML>", "  \n<p>", "<!-- a -->", "\ufeff<html>", "<center>", "<pre>",
     "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html xmlns='http://www.w3.org/1999/xhtml'>"],
)  # fmt: skip
def test_a_web_file_is_known_by_its_start(start: str) -> None:
    assert read("a.txt", f"{start}<p>One".encode()).media_type == "text/html"


def test_utf_16_is_known_by_its_mark() -> None:
    found = read("a.htm", "<html><p>الجمعية".encode("utf-16"))
    assert found.passages[0].text == "الجمعية"


@pytest.mark.parametrize("start", ["<1 p>", "< p>", "<paragraph>", "1 < 2", "&lt;p>"])
def test_other_starts_are_text(start: str) -> None:
    assert read("a.html", start.encode()).media_type == "text/plain"


def test_blocks_are_passages_and_what_is_inside_them_is_not() -> None:
    body = "<div>One<p>Two <i>and</i> <span>more</span></p>Three</div><h2>Four</h2>"
    assert texts(body) == ["One", "Two and more", "Three", "Four"]
    assert [passage.heading for passage in source(body).passages] == [False, False, False, True]


def test_one_break_is_a_space_and_two_are_an_end() -> None:
    assert texts("One<br>and<br> <br/>Two") == ["One and", "Two"]


def test_entities_and_spaces() -> None:
    assert texts("<p>13&nbsp;June &#8220;a&#8221;\n  &amp; b</p>") == ["13 June “a” & b"]


def test_what_a_browser_keeps_to_itself_is_left_out() -> None:
    silent = "<script>a</script><style>b</style><noscript>c</noscript><template>d</template>"
    assert texts(f"{silent}<p>One<select><option>e</select></p>") == ["One"]


def test_what_stands_around_is_left_out_and_said() -> None:
    body = "<header>Site</header><nav>Home</nav><p>A long enough text</p><footer>Imprint</footer>"
    assert texts(body) == ["A long enough text"]
    assert said(body) == ["left out what stands around the document on its page: Site Home Imprint"]
    assert [line.text for line in source(body).furniture] == ["Site", "Home", "Imprint"]


def test_the_heart_of_a_page_keeps_its_own_header() -> None:
    heart = "<main><header>Title of it</header><p>A document that is long enough</p></main>"
    assert texts(f"<div>Around</div>{heart}") == ["Title of it", "A document that is long enough"]


def test_control_characters_around_the_heart_are_no_fault() -> None:
    # Found by fuzz.html: lxml gives such characters and does not take them.
    assert texts("<p>\x01a<main>A document that is long enough</main>&#1;") == [
        "A document that is long enough"
    ]


def test_hidden_elements_are_left_out_and_said() -> None:
    body = "<p>One<span style='display:none'>two</span><span hidden>three</span></p>"
    assert texts(body) == ["One"]
    assert said(body)[-1] == "left out hidden text: two three"


def test_changes_tracked_in_a_page_are_read_as_accepted() -> None:
    body = "<p>The <ins>new</ins><del>old</del> lamp</p>"
    assert texts(body) == ["The new lamp"]
    assert said(body) == ["tracked changes were read as accepted"]


def test_a_preformatted_text_has_lines() -> None:
    found = read("a.html", b"<html><h1>x</h1><pre>990/1. Lamps\n\nThe General Assembly,\n</pre>")
    assert [line.text for line in found.lines][:3] == ["990/1. Lamps", "", "The General Assembly,"]


# -- notes -----------------------------------------------------------------------------------------

WORD = """<p>a<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> b</p>
<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> note</p><p>goes on</p></div>"""
LIST = """<p>a<sup id="r1"><a href="#n1">1</a></sup> b</p>
<ol><li id="n1">note <a href="#r1">↩</a></li></ol>"""
LINES = """<p>a<a href="#n1"><sup>1</sup></a> b<a href="#n2"><sup>2</sup></a></p>
<div><a id="n1">1</a> note<br><a id="n2">2</a> other</div>"""

RAISED = """<p>a<sup>1</sup> b</p><p>10<sup>3</sup> lamps</p><hr>
<p><font size=2><sup>1/</sup> note</font></p>"""
RAISED_LINES = (
    "<p>a<sup>1</sup> b<sup>2</sup></p><div><sup>1</sup> note<br><sup>2</sup> other</div>"
)


def test_raised_figures_without_links_are_footnotes_where_a_note_begins_with_one() -> None:
    found = source(RAISED)
    assert [passage.text.strip() for passage in found.passages] == ["a b", "103 lamps"]
    assert [(note.marker, note.text) for note in found.notes] == [("1", "note")]
    assert len(source(RAISED_LINES).notes) == 2


@pytest.mark.parametrize(
    ("body", "wanted"), [(WORD, "note goes on"), (LIST, "note"), (LINES, "note")]
)
def test_footnotes_are_found_by_their_links(body: str, wanted: str) -> None:
    found = source(body)
    assert found.passages[0].text.strip() == "a b"
    assert found.passages[0].notes[0] == NoteRef(1, "1")
    assert (found.notes[0].marker, found.notes[0].text) == ("1", wanted)
    assert len(found.passages) == 1


def test_a_link_to_another_part_is_no_footnote() -> None:
    found = source('<p>see <a href="#x">part 2</a></p><h2 id="x">Part 2</h2>')
    assert [passage.text for passage in found.passages] == ["see part 2", "Part 2"]
    assert not found.notes


# -- lists and tables ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol start=4><li>x<li value=7>y<li>z</ol>", ["4. x", "7. y", "8. z"]),
        ("<ol type=a><li>x<ol type=i><li>y</ol><li>z</ol>", ["a. x", "i. y", "b. z"]),
        ("<ol style='list-style-type:upper-roman'><li>x</ol>", ["I. x"]),
        ("<ol style='list-style:none'><li>x</ol>", ["x"]),
        ("<ol><li>1. x<li>(a) y</ol>", ["1. x", "(a) y"]),
        ("<ul><li>x</ul>", ["• x"]),
        ("<ol start=99999999999><li>x</ol>", ["1. x"]),
    ],
)
def test_lists_are_numbered_as_a_browser_does(body: str, wanted: list[str]) -> None:
    assert texts(body) == wanted


def test_rows_are_lines_and_a_masthead_is_not() -> None:
    masthead = "<table><tr><td>United Nations<td>A/RES/990/1</table>"
    table = "<table><tr><th>Lamp<th>Range<tr><td>First<td>20</table>"
    wanted = ["United Nations", "A/RES/990/1", "Annex", "Lamp Range", "First 20"]
    assert texts(f"{masthead}<p>Annex</p>{table}") == wanted
    assert said(f"{masthead}<p>Annex</p>{table}") == ["1 tables were kept as rows of text"]


def test_a_page_laid_out_as_a_table_is_no_row() -> None:
    body = "<p>x</p><table><tr><td><p>One</p><p>Two</p><td><table><tr><td>Three</table></table>"
    assert texts(body) == ["x", "One", "Two", "Three"]


# -- encodings -------------------------------------------------------------------------------------

CHARSETS = {
    "windows-1251": "Генеральная Ассамблея",
    "windows-1256": "الجمعية العامة",
    "gb2312": "大会，重申《战略》",
    "iso-8859-1": "L’Assemblée générale",
}


@pytest.mark.parametrize("charset", CHARSETS)
def test_the_declared_encoding_is_taken(charset: str) -> None:
    words = CHARSETS[charset]
    codec = "windows-1252" if charset == "iso-8859-1" else charset
    page = f'<html><meta http-equiv=Content-Type content="text/html; charset={charset}"><p>{words}'
    found = read("a.html", page.encode(codec))
    assert found.passages[0].text == words
    assert not found.remarks


def test_a_false_declaration_is_not_believed() -> None:
    page = "<html><meta charset=windows-1251><p>Генеральная Ассамблея"
    assert read("a.html", page.encode()).passages[0].text == "Генеральная Ассамблея"
    odd = page.replace("windows-1251", "rot13")
    assert read("a.html", odd.encode()).passages[0].text == "Генеральная Ассамблея"


# -- hostile pages ---------------------------------------------------------------------------------


def test_deep_nesting_is_read_or_refused_at_once() -> None:
    assert texts("<div>" * 1500 + "deep") == ["deep"]
    with pytest.raises(UnreadableError, match="nests its elements deeper"):
        source("<div>" * 5_000 + "deep")
    with pytest.raises(UnreadableError, match="tags"):
        source("<div>" * 350_000)


def test_a_page_of_fifty_megabytes_is_refused() -> None:
    with pytest.raises(UnreadableError, match="larger than"):
        source("a" * 50_000_001)
    with pytest.raises(UnreadableError, match="larger than"):
        source("a" * 49_000_000)


@pytest.mark.parametrize("body", ["", "<p> &nbsp;</p>", "<img src=a>"])
def test_a_page_without_words_is_refused(body: str) -> None:
    with pytest.raises(UnreadableError, match="no words"):
        source(body)


def test_zero_bytes_in_a_page_are_refused() -> None:
    with pytest.raises(UnreadableError, match="zero bytes"):
        source("<p>a\0b</p>")
