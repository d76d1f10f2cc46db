"""Where the body of a document begins: at its enacting formula, or where it has none.

In: paragraphs in normal form.  Out: a Start.
Never: a guess; what has no formula and is no amendment, corrigendum or decision is no resolution.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewdiff.errors import NotAResolutionError
from reviewdiff.model.language import Language
from reviewdiff.parsing import grammar

_AMENDMENT = re.compile(
    r"\bamendments? to (?:the )?(?:revised )?draft (?:resolution|decision)"
    r"|\bamendements? (?:au|aux) projets? (?:révisés? )?de (?:résolution|décision)"
    r"|\benmiendas? (?:al|a los) proyectos? (?:revisados? )?de (?:resolución|decisión)"
    r"|поправк\w* к (?:пересмотренн\w+ )?проект\w* (?:резолюци|решени)"
    r"|对.{0,30}(?:决议|决定)草案.{0,40}的?修正案|(?:决议|决定)草案.{0,40}的?修正案"
    r"|تعديل(?:ات)?\b.{0,40}مشروع (?:ال)?(?:قرار|مقرر)",
    re.IGNORECASE,
)
_CORRIGENDUM = re.compile(
    r"Corrigend(?:um|a)|Rectificatifs?|Corrección(?: de errores)?|Исправлени[ея]|更正|تصويب",
    re.IGNORECASE,
)
_QUOTES = '“”"«„『「'
_TARGET = re.compile(r"(?<![A-Za-z0-9/])[AES]/(?:[A-Z0-9.]+/)*L\.\d+(?:/(?:Rev|Add)\.\d+)*")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a document's body begins.

    `front`: how many paragraphs stand before it; `body`: its first paragraph, of which `cut`
    characters are the formula; `said`: what a document without a formula is.
    """

    front: int
    body: int
    formula: str = ""
    cut: int = 0
    said: str = ""


def find_start(texts: Sequence[str], language: Language, name: str) -> Start:
    """Find where the body begins; raises NotAResolutionError."""
    line = formula_line(texts, language)
    if line is not None and grammar.ends(texts[line]):
        return Start(line, line + 1, texts[line])
    if start := _unenacted(texts):
        return start
    if line is not None:
        return Start(line, line + 1, texts[line])
    if start := _sentence(texts, language):
        return start
    raise no_formula(name)


def formula_line(texts: Sequence[str], language: Language) -> int | None:
    """Find the enacting formula, in the language of the text before any other."""
    words = [text.lstrip(_QUOTES) for text in texts]
    forms = sorted(grammar.FORMULAS.items(), key=lambda item: item[0] is not language)
    for _, form in forms:
        found = [index for index, text in enumerate(words) if form.fullmatch(text)]
        # A masthead names the body too, without the comma that leads to a preamble.
        led = [index for index in found if grammar.ends(words[index])]
        if found:
            return led[0] if led else found[-1]
    return None


def no_formula(name: str) -> NotAResolutionError:
    """Say that a document has no formula."""
    why = (
        "no line holds an enacting formula such as “The General Assembly,” "
        "in any of the six languages."
    )
    return NotAResolutionError(name, why)


def _unenacted(texts: Sequence[str]) -> Start | None:
    """Tell an amendment or a corrigendum."""
    for index, text in enumerate(texts):
        said = ""
        if _AMENDMENT.search(text):
            target = _TARGET.search(" ".join(texts[index : index + 2]))
            whom = f"draft {target[0]}" if target else "a draft"
            said = f"the document proposes amendments to {whom}; its text was kept unplaced"
        elif _CORRIGENDUM.fullmatch(text):
            said = "the document is a corrigendum; its text was kept unplaced"
        if said:
            after = _after_title(texts, index)
            return Start(after, after, said=said)
    return None


def _after_title(texts: Sequence[str], index: int) -> int:
    """Give the passage after the title that follows, which ends in no mark and bears no number."""
    title = index + 1
    has_title = title + 1 < len(texts) and not (
        grammar.ends(texts[title]) or grammar.NUMBERED.match(texts[title])
    )
    return title + has_title


def _sentence(texts: Sequence[str], language: Language) -> Start | None:
    """Find a formula that begins a sentence, as that of a decision does."""
    form = grammar.FORMULAS[language]
    for index, text in enumerate(texts):
        found = form.match(text)
        after = text[found.end() :] if found else ""
        # Chinese sets no space after it.
        if found and len(after) > 1 and (after[0] == " " or language is Language.ZH):
            return Start(index, index, found[0], cut=found.end())
    return None
