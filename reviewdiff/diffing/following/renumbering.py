"""References to paragraphs of the same resolution, where these were renumbered.

In: two references as they stand in a text.  Out: whether the new one means the same paragraphs.
Never: yes for a paragraph that was split, merged or removed, or a range that takes in another.
"""

import re
from collections.abc import Iterator

from reviewdiff.diffing.folding import fold
from reviewdiff.diffing.following.reference_words import FORMS, NUMBER
from reviewdiff.diffing.following.references import sub_form
from reviewdiff.diffing.following.setting import Setting
from reviewdiff.diffing.likeness import units
from reviewdiff.model.document import Clause, Document
from reviewdiff.model.label import Part, Role
from reviewdiff.model.language import Language
from reviewdiff.model.value import value

_TO = re.compile(" ?(?:to|à|a|по|至|إلى|[-–—]) ?")
_LETTERS = re.compile(r"[^\W\d_]+")
# Subparagraphs are labelled in the letters of the English text.
_ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_LATIN = {
    ord(letter): chr(ord("a") + at)
    for letters in (_ABJAD, _CYRILLIC)
    for at, letter in enumerate(letters[:26])
} | {ord("أ"): "a"}


@value
class _Named:
    """One paragraph that is named, its subparagraphs, and what joins it to the one before."""

    number: str
    paths: tuple[tuple[str, ...], ...]
    joint: str


def follows_paragraphs(old: str, new: str, setting: Setting) -> bool:
    """Whether each old paragraph became just the one that is named in its place now."""
    language = setting.old.language
    if fold(re.sub(NUMBER, "#", old)) != fold(re.sub(NUMBER, "#", new)):
        return False
    was, now = list(_named(old, language)), list(_named(new, language))
    if len(was) != len(now):
        return False
    each = zip(was, now, strict=True)
    return all(_same(*pair, setting) for pair in each) and _same_ranges(was, now, setting)


def _named(text: str, language: Language) -> Iterator[_Named]:
    if language is Language.ZH:
        text = text.replace("段", "")  # "第3段(b)" as "第3(b)段"
    end = 0
    for found in re.finditer(f"({NUMBER})({sub_form(language)})", text):
        number = re.sub(r"(?<=\d) ?(?=[a-z])", " ", found[1])
        yield _Named(number, _paths(found[2], language), text[end : found.start()])
        end = found.end()


def _paths(subs: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """Read "(b) (i) and (ii)" as the paths b, i and b, ii."""
    paths: list[tuple[str, ...]] = []
    for part in re.split(FORMS[language].joined, subs):
        letters = tuple(word.translate(_LATIN) for word in _LETTERS.findall(part))
        if letters:
            above = paths[0][: -len(letters)] if paths else ()
            paths.append((*above, *letters))
    return tuple(paths)


def _same(was: _Named, now: _Named, setting: Setting) -> bool:
    if not setting.became_just(was.number, now.number):
        return False
    return all(_same_sub(was.number, now.number, path, setting) for path in was.paths)


def _same_ranges(was: list[_Named], now: list[_Named], setting: Setting) -> bool:
    """Whether what lies between the ends of each range also lay there."""
    for at in range(1, len(was)):
        if _TO.fullmatch(was[at].joint):
            ends = [was[at - 1].number, was[at].number, now[at - 1].number, now[at].number]
            if not all(end.isdecimal() for end in ends):
                return False
            first, last, new_first, new_last = map(int, ends)
            if last - first != new_last - new_first:
                return False
            if not all(
                setting.became_just(str(first + step), str(new_first + step))
                for step in range(last - first + 1)
            ):
                return False
    return True


def _same_sub(old: str, new: str, path: tuple[str, ...], setting: Setting) -> bool:
    """Whether the subparagraph of this name is the same one still: no other is more like it.

    Half of the words in common tells an amended one from one that took its place.
    """
    target = _subs(setting.old, old).get(path)
    subs = _subs(setting.new, new)
    if target is None or path not in subs:
        return False
    alike = {name: _share(target, clause) for name, clause in subs.items()}
    return alike[path] >= 0.5 and alike[path] == max(alike.values())  # noqa: PLR2004


def _subs(document: Document, number: str) -> dict[tuple[str, ...], Clause]:
    return {
        clause.label.subs: clause
        for clause in document.clauses()
        if clause.label.part is Part.OPERATIVE
        and clause.label.number == number
        and clause.label.subs
        and clause.label.role is Role.PARAGRAPH
    }


def _share(one: Clause, other: Clause) -> float:
    words, others = set(units(one.text)), set(units(other.text))
    return len(words & others) / max(len(words), len(others), 1)
