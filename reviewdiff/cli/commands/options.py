"""Options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

from reviewdiff.errors import ReviewDiffError
from reviewdiff.model.language import Language

# The backspace keeps the lines of a paragraph as they are.
EXAMPLES = """\b
Examples:
  reviewdiff 66/282 68/276
  reviewdiff 66/282 68/276 --only added,removed
  reviewdiff 66/282 68/276 --open
  reviewdiff draft.docx 68/276 --output changes.docx
  reviewdiff 66/282 68/276 --format json
  reviewdiff show 68/276 "OP 12"
  reviewdiff align 66/282 68/276
"""

VersionsOption = Annotated[
    Path | None,
    typer.Option(
        "--versions",
        metavar="DIR",
        help="Folder of versions; else REVIEWDIFF_VERSIONS, versions/ here or above, the carried.",
    ),
]
LanguageOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="|".join(Language),
        help="Language of the text.",
        autocompletion=lambda: [*Language],
    ),
]


def stored_symbols(incomplete: str) -> list[str]:
    """Complete a symbol by those that are stored; by none where they cannot be read."""
    from reviewdiff.review.versions import symbols

    try:
        return [short for short in symbols() if short.startswith(incomplete)]
    except ReviewDiffError:
        return []
