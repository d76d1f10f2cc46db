"""A comparison as a Word document: tracked changes over the old text, or a table of two columns.

In: a Diff, the changes to show, how to show them.  Out: the bytes of a .docx file.
Never: tracked changes that leave a clause out, since accepting or rejecting all gives a whole text.
"""

from collections.abc import Sequence

from reviewdiff.errors import UsageError
from reviewdiff.model.change import Change, Diff
from reviewdiff.model.language import Language
from reviewdiff.rendering.docx import heads, styles
from reviewdiff.rendering.docx.body import Body
from reviewdiff.rendering.docx.package import package
from reviewdiff.rendering.docx.revisions import Revisions
from reviewdiff.rendering.docx.weaving import weave
from reviewdiff.rendering.look import Look


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> bytes:
    """Write the document; raises UsageError where tracked changes would not be the whole text.

    The changes bear the day of the new text's adoption unless another is asked for; where neither
    is known they bear none, so that the same texts always give the same file.
    """
    day = look.day or diff.new.facts.adopted
    language = diff.new.language
    body = Body(language, Revisions(look.author, day))
    if look.layout == "table":
        from reviewdiff.rendering.docx.table import table

        document = table(diff, changes, look, body.runs)
    elif changes is None or len(changes) < len(diff.changes):
        raise UsageError(
            "tracked changes are over the whole text; leave out --only and --stat, "
            "or add --layout table."
        )
    else:
        pages = heads.section(turned=language is Language.AR)
        document = body.document(weave(diff, explain=look.explain), pages)
    parts = {
        "document": document,
        "footnotes": body.footnotes(),
        "comments": body.comments(),
        "styles": styles.styles(language),
        "settings": styles.settings(),
        **dict(heads.heads(diff)),
    }
    return package(parts, heads.core(diff, look.author, day))
