"""What is new against a revision, one comparison after another, for people and for CI.

In: Landed, Novelties, a form of the table.  Out: text.
Never: more than the limit, without a word on what is left out.
"""

import re
from collections.abc import Iterable

from reviewdiff.model.document import Document, Kind
from reviewdiff.model.novelty import Novelty
from reviewdiff.rendering import formats
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.markdown import SUMMARY
from reviewdiff.rendering.safe import safe

# Room for the sentence on what is left out.
_FRAME = 400
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&])")


def render(form: str, ref: str, found: Iterable[Novelty], look: Look, limit: int = SUMMARY) -> str:
    """Write all that is new; what would pass the limit with its head and counts alone, or not."""
    parts: list[str] = []
    left_out: list[str] = []
    room = limit - _FRAME
    for item in found:
        for part in _forms_of(item, form, look):
            if _size(part) + 2 <= room:
                parts.append(part)
                room -= _size(part) + 2
                break
        else:
            left_out.append(item.path)
    if left_out:
        words = f"{len(left_out)} more are left out here, {left_out[0]} the first of them."
        parts.append(_sentence(words, form))
    return "\n\n".join(parts or [_sentence(f"No version is new since {ref}.", form)]) + "\n"


def _forms_of(item: Novelty, form: str, look: Look) -> Iterable[str]:
    """Give ways to write a novelty, the fullest first."""
    said = [_sentence(item.remark, form)] if item.remark else []
    if item.diff is None:
        about = [_sentence(_about(item.document), form)] if item.document else []
        yield "\n\n".join([*said, *about])
        return
    for changes in (item.diff.changes, None) if item.diff.differs else (None,):
        shown = formats.render(form, item.diff, changes, look)
        yield "\n\n".join([*said, str(shown).rstrip("\n")])


def _about(document: Document) -> str:
    counts = f"{document.count(Kind.PREAMBULAR)} PP, {document.count(Kind.OPERATIVE)} OP"
    return f"{document.symbol}, {document.title} ({document.language}): {counts}."


def _sentence(words: str, form: str) -> str:
    words = safe(words)
    return _MARKUP.sub(r"\\\1", words) if form == "markdown" else words


def _size(text: str) -> int:
    return len(text.encode("utf-8"))
