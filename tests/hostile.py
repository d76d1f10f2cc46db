"""Words that a report must not obey, and a comparison full of them."""

from dataclasses import replace
from functools import cache

from reviewdiff.diffing.differ import diff
from reviewdiff.model.change import Diff
from reviewdiff.model.document import Footnote, NoteRef
from reviewdiff.rendering.safe import safe
from tests.strategies import document
from tests.test_differ import clauses

# What each form would read as its own: scripts and entities, formulas, Markdown, escape sequences,
# bidi overrides, private use, the marks of a redline.
WORDS = (
    '<script>alert("fog")</script>',
    "&lt;b&gt; &amp;lt; &#x3c; &copy;",
    '=HYPERLINK("http://example.org/";"lamp")',
    "+1+1;=cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "**bold** __bold__ *i* _i_ ~~gone~~ ~gone~ `code` [link](http://example.org) ![i](x.png)",
    "# heading",
    "12. a list",
    "- a list",
    "> quoted | a | table |",
    "@keeper @org/team #12 GH-12 keeper@example.org a1b2c3d4 www.example.org https://example.org/x",
    ":tada: $a_1$ $$x$$ [^1] <!-- gone --> <details><summary>x</summary>",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \r \b \x00",
    "\u202eevil\u202c \u2066x\u2069 \u200f\u061c",
    "private \ue000\uf8ff \U000f0000 tag \U000e0041 half \ud800 none \uffff",
    "[-gone-] {+come+} \\{+ [- -] +} [-",
    "]]> <?xml version='1.0'?> <!DOCTYPE x> &fog;",
    "{{ 7*7 }} {% x %} ${7*7} %n",
)  # fmt: skip


@cache
def comparison() -> Diff:
    """Give a comparison in which such words are unchanged, amended, added, removed, in notes."""
    words = [f"{word} Requests lamp {n} of the outer islands" for n, word in enumerate(WORDS)]
    more = [f"{w} to be lit {WORDS[n - 1]}" if n % 3 else w for n, w in enumerate(words)]
    removed = [f"{word} gone" for word in WORDS]
    added = [f"{word} unheard of, by keepers who came with horns and bells" for word in WORDS]
    old, new = clauses([*words, *removed]), clauses([*more, *added])
    old = [replace(clause, notes=(NoteRef(0, str(n)),)) for n, clause in enumerate(old)]
    new = [replace(clause, notes=(NoteRef(0, str(n)),)) for n, clause in enumerate(new)]
    before, after = document([], old), document([], new)
    notes = tuple(Footnote(str(n), word) for n, word in enumerate(WORDS))
    before = replace(before, title=" ".join(WORDS), footnotes=notes)
    provenance = replace(after.provenance, remark=" ".join(WORDS))
    after = replace(after, title=WORDS[0], footnotes=notes[::-1], provenance=provenance)
    return diff(before, after)


@cache
def megabyte() -> Diff:
    """Give a comparison with a clause of a megabyte that was amended in 40 places."""
    lamps = [f"lamp {n % 977} of harbour {n}," for n in range(50_000)]
    horns = [f"horn {n}," if n % 1250 == 0 else word for n, word in enumerate(lamps)]
    texts = (" ".join(lamps), " ".join(horns))
    before, after = (document([], clauses([text, "Requests light;"])) for text in texts)
    return diff(before, after)


def harmless(text: str) -> bool:
    """Whether nothing in a text steers a terminal or turns its direction, but its line ends."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\n", "")
    return safe(plain) == plain
