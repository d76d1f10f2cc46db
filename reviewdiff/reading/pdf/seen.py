"""What a reader of the page sees: words in ink, on the page, upright; the rest is only said.

In: sheets.  Out: the same sheets without what is not seen; remarks that hold its words.
Never: garbage taken for words; a file whose letters nobody can tell is refused.
"""

import re
from collections.abc import Sequence

from reviewdiff.errors import UnreadableError
from reviewdiff.model.document import Remark
from reviewdiff.reading.pdf.sheets import Run, Sheet

# Private use, replacement characters and controls are what a font without a map gives.
_GARBAGE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0e-\x1f]")
_MOST_GARBAGE = 0.1
_LONGEST_SAID = 200


def seen(name: str, sheets: Sequence[Sheet]) -> tuple[list[Sheet], list[Remark]]:
    """Give what is seen of each page; raises UnreadableError where that is no text."""
    if not sheets:
        raise UnreadableError(name, "has no pages.")
    runs = [run for sheet in sheets for run in sheet.runs]
    if not any(run.text.strip() for run in runs):
        why = (
            "has no text layer: its pages are images; recognize the text first (OCR), "
            "or get the file that the text was printed from."
        )
        raise UnreadableError(name, why)
    _refuse_garbage(name, runs)
    remarks: list[Remark] = []
    is_recognized = all(run.hidden for run in runs)
    if is_recognized:
        said = "the text layer is invisible: it was recognized from images and may hold errors"
        remarks.append(Remark(0, said))
    found = []
    for page, sheet in enumerate(sheets, start=1):
        kept = [run for run in sheet.runs if _is_seen(run, sheet, hidden=is_recognized)]
        found.append(sheet._replace(runs=tuple(kept)))
        remarks += _said(sheet, kept, page)
    return found, remarks


def _is_seen(run: Run, sheet: Sheet, *, hidden: bool) -> bool:
    is_inside = -1 < run.left < sheet.width + 1 and -1 < run.base < sheet.height + 1
    return is_inside and (hidden or not run.hidden) and not run.angle


def _said(sheet: Sheet, kept: Sequence[Run], page: int) -> list[Remark]:
    kept_ids = {id(run) for run in kept}
    out = [run for run in sheet.runs if id(run) not in kept_ids and run.text.strip()]
    if not out:
        return []
    words = " ".join(" ".join(run.text for run in out).split())
    shown = words if len(words) < _LONGEST_SAID else f"{words[:_LONGEST_SAID]}…"
    said = f"left out, since it is invisible, turned or beside the page: {shown}"
    return [Remark(0, said, page)]


def _refuse_garbage(name: str, runs: Sequence[Run]) -> None:
    total = sum(len(run.text.strip()) for run in runs)
    bad = sum(
        len(run.text.strip()) if run.unmapped else len(_GARBAGE.findall(run.text)) for run in runs
    )
    if bad > _MOST_GARBAGE * total:
        why = (
            f"does not say which letters it prints ({100 * bad // total} of 100 have no Unicode "
            "value); get another edition of it, or recognize its text from the image (OCR)."
        )
        raise UnreadableError(name, why)
