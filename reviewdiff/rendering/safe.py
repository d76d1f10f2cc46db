"""Words of documents made harmless for a terminal.

In: any text.  Out: the same text without characters that steer a terminal or turn its direction.
"""

import re

# Controls (escape sequences start with one), line separators, bidi marks, embeddings, overrides
# and isolates, invisible operators, private use, tags, halves of pairs and what no XML may hold:
# each is shown as U+FFFD.
_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb\ufeff"
    "\ud800-\uf8ff\ufffe\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)


def safe(text: str) -> str:
    r"""Replace what could steer a terminal.

    >>> safe("a\x1b[31mb\u202ec")
    'a�[31mb�c'
    """
    return _HARMFUL.sub("\ufffd", text)
