"""The lines of a version's file: where a clause, a footnote, a key or a fault stands.

In: the text of a file, and what is looked for.  Out: the number of a line; 1 is the first.
Never: words of a clause taken for a key; inside a string a quotation mark has a stroke before it.
"""

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]

_STEP = re.compile(r"([A-Za-z_0-9]+)|\[(\d+)\]")
_GAP = re.compile(r"[\s,:]*")


class Places:
    """Finds lines in one file; the file need not be in canonical form."""

    def __init__(self, data: bytes) -> None:
        self._text = data.decode("utf-8", "replace")

    def line(self, at: str) -> int:
        """Give the line of a label, of "note 2", of "#adopted"; 1 where it is not found."""
        text, start = self._text, 0
        if at.startswith("#"):
            form = rf'"{re.escape(at[1:])}"\s*:'
        elif at.startswith("note "):
            form = rf'"marker"\s*:\s*"{re.escape(at[5:])}"'
            start = max(text.rfind('"footnotes"'), 0)
        elif at:
            form = rf'"label"\s*:\s*"{re.escape(at)}"'
        else:
            return 1
        found = re.compile(form).search(text, start)
        return text.count("\n", 0, found.start()) + 1 if found else 1

    def line_of_path(self, path: str) -> int:
        """Give the line of a field that is named as errors name it: "operative[2].text"."""
        place, last = 0, 0
        try:
            for key, index in _STEP.findall(path):
                last = place
                place = self._item(place, int(index)) if index else self._key(place, key)
        except (ValueError, IndexError, StopIteration):
            place = last
        return self._text.count("\n", 0, place) + 1

    def _item(self, place: int, index: int) -> int:
        place = self._skip(place + 1)
        for _ in range(index):
            place = self._skip(self._after(place))
        return place

    def _key(self, place: int, wanted: str) -> int:
        place = self._skip(place + 1)
        while True:
            key, place = scanstring(self._text, place + 1, False)
            place = self._skip(place)
            if key == wanted:
                return place
            place = self._skip(self._after(place))

    def _after(self, place: int) -> int:
        return json.JSONDecoder().raw_decode(self._text, place)[1]

    def _skip(self, place: int) -> int:
        found = _GAP.match(self._text, place)
        return found.end() if found else place
