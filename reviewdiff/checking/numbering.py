"""Rules on numbers and labels: no gap, no double, each as printed, each where it belongs.

In: a document.  Out: findings, and NUMBERING, the table of these rules.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from reviewdiff.checking.rule import Found, Scope, check
from reviewdiff.model.document import Clause, Document, Kind
from reviewdiff.model.finding import Severity
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.parsing import grammar

# Lists go on after (z) with (aa); none known is longer than twice the alphabet.
_MOST = 100
_PARAGRAPHS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH)
_PARTS = {Part.PREAMBLE: "preamble", Part.OPERATIVE: "operative part", Part.ANNEX: "annexes"}
_KINDS = {
    Kind.PREAMBULAR: Role.PARAGRAPH,
    Kind.OPERATIVE: Role.PARAGRAPH,
    Kind.PARAGRAPH: Role.PARAGRAPH,
    Kind.SUBPARAGRAPH: Role.PARAGRAPH,
    Kind.CLOSING: Role.CLOSING,
    Kind.HEADING: Role.HEADING,
    Kind.INTRO: Role.INTRO,
    Kind.ANNEX: Role.HEADING,
    Kind.TEXT: Role.TEXT,
}


def gaps(document: Document) -> Iterator[Found]:
    """Tell numbers that do not follow the one before."""
    for label, name, before in _walk(document, doubles=False):
        said = f"follows {before}" if before else "is the first"
        yield Found(f"the number {name} {said}; one before it is missing", label)


def doubles(document: Document) -> Iterator[Found]:
    """Tell numbers that two clauses bear; a list may begin again at one."""
    for label, _, _ in _walk(document, doubles=True):
        yield Found(f"its number is that of {label.rsplit(' [', 1)[0]}", label)


def _walk(document: Document, *, doubles: bool) -> Iterator[tuple[str, str, str]]:
    """Give the label, the number and the number before of gaps, or of doubles."""
    for run in _runs(document):
        names = [label.subs[-1] if label.subs else label.number for label in run]
        form = grammar.roman if _is_roman(names) else grammar.letter
        last, before = 0, ""
        for label, name in zip(run, names, strict=True):
            number = int(name.split()[0]) if name[0].isdigit() else _place(name, form)
            is_inserted = " " in name and number == last
            begins = number == 1 and label.count > 1 and last > 1
            if number != last + 1 and not is_inserted and not begins:
                if doubles == (label.count > 1):
                    yield str(label), name, before
                number = last + 1 if label.count > 1 and number != last else number
            last, before = number, name


def _runs(document: Document) -> list[list[Label]]:
    """Gather the labels that are counted together, in their order."""
    runs: dict[tuple[object, ...], list[Label]] = defaultdict(list)
    for clause in document.clauses():
        label = clause.label
        if clause.kind in _PARAGRAPHS and label.number:
            runs[clause.kind, label.annex, label.section].append(label)
        elif clause.kind is Kind.SUBPARAGRAPH and label.subs:
            above = (label.part, label.annex, label.section, label.number)
            runs[(*above, label.subs[:-1])].append(label)
    return list(runs.values())


def _is_roman(names: Sequence[str]) -> bool:
    return names in (["i"], ["ii"]) or names[1:2] == ["ii"] or names[:2] == ["ii", "iii"]


def _place(name: str, form: Callable[[int], str]) -> int:
    """Give the place of a letter or small roman figure; one that is neither follows nothing."""
    return next((n for n in range(1, _MOST) if form(n) == name), -1)


def labels_twice(document: Document) -> Iterator[Found]:
    """Tell labels that two clauses bear."""
    seen = Counter(clause.label for clause in document.clauses())
    for label, count in seen.items():
        if count > 1:
            yield Found(f"{count} clauses have this label", str(label))


def misnumbered(document: Document) -> Iterator[Found]:
    """Tell labels that say another number than is printed."""
    for clause in document.clauses():
        printed, label = clause.number, clause.label
        if clause.kind is Kind.PREAMBULAR and printed:
            yield Found(f"a preambular paragraph bears the number {printed}", str(label))
        elif clause.kind in (Kind.OPERATIVE, Kind.PARAGRAPH) and printed:
            if " ".join(re.findall(r"\d+|[a-z]{3,}", printed)) != label.number:
                yield Found(f"its printed number is {printed}", str(label))
        elif clause.kind is Kind.SUBPARAGRAPH and re.fullmatch(grammar.SUB_MARK, printed):
            style, name = grammar.sub_key(printed)
            if style != "bullet" and name != label.subs[-1:][0]:
                yield Found(f"its printed number is {printed}", str(label))


def misplaced(document: Document) -> Iterator[Found]:
    """Tell clauses whose label names another part, or a clause that they do not stand below."""
    parts = (document.preamble, document.operative, document.annexes)
    for part, clauses in zip(Part, parts, strict=True):
        for root in clauses:
            for clause in root.walk():
                if clause.label.part is not part:
                    yield Found(f"it stands in the {_PARTS[part]}", str(clause.label))
                elif _KINDS[clause.kind] is not clause.label.role:
                    yield Found(f"it is of the kind “{clause.kind}”", str(clause.label))
                yield from _strays(clause)


def _strays(clause: Clause) -> Iterator[Found]:
    for child in clause.children:
        if child.kind is Kind.SUBPARAGRAPH and (
            child.label.subs[:-1] != clause.label.subs or child.label.number != clause.label.number
        ):
            yield Found(f"it stands below {clause.label}", str(child.label))


_ERROR = Severity.ERROR
NUMBERING = (
    check(
        "TREE001", "number-gap", _ERROR, Scope.DOCUMENT, gaps,
        "Where a number is left out, a paragraph was lost on the way.",
        ("990-1/en.json", '"OP 17"', '"OP 18"', "990-1/en.json", '"17."', '"18."'),
        ("990-1/en.json", '"OP 17"', '"OP 16 bis"', "990-1/en.json", '"17."', '"16 bis."'),
    ),
    check(
        "TREE002", "number-twice", _ERROR, Scope.DOCUMENT, doubles,
        "Two paragraphs of one number cannot be cited, and one is often a number misread.",
        ("990-1/en.json", '"OP 17"', '"OP 16 [2]"', "990-1/en.json", '"17."', '"16."'),
        ("990-1/en.json", '"OP 17"', '"OP 16 bis"', "990-1/en.json", '"17."', '"16 bis."'),
    ),
    check(
        "TREE003", "label-twice", _ERROR, Scope.DOCUMENT, labels_twice,
        "A label is the address of one clause; nothing can be said of two that share it.",
        ("990-1/en.json", '"OP 17"', '"OP 16"'),
        ("990-1/en.json", '"OP 17"', '"OP 16 [2]"'),
    ),
    check(
        "TREE004", "misnumbered", _ERROR, Scope.DOCUMENT, misnumbered,
        "Who cites OP 12 means the paragraph that is printed as 12.",
        ("990-1/en.json", '"number": "12."', '"number": "13."'),
        ("990-1/en.json", '"number": "12."', '"number": "12 -"'),
    ),
    check(
        "TREE005", "wrong-part", _ERROR, Scope.DOCUMENT, misplaced,
        "A clause in another part than its label says is found by nobody who looks for it.",
        ("990-1/en.json", '"OP 2 (b) (ii)"', '"OP 2 (c) (ii)"'),
        ("990-1/en.json", '"OP 2 (b) (ii)"', '"OP 2 (b) (iii)"'),
    ),
)  # fmt: skip
