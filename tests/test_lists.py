"""Lists that become paragraphs, paragraphs that become lists, and one sentence of all that."""

import pytest

from reviewdiff.diffing.differ import diff
from tests.resolutions import read

HEAD = """990/1. The Universal Lighthouse Strategy

The General Assembly,

Recalling its resolution 985/12 of 9 March 2085 on the keepers of lighthouses,

1. Adopts the Universal Lighthouse Strategy;

"""
LIGHT = "light every harbour of the northern coast before nightfall, using oil where power fails"
TRAIN = "train the keepers of remote stations in the mending of lamps and the reading of charts"
COUNT = "count the ships that pass each tower and report their number each month to the Bureau"
LIST = f"2. Decides to take these steps:\n\n(a) To {LIGHT};\n\n(b) To {TRAIN};\n\n(c) To {COUNT};\n"
PARAGRAPHS = (
    f"2. Decides to {LIGHT};\n\n3. Also decides to {TRAIN};\n\n4. Further decides to {COUNT};\n"
)
SENTENCE = f"2. Decides to {LIGHT}, to {TRAIN}, and to {COUNT};\n"
ITEMS = ["OP 2 (a)", "OP 2 (b)", "OP 2 (c)"]


def told(old: str, new: str) -> list[tuple[str, list[str], list[str]]]:
    found = diff(read(HEAD + old), read(HEAD + new))
    changed = [change for change in found.changes if change.kind.value != "unchanged"]
    return [(c.kind.value, [str(x) for x in c.old], [str(x) for x in c.new]) for c in changed]


def test_a_list_becomes_paragraphs_and_back() -> None:
    items = zip(ITEMS, ["OP 2", "OP 3", "OP 4"], strict=True)
    there = [("amended", [item], [paragraph]) for item, paragraph in items]
    assert told(LIST, PARAGRAPHS) == [("removed", ["OP 2"], []), *there]
    back = [(kind, new, old) for kind, old, new in there]
    assert told(PARAGRAPHS, LIST) == [("added", [], ["OP 2"]), *back]


def test_a_sentence_becomes_a_list_and_back() -> None:
    assert ("split", ["OP 2"], ITEMS) in told(SENTENCE, LIST)
    assert ("merged", ITEMS, ["OP 2"]) in told(LIST, SENTENCE)


@pytest.mark.parametrize("words", [LIGHT, TRAIN])
def test_a_preambular_paragraph_is_split_into_the_operative_part(words: str) -> None:
    preamble = f"Convinced of the need to {words}, and to {COUNT},\n\n"
    old = HEAD.replace("1. Adopts", f"{preamble}1. Adopts")
    new = HEAD + f"2. Decides to {words};\n\n3. Also decides to {COUNT};\n"
    changes = [c for c in diff(read(old), read(new)).changes if c.kind.value == "split"]
    assert [([str(x) for x in c.old], [str(x) for x in c.new]) for c in changes] == [
        (["PP 2"], ["OP 2", "OP 3"])
    ]
    assert changes[0].crossing


THINGS = (
    "oil for the lamps of the north", "glass for broken lenses", "rope from the western yards",
    "paint that withstands salt", "charts of the inner bays", "bells for days of fog",
    "boats with two masts", "bread and dried fish", "wages paid in silver",
    "schools near every station", "medicine against fevers", "clocks that need no winding",
    "books of signals", "flags in four colours",
)  # fmt: skip


def test_a_long_sentence_becomes_a_list_of_many_short_items() -> None:
    sentence = f"2. Urges all States to send {', '.join(THINGS)};\n"
    items = "".join(f"({'abcdefghijklmnop'[n]}) {text};\n\n" for n, text in enumerate(THINGS))
    chapeau = f"2. Urges all States to send:\n\n{items}"
    (there,) = [change for change in told(sentence, chapeau) if change[0] == "split"]
    assert there[1] == ["OP 2"]
    assert len(there[2]) >= len(THINGS)
    (back,) = [change for change in told(chapeau, sentence) if change[0] == "merged"]
    assert (back[2], back[1]) == (there[1], there[2])
