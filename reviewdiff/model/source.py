"""What `reading` gives to `parsing`: the lines of a source with what is known of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line: its text with the spaces it had, its number in the file, its page."""

    text: str
    number: int
    page: int = 1


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one file: its name, media type, sha256 and lines."""

    name: str
    media_type: str
    sha256: str
    lines: tuple[Line, ...]
