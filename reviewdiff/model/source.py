"""What `reading` gives to `parsing`: the lines of a source with what is known of them."""

from reviewdiff.model.value import value


@value
class Line:
    """One visual line: its text with the spaces it had, its number in the file, its page."""

    text: str
    number: int
    page: int = 1


@value
class SourceText:
    """The text of one file: its name, media type, sha256 and lines."""

    name: str
    media_type: str
    sha256: str
    lines: tuple[Line, ...]
