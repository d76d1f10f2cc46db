"""What a paragraph or run is by its properties and its style: hidden, a heading, numbered.

In: the part styles.xml, and elements of paragraphs and runs.  Out: plain values.
Never: a style that is based on itself followed for ever.
"""

import re
from collections.abc import Iterator
from typing import Any

from reviewdiff.reading.docx.archive import W

# The names of heading styles in Word, in its languages, and in the templates of the United Nations.
_HEADING = re.compile(r"heading|title|titre|titulo|заголовок|标题|_ ?h ?_|_h_?ch", re.IGNORECASE)
_LONGEST_CHAIN = 20
_OFF = ("0", "false", "off")


class Styles:
    """The styles of a document by their names in the file."""

    def __init__(self, root: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._default = ""
        for style in () if root is None else root.iterfind(f"{W}style"):
            name = style.get(f"{W}styleId") or ""
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and is_on(
                style.get(f"{W}default"), absent=False
            ):
                self._default = name

    def of_paragraph(self, paragraph: Any) -> Iterator[Any]:
        """Give the properties that hold for a paragraph, the nearest first."""
        properties = paragraph.find(f"{W}pPr")
        if properties is not None:
            yield properties
        named = value(properties, "pStyle") or self._default
        yield from (x for style in self._chain(named) if (x := style.find(f"{W}pPr")) is not None)

    def style_of(self, paragraph: Any) -> str:
        """Give the name of a paragraph's style in the file."""
        return value(paragraph.find(f"{W}pPr"), "pStyle") or self._default

    def numbers(self, name: str) -> Any:
        """Give the numbering of a style, None where it has none."""
        for style in self._chain(name):
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None:
                return found
        return None

    def is_heading(self, paragraph: Any) -> bool:
        """Whether a paragraph is set as a heading: by its style, its level or centred."""
        for properties in self.of_paragraph(paragraph):
            level = value(properties, "outlineLvl")
            if level or value(properties, "jc") == "center":
                return level != "9"
        for style in self._chain(self.style_of(paragraph)):
            if _HEADING.search(value(style, "name")):
                return True
        return False

    def is_hidden(self, run: Any) -> bool:
        """Whether a run is hidden text."""
        return self._is_set(run.find(f"{W}rPr"), "vanish", absent=False)

    def is_bold(self, paragraph: Any) -> bool:
        """Whether the style of a paragraph is bold."""
        return self._of_styles(self.style_of(paragraph), "b", absent=False)

    def is_bold_run(self, run: Any, *, absent: bool) -> bool:
        """Whether a run is bold; `absent` holds where it does not say."""
        return self._is_set(run.find(f"{W}rPr"), "b", absent=absent)

    def _is_set(self, properties: Any, mark: str, *, absent: bool) -> bool:
        if properties is None:
            return absent
        found = properties.find(f"{W}{mark}")
        if found is not None:
            return is_on(found.get(f"{W}val"))
        return self._of_styles(value(properties, "rStyle"), mark, absent=absent)

    def _of_styles(self, name: str, mark: str, *, absent: bool) -> bool:
        for style in self._chain(name):
            found = style.find(f"{W}rPr/{W}{mark}")
            if found is not None:
                return is_on(found.get(f"{W}val"))
        return absent

    def _chain(self, name: str) -> Iterator[Any]:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style, "basedOn")


def value(parent: Any, name: str) -> str:
    """Give the value of a property, "" where it is not set."""
    found = None if parent is None else parent.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val") or ""


def is_on(text: str | None, *, absent: bool = True) -> bool:
    """Whether a mark that is there is set: it need not say so."""
    return absent if text is None else text not in _OFF


def figure(text: str, default: int) -> int:
    """Read a whole number; the default where there is none."""
    # No list counts to a million; a longer figure costs time to read.
    return int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else default
