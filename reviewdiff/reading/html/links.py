"""The footnotes of a page, by links between markers and notes, or by raised figures.

In: the root of the document.  Out: which links are markers, and where each note begins and ends.
Never: a link to another part of the text taken for a footnote; its words are no marker.

Word, sites and people by hand all link a marker to its note, and mostly back. What comes first is
the marker; a note without a link in the text stays text.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

# "[1]", "1", "(1)", "*"; and the arrows that lead back.
_MARKER = re.compile(r"\s*[\[(]?(?P<marker>\d{1,3}|[ivxl]{1,6}|[a-z]|[*†‡§]{1,3})[\])]?\s*")
_RAISED = re.compile(r"\s*[\[(]?(?P<marker>\d{1,3}|\*{1,3})[\])/]?\s*")
_BACK = re.compile(r"[\s\[(]*[↩↑^⤴]\ufe0e?[\s\])]*")
_BLOCKS = ("li", "p", "div", "td", "dd", "aside", "section", "blockquote")
# No resolution has as many notes, or as many empty elements before one; each costs a look around.
_MOST, _NEAR = 5_000, 200
# Word puts each note into a division of its own.
_WORD_NOTE = re.compile(r"(?:ftn|edn)\d+")


@dataclass(slots=True)
class Notes:
    """The notes of a page.

    `markers`: links in the text, with their markers. `starts`: elements where notes begin, with
    their markers. `scopes`: the blocks that end with a note. `back`: links from a note to the text.
    """

    markers: dict[Any, str] = field(default_factory=dict)
    starts: dict[Any, str] = field(default_factory=dict)
    scopes: set[Any] = field(default_factory=set)
    back: set[Any] = field(default_factory=set)


def find_notes(root: Any) -> Notes:
    """Pair markers and notes."""
    order: dict[Any, int] = {}
    targets: dict[str, Any] = {}
    links = []
    for at, part in enumerate(root.iter()):
        order[part] = at
        for key in ("id", "name"):
            if part.get(key):
                targets.setdefault(part.get(key), part)
        if part.tag == "a" and (part.get("href") or "").startswith("#"):
            links.append(part)
    notes = Notes()
    for link in links[:_MOST]:
        target = targets.get(link.get("href")[1:])
        words = "".join(islice(link.itertext(), 9))
        marker = _MARKER.fullmatch(words)
        if target is None or not (marker or _BACK.fullmatch(words)):
            continue
        if order[target] < order[link] or not marker:
            notes.back.add(link)
        else:
            _pair(notes, link, target, marker["marker"])
    _pair_raised(notes, root)
    return notes


def _pair_raised(notes: Notes, root: Any) -> None:
    """Pair raised figures without links: in the text, and before a note that begins with one."""
    met: dict[str, list[Any]] = {}
    for raised in islice(root.iter("sup"), _MOST):
        found = _RAISED.fullmatch("".join(islice(raised.itertext(), 9)))
        if not found or any(
            part.tag == "a" for part in (*islice(raised.iter(), 9), *raised.iterancestors())
        ):
            continue
        block = next((part for part in raised.iterancestors() if part.tag in _BLOCKS), root)
        marker = found["marker"]
        if marker not in met or not _opens(raised, block):
            met.setdefault(marker, []).append(raised)
        elif marker not in notes.starts.values():
            notes.starts[raised if _is_within(raised, block) else block] = marker
            notes.scopes.add(block)
            notes.markers |= dict.fromkeys(met[marker], marker)


def _opens(raised: Any, block: Any) -> bool:
    """Whether a figure stands at the start of a block, or of a line in it."""
    before = raised.getprevious()
    after_break = before is not None and before.tag == "br" and not (before.tail or "").strip()
    return after_break or not _is_within(raised, block)


def _pair(notes: Notes, link: Any, target: Any, marker: str) -> None:
    blocks = [part for part in (target, *target.iterancestors()) if part.tag in _BLOCKS]
    word = next((part for part in blocks if _WORD_NOTE.fullmatch(part.get("id") or "")), None)
    scope = word if word is not None else blocks[0] if blocks else target
    start = target if _is_within(target, scope) else scope
    is_raised = any(part.tag == "sup" for part in (*link.iterancestors(), *islice(link.iter(), 9)))
    if is_raised or target.tag == "li" or _starts_with(scope, marker):
        notes.markers[link] = marker
        notes.starts.setdefault(start, marker)
        notes.scopes.add(scope)


def _is_within(target: Any, scope: Any) -> bool:
    """Whether words of a block stand before a place in it."""
    for part in islice(scope.iter(), _NEAR):
        if part is target:
            return False
        if (part.text or "").strip():
            return True
    return False


def _starts_with(scope: Any, marker: str) -> bool:
    words = next((text for text in islice(scope.itertext(), _NEAR) if text.strip()), "")
    return words.strip(" \t\r\n\xa0[(").startswith(marker)
