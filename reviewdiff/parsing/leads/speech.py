"""What a table of openings holds.

In: nothing.  Out: Speech.
Never: a preposition that only leads to the object ("of", "de", "о"); a verb that needs its
particle has it ("Calls upon", "Takes note"). What the official texts print in italics is the
measure, so that the openings of the six languages are of one kind.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speech:
    """The openings of a language, each a pattern of alternatives, the longer before the shorter.

    `before` are words that may stand before the verb, `inside` such as may stand after it or
    between its words, `adverbs` such as stand after it only. In `verbs`, "_" stands between two
    words where an adverb may stand too ("Prend également note"). `apart` are openings whose object
    stands inside them ("向…致敬"), each as its two halves.
    """

    before: str
    verbs: str
    inside: str = ""
    adverbs: str = ""
    apart: tuple[tuple[str, str], ...] = ()
