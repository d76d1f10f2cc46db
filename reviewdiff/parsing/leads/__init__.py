"""The lead words of official texts: a table for each language, one module each.

In: nothing.  Out: SPEECH.
Never: code that reads a text.
"""

from reviewdiff.model.language import Language
from reviewdiff.parsing.leads import arabic, chinese, english, french, russian, spanish

SPEECH = {
    Language.EN: english.SPEECH,
    Language.FR: french.SPEECH,
    Language.ES: spanish.SPEECH,
    Language.RU: russian.SPEECH,
    Language.ZH: chinese.SPEECH,
    Language.AR: arabic.SPEECH,
}
