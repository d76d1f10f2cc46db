"""The address of each clause within the page: #op-12, #op-12-a, #annex-i-4, #old-op-7.

In: a document.  Out: a name for each label, with the label in words.
Never: one name for two clauses, or a name that holds anything but letters, figures and hyphens.
"""

import re

from reviewdiff.model.document import Document
from reviewdiff.model.label import Label

_OTHER = re.compile(r"[^a-z0-9]+")


Link = tuple[str, str]
"""The name of an anchor, or "" for none, and the words shown."""


def anchors(document: Document, prefix: str = "") -> dict[Label, Link]:
    """Name every clause; of labels that would share a name, later ones get a number behind it."""
    found: dict[Label, Link] = {}
    taken: set[str] = set()
    for clause in document.clauses():
        words = str(clause.label)
        stem = name = prefix + slug(words)
        count = 1
        while name in taken:
            count += 1
            name = f"{stem}-no-{count}"
        taken.add(name)
        found[clause.label] = name, words
    return found


def slug(label: str) -> str:
    """Write a label as an address.

    >>> [slug(label) for label in ("OP 12 (a)", "Annex I.4", "OP heading [2]")]
    ['op-12-a', 'annex-i-4', 'op-heading-2']
    """
    return _OTHER.sub("-", label.lower()).strip("-")
