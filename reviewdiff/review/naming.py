"""What a name on the command line stands for: a stored version, now or at a revision, or a file.

In: names, a language where one was said.  Out: documents in one language.
"""

from pathlib import Path

from reviewdiff.errors import BadSymbolError, NoCommonLanguageError, UnreadableError, UsageError
from reviewdiff.model.document import Document
from reviewdiff.model.language import PREFERENCE, Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.review.files import INPUT, read_as_given
from reviewdiff.store.library import Library
from reviewdiff.store.location import folders_to_read


def two_versions(
    old: str, new: str, *, language: Language | None = None, versions: Path | None = None
) -> tuple[Document, Document]:
    """Give the two documents named, in one language.

    Raises NoCommonLanguageError where two symbols share none.
    """
    if str(INPUT) == old == new:
        raise UsageError("only one of OLD and NEW can be - (standard input).")
    read = {name: read_as_given(Path(name), language) for name in (old, new) if is_file(name)}
    spoken = language or next((document.language for document in read.values()), None)
    if not read and not spoken:
        spoken = _common(old, new, versions)
    before, after = (
        read.get(name) or stored_version(name, spoken, versions) for name in (old, new)
    )
    return before, after


def stored_version(name: str, language: Language | None, versions: Path | None) -> Document:
    """Give a stored version by its symbol, in the most read language where none is named."""
    if "@" in name:
        return _at(name, language, versions)
    symbol = Symbol.parse(name)
    library = Library(folders_to_read(versions))
    spoken = language or _preferred(library.languages(symbol))
    if spoken is None:
        raise library.not_stored(symbol)
    return library.load(symbol, spoken)


def is_file(name: str) -> bool:
    """Whether a name is meant as a file: it exists, or it is not a symbol and looks like one."""
    path = Path(name)
    if path == INPUT:
        return True
    if name and path.exists() and not path.is_dir():
        return True
    try:
        Symbol.parse(name.partition("@")[0])
    except BadSymbolError:
        if name and path.is_dir():
            raise UnreadableError(name, "is a folder; name a file in it.") from None
        if path.suffix or name.startswith(("/", "./", "../")):
            raise UnreadableError(name, "there is no such file.") from None
        raise
    return False


def _common(old: str, new: str, versions: Path | None) -> Language | None:
    """Find the language to compare in; where one is not stored, that of the other."""
    old_has, new_has = (_languages(name, versions) for name in (old, new))
    both = [language for language in old_has if language in new_has]
    if old_has and new_has and not both:
        raise NoCommonLanguageError(_full(old), old_has, _full(new), new_has)
    return _preferred(both or old_has or new_has)


def _languages(name: str, versions: Path | None) -> list[Language]:
    if "@" in name:
        from reviewdiff.review.revision import Past

        return Past(name, versions).languages
    return Library(folders_to_read(versions)).languages(Symbol.parse(name))


def _at(name: str, language: Language | None, versions: Path | None) -> Document:
    """Give SYMBOL@REV; what reads git is loaded here alone."""
    from reviewdiff.review.revision import Past

    past = Past(name, versions)
    return past.load(language or _preferred(past.languages))


def _full(name: str) -> str:
    """Give a name with its symbol written out."""
    symbol, at, ref = name.partition("@")
    return f"{Symbol.parse(symbol)}{at}{ref}"


def _preferred(languages: list[Language]) -> Language | None:
    return next((lang for lang in PREFERENCE if lang in languages), None)
