"""The stored form of a version: canonical JSON, made to be read in a git diff.

In: a Document, or the bytes of a file.  Out: bytes, or a Document.
Never: two ways to write one document; keys stand in one order, empty ones are left out, two spaces
indent, a clause's text is on one line, a newline ends the file. docs/stored-form.md and
docs/version.schema.json tell the form.
"""

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

from reviewdiff.errors import BrokenVersionError, NewerFormatError, ReviewDiffError
from reviewdiff.model.document import (
    Clause,
    Document,
    Facts,
    Footnote,
    Kind,
    NoteRef,
    Provenance,
    Remark,
    SourceKind,
)
from reviewdiff.model.label import Label
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.store.fields import Fields

FORMAT = 1
_HALF = re.compile("[\ud800-\udfff]")


def encode(document: Document) -> bytes:
    """Write a document in its one canonical form."""
    text = json.dumps(_document(document), ensure_ascii=False, indent=2)
    return text.encode("utf-8") + b"\n"


def decode(data: bytes, path: str, *, unique: bool = True) -> Document:
    """Read a stored version; `path` is named in errors.

    Raises BrokenVersionError with the place of the fault, NewerFormatError for a later format.
    Unless `unique` a label may stand twice, which a check then tells with its place.
    """
    try:
        raw = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BrokenVersionError(path, f"byte {error.start}", "it is not UTF-8 text") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BrokenVersionError(path, where, f"it is not JSON ({error.msg})") from None
    except ValueError as error:  # a figure that Python does not read
        raise BrokenVersionError(path, "", f"it is not JSON ({error})") from None
    except RecursionError:
        raise BrokenVersionError(path, "", "it is nested too deep") from None
    reader = Fields(raw, path, "")
    found = reader.number("format")
    if found > FORMAT:
        raise NewerFormatError(path, found, FORMAT)
    if found < 1:
        raise reader.broken("format", "is less than 1")
    try:
        # Half of a pair of surrogates, which only an escape can say, is no character at all.
        if b"\\u" in data and _HALF.search(json.dumps(raw, ensure_ascii=False)):
            raise reader.broken("", "it holds half a character (a lone surrogate)")
        document = _read_document(reader)
    except RecursionError:
        raise BrokenVersionError(path, "", "it is nested too deep") from None
    if unique:
        _refuse_doubles(reader, document)
    return document


# -- writing ------------------------------------------------------------------------------------


def _document(document: Document) -> dict[str, Any]:
    facts = document.facts
    return {
        "format": FORMAT,
        "symbol": str(document.symbol),
        "language": document.language.value,
        "title": document.title,
        "facts": _full(
            adopted=facts.adopted.isoformat() if facts.adopted else "",
            meeting=facts.meeting,
            session=facts.session,
            agenda_item=facts.agenda_item,
            draft=facts.draft,
            report=facts.report,
            issued=facts.issued.isoformat() if facts.issued else "",
            job=facts.job,
        ),
        "provenance": _provenance(document.provenance),
        "front": list(document.front),
        "formula": document.formula,
        "preamble": [_clause(clause) for clause in document.preamble],
        "operative": [_clause(clause) for clause in document.operative],
        "closing": list(document.closing),
        "annexes": [_clause(clause) for clause in document.annexes],
        "footnotes": [{"marker": note.marker, "text": note.text} for note in document.footnotes],
        "remarks": [_remark(item) for item in document.remarks],
    }


def _remark(remark: Remark) -> dict[str, Any]:
    return {"line": remark.line, **_full(page=remark.page), "text": remark.text}


def _provenance(provenance: Provenance) -> dict[str, Any]:
    return _full(
        kind=provenance.kind.value,
        name=provenance.name,
        media_type=provenance.media_type,
        sha256=provenance.sha256,
        added=provenance.added.isoformat(),
        remark=provenance.remark,
        address=provenance.address,
    )


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "label": str(clause.label),
        "kind": clause.kind.value,
        **_full(number=clause.number, opening=clause.opening),
        "text": clause.text,
        **_full(
            notes=[{"at": ref.at, "marker": ref.marker} for ref in clause.notes],
            children=[_clause(child) for child in clause.children],
        ),
    }


def _full(**fields: Any) -> dict[str, Any]:
    """Leave out what is empty."""
    return {key: value for key, value in fields.items() if value}


# -- reading ------------------------------------------------------------------------------------


def _read_document(reader: Fields) -> Document:
    reader.only(
        "format", "symbol", "language", "title", "facts", "provenance", "front", "formula",
        "preamble", "operative", "closing", "annexes", "footnotes", "remarks",
    )  # fmt: skip
    return Document(
        symbol=_parsed(reader, "symbol", Symbol.parse),
        language=reader.member("language", Language),
        title=reader.text("title"),
        facts=_read_facts(reader.part("facts")),
        provenance=_read_provenance(reader.part("provenance")),
        front=reader.texts("front"),
        formula=reader.text("formula"),
        preamble=_read_clauses(reader, "preamble"),
        operative=_read_clauses(reader, "operative"),
        closing=reader.texts("closing"),
        annexes=_read_clauses(reader, "annexes"),
        footnotes=tuple(
            Footnote(item.text("marker"), item.text("text")) for item in reader.parts("footnotes")
        ),
        remarks=tuple(
            Remark(item.number("line"), item.text("text"), item.number("page", 0))
            for item in reader.parts("remarks")
        ),
    )


def _refuse_doubles(reader: Fields, document: Document) -> None:
    seen: set[Label] = set()
    for clause in document.clauses():
        if clause.label in seen:
            raise reader.broken("", f"the label {clause.label} stands twice")
        seen.add(clause.label)


def _read_facts(reader: Fields) -> Facts:
    reader.only("adopted", "meeting", "session", "agenda_item", "draft", "report", "issued", "job")
    return Facts(
        adopted=reader.day("adopted"),
        meeting=reader.text("meeting", ""),
        session=reader.text("session", ""),
        agenda_item=reader.text("agenda_item", ""),
        draft=reader.text("draft", ""),
        report=reader.text("report", ""),
        issued=reader.day("issued"),
        job=reader.text("job", ""),
    )


def _read_provenance(reader: Fields) -> Provenance:
    reader.only("kind", "name", "media_type", "sha256", "added", "remark", "address")
    added = reader.day("added")
    if added is None:
        raise reader.broken("added", "it is missing")
    return Provenance(
        kind=reader.member("kind", SourceKind),
        name=reader.text("name"),
        media_type=reader.text("media_type"),
        sha256=reader.text("sha256"),
        added=added,
        remark=reader.text("remark", ""),
        address=reader.text("address", ""),
    )


def _read_clauses(reader: Fields, key: str) -> tuple[Clause, ...]:
    return tuple(_read_clause(item) for item in reader.parts(key))


def _read_clause(reader: Fields) -> Clause:
    reader.only("label", "kind", "number", "opening", "text", "notes", "children")
    text = reader.text("text")
    if "\n" in text:
        raise reader.broken("text", "a clause's text is one line")
    notes = tuple(NoteRef(item.number("at"), item.text("marker")) for item in reader.parts("notes"))
    if any(not 0 <= ref.at <= len(text) for ref in notes):
        raise reader.broken("notes", "a footnote's place lies outside the text")
    return Clause(
        label=_parsed(reader, "label", Label.parse),
        kind=reader.member("kind", Kind),
        number=reader.text("number", ""),
        opening=reader.text("opening", ""),
        text=text,
        notes=notes,
        children=_read_clauses(reader, "children"),
    )


_Value = TypeVar("_Value", Symbol, Label)


def _parsed(reader: Fields, key: str, parse: Callable[[str], _Value]) -> _Value:
    value = reader.text(key)
    try:
        return parse(value)
    except ReviewDiffError as error:
        raise reader.broken(key, str(error).rstrip(".")) from None
