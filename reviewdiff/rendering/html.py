"""A comparison as one page for a browser: the only door of Jinja2.

In: a Diff, the changes to show, how to show them.  Out: a whole HTML file that asks for nothing.
Never: a word of a document that is not escaped; a script or style but those beside the template,
which the page's own policy holds a browser to.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from reviewdiff.model.change import Change, Diff
from reviewdiff.rendering.look import Look
from reviewdiff.rendering.page import heads
from reviewdiff.rendering.page.flow import items
from reviewdiff.rendering.page.strip import ticks
from reviewdiff.rendering.page.texts import RIGHT_TO_LEFT

_BESIDE = Path(__file__).parent / "page"
_NOT_IN_A_SYMBOL = re.compile(r"[^A-Za-z0-9/.() -]")


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> bytes:
    """Write the page with these changes; with None only its head and counts."""
    style = _style(diff)
    script = (_BESIDE / "page.js").read_text(encoding="utf-8")
    shown = items(diff, changes, look) if changes is not None else []
    language = diff.new.language
    page = _template().render(
        style=style,
        script=script,
        policy=f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; "
        f"script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'",
        old=heads.head("Old", diff.old),
        new=heads.head("New", diff.new),
        kinds=heads.kinds(diff),
        marks=heads.marks(diff),
        rulings=heads.rulings(diff),
        items=shown,
        ticks=ticks(shown),
        shown=None if changes is None else len(changes),
        all=len(diff.changes),
        explain=look.explain,
        language=language.value,
        direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
    )
    return page.encode("utf-8")


@cache
def _template() -> Template:
    around = Environment(
        loader=FileSystemLoader(_BESIDE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        optimized=False,  # there are no constants to fold, and looking for some takes 5 ms
    )
    return around.get_template("page.html.jinja")


def _style(diff: Diff) -> str:
    """Give the style; it names both symbols, for the heads of printed pages."""
    style = (_BESIDE / "page.css").read_text(encoding="utf-8")
    for name, document in (("{old}", diff.old), ("{new}", diff.new)):
        style = style.replace(name, _NOT_IN_A_SYMBOL.sub("", str(document.symbol)))
    return style


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}"
