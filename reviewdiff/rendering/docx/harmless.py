"""Words of documents as they may stand in XML.

In: any text.  Out: the same text without markup and without characters that XML or a reader's eye
cannot bear: controls, bidi overrides, private use, halves of pairs.
"""

from reviewdiff.rendering.safe import safe


def harmless(text: str) -> str:
    r"""Make words harmless in the text and in the attributes of XML.

    >>> harmless('<w:p> & "\x1b"')
    '&lt;w:p&gt; &amp; &quot;�&quot;'
    """
    text = safe(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")
