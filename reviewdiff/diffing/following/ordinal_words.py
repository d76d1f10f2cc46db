"""The words that spelled ordinals are made of in the six languages, as the UN writes sessions.

In: nothing.  Out: words, units in order from first to nineteenth, tens from twentieth to ninetieth.
Never: an ordinal put together; `ordinals` does that when it is asked.

A word with "/" has several forms ("premier/première"). Arabic is kept in the feminine, since every
word for a session is feminine, and without marks on its alif, as `ordinals` folds it.
"""

EN_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

# "unième" stands in compounds only; the first alone is "premier".
FR_UNITS = (
    "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième "
    "onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième "
    "dix-neuvième"
)
FR_TENS = "vingt trente quarante cinquante soixante"
FR_ROUND = "vingtième trentième quarantième cinquantième soixantième"

ES_UNITS = (
    "primero/primer segundo tercero/tercer cuarto quinto sexto séptimo octavo noveno/nono décimo "
    "undécimo/decimoprimero/decimoprimer duodécimo/decimosegundo decimotercero/decimotercer "
    "decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno/decimonono"
)
ES_TENS = (
    "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo"
)

# Stems, which take the endings of a hard adjective; the third is a soft one and stands apart.
RU_UNITS = (
    "перв втор - четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат "
    "четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
)
# As they stand before a unit.
RU_TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"
RU_ROUND = "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"
RU_ENDINGS = "ый ой ая ое ые ого ому ым ом ую ых ыми"
RU_THIRD = "третий третья третье третьи третьего третьему третьим третьем третьей третью третьих"

AR_UNITS = (
    "الاولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة "
    "الحادية|عشرة/الحادية|عشر الثانية|عشرة/الثانية|عشر الثالثة|عشرة/الثالثة|عشر "
    "الرابعة|عشرة/الرابعة|عشر الخامسة|عشرة/الخامسة|عشر السادسة|عشرة/السادسة|عشر "
    "السابعة|عشرة/السابعة|عشر الثامنة|عشرة/الثامنة|عشر التاسعة|عشرة/التاسعة|عشر"
)
AR_FIRST_IN_COMPOUND = "الحادية"
AR_TENS = (
    "العشرون/العشرين الثلاثون/الثلاثين الاربعون/الاربعين الخمسون/الخمسين الستون/الستين "
    "السبعون/السبعين الثمانون/الثمانين التسعون/التسعين"
)

AR_HUNDRED = "المائة المئة"

HAN = "〇一二三四五六七八九"
