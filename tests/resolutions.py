"""Small invented resolutions, written as the layouts that extraction gives."""

from reviewdiff.model.document import Document
from reviewdiff.parsing.parser import parse
from reviewdiff.reading.text import read as read_text

PLAIN = """\
Resolution adopted by the General Assembly on 3 May 2090

[without reference to a Main Committee (A/990/L.7)]

990/1. The Universal Lighthouse Strategy

The General Assembly,

Recalling its resolution 985/12 of 9 March 2085 on the keepers of lighthouses,

Deeply concerned at the decay of fog signals along the outer coasts,

1. Adopts the Universal Lighthouse Strategy;

2. Decides to take the following steps:

(a) To light every harbour before nightfall;

(b) To train keepers:

(i) In the mending of lamps;

(ii) In the reading of charts;

(c) To count the ships that pass;

all of which shall be reviewed each year;

3. Requests the Secretary-General to report on the implementation of the present resolution.

81st plenary meeting
3 May 2090
"""

NEXT = """\
Resolution adopted by the General Assembly on 4 June 2092

[without reference to a Main Committee (A/992/L.9)]

992/1. The Universal Lighthouse Strategy Review

The General Assembly,

Recalling its resolution 990/1 of 3 May 2090 on the keepers of lighthouses,

Noting that lighthouses also guide migrating birds through the mists of autumn,

Deeply concerned at the decay of fog signals along the outer coasts,

1. Reaffirms the Universal Lighthouse Strategy;

2. Decides to take the following steps:

(a) To light every harbour before nightfall;

(b) To train keepers:

(i) In the mending of lamps and lenses;

(ii) In the reading of charts;

all of which shall be reviewed each year;

3. Requests the Secretary-General to report on the implementation of the present resolution.

95th plenary meeting
4 June 2092
"""


def read(text: str, name: str = "text.txt") -> Document:
    return parse(read_text(name, text.encode("utf-8")))


def shape(document: Document) -> list[tuple[str, str, str]]:
    """Give labels, numbers and texts of a document."""
    return [(str(c.label), c.number, c.text) for c in document.clauses()]


def labels(document: Document) -> list[str]:
    return [str(clause.label) for clause in document.clauses()]
