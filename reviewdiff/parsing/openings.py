"""The openings of clauses in the six languages: the participle or verb a paragraph begins with.

In: the text of a paragraph.  Out: its opening words, or "".
Never: a judgement of strength.

The words are the lead words of official texts; where an adverb or complement belongs to the
opening ("Recalling also", "Takes note with appreciation of"), it is part of it.
"""

import re
from functools import cache

from reviewdiff.model.language import Language

_ENGLISH = (
    "acknowledg accept act adopt affirm agree alarm anticipat anxious appeal appreciat approv appropriat assur "
    "authoriz applaud awar bear believ call cogniz commend commit concern conclud concur condemn confirm "
    "congratulat conscious consider continu convinc decid declar deeply deplor desir desirous "
    "determin direct disturb draw dismay emphasiz encourag endors establish examin expect express "
    "fulfil guid hav heed honour inspir highlight hop eager insist instruct intend invit keep lament look mindful motivat not observ "
    "pay pledg proclaim profess propos pursu reaffirm realiz recall receiv recogniz recommend "
    "recommit re-emphasiz reemphasiz regret reiterat reject remain remind renew repeat request "
    "resolv review salut seek shock stress strongly suggest support tak thank underlin underscor "
    "urg view warn welcom"
)
_ENGLISH_BEFORE = (
    r"(?:(?:also|further|once again|again|strongly|deeply|gravely|seriously|urgently|firmly|fully|"
    r"solemnly|greatly|extremely|keenly|very|especially|unequivocally|warmly|particularly|profoundly|still|in this regard,|in that regard,) )*"
)
_ENGLISH_AFTER = (
    r"(?: (?:also|further|once again|again|strongly|upon|for(?:ward)?(?: to)?|note(?: of)?|into account"
    r"|in mind|with (?:deep |grave |great |serious |utmost )?(?:appreciation|concern|satisfaction|"
    r"interest|regret|gratitude|alarm)|its|(?:deep |grave |great |serious |profound )?"
    r"(?:concern|appreciation|gratitude|regret)|tribute(?: to)?|of|by|considered|attention to)\b)*"
)

_LISTS = {
    Language.FR: (
        "Rappelant Réaffirmant Réitérant Renouvelant Considérant Consciente Conscient Reconnaissant "
        "Constatant Notant Prenant|note Prenant|acte Soulignant Insistant Se|félicitant Accueillant "
        "Préoccupée Préoccupé Profondément|préoccupée Gravement|préoccupée Se|déclarant Alarmée "
        "Convaincue Convaincu Ayant|à|l’esprit Gardant|à|l’esprit Ayant|examiné Ayant Sachant Guidée "
        "Guidé Condamnant Regrettant Déplorant Affirmant Saluant Félicitant Encourageant Estimant "
        "Tenant|compte Désireuse Résolue Remerciant Décide Déclare Proclame Approuve Adopte Autorise "
        "Fait|sien Fait|sienne Souscrit Exige Exhorte|vivement Exhorte Engage|instamment Engage "
        "Demande|instamment Demande Appelle Prie Recommande Lance|un|appel Encourage Invite Prend|note "
        "Prend|acte Note Constate Se|félicite Accueille Félicite Salue Rend|hommage Exprime Remercie "
        "Appuie Se|déclare S’inquiète Déplore Condamne Regrette Réaffirme Réitère Renouvelle Souligne "
        "Insiste Affirme Considère Reconnaît Estime Rappelle Attend Convient Engage|vivement"
    ),
    Language.ES: (
        "Recordando Reafirmando Reiterando Renovando Reconociendo Teniendo|en|cuenta Observando "
        "Tomando|nota Acogiendo|con|beneplácito Acogiendo Destacando Poniendo|de|relieve Subrayando "
        "Preocupada Profundamente|preocupada Gravemente|preocupada Expresando Alarmada Convencida "
        "Teniendo|presente Consciente Guiada Habiendo Considerando Condenando Lamentando Deplorando "
        "Afirmando Encomiando Alentando Decide Declara Proclama Aprueba Autoriza Hace|suyo Hace|suya "
        "Refrenda Exige Insta|encarecidamente Insta Exhorta Pide Hace|un|llamamiento Solicita "
        "Recomienda Alienta Invita Toma|nota Observa Hace|notar Acoge|con|beneplácito "
        "Acoge|con|satisfacción Acoge Encomia Expresa Apoya Deplora Condena Lamenta Reafirma Reitera "
        "Destaca Pone|de|relieve Subraya Afirma Reconoce Recuerda Aguarda Conviene Considera"
    ),
    Language.RU: (
        "ссылаясь напоминая вновь|подтверждая вновь|заявляя повторяя признавая отмечая "
        "принимая|к|сведению принимая|во|внимание приветствуя подчеркивая особо|отмечая "
        "особо|подчеркивая будучи|обеспокоена будучи|глубоко|обеспокоена будучи|встревожена "
        "будучи|убеждена будучи выражая учитывая памятуя сознавая руководствуясь рассмотрев считая "
        "осуждая сожалея подтверждая утверждая поощряя возобновляя постановляет провозглашает "
        "объявляет утверждает одобряет принимает|к|сведению принимает уполномочивает поддерживает "
        "требует настоятельно|призывает решительно призывает просит рекомендует обращается поощряет "
        "предлагает отмечает с|признательностью с|удовлетворением с|обеспокоенностью приветствует "
        "высоко|оценивает выражает осуждает сожалеет вновь|подтверждает вновь|заявляет повторяет "
        "подтверждает подчеркивает особо|отмечает признает напоминает ссылается с|интересом|ожидает"
    ),
    Language.ZH: (
        "重申 再次申明 再次重申 再次强调 再次 申明 回顾 确认 认识到 承认 赞赏地注意到 满意地注意到 感兴趣地注意到 "
        "遗憾地注意到 关切地注意到 严重关切地注意到 深为关切地注意到 震惊地注意到 表示注意到 注意到 欢迎 强调指出 着重指出 "
        "特别指出 强调 着重 深为关切 严重关切 关切 表示深为关切 表示严重关切 表示关切 表示赞赏 表示感谢 表示支持 表示 深信 "
        "坚信 相信 铭记 考虑到 意识到 念及 遵循 审议了 审议 认为 谴责 强烈谴责 断然谴责 惋惜 遗憾 痛惜 深为痛惜 赞扬 表扬 "
        "鼓励 决定 决心 宣布 宣告 核准 通过 授权 核可 赞同 要求 敦促 强烈敦促 促请 呼吁 吁请 请 建议 邀请 支持 感谢 指出 "
        "期待 授命 同意 希望 继续 肯定 感到震惊 感到关切 赞赏 满意 收到 听取 严重 强烈 深为"
    ),
    Language.AR: (
        "إذ|تشير إذ|تؤكد|من|جديد إذ|تؤكد إذ|تعيد|تأكيد إذ|تكرر إذ|تسلم إذ|تقر إذ|تعترف إذ|تلاحظ "
        "إذ|تحيط|علما إذ|ترحب إذ|تشدد إذ|تبرز إذ|يساورها إذ|تعرب إذ|يثير|جزعها إذ|هي|مقتنعة إذ|تضع "
        "إذ|تدرك إذ|تسترشد إذ|ترى إذ|تدين إذ|تأسف إذ|تشجب إذ|تستنكر إذ|تشيد إذ|تشجع إذ قد|نظرت "
        "اقتناعا|منها تقرر تعلن توافق تعتمد تأذن تؤيد تطالب تحث|بقوة تحث تهيب تدعو تطلب توصي تناشد "
        "تشجع تحيط|علما تلاحظ ترحب تشيد تثني تعرب تدعم تشجب تستنكر تدين تأسف تؤكد|من|جديد "
        "تؤكد|مجددا تعيد|تأكيد تكرر تؤكد تشدد تبرز تسلم تقر تعترف تشير تتطلع ترى"
    ),
}
_BEFORE = {
    Language.FR: r"",
    Language.ES: r"(?:(?:también|además) )?",
    Language.RU: r"(?:(?:также|далее) )?",
    Language.ZH: r"(?:[又还并]|进一步|也|在这方面)?",
    Language.AR: r"و?",
}
_AFTER = {
    Language.FR: r"(?: (?:également|en outre|de nouveau|avec (?:satisfaction|préoccupation|intérêt)))*",
    Language.ES: r"(?: (?:también|además|con (?:aprecio|preocupación|reconocimiento)))*",
    Language.RU: r"(?: (?:также|далее|с (?:признательностью|удовлетворением|обеспокоенностью)))*",
    Language.ZH: r"",
    Language.AR: r"(?: (?:أيضا|كذلك|مع (?:التقدير|القلق)))*",
}


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    if language is Language.EN:
        stems = "|".join(sorted(_ENGLISH.split(), key=len, reverse=True))
        return re.compile(
            rf"{_ENGLISH_BEFORE}(?:{stems})[a-z]{{0,4}}\b{_ENGLISH_AFTER}", re.IGNORECASE
        )
    words = sorted((w.replace("|", " ") for w in _LISTS[language].split()), key=len, reverse=True)
    edge = "" if language is Language.ZH else r"\b"
    core = "|".join(re.escape(word).replace("’", "[’']") for word in words)
    return re.compile(rf"{_BEFORE[language]}(?:{core}){edge}{_AFTER[language]}", re.IGNORECASE)


# "Cherishing the", "Inspired by", not "Stockpiling and", "Beijing Declaration" or "United Nations".
_PARTICIPLE = {
    Language.EN: re.compile(
        r"[A-Z][a-z]+(?:ing|ed),? (?:the|its|that|in|of|to|with|by|also|further|all|this|these|upon|"
        r"on|at|for|an?|about|from|once|strongly|deeply)\b"
    ),
    Language.FR: re.compile(
        r"[A-ZÉÀ][a-zé]+(?:ant|ée?) (?:qu[e’]|l[ae’]|les|d[eu’]|des|à|par|s[ao]n?|ses|en|avec)"
    ),
    Language.ES: re.compile(
        r"[A-ZÁ][a-zá]+(?:ando|iendo|ada) (?:que|la|el|los|las|del?|en|con|por|sus?|al?)\b"
    ),
}


def looks_like_participle(text: str, language: Language) -> bool:
    """Tell whether a text begins as a preambular paragraph may, with a participle not listed."""
    form = _PARTICIPLE.get(language)
    return bool(form and form.match(text))


def find_opening(text: str, language: Language) -> str:
    """Give the opening a text begins with, as it stands there, or "".

    >>> find_opening("Recalling also General Assembly resolution 66/10", Language.EN)
    'Recalling also'
    >>> find_opening("又回顾大会2011年11月18日第66/10号决议", Language.ZH)
    '又回顾'
    >>> find_opening("To launch the Strategy", Language.EN)
    ''
    """
    found = _pattern(language).match(text)
    return found[0].rstrip() if found else ""
