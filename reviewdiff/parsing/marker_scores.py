"""How much a figure looks like a footnote's marker, by what stands around it.

In: the words before and after a figure.  Out: a score; more is surer.
Never: a word further off than REACH. Were all of a long clause read for each of its figures, its
time would grow with the square of its length.
"""

import re

from reviewdiff.model.language import Language
from reviewdiff.model.months import MONTHS
from reviewdiff.parsing.normalization import HAN

# The longest word or mark that tells has some 20 letters.
REACH = 100

# What speaks for a figure being a marker, by what stands around it; more is surer.
SURE, GLUED, _AFTER_MARK, _AFTER_YEAR, _AFTER_STOP, AFTER_WORD = 12, 8, 6, 5, 4, 3
_AFTER_FIGURE, AFTER_COUNTED = 2, 1

_MARK = re.compile(r"[,;:)\]”’»\"，；：）》」،؛…!?]$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")

# Words that a number mostly belongs to, and such as never bear a note.
_COUNTED = re.compile(
    r"(?:paragraph|para|goal|chapter|article|annex|resolution|decision|part|section|target|rule|"
    r"table|phase|item|supplement|suppl|vol|volume|page|agenda|action|pillar|appendix|figure|"
    r"objective|principle|number|round|stage|session|category|class|tier|level|version|regulation|"
    r"paragraphe|alinéa|objectif|chapitre|partie|annexe|résolution|décision|point|cible|règle|"
    r"párrafo|objetivo|capítulo|artículo|anexo|resolución|decisión|tema|meta|regla|parte|sección|"
    r"пункт|цел|глав|стать|приложени|резолюци|решени|част|раздел|задач|правил|"
    r"الفقرة|المادة|القرار|الهدف|البند|الفصل|المرفق|الجزء|الغاية)[\w’]{0,3}$",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"(?:of|on|to|in|at|by|for|and|or|the|a|an|its|all|as|is|are|no|per|not|with|from|than|until|"
    r"since|between|least|most|about|within|only|over|under|dated|every|another|these|those|that|"
    r"d[eu]|l[ae]|les|des|aux?|et|en|sur|par|un|une|dans|entre|depuis|"
    r"del|el|los|las|y|con|por|se|que|desde|hasta|"
    r"от|и|с|в|на|по|до|из|к|для|о|об|за|после|между|более|"
    r"من|في|إلى|على|عن|و|بين|№|n[oº°]s?)$",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\b(?:No|Nos|vol|chap|sect|paras?|art|arts|pp?|Rev|Add|Corr|núm|п|гл)\.$")
_MEASURES = re.compile(
    r"\s*(?:per cent|percent|pour cent|por ciento|процент|million|billion|[mM]ember|States\b|"
    r"years?|months?|days?|weeks?|hours?|countries|other\b|года?\b|г\.|[年月日号次条段届个项名%岁章国])"
)
_LISTED = re.compile(r"\s*(?:and|to|or|et|ou|à|y|o|a|и|или|до|[,–-]) ?\d")
_MONTHS: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"\s*(?:er |de )?(?:{'|'.join(months)})\b", re.IGNORECASE)
    for language, months in MONTHS.items()
    if language is not Language.ZH
}


def score_of(before: str, after: str, language: Language, *, gap: bool) -> int:
    """Say how much a figure looks like a marker; 0 or less for not at all."""
    if not before or not (gap or re.search(r"[^\W\d_]{3}$|\W$", before)):
        return 0
    months = _MONTHS.get(language)
    if gap and _YEAR.search(before):
        return _AFTER_YEAR
    if gap and ((months and months.match(after)) or _MEASURES.match(after)):
        return 0
    if _MARK.search(before):
        score = _AFTER_MARK if gap else GLUED
    elif before.endswith((".", "。")):
        score = 0 if _SHORTENED.search(before) else _AFTER_STOP + 2 * (not gap)
    else:
        score = _after_word(before, after, gap=gap)
    return min(score, AFTER_COUNTED) if gap and _LISTED.match(after) else score


def _after_word(before: str, after: str, *, gap: bool) -> int:
    if before[-1].isdigit():
        return _AFTER_FIGURE if gap else 0
    if re.match(f"[{HAN}]", before[-1]):
        return AFTER_COUNTED if gap and re.match(r"\s|[，；。、）]|$", after) else 0
    word = re.split(r"[\s(]", before)[-1]
    if not before[-1].isalpha() or _JOINING.match(word):
        return 0
    if _COUNTED.search(word):
        return AFTER_COUNTED if gap else 0
    return AFTER_WORD if gap else _glued_to(word)


def _glued_to(word: str) -> int:
    return 0 if word.isupper() or re.search(r"[\d./]", word) else GLUED
