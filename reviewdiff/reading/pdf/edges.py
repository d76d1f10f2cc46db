"""How a row begins and ends by its words: with a label, with a mark that can end a passage.

In: a row.  Out: an answer.
Never: a place; where a row stands is `frame`'s.
"""

import re

from reviewdiff.reading.pdf.rows import Row

LABEL = re.compile(
    r"(?:\d{1,3}(?: ?(?:bis|ter|quater|quinquies|sexies))?(?:[.．](?!\d)|\s?[-–](?=\s))"
    r"|[(（](?:[a-z]{1,5}|[а-я]|[\u0621-\u064a]|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?:[a-z]|[ivxl]{1,5}|[а-я])\)|(?:[a-z]|[ivxl]{1,5})\.(?=\s)|[’‘'\"]\d{1,2}[’‘'\"]|[㈠-㈩]|[•–—▪●·\uf0b7](?=\s)"
    r"|[IVXL]{1,6}\.(?=\s)|[A-Z]\.(?=\s)|[一二三四五六七八九十]{1,3}[、.．]|\d{1,3}/\d{1,3}\.)\s*"
)
FINAL = re.compile(
    r"[.;:!?,。；：，！？؛،؟][”’»\")）』】\]]*(?:\s+(?:and|or|et|ou|y|o|и|или))?\s*$"
)
_COMMA = re.compile(r"[,،，]\s*$")
_STOP = re.compile(r"[.;:!?。；：！？؛؟][”’»\")）』】\]]*\s*$")
# Words that end in a stop which ends no sentence.
_SHORT = re.compile(
    r"(?<!\w)(?:Nos?|sects?|chaps?|paras?|arts?|vols?|pp?|Mr|Mrs|Ms|Dr|St|cf|núms?|secc|párrs?"
    r"|caps?|M|Mme|Sra?|гл|разд|пп?|ст|г-жа)\.\s*$"
)


def is_labelled(row: Row) -> bool:
    """Whether a row begins with a number, a letter or a bullet."""
    return bool(LABEL.match(row.text))


def ends(row: Row) -> bool:
    """Whether a row ends with a mark that can end a passage."""
    return bool(FINAL.search(row.text)) and not _SHORT.search(row.text)


def stops(row: Row) -> bool:
    """Whether a row ends with a mark that can end a passage, a comma aside."""
    return bool(_STOP.search(row.text)) and not _SHORT.search(row.text)


def ends_in_comma(row: Row) -> bool:
    """Whether a row ends with a comma."""
    return bool(_COMMA.search(row.text))
