"""The steps that bring a text into its normal form, each with an example and what it drops.

In: the words of one line or paragraph.  Out: the same words in normal form.
Never: a word lost; normalizing twice is normalizing once.

The steps that concern lines and pages (hard wraps, page-break indents, page furniture, footnote
blocks, torn lines) are carried out by `furniture`, `footnotes`, `mending` and `paragraphs`; they
are listed here with the others, so that this table is the whole account.
docs/stored-form.md prints it.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from reviewdiff.model.language import Language

HAN = "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CJK_MARKS = (
    "\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
_CJK = f"{HAN}{CJK_MARKS}"

# C0 and C1 controls but tab, zero-width marks, bidi marks and overrides, interlinear and tag marks.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_PRESENTATION = re.compile("[\u2e80-\u2fdf\ufb00-\ufdff\ufe70-\ufefc]+")
_SPACES = re.compile(r"\s+")
# The marks that Chinese shares with other languages, of which French sets spaces beside some.
_SHARED = "“”‘’…—"
_STRAY_SPACE = re.compile(r"(?<=[^\W\d_]) -(?=[^\W\d_])")
_SUSPECT = re.compile(r"  | [-,.]")
_LOOSE_MARK = re.compile(r"(?<=\S) (?=[,.](?:\s(?!\.)|$)|[،؛])")
# The stations of parsing ask for the same lines again; the longest source at hand has 3,700.
_LINES = 8192


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, an example before and after, what it drops; `apply` for steps on words.

    A step on lines has no `apply`; `by` names the module that carries it out. A step with a
    `language` is taken where the text is known to be in that language.
    """

    name: str
    before: str
    after: str
    drops: str
    apply: Callable[[str], str] | None = None
    by: str = "normalization"
    language: Language | None = None


# Compiled when first used: these two cost as much as all other patterns here together.
@cache
def _han_gap() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{_CJK}]) (?=[{_CJK}{_SHARED}0-9(])|(?<=[{_SHARED}0-9)]) (?=[{_CJK}])")


@cache
def _chinese_gap() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[{_CJK}]) | (?=[{_CJK}])|(?<=[{_SHARED}]) (?=[{_SHARED}0-9(])|(?<=[0-9)]) (?=”)"
    )


def _invisible(text: str) -> str:
    return _INVISIBLE.sub("", text)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _presentation(text: str) -> str:
    return _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _hyphens(text: str) -> str:
    return text.replace("\u00ad", "").replace("\u2011", "-")


def _tatweel(text: str) -> str:
    return text.replace("\u0640", "")


def _spaces(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _han_gaps(text: str) -> str:
    return text if text.isascii() else _han_gap().sub("", text)


def _chinese_gaps(text: str) -> str:
    return _chinese_gap().sub("", text)


def _loose_marks(text: str) -> str:
    return _LOOSE_MARK.sub("", text)


def _stray_space(text: str) -> str:
    return _STRAY_SPACE.sub("-", text)


STEPS = (
    Step(
        "page furniture",
        "… of the\n2/7 24-23498\nStrategy",
        "… of the\nStrategy",
        "heads and feet of pages, page and job numbers; each kind is said in a remark",
        by="furniture",
    ),
    Step(
        "footnote blocks",
        "report,\n1\nwelcomes\n_____\n1\nA/68/841.",
        "report,welcomes + footnote 1 at character 7",
        "the rule above the notes and the place of the notes among the lines",
        by="footnotes",
    ),
    Step(
        "lines read out of order",
        "3.\nsession.\n\nFurther decides that these apply to its eightieth",
        "3. Further decides that these apply to its eightieth session.",
        "the order in which an extractor read the pieces of a line; what was moved is remarked",
        by="mending",
    ),
    Step(
        "page-break indents",
        "to prevent and\n oppose attempts",
        "to prevent and\noppose attempts",
        "where a page began",
        by="paragraphs",
    ),
    Step(
        "hard wraps",
        "implementing the\nStrategy; 《战\n略》",
        "implementing the Strategy; 《战略》",
        "where the visual lines ended",
        by="paragraphs",
    ),
    Step(
        "invisible characters",
        "re\u200bport\u202e",
        "report",
        "controls, zero-width marks, bidi marks and overrides",
        _invisible,
    ),
    Step(
        "hyphenation",
        "coun\u00adter\u2011terrorism",
        "counter-terrorism",
        "soft hyphens, and that a hyphen does not break",
        _hyphens,
    ),
    Step(
        "presentation forms",
        "\ufb01nal \ufef7\ufee3\ufee6",
        "final \u0644\u0623\u0645\u0646",
        "ligatures, Arabic letter shapes, Kangxi radicals",
        _presentation,
    ),
    Step("tatweel", "الأمــم", "الأمم", "Arabic stretching strokes", _tatweel),
    Step(
        "composed accents", "re\u0301solution", "résolution", "how an accent was coded", _composed
    ),
    Step(
        "non-breaking and repeated spaces",
        "13\u00a0June  2014",
        "13 June 2014",
        "the width of a space and that it does not break",
        _spaces,
    ),
    Step(
        "spaces between Han characters and figures",
        "2006 年 9 月 8 日第60/288号",
        "2006年9月8日第60/288号",
        "spaces between a Han character or a Chinese mark and the next, a figure, a bracket or "
        "a quotation mark",
        _han_gaps,
    ),
    Step(
        "spaces in Chinese",
        "见A/991/518和 Corr.1，和 A/991/27号文件，“一级” — 灯塔",
        "见A/991/518和Corr.1，和A/991/27号文件，“一级”—灯塔",
        "in a Chinese text alone: spaces beside a Han character or a Chinese mark, whatever stands "
        "on the other side, and between quotation marks and dashes",
        _chinese_gaps,
        language=Language.ZH,
    ),
    Step(
        "spaces before hyphens",
        "counter -terrorism",
        "counter-terrorism",
        "a space that an extractor put inside a word",
        _stray_space,
    ),
    Step(
        "spaces before commas and full stops",
        "as soon as possible , and at sea .",
        "as soon as possible, and at sea.",
        "a space that an extractor put before a mark which no language sets off",
        _loose_marks,
    ),
)


@lru_cache(maxsize=_LINES)
def normalize(text: str, language: Language | None = None) -> str:
    """Bring words into normal form by the steps above, in their order.

    Words that a document keeps are given with its language; to know a line, none is needed.

    >>> normalize("13\u00a0June  2014 "), normalize("于 2014 年 6 月 12 日")
    ('13 June 2014', '于2014年6月12日')
    >>> normalize("和 Corr.1", Language.ZH), normalize("le mot 灯塔 Leuchtturm", Language.FR)
    ('和Corr.1', 'le mot 灯塔 Leuchtturm')
    """
    if text.isascii() and text.isprintable() and not _SUSPECT.search(text):
        return text.strip()
    for step in STEPS:
        if step.apply and step.language in (None, language):
            text = step.apply(text)
    return text
