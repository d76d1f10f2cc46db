"""The address of a clause as delegates say it: PP 3, OP 12 (a), Annex I.4.

In: text or the parts of an address.  Out: a Label; str and Label.parse are inverses.
Never: two clauses of one document with one label (parsing sees to that with `count`).
"""

import re
from enum import StrEnum
from functools import cache

from reviewdiff.errors import BadLabelError
from reviewdiff.model.value import value


class Part(StrEnum):
    """The part of a resolution a clause stands in."""

    PREAMBLE = "PP"
    OPERATIVE = "OP"
    ANNEX = "Annex"


class Role(StrEnum):
    """What a clause is where a number alone does not say it."""

    PARAGRAPH = ""
    HEADING = "heading"
    INTRO = "intro"
    CLOSING = "closing"
    TEXT = "text"


_NUMBER = r"\d{1,4}(?: (?:bis|ter|quater|quinquies|sexies|alt))?"
_SECTION = r"[A-Z][A-Z0-9]{0,7}"


@cache
def _form() -> re.Pattern[str]:
    return re.compile(_LABEL)


_LABEL = (
    r"(?P<part>PP|OP|Annex)"
    r"(?: (?P<annex>[A-Z0-9]{1,8}),)?"
    rf"(?: (?P<section>{_SECTION}(?:\.{_SECTION})*)(?=\.\d| heading| intro| text| closing)\.?)?"
    rf"(?: ?(?<=[ .])(?P<number>{_NUMBER}))?"
    r"(?P<subs>(?: \([a-z0-9]{1,5}\))*)"
    r"(?: (?P<role>heading|intro|closing|text))?"
    r"(?: \[(?P<count>[1-9]\d{0,5})\])?"
)


@value
class Label:
    """Where a clause stands.

    `annex` is the printed number of an annex where there are several ("II"), `section` the
    numbers of its sections, `number` the paragraph's, `subs` those of its subparagraphs in the
    letters of the English text. `count` tells clauses apart that would share a label.

    >>> str(Label(Part.OPERATIVE, number="12", subs=("a", "i")))
    'OP 12 (a) (i)'
    >>> Label.parse("Annex I.4")
    Label(part=<Part.ANNEX: 'Annex'>, annex='', section=('I',), number='4', subs=(), role=<Role.PARAGRAPH: ''>, count=1)
    """  # noqa: E501

    part: Part
    annex: str = ""
    section: tuple[str, ...] = ()
    number: str = ""
    subs: tuple[str, ...] = ()
    role: Role = Role.PARAGRAPH
    count: int = 1

    @classmethod
    def parse(cls, text: str) -> "Label":
        """Read a label; spaces may be left out ("OP12(a)"). Raises BadLabelError."""
        part, _, number = text.partition(" ")
        if part in _PLAIN and number.isdecimal() and number.isascii() and len(number) < _LONG:
            return cls(_PLAIN[part], number=number)
        found = _form().fullmatch(_spaced(text))
        if not found:
            raise BadLabelError(text)
        label = cls(
            part=Part(found["part"]),
            annex=found["annex"] or "",
            section=tuple(found["section"].split(".")) if found["section"] else (),
            number=found["number"] or "",
            subs=tuple(re.findall(r"\(([a-z0-9]+)\)", found["subs"])),
            role=Role(found["role"] or ""),
            count=int(found["count"] or 1),
        )
        if not (label.number or label.role):
            raise BadLabelError(text)
        return label

    def __hash__(self) -> int:
        # Labels are looked up by the thousand, and the hash of an enumeration is slow.
        return hash((self.number, self.subs, self.section))

    def __str__(self) -> str:
        words = [self.part.value]
        if self.annex:
            words[0] += f" {self.annex},"
        words.append(".".join((*self.section, *([self.number] if self.number else []))))
        words += [f"({sub})" for sub in self.subs]
        words.append(self.role.value)
        if self.count > 1:
            words.append(f"[{self.count}]")
        return " ".join(word for word in words if word)


def _spaced(text: str) -> str:
    words = " ".join(text.split())
    words = re.sub(
        r"^(pp|op|annex)\b ?", lambda m: _PARTS[m[1].lower()] + " ", words, flags=re.IGNORECASE
    )
    words = re.sub(r"^(pp|op)(?=\d)", lambda m: m[1].upper() + " ", words, flags=re.IGNORECASE)
    return re.sub(r"(?<=[^ ])\(", " (", words).strip()


# Nearly all labels are "PP 3" or "OP 12": these need no pattern, which takes 2 ms to compile.
_PLAIN = {"PP": Part.PREAMBLE, "OP": Part.OPERATIVE}
_LONG = 5
_PARTS = {"pp": "PP", "op": "OP", "annex": "Annex"}
