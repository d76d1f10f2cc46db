"""What Akoma Ntoso calls things, for the module that writes it and the one that reads it.

In: nothing but values.  Out: names of elements and attributes, kinds of clauses by their elements.
"""

from reviewdiff.model.document import Kind
from reviewdiff.model.label import Label, Part
from reviewdiff.model.language import Language

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# Labels, and what else Akoma Ntoso has no place for; the schema lets attributes and metadata of
# other namespaces in.
OWN = "urn:x-reviewdiff:akn:1"
MEDIA_TYPE = "application/akn+xml"
FORMAT = 1

# ISO 639-2, as IRIs of expressions have it.
CODES = {
    Language.AR: "ara",
    Language.EN: "eng",
    Language.ES: "spa",
    Language.FR: "fra",
    Language.RU: "rus",
    Language.ZH: "zho",
}

# Elements of other kinds are an hcontainer with the kind's name.
ELEMENTS = {
    Kind.OPERATIVE: "paragraph",
    Kind.PARAGRAPH: "paragraph",
    Kind.SUBPARAGRAPH: "point",
    Kind.HEADING: "section",
}
_KINDS = {
    "container": Kind.PREAMBULAR,
    "point": Kind.SUBPARAGRAPH,
    "item": Kind.SUBPARAGRAPH,
    "section": Kind.HEADING,
    "division": Kind.HEADING,
    "wrapUp": Kind.CLOSING,
    "listWrapUp": Kind.CLOSING,
    "attachment": Kind.ANNEX,
}


def akn(tag: str) -> str:
    """Give the full name of an element of Akoma Ntoso."""
    return f"{{{AKN}}}{tag}"


def own(name: str) -> str:
    """Give the full name of an element or attribute of reviewdiff's own."""
    return f"{{{OWN}}}{name}"


def usual_kind(tag: str, label: Label) -> Kind:
    """Give the kind of a clause that does not say another one."""
    if tag == "paragraph":
        return Kind.PARAGRAPH if label.part is Part.ANNEX else Kind.OPERATIVE
    return _KINDS.get(tag, Kind.TEXT)
