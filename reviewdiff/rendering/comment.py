"""A comparison as a comment in a pull request: the Markdown report, shorter where it must be.

In: a Diff, the changes to show, how to show them.  Out: GitHub's Markdown.
Never: more characters than GitHub takes in a comment.
"""

from collections.abc import Sequence

from reviewdiff.model.change import Change, Diff
from reviewdiff.rendering import markdown
from reviewdiff.rendering.look import Look

# "Body is too long (maximum is 65536 characters)", says GitHub of one more.
COMMENT = 65_536


def render(diff: Diff, changes: Sequence[Change] | None, look: Look) -> str:
    """Write a comparison that a comment takes; with `changes` None only head and counts."""
    return markdown.written(diff, changes, look, limit=COMMENT, size=len)
