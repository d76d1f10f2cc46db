"""Rules on provenance: where a text came from is said, and is still so.

In: the file of a version, its document, its folder.  Out: findings, and PROVENANCE, their table.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from reviewdiff.checking.neighbours import Folder, Stored, named
from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.model.document import Document, SourceKind
from reviewdiff.model.finding import Severity
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.layout import symbol_of

_SHA = re.compile("[0-9a-f]{64}")


def unsaid(document: Document) -> Iterator[Found]:
    """Tell what provenance leaves open."""
    source = document.provenance
    if not source.name.strip():
        yield Found("the source has no name", "#provenance")
    if not source.media_type.strip():
        yield Found("the source has no media type", "#provenance")
    if not _SHA.fullmatch(source.sha256) or set(source.sha256) == {"0"}:
        yield Found("the sha256 of the source is not one", "#sha256")


def other_source(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell a kept source that is not the one the version was read from."""
    document = stored.document
    if document is None or not document.provenance.name:
        return
    path = str(PurePosixPath(stored.path).parent / PurePosixPath(document.provenance.name).name)
    if not (folder.root / path).is_file():
        return
    if not folder.is_within(path):
        yield Found(f"the kept source {path} is a link that leads out of the folder", "#name")
        return
    try:
        with (folder.root / path).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        yield Found(f"the kept source {path} cannot be read ({error.strerror})", "#name")
        return
    if found != document.provenance.sha256:
        yield Found(f"the kept source {path} has the sha256 {found[:12]}…", "#sha256")


def unofficial(document: Document) -> Iterator[Found]:
    """Tell a translation that is not the official text."""
    if document.provenance.kind is SourceKind.TRANSLATION:
        yield Found("it is an unofficial translation", "#kind")


def same_source(stored: Stored, folder: Folder) -> Iterator[Found]:
    """Tell another version that was read from the same source."""
    if stored.document is None:
        return
    sha = stored.document.provenance.sha256
    known = (path for path in folder.sources.get(sha, ()) if path != stored.path)
    base = _of_parts(stored.document.symbol)
    others = [
        path
        for path in known
        if named(path) and folder.holds(path) and not (base and base == _of_parts(_symbol(path)))
    ]
    # Told once where both are checked: at the later of the two.
    if told := [path for path in others if path not in folder.asked or path < stored.path]:
        yield Found(f"{told[0]} was read from the same source", "#sha256")


def _symbol(path: str) -> Symbol | None:
    return symbol_of(path.partition("/")[0])


def _of_parts(symbol: Symbol | None) -> str:
    """Give what the lettered parts of a resolution share: A/RES/67/40 of "67/40 A"; else ""."""
    found = re.fullmatch(r"(.*\d) [A-Z]", str(symbol))
    return found[1] if found else ""


_ERROR = Severity.ERROR
_ONE, _SOURCE = "990-1/en.json", "990-1/990-1.en.txt"
_OTHER = "992-1/en.json"
PROVENANCE = (
    check(
        "PROV001", "provenance-unsaid", _ERROR, Scope.DOCUMENT, unsaid,
        "Who cannot say where a text came from cannot say that it is right.",
        (_ONE, '"sha256": "', '"sha256": "x'),
        (_ONE, '"added": "2093-01-01"', '"added": "2093-01-02"'),
    ),
    check(
        "PROV002", "other-source", _ERROR, Scope.NEIGHBOURS, other_source,
        "The source is kept so that the version can be read again from it.",
        (_SOURCE, "every light", "each light"),
        ("990-1/notes.txt", "", "every light"),
    ),
    check(
        "PROV003", "unofficial", Severity.WARNING, Scope.DOCUMENT, unofficial,
        "An unofficial translation shows how somebody put it, not what was adopted.",
        (_ONE, '"kind": "official"', '"kind": "unofficial-translation"'),
        (_ONE, '"kind": "official"', '"kind": "draft"'),
    ),
    check(
        "PROV004", "same-source", _ERROR, Scope.NEIGHBOURS, same_source,
        "Two versions from one source are one text under two names, unless the source holds both.",
        ("992-1/fr.json", "=sha256", _OTHER),
        ("992-1/fr.json", '"added": "2093-01-01"', '"added": "2093-01-02"'),
    ),
)  # fmt: skip
