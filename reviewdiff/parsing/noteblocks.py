"""The notes at the foot of one page: which marker belongs to which text.

In: the lines below the rule.  Out: footnotes in the order of their markers.
Never: a word of the block lost.

An extractor may give a marker before its note, or all markers first, or some of them last: they
are printed a little higher than the line. So the markers that stand right before a text in rising
order are believed, and the others are filled in where their number wants them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reviewdiff.model.document import Footnote

# A marker as the note prints it: bare, or in brackets, round ones in Arabic.
PRINTED = r"(?P<printed>\d{1,3}|\[\d{1,3}\]|\(\d{1,3}\))"
ALONE = re.compile(rf"\s*{PRINTED}\s*")
STARRED = re.compile(r"\s*(\*{1,3})\s*(\S.*)")
_LED = re.compile(rf"{PRINTED}(?P<stroke>/?)(?:\s+(?=\S)|(?=[^\W\d_]))(?P<text>\S.*)")
_STOP = re.compile(r"[.。](?:[”’»\")\]]*)$")
_SHORTENED = re.compile(
    r"\b(?:No|Nos|vol|vols|chap|sect|para|paras|Corr|Add|Rev|Suppl|art|p|pp|ed|eds|St|núm|n)\.$",
    re.IGNORECASE,
)
_LIKE_A_NOTE = re.compile(
    r"(?:Ibid|See|Resolutions?|Document|United Nations|Official Records|Report of|Adopted|General "
    r"Assembly|Available|Voir|Véase|Résolutions?|Resoluci|Naciones|Nations|Documents? officiels|См|"
    r"Там же|Резолюци|Официальные|Organi[sz]ation|[A-Z]{1,6}/|见|同上|第|联合国|انظر|المرجع|القرار)"
)


@dataclass(slots=True)
class Block:
    """The notes of a page; `before`: words that go on a note of the page before.

    `left_out` are the strokes of markers such as "1/" and markers printed twice, `brackets` those
    round markers.
    """

    notes: list[Footnote] = field(default_factory=list)
    before: str = ""
    doubtful: str = ""
    left_out: list[str] = field(default_factory=list)
    brackets: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    """Markers that stand right before some lines of text."""

    markers: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def read_block(words: Sequence[str], last: int) -> Block:
    """Read the notes of one page; `last` is the last marker of the pages before.

    >>> [note.text for note in read_block(["Lamps.", "2", "Horns.", "1"], 0).notes]
    ['Lamps.', 'Horns.']
    """
    block = Block()
    groups = _groups(_without_stars(words, block), last, block)
    printed = Counter(marker for group in groups for marker in group.markers)
    block.left_out += [str(marker) for marker in (printed - Counter(set(printed))).elements()]
    for group, markers in zip(groups, _shared_out(groups), strict=True):
        if not markers:
            block.before = " ".join([block.before, *group.texts]).strip()
            continue
        pieces, is_sure = _pieces(group.texts, len(markers))
        if not is_sure:
            block.doubtful = f"{markers[0]} to {markers[-1]}"
        for marker, text in zip(markers, pieces, strict=True):
            block.notes.append(Footnote(str(marker), text))
    return block


def _without_stars(words: Sequence[str], block: Block) -> list[str]:
    """Take out the notes marked with stars; each goes on to a full stop."""
    left, star, text = [], "", ""
    for line in words:
        found = STARRED.fullmatch(line)
        if found and not star:
            star, text = found[1], found[2]
        elif star:
            text = f"{text} {line}".strip()
        else:
            left.append(line)
        if star and _STOP.search(text):
            block.notes.append(Footnote(star, text))
            star = ""
    if star:
        block.notes.append(Footnote(star, text))
    return [line for line in left if line]


def _groups(words: Sequence[str], last: int, block: Block) -> list[_Group]:
    """Part the lines into groups, each beginning with markers or at the block's start."""
    groups = [_Group()]
    for line in words:
        alone, led = ALONE.fullmatch(line), _LED.fullmatch(line)
        top = max((m for group in groups for m in group.markers), default=last)
        is_bare = bool(groups[-1].markers) and not groups[-1].texts
        if alone:
            if groups[-1].texts:
                groups.append(_Group())
            groups[-1].markers.append(int(bare_marker(alone["printed"])))
            block.brackets.append(brackets(alone["printed"]))
        elif led and int(bare_marker(led["printed"])) == top + 1 and not is_bare:
            groups.append(_Group([top + 1], [led["text"]]))
            block.left_out.append(led["stroke"])
            block.brackets.append(brackets(led["printed"]))
        else:
            groups[-1].texts.append(line)
    return [group for group in groups if group.markers or group.texts]


def bare_marker(printed: str) -> str:
    """Give a marker without its brackets."""
    return printed.strip("[]()")


def brackets(printed: str) -> str:
    """Give the brackets of a marker.

    >>> brackets("(12)"), brackets("3")
    ('()', '')
    """
    return "".join(char for char in printed if char in "[]()")


def _shared_out(groups: Sequence[_Group]) -> list[list[int]]:
    """Give each group the markers that are its by their order."""
    believed = [min(group.markers) if group.markers and group.texts else 0 for group in groups]
    for index, first in enumerate(believed):
        if first and any(0 < later <= first for later in believed[index + 1 :]):
            believed[index] = 0
    left = sorted({marker for group in groups for marker in group.markers})
    shares: list[list[int]] = []
    for index, group in enumerate(groups):
        after = next((first for first in believed[index + 1 :] if first), 0)
        share = [m for m in left if not after or m < after] if group.texts else []
        left = left[len(share) :]
        shares.append(share)
    if left:
        shares[-1] += left
    return shares


def _pieces(texts: Sequence[str], count: int) -> tuple[list[str], bool]:
    """Part lines of text into `count` notes, where lines end in a full stop."""
    if count > 1 and len(texts) >= count:
        ends = [i for i, line in enumerate(texts[:-1], 1) if _ends(line)]
        if len(ends) > count - 1:
            ends.sort(key=lambda i: not _LIKE_A_NOTE.match(texts[i]))
            sure = sum(bool(_LIKE_A_NOTE.match(texts[i])) for i in ends) == count - 1
            return _cut(texts, sorted(ends[: count - 1])), sure
        if len(ends) == count - 1:
            return _cut(texts, ends), True
        more = [i for i in range(1, len(texts)) if i not in ends and _LIKE_A_NOTE.match(texts[i])]
        ends = sorted([*ends, *more[: count - 1 - len(ends)]])
        if len(ends) == count - 1:
            return _cut(texts, ends), False
    pieces = [" ".join(texts), *[""] * (count - 1)]
    return pieces, count == 1


def _ends(line: str) -> bool:
    return bool(_STOP.search(line)) and not _SHORTENED.search(line)


def _cut(texts: Sequence[str], ends: Sequence[int]) -> list[str]:
    bounds = [0, *ends, len(texts)]
    return [" ".join(texts[a:b]) for a, b in pairwise(bounds)]
