"""What can go wrong in a way that a person can mend, each built from the facts its sentence needs.

In: plain facts (a path, a symbol, a reason).  Out: exceptions whose text is one clear sentence.
Never: a traceback for the user; the command line prints the sentence and exits with status 2.
"""

from collections.abc import Sequence
from shlex import quote


class ReviewDiffError(Exception):
    """The parent of every error that reviewdiff raises on purpose."""


class BadSymbolError(ReviewDiffError):
    """A text that is not the symbol of a United Nations document."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is not a document symbol; write it as the UN does, "
            "such as 68/276, A/RES/68/276 or A/C.3/78/L.41/Rev.1."
        )


class BadLabelError(ReviewDiffError):
    """A text that is not the address of a clause."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{text!r} is not the label of a clause; "
            "write one such as 'PP 3', 'OP 12 (a)' or 'Annex I.4'."
        )


class NoSuchClauseError(ReviewDiffError):
    """A label that the document does not have."""

    def __init__(self, label: str, symbol: str, near: Sequence[str]) -> None:
        hint = f"; it has {', '.join(near)}" if near else ""
        super().__init__(f"{symbol} has no clause {label}{hint}.")


class NotStoredError(ReviewDiffError):
    """A symbol, or a language of it, that the versions folder does not hold.

    `symbol` and `language` name what could be fetched.
    """

    def __init__(
        self, what: str, folder: str, near: Sequence[str] = (), *, symbol: str, language: str
    ) -> None:
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        lang = f" --lang {language}" if language != "en" else ""
        how = f"'reviewdiff fetch {quote(symbol)}{lang}' gets it"
        super().__init__(f"{what} is not stored in {folder}; {hint}{how}.")
        self.symbol = symbol
        self.language = language
        self.question = f"{what} is not stored. Fetch it from the UN in {language}?"


class FetchError(ReviewDiffError):
    """A document that could not be got from the Official Document System."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what} was not fetched: {why}")


class NoCommonLanguageError(ReviewDiffError):
    """Two documents that share no language."""

    def __init__(self, old: str, old_has: Sequence[str], new: str, new_has: Sequence[str]) -> None:
        super().__init__(
            f"{old} and {new} have no common language: {old} is stored in {', '.join(old_has)}, "
            f"{new} in {', '.join(new_has)}; add one of them in a language of the other."
        )


class DifferentLanguagesError(ReviewDiffError):
    """Two texts that are not in the same language, so that comparing their words means nothing."""

    def __init__(self, old: str, old_language: str, new: str, new_language: str) -> None:
        super().__init__(
            f"{old} is in {old_language} and {new} in {new_language}; "
            "only texts in one language can be compared."
        )


class UnreadableError(ReviewDiffError):
    """A file or folder that cannot be read or written, or whose bytes are no text."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}")


class NotAResolutionError(ReviewDiffError):
    """A text in which no resolution was found."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name} does not read as a resolution: {why}")


class UnplacedError(ReviewDiffError):
    """A document that is added with --strict and holds text which has no place in its tree."""

    def __init__(self, name: str, count: int, first: str) -> None:
        many = f"{count} paragraphs" if count > 1 else "a paragraph"
        super().__init__(
            f"{name} has {many} with no place in the tree, the first of them “{first}”; "
            "add it without --strict to keep the text as it is."
        )


class BrokenVersionError(ReviewDiffError):
    """A stored version that does not keep to the stored form."""

    def __init__(self, path: str, where: str, why: str) -> None:
        self.where, self.why = where, why
        place = f" at {where}" if where else ""
        super().__init__(
            f"{path} is not a valid version{place}: {why}; "
            "restore the file or add the document again with --replace."
        )


class NewerFormatError(ReviewDiffError):
    """A stored version written by a later reviewdiff."""

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(
            f"{path} has format {found}, and this reviewdiff reads up to format {known}; "
            "install a newer reviewdiff."
        )


class WouldOverwriteError(ReviewDiffError):
    """Writing would replace another text of the same symbol and language, or an alignment."""

    def __init__(self, path: str, what: str = "another text") -> None:
        super().__init__(f"{path} already holds {what}; say --replace to put this one in.")


class BrokenAlignmentError(ReviewDiffError):
    """An alignment that a person wrote and that does not keep to its form."""

    def __init__(self, path: str, where: str, why: str) -> None:
        place = f" at {where}" if where else ""
        super().__init__(f"{path} is not a valid alignment{place}: {why}.")


class BrokenDeclarationError(ReviewDiffError):
    """A file of declarations or series that a person wrote and that does not keep to its form."""

    def __init__(self, path: str, where: str, why: str) -> None:
        self.where, self.why = where, why
        place = f" at {where}" if where else ""
        super().__init__(f"{path} does not keep to its form{place}: {why}.")


class BadRulingError(ReviewDiffError):
    """A ruling of an alignment that does not fit the two documents."""

    def __init__(self, ruling: str, why: str) -> None:
        super().__init__(f"the ruling to {ruling} cannot be followed: {why}.")


class ContradictoryRulingsError(ReviewDiffError):
    """Two rulings of an alignment that cannot both be followed, or say the same."""

    def __init__(self, one: str, other: str, why: str) -> None:
        super().__init__(
            f"the rulings to {one} and to {other} cannot stand together: {why}; remove one of them."
        )


class NoRepositoryError(ReviewDiffError):
    """A folder that lies in no repository of git, or in one without a work tree."""

    def __init__(self, folder: str, why: str) -> None:
        super().__init__(f"{folder} {why}")


class NoSuchRevisionError(ReviewDiffError):
    """A name that git finds no commit for."""

    def __init__(self, ref: str, why: str, near: Sequence[str] = ()) -> None:
        hint = f"; did you mean {' or '.join(near)}?" if near else "."
        super().__init__(f"{ref!r} {why}{hint}")


class GitTroubleError(ReviewDiffError):
    """Something that git was asked for and could not do."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"git could not {what}: {why}.")


class UsageError(ReviewDiffError):
    """Options that do not fit together or name nothing known."""


class NoBrowserError(ReviewDiffError):
    """A report that was written and that no browser here can show."""

    def __init__(self, path: str) -> None:
        super().__init__(f"no browser could be opened here; the report is at {path}")


class FalseDiffError(ReviewDiffError):
    """A comparison that does not turn the old text into the new one: a fault of reviewdiff."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(
            f"the comparison of {old} and {new} does not rebuild the new text, so it is not shown; "
            "this is a fault of reviewdiff, please report it with both files."
        )
