"""The Markdown report: what GitHub would show, held against a parser of CommonMark."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reviewdiff.diffing.differ import diff
from reviewdiff.model.alignment import Ruling
from reviewdiff.model.change import Diff, Edit, Op
from reviewdiff.model.language import Language
from reviewdiff.rendering import comment, markdown
from reviewdiff.rendering.gfm import escaped, marked, paragraph
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.safe import safe
from tests import hostile
from tests.strategies import document
from tests.test_differ import clauses

PARSER = MarkdownIt("commonmark").enable(["strikethrough", "table"])
# What GitHub turns into links, mentions and pictures after Markdown has been read.
LATER = re.compile(
    r"@\w|#\d|GH-\d|://|www\.|:[\w+-]+:|\$|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}\b", re.ASCII
)
OPENS = {"<ins>": Op.INSERT, "<del>": Op.DELETE, "strong_open": Op.INSERT, "s_open": Op.DELETE}
CLOSES = {"</ins>", "</del>", "strong_close", "s_close"}
BREAKING = " \t\u00a0\u3000*_~`<>&[]()#!|\\$@:-+=.,;1aé会，。《》“”م،"


def read_back(text: str) -> list[tuple[Op, str]]:
    """Give what a reader of the rendered paragraph sees: words, and which are marked how."""
    tokens = PARSER.parse(text)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    found: list[tuple[Op, str]] = []
    op = Op.EQUAL
    for token in _inline(tokens):
        name = token.content if token.type == "html_inline" else token.type
        name = re.sub(' dir="(ltr|rtl)"', "", name)
        if name in OPENS:
            assert op is Op.EQUAL
            op = OPENS[name]
        elif name in CLOSES:
            op = Op.EQUAL
        elif token.type in {"text", "text_special"}:
            found.append((op, token.content))
        else:
            assert name in {"<span>", "</span>"}
    return found


def _inline(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or []


def visible(pairs: list[tuple[Op, str]], op: Op) -> str:
    """Give all words of one operation without the spaces, which marks may not hold."""
    text = "".join(text for found, text in pairs if found is op)
    return "".join(text.replace("\u200b", "").split())


def edits() -> st.SearchStrategy[list[Edit]]:
    words = st.text(st.sampled_from(BREAKING), min_size=1, max_size=6)
    one = st.tuples(st.sampled_from(Op), words | st.sampled_from(hostile.WORDS))
    return st.lists(one, min_size=1, max_size=6).map(
        lambda found: [
            Edit(op, safe(text))
            for at, (op, text) in enumerate(found)
            if not at or found[at - 1][0] is not op
        ]
    )


@given(edits())
@example(
    [Edit(Op.EQUAL, "灯塔"), Edit(Op.DELETE, "，"), Edit(Op.INSERT, "；"), Edit(Op.EQUAL, "号")]
)
@example([Edit(Op.EQUAL, "light"), Edit(Op.INSERT, "houses"), Edit(Op.EQUAL, "men")])
@example([Edit(Op.EQUAL, "a"), Edit(Op.DELETE, " "), Edit(Op.INSERT, "**")])
@example([Edit(Op.EQUAL, "1"), Edit(Op.INSERT, ". x")])
def test_a_redline_is_read_back_as_it_was_written(found: list[Edit]) -> None:
    for rtl in (False, True):
        is_read_back(found, read_back(paragraph(marked(found, rtl=rtl))))


def is_read_back(found: list[Edit], seen: list[tuple[Op, str]]) -> None:
    for op in Op:
        expected = "".join("".join(edit.text for edit in found if edit.op is op).split())
        assert visible(seen, op) == expected
    assert not LATER.search("\0".join(text for _, text in seen if text != "$"))


@pytest.mark.parametrize("words", hostile.WORDS)
def test_hostile_words_stay_words(words: str) -> None:
    seen = read_back(paragraph(escaped(words)))
    assert visible(seen, Op.EQUAL) == "".join(safe(words).split())
    cell = PARSER.parse(f"| a |\n|---|\n| {escaped(words)} |\n")
    assert [token.type for token in cell].count("td_open") == 1


def test_a_hostile_comparison_makes_no_markup() -> None:
    found = hostile.comparison()
    out = markdown.render(found, found.changes, Look(explain=True, strict=True))
    assert hostile.harmless(out)
    tokens = PARSER.parse(out)
    kinds = {token.type for token in tokens} | {token.type for token in _inline(tokens)}
    assert not kinds & {
        "image", "link_open", "code_inline", "fence", "code_block", "hr", "em_open",
        "ordered_list_open", "bullet_list_open", "softbreak",
    }  # fmt: skip
    raw = [t.content for t in (*tokens, *_inline(tokens)) if t.type.startswith("html_")]
    allowed = r"</?(ins|del|span|details)>|<summary>[\w ,:]+</summary>|\s"
    assert re.sub(allowed, "", "".join(raw)) == ""
    headings = [tokens[n + 1].content for n, t in enumerate(tokens) if t.type == "heading_open"]
    assert headings in (
        ["A/RES/990/1 → A/RES/990/1"],
        ["A/RES/990/1 → A/RES/990/1", "Operative part"],
    )


def amended(count: int) -> Diff:
    sides = (
        [f"{verb} lamp {n} of harbour {n * 7}, tended by keeper {n * 13};" for n in range(count)]
        for verb in ("Mends", "Lights")
    )
    old, new = (document([], clauses(texts)) for texts in sides)
    return diff(old, new)


def test_a_long_report_folds_by_parts() -> None:
    found = amended(30)
    short = markdown.render(found, found.changes[:5], Look())
    assert "<details>" not in short
    assert "## Operative part" in short
    found = amended(300)
    out = markdown.render(found, found.changes, Look())
    assert "<details>\n<summary>Operative part: 300 amended</summary>\n\n**OP 1** amended" in out
    assert out.count("<details>") == out.count("</details>") == 1


@pytest.mark.parametrize("found", [amended(900), hostile.megabyte()], ids=["many", "megabyte"])
def test_a_comment_is_no_longer_than_github_takes(found: Diff) -> None:
    out = comment.render(found, found.changes, Look())
    assert 20 < len(out) <= comment.COMMENT
    assert "**Cut to what GitHub takes**" in out
    assert "reviewdiff 990/1 990/1 --format json gives all" in out
    shown = {line for line in out.splitlines() if line.startswith("**OP")}
    assert len(shown) == len([c for c in found.changes if c.kind.value == "amended"]) + (
        "**OP 2** unchanged" in shown
    )
    assert "left out: " in out


def test_a_summary_is_no_larger_than_github_takes() -> None:
    found = hostile.megabyte()
    out = markdown.render(found, found.changes, Look())
    assert len(out.encode()) <= markdown.SUMMARY
    assert "the words of 1 clauses left out" in out
    title = replace(found.old, title="$" * 2_000_000)
    one = found.changes[0].old
    rulings = tuple(Ruling(True, one, one, f"A. Keeper {n}", "$" * 9_000) for n in range(90))
    found = replace(found, old=title, rulings=rulings)
    out = comment.render(found, found.changes, Look())
    assert len(out) <= comment.COMMENT
    assert "- and 40 more rulings" in out


def test_what_cannot_even_be_named_is_counted() -> None:
    found = amended(3000)
    out = comment.render(found, found.changes, Look())
    assert len(out) <= comment.COMMENT
    assert re.search(r"and \d+ changes altogether left out", out)


def test_arabic_words_run_from_right_to_left() -> None:
    texts = ("تضيء كل منارة", "تضيء كل منارة ليلا")
    old, new = (document([], clauses([text]), language=Language.AR) for text in texts)
    out = markdown.render(found := diff(old, new), found.changes, Look())
    assert '<div dir="rtl">\n\n> تضيء كل منارة **ليلا**\n\n</div>' in out


def test_figures_do_not_run_into_each_other_from_right_to_left() -> None:
    found = [Edit(Op.EQUAL, "عددها "), Edit(Op.DELETE, "1 200"), Edit(Op.INSERT, "1 450")]
    expected = 'عددها <del dir="ltr">1 200</del><ins dir="ltr">1 450</ins>'
    assert marked(found, rtl=True) == expected
