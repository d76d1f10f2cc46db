"""Which amendments only follow from others: renumbered references, dates of the next review.

In: the edits of one amended clause, and what is known of the two documents.  Out: yes or no.
Never: yes for a change of substance. A wrong yes hides one in a legal text, so that each rule asks
the facts (what a paragraph became, by how much session and year moved, what the old document is
called), and what no rule knows, or what lacks its facts, is substance.

Both texts are cut into plain words and references. The plain words must be the same, positional
adverbs of the opening aside, and each reference that differs must follow from its old one. What
rolls forward lies within one cycle of its document, by which both have moved: a review of 2012
that leads to one of 2014 may carry 2010 to 2014, but the year 2030 in it is a goal, and 2006 is
history. Deadlines and events lie within a cycle too: a date is the review's own only where a word
for a session, a report, a review or its agenda stands beside it, or where it is of the adoption.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from reviewdiff.diffing.folding import ENDS, fold
from reviewdiff.diffing.following.adverbs import without_adverbs
from reviewdiff.diffing.following.citations import follows_citation, follows_paper
from reviewdiff.diffing.following.dates import follows_date, is_of_adoption
from reviewdiff.diffing.following.references import Kind, Reference, cut
from reviewdiff.diffing.following.renumbering import follows_paragraphs
from reviewdiff.diffing.following.review_words import is_of_paper, is_of_review, speaks_of_review
from reviewdiff.diffing.following.sessions import names_session
from reviewdiff.diffing.following.setting import Setting
from reviewdiff.model.change import Edit, Op
from reviewdiff.model.language import Language

__all__ = ["Setting", "only_follows"]

_RULES: Mapping[Kind, Callable[[str, str, Setting], bool]] = {
    Kind.PARAGRAPHS: follows_paragraphs,
    Kind.DATE: follows_date,
    Kind.YEARS: follows_date,
    Kind.CITATION: follows_citation,
    Kind.RESOLUTION: follows_citation,
    Kind.PAPER: follows_paper,
}
_SHOWN_BY = {Kind.DATE: is_of_review, Kind.YEARS: is_of_review, Kind.PAPER: is_of_paper}
# Characters between the two ends of a period: " session until its ", " to ".
_JOINT = 25


def only_follows(edits: Sequence[Edit], openings: tuple[str, str], setting: Setting) -> bool:
    """Whether every edit of an amended clause only follows from changes elsewhere.

    `openings` are those of the old and the new clause, "" where unknown. Paragraphs that a text
    names are sought in the operative part, so that a clause of an annex, which names those of the
    annex, wants a setting where nothing became anything.
    """
    old = "".join(edit.text for edit in edits if edit.op is not Op.INSERT)
    new = "".join(edit.text for edit in edits if edit.op is not Op.DELETE)
    language = setting.old.language
    (old, new), are_moved = without_adverbs((old, new), openings, language)
    old, new = _unended(old), _unended(new)
    if not (_has_figures(edits) or names_session(old, language)):
        return are_moved and fold(old) == fold(new)
    old_words, old_references = cut(old, language)
    new_words, new_references = cut(new, language)
    if [fold(words) for words in old_words] != [fold(words) for words in new_words]:
        return False
    pairs = list(zip(old_references, new_references, strict=True))
    differing = [pair for pair in pairs if not _is_same(pair)]
    if not (are_moved or differing):
        return False
    if not all(_follows(was, now, setting) for was, now in differing):
        return False
    # The meeting that adopted a document needs no words to show it.
    rest = [pair for pair in differing if not _is_of_meeting(*pair, setting)]
    if not all(_is_of_cycle((old, new), pair, language) for pair in rest):
        return False
    return not any(_rolls(was) for was, _ in rest) or (
        _is_told_anew((old, new), openings, language) and _ends_agree(old_words, pairs)
    )


def _is_same(pair: tuple[Reference, Reference]) -> bool:
    return fold(pair[0].text) == fold(pair[1].text)


def _rolls(one: Reference) -> bool:
    """Whether a reference is one to a date, a year or a session, which may be a deadline."""
    return one.kind in (Kind.DATE, Kind.YEARS) or one.sessions is not None


def _is_of_meeting(was: Reference, now: Reference, setting: Setting) -> bool:
    """Whether dates are those of the meetings that adopted the two documents."""
    return was.kind is Kind.DATE and is_of_adoption(was.text, now.text, setting)


def _is_told_anew(texts: tuple[str, str], openings: tuple[str, str], language: Language) -> bool:
    return all(
        speaks_of_review(text, opening, language)
        for text, opening in zip(texts, openings, strict=True)
    )


def _ends_agree(words: Sequence[str], pairs: Sequence[tuple[Reference, Reference]]) -> bool:
    """Whether no period has one end that rolled and one that stayed: it would be longer."""
    return not any(
        one[0].kind is other[0].kind
        and _rolls(one[0])
        and len(words[place]) <= _JOINT
        and _is_same(one) is not _is_same(other)
        for place, (one, other) in enumerate(pairwise(pairs), start=1)
    )


def _is_of_cycle(
    texts: tuple[str, str], pair: tuple[Reference, Reference], language: Language
) -> bool:
    """Whether words beside a date, a year or a paper show it to be the review cycle's own."""
    shows = _SHOWN_BY.get(pair[0].kind)
    return shows is None or all(
        shows(text, one.start, one.end, language) for text, one in zip(texts, pair, strict=True)
    )


def _has_figures(edits: Sequence[Edit]) -> bool:
    """Whether a figure changes, without which no reference but one to a session can roll."""
    return any(char.isdigit() for edit in edits if edit.op is not Op.EQUAL for char in edit.text)


def _unended(text: str) -> str:
    text = text.strip()
    return text[:-1].rstrip() if text[-1:] in ENDS else text


def _follows(was: Reference, now: Reference, setting: Setting) -> bool:
    if was.kind is not now.kind:
        return False
    if was.sessions and now.sessions:
        pairs = zip(was.sessions.numbers, now.sessions.numbers, strict=False)
        return was.sessions.joints == now.sessions.joints and all(
            setting.rolls_session(*pair) for pair in pairs
        )
    return _RULES[was.kind](was.text, now.text, setting)
