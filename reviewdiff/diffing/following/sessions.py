"""Sessions that a text names by their ordinals ("its seventieth session", 第七十届会议).

In: the text of a clause.  Out: where ordinals of sessions stand, and their numbers.
Never: a special or emergency session, whose ordinals count on their own; an ordinal of something
else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reviewdiff.diffing.following import ordinals
from reviewdiff.diffing.following.reference_words import FORMS
from reviewdiff.model.language import Language


@dataclass(frozen=True, slots=True)
class Sessions:
    """One ordinal or several joined ("sixty-eighth and sixty-ninth"), and what joins them."""

    start: int
    end: int
    numbers: tuple[int, ...]
    joints: tuple[str, ...] = ()


# The longest ordinals have four words: "one hundred and twenty-first", "الحادية عشرة بعد المائة".
_LONGEST = 4
_CHUNK = re.compile(r"\S+")
_AND = ("and", "et", "y", "и")


@cache
def _noun(language: Language) -> re.Pattern[str]:
    return re.compile(FORMS[language].session, re.IGNORECASE)


def names_session(text: str, language: Language) -> bool:
    """Whether the noun for a session stands in a text."""
    return _noun(language).search(text) is not None


def find_sessions(text: str, language: Language) -> Iterator[Sessions]:
    """Give the ordinals of sessions in a text.

    >>> [found] = find_sessions("at its sixty-eighth and 69th sessions", Language.EN)
    >>> found.numbers, found.joints
    ((68, 69), ('and',))
    """
    find = {Language.ZH: _inside, Language.AR: _after}.get(language, _before)
    for noun in _noun(language).finditer(text):
        if found := find(text, noun, language):
            yield found


def _before(text: str, noun: re.Match[str], language: Language) -> Sessions | None:
    chunks = list(_CHUNK.finditer(text, 0, noun.start()))
    numbers: list[int] = []
    joints: list[str] = []
    start = 0
    while found := _last(text, chunks, language):
        number, size = found
        numbers.insert(0, number)
        start = chunks[-size].start()
        del chunks[-size:]
        if chunks and chunks[-1][0].lower() in _AND:
            joints.insert(0, chunks.pop()[0])
        elif chunks and chunks[-1][0].endswith(","):
            joints.insert(0, ",")
        else:
            break
    joints = joints[len(joints) - len(numbers) + 1 :] if numbers else []
    return Sessions(start, noun.start(), tuple(numbers), tuple(joints)) if numbers else None


def _last(text: str, chunks: Sequence[re.Match[str]], language: Language) -> tuple[int, int] | None:
    """Read the longest ordinal at the end of some words: its number and how many words it has."""
    for size in range(min(_LONGEST, len(chunks)), 0, -1):
        words = text[chunks[-size].start() : chunks[-1].end()].removesuffix(",")
        if number := ordinals.read(words, language):
            return number, size
    return None


_SPECIAL = re.compile(" (?:الاستثنائية|الطارئة)")


def _after(text: str, noun: re.Match[str], language: Language) -> Sessions | None:
    chunks = list(_CHUNK.finditer(text, noun.end()))[:_LONGEST]
    for chunk in reversed(chunks):
        words = text[noun.end() : chunk.end()].rstrip("،؛.,;")
        end = noun.end() + len(words)
        if number := ordinals.read(words, language):
            return None if _SPECIAL.match(text, end) else Sessions(noun.end(), end, (number,))
    return None


_HAN_RUN = re.compile(r"第[〇零一二三四五六七八九十百\d、和至及第届]{1,40}$")
_HAN_JOINT = re.compile(r"届?[、和至及]第?")


def _inside(text: str, noun: re.Match[str], language: Language) -> Sessions | None:
    run = _HAN_RUN.search(text[: noun.start()])
    if not run:
        return None
    words = _HAN_JOINT.split(run[0].removeprefix("第"))
    numbers = [number for word in words if (number := ordinals.read(word, language))]
    joints = tuple(_HAN_JOINT.findall(run[0]))
    return (
        Sessions(run.start(), noun.start(), tuple(numbers), joints)
        if len(numbers) == len(words)
        else None
    )
