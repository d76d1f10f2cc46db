"""A document symbol as the United Nations writes it, parsed and printed.

In: text such as "68/276" or "A/C.3/78/L.41/Rev.1".  Out: a Symbol.
Never: a symbol that could lead out of a folder; its parts hold letters, figures, ". ( ) -" and
inner spaces only, and each starts with a letter or a figure.
"""

import re

from reviewdiff.errors import BadSymbolError
from reviewdiff.model.value import value

# "68/276", "S-26/2", "ES-10/17", "67/40 A", "69/96 A-B": General Assembly, sessions since 1976.
_ASSEMBLY = re.compile(r"((?:E?S-)?\d{1,4}/\d{1,4})(?: ?([A-Z](?:-[A-Z])?))?")
# "2345(XXII)", "217 A (III)", "3362 (S-VII)": General Assembly before 1976.
_ASSEMBLY_OLD = re.compile(r"(\d{1,4}) ?([A-Z])? ?\(((?:E?S-)?[IVXLC]+)\)")
# "1373 (2001)": Security Council.
_COUNCIL = re.compile(r"(\d{1,4}) ?\(((?:19|20)\d\d)\)")
_PART = re.compile(r"[A-Z0-9](?:[A-Za-z0-9.()-]| (?=\()){0,39}")
# A part with brackets is written with a space before them, so that it has one way to be written.
_BRACKET = re.compile(r"(?<=[A-Za-z0-9]) ?\(")
_FIXED_CASE = re.compile(r"\b(ADD|REV|CORR|SUB)\.(?=\d)")
_LONGEST = 80


@value
class Symbol:
    """The symbol of one document, as its parts between slashes.

    >>> str(Symbol.parse("68/276")), Symbol.parse("a/res/68/276").short
    ('A/RES/68/276', '68/276')
    >>> str(Symbol.parse("1373 (2001)"))
    'S/RES/1373 (2001)'
    """

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> "Symbol":
        """Read a symbol as people write it; raises BadSymbolError for anything else."""
        words = " ".join(text.replace("*", "").split())
        if len(words) > _LONGEST:
            raise BadSymbolError(text[:_LONGEST])
        words = _FIXED_CASE.sub(lambda m: m[0].capitalize(), words.upper())
        known = _of_an_organ(words)
        parts = tuple((known or _BRACKET.sub(" (", words)).split("/"))
        if not (known or _is_symbol(parts)):
            raise BadSymbolError(text)
        return cls(parts)

    def __str__(self) -> str:
        return "/".join(self.parts)

    @property
    def short(self) -> str:
        """The symbol as delegates say it: "68/276" for a resolution of the General Assembly."""
        if self.parts[:2] == ("A", "RES"):
            return "/".join(self.parts[2:])
        return str(self)

    @property
    def session(self) -> str:
        """The session of the General Assembly in the symbol ("68", "S-26"), or ""."""
        is_new = self.parts[:2] == ("A", "RES") and len(self.parts) > 3  # noqa: PLR2004
        return self.parts[2] if is_new else ""

    @property
    def is_draft(self) -> bool:
        """Whether the symbol is one of a limited document, such as A/68/L.50."""
        return any(part.startswith("L.") for part in self.parts[1:])


def _of_an_organ(words: str) -> str:
    """Complete the symbol of a resolution of the Assembly or the Security Council; else ""."""
    for head in ("A/RES/", ""):
        rest = words.removeprefix(head)
        if found := _ASSEMBLY.fullmatch(rest):
            return f"A/RES/{found[1]}" + (f" {found[2]}" if found[2] else "")
        if found := _ASSEMBLY_OLD.fullmatch(rest):
            letter = f" {found[2]} " if found[2] else ""
            return f"A/RES/{found[1]}{letter}({found[3]})"
    if found := _COUNCIL.fullmatch(words.removeprefix("S/RES/")):
        return f"S/RES/{found[1]} ({found[2]})"
    return ""


def _is_symbol(parts: tuple[str, ...]) -> bool:
    return (
        len(parts) > 1
        and parts[0].isalpha()
        and all(_PART.fullmatch(part) and not part.endswith(".") for part in parts)
        and any(char.isdigit() for part in parts for char in part)
    )
