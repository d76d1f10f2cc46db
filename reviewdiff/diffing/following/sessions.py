"""Sessions that a text names by their ordinals ("its seventieth session", 第七十届会议).

In: the text of a clause.  Out: where ordinals of sessions stand, and their numbers.
Never: a special or emergency session, whose ordinals count on their own; an ordinal of something
else.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reviewdiff.diffing.following import ordinals
from reviewdiff.diffing.following.reference_words import FORMS
from reviewdiff.model.language import Language
from reviewdiff.model.value import value


@value
class Sessions:
    """One ordinal or several joined ("sixty-eighth and sixty-ninth"), and what joins them."""

    start: int
    end: int
    numbers: tuple[int, ...]
    joints: tuple[str, ...] = ()


# The longest ordinals have four words: "one hundred and twenty-first", "الحادية عشرة بعد المائة".
_LONGEST = 4
# They have some 35 letters; no more is read around a noun, or a long clause would be read anew for
# each of its nouns.
_REACH = 100
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
    chunks = _chunks_before(text, noun.start())
    numbers: list[int] = []
    joints: list[str] = []
    start = 0
    while found := _last(text, chunks, language):
        number, size = found
        numbers.append(number)
        start = chunks[-size].start()
        chunks = _chunks_before(text, start)
        if chunks and chunks[-1][0].lower() in _AND:
            joints.append(chunks[-1][0])
            chunks = _chunks_before(text, chunks[-1].start())
        elif chunks and chunks[-1][0].endswith(","):
            joints.append(",")
        else:
            break
    # One joint too many stands before the first ordinal, where a word of the sentence precedes it.
    between = joints[: max(len(numbers) - 1, 0)][::-1]
    return Sessions(start, noun.start(), tuple(numbers[::-1]), tuple(between)) if numbers else None


def _chunks_before(text: str, end: int) -> list[re.Match[str]]:
    """Give the words before a place as far as an ordinal reaches, none that is cut."""
    first = max(end - _REACH, 0)
    found = _CHUNK.finditer(text, first, end)
    return [chunk for chunk in found if not first or chunk.start() > first][-_LONGEST:]


def _last(text: str, chunks: Sequence[re.Match[str]], language: Language) -> tuple[int, int] | None:
    """Read the longest ordinal at the end of some words: its number and how many words it has."""
    for size in range(min(_LONGEST, len(chunks)), 0, -1):
        words = text[chunks[-size].start() : chunks[-1].end()].removesuffix(",")
        if number := ordinals.read(words, language):
            return number, size
    return None


_SPECIAL = re.compile(" (?:الاستثنائية|الطارئة)")


def _after(text: str, noun: re.Match[str], language: Language) -> Sessions | None:
    last = noun.end() + _REACH
    found = _CHUNK.finditer(text, noun.end(), last)
    chunks = [chunk for chunk in found if chunk.end() < last][:_LONGEST]
    for chunk in reversed(chunks):
        words = text[noun.end() : chunk.end()].rstrip("،؛.,;")
        end = noun.end() + len(words)
        if number := ordinals.read(words, language):
            return None if _SPECIAL.match(text, end) else Sessions(noun.end(), end, (number,))
    return None


_HAN_RUN = re.compile(r"第[〇零一二三四五六七八九十百\d、和至及第届]{1,40}$")
_HAN_JOINT = re.compile(r"届?[、和至及]第?")


def _inside(text: str, noun: re.Match[str], language: Language) -> Sessions | None:
    run = _HAN_RUN.search(text, max(noun.start() - _REACH, 0), noun.start())
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
