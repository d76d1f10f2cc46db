"""Generated documents for the laws: every kind of clause, in the scripts of all six languages."""

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from reviewdiff.model.document import (
    Clause,
    Document,
    Facts,
    Footnote,
    Kind,
    NoteRef,
    Provenance,
    SourceKind,
)
from reviewdiff.model.label import Label, Part, Role
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol

WORDS = {
    Language.EN: "States lighthouses keepers shall the of and relevant harbours requests Secretary "
    "urges implementation Strategy 990/1 3 May 2090 report, as appropriate; “fog” coast-guard",
    Language.FR: "États phares gardiens l’Assemblée de la et ports prie Secrétaire général œuvre "
    "990/1 du 3 mai 2090 rapport, selon qu’il convient ; « brume » mise en œuvre",
    Language.ES: "Estados faros guardianes la Asamblea de los y puertos pide Secretario niebla "
    "990/1, de 3 de mayo de 2090, informe, según proceda; «costa» aplicación año",
    Language.RU: "государства маяки смотрители Ассамблея и порты просит Генерального секретаря "
    "990/1 от 3 мая 2090 года доклад, в соответствующих случаях; «туман» осуществление",
    Language.ZH: "会 员 国 灯 塔 守 护 人 大 会 请 秘 书 长 执 行 《战略》 "
    "990/1 2090年5月3日 报告， 酌情； “雾” 号",
    Language.AR: "الدول المنارات الحراس الجمعية العامة و الموانئ تطلب إلى الأمين العام 990/1 "
    "المؤرخ 3 أيار/مايو 2090 تقرير، حسب الاقتضاء؛ الضباب تنفيذ",
}


@st.composite
def texts(draw: st.DrawFn, language: Language, least: int = 1) -> str:
    words = draw(st.lists(st.sampled_from(WORDS[language].split()), min_size=least, max_size=25))
    return ("" if language is Language.ZH else " ").join(words)


@st.composite
def paragraphs(draw: st.DrawFn, label: Label, kind: Kind, language: Language) -> Clause:
    children: list[Clause] = []
    if draw(st.integers(0, 4)) == 0:
        for letter in "abc"[: draw(st.integers(1, 3))]:
            below = Label(label.part, label.annex, label.section, label.number, (letter,))
            text = draw(texts(language))
            children.append(Clause(below, Kind.SUBPARAGRAPH, text, f"({letter})"))
        if draw(st.booleans()):
            below = Label(label.part, label.annex, label.section, label.number, role=Role.CLOSING)
            children.append(Clause(below, Kind.CLOSING, draw(texts(language))))
    text = draw(texts(language))
    number = "" if kind is Kind.PREAMBULAR else f"{label.number}."
    notes = (NoteRef(len(text), "1"),) if draw(st.integers(0, 6)) == 0 else ()
    return Clause(label, kind, text, number, notes=notes, children=tuple(children))


@st.composite
def documents(draw: st.DrawFn, language: Language) -> Document:
    preamble = tuple(
        draw(paragraphs(Label(Part.PREAMBLE, number=str(n + 1)), Kind.PREAMBULAR, language))
        for n in range(draw(st.integers(0, 4)))
    )
    operative = [
        draw(paragraphs(Label(Part.OPERATIVE, number=str(n + 1)), Kind.OPERATIVE, language))
        for n in range(draw(st.integers(0, 7)))
    ]
    if draw(st.booleans()) and operative:
        heading = Clause(
            Label(Part.OPERATIVE, role=Role.HEADING),
            Kind.HEADING,
            draw(texts(language)),
            children=tuple(operative[1:]),
        )
        operative = [operative[0], heading]
    annexes: tuple[Clause, ...] = ()
    if draw(st.integers(0, 3)) == 0:
        below = tuple(
            draw(paragraphs(Label(Part.ANNEX, number=str(n + 1)), Kind.PARAGRAPH, language))
            for n in range(draw(st.integers(0, 2)))
        )
        head = Label(Part.ANNEX, role=Role.HEADING)
        annexes = (
            Clause(head, Kind.ANNEX, draw(st.sampled_from(["", "Plan"])), "Annex", children=below),
        )
    return document(preamble, operative, annexes, language)


def document(
    preamble: Sequence[Clause],
    operative: Sequence[Clause],
    annexes: Sequence[Clause] = (),
    language: Language = Language.EN,
) -> Document:
    return Document(
        symbol=Symbol.parse("990/1"),
        language=language,
        title="The Universal Lighthouse Strategy",
        facts=Facts(adopted=date(2090, 5, 3), meeting="81", session="990"),
        provenance=Provenance(
            SourceKind.OFFICIAL, "old.txt", "text/plain", "0" * 64, date(2090, 6, 1)
        ),
        formula="The General Assembly,",
        preamble=tuple(preamble),
        operative=tuple(operative),
        annexes=tuple(annexes),
        footnotes=(Footnote("1", "A/990/15."),),
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Document, Document]:
    language = draw(st.sampled_from(Language))
    return draw(documents(language)), draw(documents(language))
