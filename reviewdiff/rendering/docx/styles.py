"""The look of a resolution in Word: named styles, fonts and sizes by language, settings.

In: a language.  Out: XML text of styles.xml and settings.xml.
Never: a look that is not in a named style, so that an editor changes it in one place.

The look is that of the UN's own documents: A4, Times New Roman of 10 points, a first line set in,
the figure on it; Chinese in Song with openings in Kai, Arabic larger.
"""

from dataclasses import dataclass

from reviewdiff.model.language import Language
from reviewdiff.rendering.docx.body import part


@dataclass(frozen=True, slots=True)
class _Script:
    """Half-points of Latin and of complex letters, twentieths of a point from line to line."""

    size: int = 20
    line: int = 240
    lang: str = ""
    opening: str = "<w:i/><w:iCs/>"
    ends: str = '<w:jc w:val="both"/>'


# Chinese has no italics: what is italic elsewhere is set in Kai.
_KAI = '<w:rFonts w:ascii="Times New Roman" w:eastAsia="KaiTi" w:hAnsi="Times New Roman"/>'
_LATIN = {"en": "en-GB", "es": "es-ES", "fr": "fr-FR", "ru": "ru-RU"}
_SCRIPTS = {
    # Justified Arabic is drawn out in its letters, and beyond the margin where there is a tab.
    Language.AR: _Script(28, 380, '<w:lang w:val="en-GB" w:bidi="ar-SA"/>', ends=""),
    Language.ZH: _Script(21, 320, '<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>', _KAI),
}
_FONTS = (
    '<w:rFonts w:ascii="Times New Roman" w:eastAsia="SimSun" w:hAnsi="Times New Roman" '
    'w:cs="Traditional Arabic"/>'
)
# Twentieths of a point: where the first line begins, where its text begins after the figure.
_FIRST, _TEXT, _STEP, _CELL_TEXT = 475, 1050, 475, 600


def styles(language: Language) -> str:
    """Write the styles."""
    script = _script(language)
    turned = "<w:bidi/>" if language is Language.AR else ""
    latin = 22 if language is Language.AR else script.size
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}"
        f'<w:sz w:val="{latin}"/><w:szCs w:val="{script.size}"/>{script.lang}</w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    normal = f'{turned}<w:spacing w:after="120" w:line="{script.line}" w:lineRule="atLeast"/>'
    found = [
        _NORMAL.format(normal),
        *_paragraphs(script),
        *_characters(script),
        _TABLE,
    ]
    return part("styles", "\n".join([defaults, *found]))


def settings() -> str:
    """Write the settings: what an editor changes further is tracked too."""
    return part(
        "settings",
        '<w:trackRevisions/><w:defaultTabStop w:val="475"/><w:footnotePr><w:footnote w:id="-1"/>'
        '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat>",
    )


def _script(language: Language) -> _Script:
    lang = f'<w:lang w:val="{_LATIN.get(language.value, "")}"/>'
    return _SCRIPTS.get(language) or _Script(lang=lang)


def _paragraphs(script: _Script) -> list[str]:
    small = f'<w:sz w:val="{script.size - 2}"/><w:szCs w:val="{script.size - 2}"/>'
    large = f'<w:b/><w:bCs/><w:sz w:val="{script.size + 4}"/><w:szCs w:val="{script.size + 4}"/>'
    bold, first = "<w:b/><w:bCs/>", f'<w:ind w:firstLine="{_FIRST}"/>'
    middle = '<w:spacing w:before="120"/><w:jc w:val="center"/>'
    found = [
        _style("Title", "Title", f"<w:keepNext/>{middle}", large),
        _style("Formula", "Formula", f"<w:keepNext/>{first}", script.opening),
        _style("Preambular", "Preambular paragraph", f"{first}{script.ends}"),
        _style("Operative", "Operative paragraph", f"{_tabs(_TEXT)}{first}{script.ends}"),
        _style("Continued", "Continued paragraph", f"{first}{script.ends}"),
        _style("Introduction", "Introduction", f"{first}{script.ends}"),
        _style("Adoption", "Adoption", '<w:jc w:val="right"/>', script.opening),
        _style("Annex", "Annex", f"<w:keepNext/><w:pageBreakBefore/>{middle}", large),
        _style("FootnoteText", "footnote text", '<w:spacing w:after="40"/>', small),
        _style("CommentText", "annotation text", "", small),
        _style("Header", "header", _OURS, small),
        _style("Footer", "footer", f'{_OURS}<w:jc w:val="center"/>', small),
        _style("Warning", "Warning", _OURS, f"<w:b/><w:bCs/>{_RED}{small}"),
        _style("Remark", "Remark", f"{_OURS}{_CELL}", small),
        _style("Cell", "Table text", f"{_tabs(_CELL_TEXT)}{_CELL}", small),
    ]
    for level in (1, 2, 3):
        shape = f'<w:keepNext/>{middle}<w:outlineLvl w:val="{level - 1}"/>'
        found.append(_style(f"Heading{level}", f"heading {level}", shape, bold))
    for level in (1, 2, 3, 4):
        start = _TEXT + _STEP * level
        shape = f'{_tabs(start)}<w:ind w:left="{start}" w:hanging="{_STEP}"/>{script.ends}'
        found.append(_style(f"Subparagraph{level}", f"Subparagraph {level}", shape))
    return found


def _characters(script: _Script) -> list[str]:
    raised = '<w:vertAlign w:val="superscript"/>'
    small = '<w:sz w:val="16"/><w:szCs w:val="16"/>'
    return [
        _character("Opening", "Opening words", script.opening),
        _character("FootnoteReference", "footnote reference", raised),
        _character("CommentReference", "annotation reference", small),
        _character("Strong", "Strong", "<w:b/><w:bCs/>"),
        _character("Deleted", "Deleted words", f"<w:strike/>{_RED}"),
        _character("Inserted", "Inserted words", f'<w:b/><w:bCs/>{_BLUE}<w:u w:val="single"/>'),
    ]


# Our own words are English in every report.
_OURS = '<w:bidi w:val="0"/>'
_CELL = '<w:spacing w:before="20" w:after="40"/>'
# Dark enough to be read in print and on white: at least seven to one.
_RED, _BLUE = '<w:color w:val="9C1C1C"/>', '<w:color w:val="0B3D91"/>'
_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="Comparison">'
    '<w:name w:val="Comparison"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
    f"<w:tblBorders>{_EDGES}</w:tblBorders></w:tblPr></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" '
    'w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def _tabs(place: int) -> str:
    return f'<w:tabs><w:tab w:val="left" w:pos="{place}"/></w:tabs>'


def _style(name: str, title: str, shape: str = "", run: str = "") -> str:
    shape = f"<w:pPr>{shape}</w:pPr>" if shape else ""
    return _written("paragraph", name, title, f'<w:basedOn w:val="Normal"/>{{}}{shape}', run)


def _character(name: str, title: str, run: str) -> str:
    return _written("character", name, title, "{}", run)


def _written(sort: str, name: str, title: str, shape: str, run: str) -> str:
    own = ' w:customStyle="1"' if title[0].isupper() and title not in _BUILT_IN else ""
    run = f"<w:rPr>{run}</w:rPr>" if run else ""
    shape = shape.format("<w:qFormat/>")
    return (
        f'<w:style w:type="{sort}"{own} w:styleId="{name}"><w:name w:val="{title}"/>'
        f"{shape}{run}</w:style>"
    )


_BUILT_IN = ("Title", "Strong")
_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/><w:pPr>{}</w:pPr></w:style>"
)
