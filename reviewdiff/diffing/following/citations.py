"""Citations and symbols that roll forward: the predecessor's, and those of reports and drafts.

In: two citations or symbols as they stand in a text.  Out: whether the new one only follows.
Never: one resolution put for another, unless the new one is the old document itself and the old
one its predecessor: that is recalled in the old document's first two preambular paragraphs, and
named nowhere in the new document.
"""

import re

from reviewdiff.diffing.folding import fold
from reviewdiff.diffing.following.dates import read_days
from reviewdiff.diffing.following.references import RESOLUTION, date_form
from reviewdiff.diffing.following.setting import Setting
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

_RESOLUTION = re.compile(RESOLUTION)
_SERIAL = re.compile(r"\d+")


def follows_citation(old: str, new: str, setting: Setting) -> bool:
    """Whether the old document takes the place of its own predecessor.

    That is, in the preamble, of an earlier resolution of the last cycle that its first paragraphs
    recall. A date
    with it must be that of the old document's adoption, and the date before must be earlier.
    """
    was, now = _RESOLUTION.search(old), _RESOLUTION.search(new)
    if not setting.preambular:
        return False
    if not was or not now or Symbol.parse(now[0]) != setting.old.symbol:
        return False
    before, after = old.replace(was[0], "#", 1), new.replace(now[0], "#", 1)
    in_form = was[0].startswith("A/RES/") == now[0].startswith("A/RES/")
    return (
        in_form and _may_precede(Symbol.parse(was[0]), setting) and _dated(before, after, setting)
    )


def _may_precede(symbol: Symbol, setting: Setting) -> bool:
    if not symbol.session.isdecimal() or not setting.old.symbol.session.isdecimal():
        return False
    is_earlier = _place(symbol) < _place(setting.old.symbol)
    is_near = is_earlier and setting.is_of_last_cycle(int(symbol.session))
    return is_near and setting.cites_first(str(symbol).removeprefix("A/RES/"))


def _place(symbol: Symbol) -> tuple[int, ...]:
    return tuple(int(re.sub(r"\D", "", part) or 0) for part in symbol.parts[2:])


def _dated(before: str, after: str, setting: Setting) -> bool:
    """Whether the dates beside two symbols, which are now "#", are what they must be."""
    if before == after == "#":
        return True
    language, adopted = setting.old.language, setting.old.facts.adopted
    was, now = read_days(before, language), read_days(after, language)
    return (
        adopted is not None
        and now == [adopted]
        and len(was) == 1
        and was[0] < adopted
        and _around(before, language) == _around(after, language)
    )


def _around(text: str, language: Language) -> str:
    """Give what joins symbol and date: the text with a sign for either."""
    return fold(re.sub(date_form(language), "@", text))


def follows_paper(old: str, new: str, setting: Setting) -> bool:
    """Whether the symbol of a report or draft is of the same organ and form, sessions later.

    The old one must be gone from the new document, or one paper was put for another.
    """
    if setting.names(old):
        return False
    was, now = old.split("/"), new.split("/")
    at = next((index for index, part in enumerate(was) if part.isdecimal()), 0)
    if not at or len(was) != len(now) or {"RES", "DEC"} & set(was) or len(was) <= at + 1:
        return False
    serial = at + 1
    return (
        was[:at] == now[:at]
        and now[at].isdecimal()
        and setting.rolls_session(int(was[at]), int(now[at]))
        and _SERIAL.sub("#", was[serial]) == _SERIAL.sub("#", now[serial])
        and was[serial + 1 :] == now[serial + 1 :]
    )
