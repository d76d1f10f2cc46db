"""A page as a tree of elements, and which part of it is the document.

In: the text of a web file.  Out: elements of lxml, whose door this is; what was left out, as words.
Never: an element deeper than the parser goes taken for absent; such a page is refused.
"""

from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from reviewdiff.errors import UnreadableError

# The page of a resolution of 370 paragraphs has some 5,000 tags; the tree of this many, at about
# 150 bytes each, stays below 50 MB.
_MOST_TAGS = 300_000
# What the program that shows a page keeps to itself, or shows as no text.
_SILENT = (
    *("head", "script", "style", "noscript", "template", "iframe", "svg", "object", "button"),
    *("select", "textarea", "title", "xml", "audio", "video", "canvas", "math"),
)
_AROUND = {"nav", "header", "footer", "aside", "form", "dialog"}
_HEARTS = ("main", "article")
# A part of a page is the document only where it holds most of its words.
_MOST = 0.6
# Each is measured by all its words, and a hostile page holds thousands, one in the other.
_FEW = 50


@dataclass(frozen=True, slots=True)
class Chosen:
    """The element that holds the document, elements in it that do not, and the words around it."""

    root: Any
    around: frozenset[Any]
    left_out: tuple[str, ...]


def page_of(name: str, text: str) -> Any:
    """Give the root of a page; raises UnreadableError."""
    if text.count("<") > _MOST_TAGS:
        raise UnreadableError(name, f"has more than {_MOST_TAGS} tags; no resolution has.")
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        raise UnreadableError(name, "holds no words that a web page could show.") from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableError(name, "nests its elements deeper than any document; save its text.")
    # Their tails, the words after them, stay.
    etree.strip_elements(root, *_SILENT, etree.Comment, etree.PI, with_tail=False)
    return root


def events(root: Any) -> Any:
    """Give the starts and ends of elements in their order, without recursion."""
    return etree.iterwalk(root, events=("start", "end"))


def preformatted(page: Any) -> str:
    """Give the text of a page that is one preformatted text, else ""."""
    texts = ["".join(part.itertext()) for part in islice(page.iter("pre"), _FEW)]
    longest = max(texts, key=len, default="")
    return longest if len(longest) > _MOST * _length(page) else ""


def document_in(page: Any) -> Chosen:
    """Find the document: the heart of the page where it has one, without what stands around."""
    body = page.find("body") if page.find("body") is not None else page
    whole = _length(body)
    hearts = [x for x in islice(body.iter(*_HEARTS), _FEW) if _length(x) > _MOST * whole]
    if hearts:
        return Chosen(hearts[-1], frozenset(), _words_outside(body, hearts[-1]))
    around = [
        part
        for part in body.iter(*_AROUND)
        if not any(outer.tag in _AROUND for outer in part.iterancestors())
        and _length(part) < (1 - _MOST) * whole
    ]
    words = (" ".join(" ".join(part.itertext()).split()) for part in around)
    return Chosen(body, frozenset(around), tuple(text for text in words if text))


def _words_outside(body: Any, heart: Any) -> tuple[str, ...]:
    texts, is_inside = [], False
    for event, part in events(body):
        is_inside = part is heart if event == "start" and not is_inside else is_inside
        if event == "end":
            is_inside = is_inside and part is not heart
        if not is_inside:
            texts.append(part.text if event == "start" else part.tail)
    words = " ".join(" ".join(text for text in texts if text).split())
    return (words,) if words else ()


def _length(part: Any) -> int:
    return sum(map(len, part.itertext()))
