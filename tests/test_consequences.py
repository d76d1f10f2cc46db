"""What only follows from other changes, and how little it takes to be substance."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewdiff.diffing.following.consequences import Setting, only_follows
from reviewdiff.diffing.following.references import cut
from reviewdiff.diffing.words import edits
from reviewdiff.model.document import Clause, Document, Facts, Kind
from reviewdiff.model.label import Label, Part
from reviewdiff.model.language import Language
from reviewdiff.model.symbol import Symbol
from reviewdiff.parsing.openings import find_opening
from tests.strategies import document

EN, FR, ES, RU, ZH, AR = (
    Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR,
)  # fmt: skip


def _paragraph(number: str, *subs: str) -> Clause:
    below = [
        Clause(
            Label(Part.OPERATIVE, number=number, subs=("abc"[at],)), Kind.SUBPARAGRAPH, text, "(a)"
        )
        for at, text in enumerate(subs)
    ]
    return Clause(
        Label(Part.OPERATIVE, number=number), Kind.OPERATIVE, "Steps:", children=tuple(below)
    )


def _preambular(number: str, text: str) -> Clause:
    return Clause(Label(Part.PREAMBLE, number=number), Kind.PREAMBULAR, text)


LAMPS, HORNS, BUOYS = "To light all lamps;", "To sound fog horns;", "To paint every buoy;"
OLD_STEPS = _paragraph("3", LAMPS, HORNS)
NEW_STEPS = (_paragraph("5", LAMPS, "To sound fog horns at night;"), _paragraph("6", BUOYS, LAMPS))
BECAME = {
    "3": ["5"], "28": ["42"], "29": ["43"], "30": ["44"], "31": ["46"], "3 bis": ["6"],
    "7": ["8", "9"], "10": ["10"], "11": [], "12": ["6"],
}  # fmt: skip


def _document(language: Language, symbol: str, adopted: date | None, session: str) -> Document:
    made = document((), (), (), language)
    facts = Facts(adopted=adopted, session=session)
    return replace(made, symbol=Symbol.parse(symbol), facts=facts)


def _setting(language: Language, became: Mapping[str, list[str]] = BECAME) -> Setting:
    old = _document(language, "68/901", date(2090, 5, 3), "68")
    new = _document(language, "70/902", date(2092, 6, 4), "70")
    heads = (_preambular("1", "Recalling 66/900,"), _preambular("2", "Recalling 66/901,"))
    news = (_preambular("1", "Recalling resolutions A/RES/66/901 and 68/901 and A/68/99,"),)
    old, new = replace(old, preamble=heads), replace(new, preamble=news)
    return Setting(
        replace(old, operative=(OLD_STEPS, _paragraph("12", LAMPS))),
        replace(new, operative=NEW_STEPS),
        {number: frozenset(numbers) for number, numbers in became.items()},
    )


def _follows(language: Language, old: str, new: str, setting: Setting | None = None) -> bool:
    openings = (find_opening(old, language), find_opening(new, language))
    return only_follows(edits(old, new, language), openings, setting or _setting(language))


# Dates and sessions roll in clauses that ask for a report; what has no opening stands in one.
ASKED = {
    EN: "Requests a report, ", FR: "Prie de présenter un rapport, ", ES: "Pide un informe, ",
    RU: "просит представить доклад, ", ZH: "请秘书长提交报告，", AR: "تطلب تقديم تقرير، ",
}  # fmt: skip


def _asked(language: Language, text: str) -> str:
    return text if find_opening(text, language) else ASKED[language] + text


FOLLOWING = [
    # adverbs
    (EN, "Recognizes the keepers;", "Also recognizes the keepers;"),
    (EN, "Recognizing the keepers,", "Recognizing also the keepers,"),
    (EN, "Recalling also the fog,", "Further recalling the fog,"),
    (EN, "Requests keepers to wake;", "Requests also keepers to wake;"),
    (EN, "Further requests that ships wait;", "Requests further that ships wait;"),
    (EN, "Deeply concerned at the fog,", "Also deeply concerned at the fog,"),
    (FR, "Rappelle que la brume", "Rappelle également que la brume"),
    (FR, "Prie les gardiens", "Prie en outre les gardiens"),
    (FR, "Prend note des phares", "Prend également note des phares"),
    (FR, "Souligne que la brume", "Souligne aussi que la brume"),
    (ES, "Recuerda que la niebla", "Recuerda también que la niebla"),
    (ES, "Recordando además la niebla,", "Recordando asimismo la niebla,"),
    (ES, "Toma nota de los faros", "Toma también nota de los faros"),
    (RU, "ссылаясь на туман,", "ссылаясь также на туман,"),
    (RU, "подчеркивает, что туман", "далее подчеркивает, что туман"),
    (ZH, "确认灯塔的作用，", "又确认灯塔的作用，"),
    (ZH, "还鼓励守护人；", "也鼓励守护人；"),
    (ZH, "并表示关切大雾；", "表示关切大雾；"),
    (AR, "إذ تشير إلى المنارات،", "وإذ تشير إلى المنارات،"),
    (AR, "تشجع الحراس؛", "تشجع أيضا الحراس؛"),
    (AR, "تشجع أيضا الحراس؛", "تشجع كذلك الحراس."),
    # paragraphs
    (EN, "as requested in paragraph 28 above;", "as requested in paragraph 42 above;"),
    (EN, "in paragraphs 28 and 29 of the present resolution;",
     "in paragraphs 42 and 43 of the present resolution;"),
    (EN, "in paragraphs 28 to 30 above", "in paragraphs 42 to 44 above"),
    (EN, "in paragraph 3 (b) above;", "in paragraph 5 (b) above;"),
    (EN, "in paragraph 3 bis above;", "in paragraph 6 above;"),
    (FR, "au paragraphe 28 ci-dessus ;", "au paragraphe 42 ci-dessus ;"),
    (FR, "le paragraphe 3 b) de la présente résolution",
     "le paragraphe 5 b) de la présente résolution"),
    (ES, "en el párrafo 28 supra;", "en el párrafo 42 supra;"),
    (ES, "los párrafos 28 y 29 de la presente resolución",
     "los párrafos 42 y 43 de la presente resolución"),
    (RU, "в пункте 28 выше;", "в пункте 42 выше;"),
    (RU, "в пунктах 28 и 29 настоящей резолюции", "в пунктах 42 и 43 настоящей резолюции"),
    (ZH, "审查上文第28段所述报告；", "审查上文第42段所述报告；"),
    (ZH, "本决议第28和29段", "本决议第42和43段"),
    (ZH, "上文第3段(b)所述", "上文第5段(b)所述"),
    (AR, "في الفقرة 28 أعلاه؛", "في الفقرة 42 أعلاه؛"),
    (AR, "في الفقرة 3 (ب) من هذا القرار", "في الفقرة 5 (ب) من هذا القرار"),
    # sessions
    (EN, "at its sixty-eighth session,", "at its seventieth session,"),
    (EN, "at its 69th session,", "at its 71st session,"),
    (EN, "its sixty-eighth and sixty-ninth sessions", "its seventieth and seventy-first sessions"),
    (FR, "à sa soixante-neuvième session", "à sa soixante et onzième session"),
    (ES, "en su sexagésimo octavo período de sesiones", "en su septuagésimo período de sesiones"),
    (RU, "на шестьдесят восьмой сессии", "на семидесятой сессии"),
    (ZH, "向大会第六十八届会议提交", "向大会第七十届会议提交"),
    (AR, "في دورتها الثامنة والستين تقريرا", "في دورتها السبعين تقريرا"),
    # dates
    (EN, "a report no later than April 2092,", "a report no later than April 2094,"),
    (EN, "report by 31 December 2091,", "report by 31 December 2093,"),
    (EN, "the reports in 2090-2091,", "the reports in 2092-2093,"),
    (EN, "the review held on 3 May 2090", "the review held on 3 and 4 June 2092"),
    (FR, "un rapport avant avril 2092 ;", "un rapport avant avril 2094 ;"),
    (FR, "l’examen tenu les 2 et 3 mai 2090", "l’examen tenu les 3 et 4 juin 2092"),
    (ES, "un informe en abril de 2092;", "un informe en abril de 2094;"),
    (ES, "el examen de 3 de mayo de 2090", "el examen de 3 y 4 de junio de 2092"),
    (RU, "доклад не позднее апреля 2092 года", "доклад не позднее апреля 2094 года"),
    (RU, "обзор в 2091 году", "обзор в 2093 году"),
    (ZH, "至迟于2092年4月提交报告", "至迟于2094年4月提交报告"),
    (ZH, "于2090年5月3日举行", "于2092年6月3日和4日举行"),
    (AR, "تقريرا قبل نيسان/أبريل 2092،", "تقريرا قبل نيسان/أبريل 2094،"),
    # citations
    (EN, "Recalling resolution 66/900 of 5 April 2088,",
     "Recalling resolution 68/901 of 3 May 2090,"),
    (EN, "in resolution 66/900;", "in resolution 68/901;"),
    (FR, "sa résolution 66/900 du 5 avril 2088", "sa résolution 68/901 du 3 mai 2090"),
    (ES, "su resolución 66/900, de 5 de abril de 2088,",
     "su resolución 68/901, de 3 de mayo de 2090,"),
    (RU, "резолюцию 66/900 от 5 апреля 2088 года", "резолюцию 68/901 от 3 мая 2090 года"),
    (ZH, "回顾其2088年4月5日第66/900号决议", "回顾其2090年5月3日第68/901号决议"),
    (AR, "القرار 66/900 المؤرخ 5 نيسان/أبريل 2088", "القرار 68/901 المؤرخ 3 أيار/مايو 2090"),
    # reports and drafts
    (EN, "the report (A/68/15);", "the report (A/70/16);"),
    (ZH, "见草案A/C.3/68/L.4。", "见草案A/C.3/70/L.19。"),
    (RU, "в докладе A/68/15/Add.1", "в докладе A/70/7/Add.1"),
    # several, and a final mark beside them
    (EN, "Decides to review at its sixty-eighth session, by June 2092, paragraph 28 above;",
     "Also decides to review at its seventieth session, by June 2094, paragraph 42 above."),
    (ZH, "决定大会第六十八届会议在2092年6月审查上文第28段；",
     "还决定大会第七十届会议在2094年6月审查上文第42段。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "old", "new"), FOLLOWING)
def test_what_only_follows(language: Language, old: str, new: str) -> None:
    assert _follows(language, _asked(language, old), _asked(language, new))


SUBSTANCE = [
    # adverbs that add something, or stand elsewhere
    (EN, "Condemns the wreckers;", "Strongly condemns the wreckers;"),
    (EN, "Concerned at the fog,", "Deeply concerned at the fog,"),
    (EN, "Notes the report;", "Notes with appreciation the report;"),
    (EN, "Calls upon ships to wait;", "Once again calls upon ships to wait;"),
    (EN, "Recalls the fog;", "Again recalls the fog;"),
    (EN, "Decides that ships wait;", "Decides that ships also wait;"),
    (EN, "Encourages efforts by keepers;", "Encourages further efforts by keepers;"),
    (EN, "Calls for action by keepers;", "Calls for further action by keepers;"),
    (EN, "Expresses concern at the fog;", "Expresses deep concern at the fog;"),
    (EN, "Notes the third review;", "Notes the fourth review;"),
    (EN, "Support is needed;", "Further support is needed;"),
    (EN, "Actions of keepers;", "Further actions of keepers;"),
    (EN, "Recalls the fog;", "Also notes the fog;"),
    (EN, "Also recalls the fog;", "Also recalls the fogs;"),
    (EN, "To light lamps;", "To also light lamps;"),
    (EN, "Recalls the fog;", "Recalls the fog."),
    (FR, "Demande des informations", "Demande de plus amples informations"),
    (FR, "Condamne les naufrageurs", "Condamne de nouveau les naufrageurs"),
    (FR, "Prie les gardiens de veiller", "Prie les gardiens de veiller également"),
    (FR, "Félicite Ana et Léo", "Félicite aussi bien Ana que Léo"),
    (ES, "Insta a los guardianes", "Insta encarecidamente a los guardianes"),
    (ES, "Pide que los barcos esperen", "Pide que los barcos también esperen"),
    (RU, "подтверждает, что", "вновь подтверждает, что"),
    (RU, "призывает развивать маяки", "призывает далее развивать маяки"),
    (RU, "просит суда ждать", "просит суда также ждать"),
    (ZH, "谴责破坏者；", "强烈谴责破坏者；"),
    (ZH, "申明灯塔的作用；", "再次申明灯塔的作用；"),
    (ZH, "请船只等待；", "请船只也等待；"),
    (ZH, "请船只等待；", "敦促船只等待；"),
    (ZH, "鼓励守护人；", "进一步鼓励守护人；"),
    (ZH, "鼓励守护人；", "继续鼓励守护人；"),
    (AR, "تدعو الحراس؛", "تدعو بقوة الحراس؛"),
    (AR, "تدعو الحراس إلى السهر؛", "تدعو الحراس إلى السهر أيضا؛"),
    # paragraphs
    (EN, "in paragraph 28 above;", "in paragraph 43 above;"),
    (EN, "in paragraph 7 above;", "in paragraph 8 above;"),
    (EN, "in paragraph 11 above;", "in paragraph 12 above;"),
    (EN, "in paragraph 28;", "in paragraph 42;"),
    (EN, "in paragraph 28 of resolution 66/900;", "in paragraph 42 of resolution 66/900;"),
    (EN, "in paragraph 28 above;", "in paragraph 42 below;"),
    (EN, "in paragraphs 28 and 29 above;", "in paragraphs 42 and 29 above;"),
    (EN, "in paragraphs 28 and 30 above;", "in paragraphs 42 to 44 above;"),
    (EN, "in paragraphs 30 to 31 above;", "in paragraphs 44 to 46 above;"),
    (EN, "in paragraph 3 (b) above;", "in paragraph 5 (a) above;"),
    (EN, "in paragraph 3 (c) above;", "in paragraph 5 (c) above;"),
    (EN, "in paragraph 12 (a) above;", "in paragraph 6 (a) above;"),
    (EN, "the 28 ships above;", "the 42 ships above;"),
    (FR, "au paragraphe 28 ci-dessus ;", "au paragraphe 43 ci-dessus ;"),
    (FR, "au paragraphe 28 de la résolution 66/900", "au paragraphe 42 de la résolution 66/900"),
    (ES, "en el párrafo 28 de la resolución 66/900", "en el párrafo 42 de la resolución 66/900"),
    (RU, "в пункте 28 резолюции 66/900", "в пункте 42 резолюции 66/900"),
    (ZH, "第66/900号决议第28段", "第66/900号决议第42段"),
    (ZH, "上文第28段", "下文第42段"),
    (AR, "في الفقرة 28 من القرار 66/900", "في الفقرة 42 من القرار 66/900"),
    # sessions
    (EN, "at its sixty-eighth session,", "at its seventy-first session,"),
    (EN, "at its sixty-eighth session,", "at its sixty-ninth session,"),
    (EN, "at its sixty-eighth session,", "at its seventieth special session,"),
    (EN, "its sixty-eighth special session", "its seventieth special session"),
    (EN, "the sixty-eighth lighthouse", "the seventieth lighthouse"),
    (EN, "at its seventy-fifth session,", "at its seventy-seventh session,"),
    (EN, "its sixty-eighth and sixty-ninth sessions", "its seventieth session"),
    (FR, "sa soixante-huitième session", "sa soixante et onzième session"),
    (FR, "sa vingt-huitième session extraordinaire", "sa trentième session extraordinaire"),
    (ES, "su sexagésimo octavo período de sesiones", "su sexagésimo noveno período de sesiones"),
    (RU, "на шестьдесят восьмой сессии", "на шестьдесят девятой сессии"),
    (ZH, "第六十八届会议", "第六十九届会议"),
    (ZH, "第六十八次会议", "第七十次会议"),
    (AR, "في دورتها الثامنة والستين", "في دورتها الحادية والسبعين"),
    # dates
    (EN, "no later than April 2092,", "no later than May 2094,"),
    (EN, "no later than April 2092,", "no later than April 2093,"),
    (EN, "by 1 June 2092,", "by 30 June 2094,"),
    (EN, "the goals by 2100,", "the goals by 2102,"),
    (EN, "since its adoption in May 2080,", "since its adoption in May 2082,"),
    (EN, "the wreck of 9 April 2090", "the wreck of 7 January 2092"),
    # deadlines, mandates, events and quantities, which no word of the review shows
    (EN, "lamps to phase out by 2091;", "lamps to phase out by 2093;"),
    (EN, "the mandate shall end on 30 June 2092;", "the mandate shall end on 30 June 2094;"),
    (EN, "the attack of 4 June 2089;", "the attack of 4 June 2091;"),
    (EN, "37 per cent failed in 2088;", "37 per cent failed in 2090;"),
    (EN, "lamps, no more than 2091;", "lamps, no more than 2093;"),
    (EN, "Notes the report; oil ends by 2091;", "Notes the report; oil ends by 2093;"),
    (EN, f"the report {'on lamps ' * 10}by 2091;", f"the report {'on lamps ' * 10}by 2093;"),
    (FR, "cesser la vente d’ici à 2091 ;", "cesser la vente d’ici à 2093 ;"),
    (ES, "cesar la venta para 2091;", "cesar la venta para 2093;"),
    (RU, "прекратить продажу в 2091 году", "прекратить продажу в 2093 году"),
    (ZH, "决定在2091年之前停止出售；", "决定在2093年之前停止出售；"),
    (AR, "تقرر وقف البيع قبل عام 2091؛", "تقرر وقف البيع قبل عام 2093؛"),
    (EN, "of some 2090 lamps", "of some 2092 lamps"),
    (EN, "to train 2090 keepers", "to train 2092 keepers"),
    (EN, "by April 2092,", "before April 2094,"),
    (EN, "resolution 61/3 of 4 May 2090", "resolution 61/3 of 4 May 2092"),
    (EN, "no later than April 2092,", "no later than 1 April 2094,"),
    (FR, "avant avril 2092 ;", "avant mai 2094 ;"),
    (ES, "en abril de 2092;", "en abril de 2095;"),
    (RU, "не позднее апреля 2092 года", "не позднее мая 2094 года"),
    (ZH, "至迟于2092年4月", "至迟于2094年5月"),
    (ZH, "于2090年2月3日发生", "于2092年6月3日发生"),
    (AR, "قبل نيسان/أبريل 2092،", "قبل أيار/مايو 2094،"),
    # citations
    (EN, "resolution 66/900 of 5 April 2088", "resolution 68/902 of 3 May 2090"),
    (EN, "resolution 66/900 of 5 April 2088", "resolution 68/901 of 4 May 2090"),
    (EN, "resolution 66/900 of 5 April 2088", "resolution 68/901"),
    (EN, "resolution 60/288 of 5 April 2082", "resolution 68/901 of 3 May 2090"),
    (EN, "resolution 68/999 of 5 June 2090", "resolution 68/901 of 3 May 2090"),
    (EN, "resolution 1900 (2088) of 5 April 2088", "resolution 68/901 of 3 May 2090"),
    (EN, "resolution 66/900,", "resolution A/RES/68/901,"),
    (FR, "sa résolution 66/900 du 5 avril 2088", "sa résolution 68/901 du 3 juin 2090"),
    (ES, "resolución 66/900, de 5 de abril de 2088,", "resolución 68/900, de 3 de mayo de 2090,"),
    (RU, "резолюцию 66/900 от 5 апреля 2088 года", "резолюцию 68/901 от 3 мая 2091 года"),
    (ZH, "其2088年4月5日第66/900号决议", "其2090年5月3日第68/902号决议"),
    (ZH, "其2088年4月5日第66/900号决议", "其2090年5月4日第68/901号决议"),
    (AR, "القرار 66/900 المؤرخ 5 نيسان/أبريل 2088", "القرار 68/901 المؤرخ 4 أيار/مايو 2090"),
    # a resolution that is not the old document's predecessor, or is named still
    (EN, "resolution 67/77 of 4 May 2089 on keepers", "resolution 68/901 of 3 May 2090 on keepers"),
    (FR, "la résolution 67/77 du 4 mai 2089", "la résolution 68/901 du 3 mai 2090"),
    (ES, "la resolución 67/77", "la resolución 68/901"),
    (RU, "резолюцию 67/77", "резолюцию 68/901"),
    (ZH, "第67/77号决议", "第68/901号决议"),
    (AR, "القرار 67/77", "القرار 68/901"),
    (EN, "resolution 66/901", "resolution 68/901"),
    # reports and drafts
    (EN, "the report (A/68/99);", "the report (A/70/16);"),
    (EN, "the lamps of A/68/15;", "the lamps of A/70/16;"),
    (ZH, "灯塔(A/68/15)", "灯塔(A/70/16)"),
    (EN, "the report (A/68/15);", "the report (A/69/16);"),
    (EN, "the report (A/68/15);", "the report (A/68/16);"),
    (EN, "the report (A/68/15);", "the report (A/70/L.16);"),
    (EN, "the report (A/68/15);", "the report (E/70/16);"),
    (EN, "the report (A/68/15);", "the report (A/70/16/Add.1);"),
    (EN, "the report (A/68/15/Add.1);", "the report (A/70/16/Add.2);"),
    (ZH, "见A/C.3/68/L.4。", "见A/C.2/70/L.19。"),
    # one of each beside a word
    (EN, "Reviews at its sixty-eighth session the lamps;",
     "Also reviews at its seventieth session the horns;"),
    (ZH, "决定大会第六十八届会议审查；", "还决定大会第七十届会议审议；"),
    (FR, "avant avril 2092, si possible ;", "avant avril 2094 ;"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "old", "new"), SUBSTANCE)
def test_what_is_substance(language: Language, old: str, new: str) -> None:
    assert not _follows(language, old, new)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        (EN, "Requests a report on the period from 1 July 2090 to 30 June 2092;",
         "Requests a report on the period from 1 July 2090 to 30 June 2094;"),
        (EN, "Decides to extend the mandate of the Panel until its sixty-ninth session;",
         "Decides to extend the mandate of the Panel until its seventy-first session;"),
        (EN, "Calls upon States, in line with the Agenda, to end fog dumping by 2091;",
         "Calls upon States, in line with the Agenda, to end fog dumping by 2093;"),
        (EN, "Urges States to review their laws by 2091;",
         "Urges States to review their laws by 2093;"),
        (EN, "Extends the mandate until 30 June 2092, and requests it to report;",
         "Extends the mandate until 30 June 2094, and requests it to report;"),
        (EN, "Authorizes the Secretary-General, for the sessions in 2090, to reimburse members;",
         "Authorizes the Secretary-General, for the sessions in 2092, to reimburse members;"),
        (EN, "Condemns the attack of 3 March 2090, as stated in reports of the press;",
         "Condemns the attack of 3 March 2092, as stated in reports of the press;"),
        (FR, "Exhorte les États à examiner leurs lois avant 2091 ;",
         "Exhorte les États à examiner leurs lois avant 2093 ;"),
        (ZH, "决定将小组的任务期限延长至大会第六十九届会议；",
         "决定将小组的任务期限延长至大会第七十一届会议；"),
        (AR, "تقرر تمديد ولاية الفريق حتى دورتها التاسعة والستين؛",
         "تقرر تمديد ولاية الفريق حتى دورتها الحادية والسبعين؛"),
    ],
)  # fmt: skip
def test_a_period_that_grows_is_substance(language: Language, old: str, new: str) -> None:
    assert not _follows(language, old, new)


@pytest.mark.parametrize("language", Language)
def test_nothing_follows_from_nothing(language: Language) -> None:
    for _, old, new in FOLLOWING:
        assert not _follows(language, old, old)
        assert not _follows(language, new, new.rstrip(".;") + ";")


NEEDS_FACTS = [
    ("at its sixty-eighth session,", "at its seventieth session,"),
    ("the report (A/68/15);", "the report (A/70/16);"),
    ("a report no later than April 2092,", "a report no later than April 2094,"),
    ("resolution 66/900 of 5 April 2088", "resolution 68/901 of 3 May 2090"),
    ("in paragraph 28 above;", "in paragraph 42 above;"),
]


@pytest.mark.parametrize(("old", "new"), NEEDS_FACTS)
def test_where_facts_are_missing_no_rule_holds(old: str, new: str) -> None:
    known = _document(EN, "68/901", date(2090, 5, 3), "68")
    special = _document(EN, "S-30/2", date(2092, 6, 4), "S-30")
    nothing = _document(EN, "A/L.7", None, "")
    for pair in ((known, special), (special, known), (known, nothing), (nothing, known)):
        if "April 2092" not in old or nothing in pair:
            assert not _follows(EN, old, new, Setting(*pair, {}))
    assert not _follows(EN, old, new, Setting(known, known, {}))


def test_an_opening_that_nobody_knows_holds_no_adverbs() -> None:
    found = edits("Recalls the fog;", "Also recalls the fog;", EN)
    assert only_follows(found, ("Recalls", ""), _setting(EN))
    assert not only_follows(found, ("", ""), _setting(EN))


# Clauses whose parts in braces roll forward; between them stand words that do not.
TEMPLATES = {
    EN: ("{Decides|Also decides} to review at its {sixty-eighth|seventieth} session, by {June 2092|"
         "June 2094}, the report {A/68/15|A/70/3} that keepers write under paragraph {28|42} above "
         "and resolution {66/900 of 5 April 2088|68/901 of 3 May 2090} on old lighthouses"),
    FR: ("{Décide|Décide également} que la {soixante-huitième|soixante-dixième} session examinera, "
         "avant {juin 2092|juin 2094}, le rapport {A/68/15|A/70/3} des gardiens au paragraphe "
         "{28|42} ci-dessus et la résolution {66/900 du 5 avril 2088|68/901 du 3 mai 2090} sur "
         "les phares"),
    ES: ("{Decide|Decide además} que su {sexagésimo octavo|septuagésimo} período de sesiones "
         "examinará, en {junio de 2092|junio de 2094}, el informe {A/68/15|A/70/3} del párrafo "
         "{28|42} supra "
         "y la resolución {66/900, de 5 de abril de 2088|68/901, de 3 de mayo de 2090}, sobre "
         "los faros"),
    RU: ("{постановляет|также постановляет} на своей {шестьдесят восьмой|семидесятой} сессии в "
         "{июне 2092|июне 2094} года рассмотреть доклад {A/68/15|A/70/3} по пункту {28|42} выше и "
         "резолюции {66/900 от 5 апреля 2088|68/901 от 3 мая 2090} года о маяках"),
    ZH: ("{决定|还决定}大会{第六十八|第七十}届会议于{2092年6月|2094年6月}审查上文第{28|42}段报告"
         "{A/68/15|A/70/3}及{2088年4月5日第66/900|2090年5月3日第68/901}号决议关于灯塔的规定"),
    AR: ("{تقرر|تقرر أيضا} أن تستعرض في دورتها {الثامنة والستين|السبعين} في {حزيران/يونيه 2092|"
         "حزيران/يونيه 2094} التقرير {A/68/15|A/70/3} في الفقرة {28|42} أعلاه والقرار "
         "{66/900 المؤرخ 5 نيسان/أبريل 2088|68/901 المؤرخ 3 أيار/مايو 2090} عن المنارات"),
}  # fmt: skip
OTHER_WORDS = {
    EN: "strongly horns not 44 2091", FR: "vivement cornes non 44 2091", ES: "no niebla 44 2091",
    RU: "не туман 44 2091", ZH: "不 雾 四", AR: "لا الضباب 44 2091",
}  # fmt: skip


def _parts(language: Language) -> list[str]:
    """Give words and rolling parts in turn: those at odd places are pairs."""
    return TEMPLATES[language].replace("}", "{").split("{")


@given(st.data())
def test_a_word_outside_is_always_substance(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(Language))
    parts = _parts(language)
    rolled = [data.draw(st.booleans()) for _ in parts]
    old = [part.split("|")[0] if at % 2 else part for at, part in enumerate(parts)]
    new = [part.split("|")[rolled[at]] if at % 2 else part for at, part in enumerate(parts)]
    some = any(rolled[1::2])
    assert _follows(language, "".join(old), "".join(new)) is some

    place = data.draw(st.sampled_from([at for at in range(2, len(parts), 2) if parts[at].strip()]))
    gap = "" if language is ZH else " "
    words = list(parts[place]) if language is ZH else parts[place].split(" ")
    at = data.draw(st.sampled_from([i for i, word in enumerate(words) if word.strip(",")]))
    other = data.draw(st.sampled_from(OTHER_WORDS[language].split()))
    how = data.draw(st.sampled_from(["put", "add", "drop"]))
    words[at : at + (how != "add")] = [] if how == "drop" else [other]
    new[place] = gap.join(words)
    assert not _follows(language, "".join(old), "".join(new))
    assert not _follows(language, "".join(new), "".join(old))


@given(st.data())
def test_any_texts_are_answered(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(Language))
    pieces = re.split(r"[{|}]", TEMPLATES[language])
    text = st.lists(st.sampled_from(pieces) | st.text(max_size=5), max_size=9).map("".join)
    old, new = data.draw(text), data.draw(text)
    words, found = cut(old, language)
    pairs = zip([*(reference.text for reference in found), ""], words, strict=True)
    assert "".join(word + named for named, word in pairs) == old
    _follows(language, old, new)
    assert not _follows(language, old, old)
