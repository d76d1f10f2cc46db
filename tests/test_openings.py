"""Openings: of one kind in the six languages, whole, and without the preposition after them."""

import pytest

from reviewdiff.model.document import Kind
from reviewdiff.model.language import Language
from reviewdiff.parsing.openings import find_opening
from tests.corpus.lighthouses.lighthouses import LANGUAGES, document, each_document

# Each line is a paragraph's beginning; "|" ends its opening.
TABLES = {
    Language.EN: """
Recalling| its resolution 985/12 on lamps
Recalling also| its decision to light the coast
Recalling further| resolution 985/12
Also recalling| the Convention on Lights
Having considered| the report on fog signals
Having heard| the keepers
Bearing in mind| the storms of the winter
Taking into account| the tides
Taking note with appreciation| of the handbook
Deeply concerned| at the decay of towers
Gravely concerned also| about the lamps
Alarmed| by the silence of horns
Convinced| that a coast wants lights
Guided| by the Charter of Keepers
Mindful| of the tides
Expressing its deep concern| at the theft of oil
Noting with grave concern| that lamps fail
Remaining deeply concerned| about the fog
Desirous| of lighting every coast
Demands| that all ports keep a light
Strongly urges| all States to mend horns
Urges once again| donors to give
Calls upon| Member States to lend lenses
Also calls for| the mending of towers
Encourages| further efforts at sea
Welcomes with satisfaction| the offer
Takes note| of the guidelines
Also takes note with interest| of the chart
Expresses its appreciation| to the keepers
Expresses its sincere gratitude| for the lamps
Pays tribute| to the keepers
Strongly condemns| the theft of copper
Condemns in the strongest terms| the wrecking of lights
Looks forward| to the Congress of Keepers
Establishes| a Lighthouse Commission
In this regard, requests| the Bureau to publish charts
""",
    Language.FR: """
Rappelant| ses résolutions sur les phares
Rappelant également| la Convention sur les feux
Réaffirmant de nouveau| les buts de la Stratégie
Ayant examiné| le rapport sur les signaux
Ayant à l’esprit| les tempêtes de l’hiver
Gardant présent à l'esprit| le sort des gardiens
Tenant compte| des marées
Prenant note avec satisfaction| du manuel
Prenant également acte| de la carte
Profondément préoccupée| par le vol de cuivre
Gravement préoccupé| de constater que les feux s’éteignent
Convaincue| qu’une côte sans feux est sans commerce
Consciente| de la nécessité des feux
Guidée| par la Charte des gardiens
Se déclarant profondément préoccupée| par la brume
Se félicitant| de la tenue du Congrès
Notant avec une profonde préoccupation| que les lampes manquent
Demeurant préoccupée| par les naufrages
Crée| une commission des phares
Décide également| d’inscrire la question
Prend note| des directives
Prend également note| des directives
Prend note avec intérêt| de la carte
Rend hommage| aux gardiens
Rend de nouveau hommage| aux gardiens
Fait siennes| les recommandations
Exhorte vivement| les donateurs à contribuer
Demande instamment| à tous les ports de veiller
Engage| les États à échanger des lentilles
Lance un appel| à tous les États
Condamne énergiquement| le vol d’huile
Exprime sa profonde gratitude| aux gardiens
S’inquiète| du silence des cornes
Accueille avec satisfaction| l’offre
Se déclare gravement préoccupée| par la brume
Attend avec intérêt| le Congrès
""",
    Language.ES: """
Recordando| sus resoluciones sobre los faros
Recordando también| la Convención sobre Luces
Reafirmando una vez más| los fines de la Estrategia
Habiendo examinado| el informe sobre las señales
Habiendo tomado nota| de la carta
Teniendo presente| la suerte de los fareros
Teniendo en cuenta| las mareas
Tomando nota con aprecio| del manual
Profundamente preocupada| por el robo de cobre
Gravemente preocupado| por la niebla
Alarmada| por los naufragios
Convencida| de que una costa sin luces no comercia
Guiada| por la Carta de los Fareros
Consciente| de las tempestades
Expresando su profunda preocupación| por la niebla
Acogiendo con beneplácito| el Congreso
Poniendo de relieve| los faros antiguos
Observando con gran preocupación| que faltan lámparas
Rinde homenaje| a los fareros
Establece| una comisión de faros
Decide también| incluir el tema
Toma nota| de las directrices
Toma también nota| de las directrices
Toma nota además con interés| de la carta
Hace suyas| las recomendaciones
Hace un llamamiento| a todos los Estados
Insta encarecidamente| a los donantes
Exhorta nuevamente| a los puertos
Condena enérgicamente| el robo de aceite
Expresa su reconocimiento| a los fareros
Acoge también con satisfacción| la oferta
Aguarda con interés| el Congreso
Se declara profundamente preocupada| por la niebla
Da las gracias| a los fareros
Hace hincapié| en las mareas
""",
    Language.RU: """
ссылаясь| на свою резолюцию о маяках
ссылаясь также| на Конвенцию об огнях
вновь подтверждая| цели Стратегии
рассмотрев| доклад о сигналах
принимая во внимание| приливы
принимая к сведению с признательностью| справочник
будучи обеспокоена| молчанием ревунов
будучи глубоко обеспокоена| хищением меди
будучи серьезно встревожен| туманом
будучи убеждена| в том, что берегу нужны огни
преисполненная решимости| осветить берега
выражая глубокую обеспокоенность| туманом
с признательностью отмечая| работу смотрителей
отмечая с глубокой обеспокоенностью|, что лампы гаснут
с удовлетворением отмечая также| карту
памятуя| о бурях зимы
руководствуясь| Хартией смотрителей
высоко оценивая| труд смотрителей
имея в виду| приливы
учреждает| Комиссию по маякам
воздает должное| смотрителям
воздает также должное| смотрителям
постановляет| включить пункт
принимает к сведению| руководящие принципы
принимает также к сведению| карту
решительно осуждает| хищение масла
осуждает самым решительным образом| хищение масла
настоятельно призывает| доноров
самым настоятельным образом призывает| порты
вновь просит| Бюро издать карты
далее предлагает| портам хранить лампы
выражает признательность| смотрителям
выражает свою глубокую благодарность| смотрителям
дает высокую оценку| справочнику
с интересом ожидает| Конгресса
обращается с призывом| ко всем портам
призывает| далее развивать сеть маяков
""",
    Language.ZH: """
回顾|其关于灯塔的决议
又回顾|灯光公约
再次申明|战略的宗旨
审议了|关于雾号的报告
考虑到|潮汐
铭记|冬季的风暴
深为关切|铜料被盗
严重关切|雾号停鸣
表示深为关切|灯油被盗
表示关切|塔身失修
感到震惊|的是灯光熄灭
深信|海岸需要灯光
遵循|守塔人宪章
意识到|守塔人的处境
赞赏地注意到|手册
深为关切地注意到|灯具不足
又满意地注意到|海图
设立|灯塔委员会
决定|列入该项目
表示注意到|准则
又表示注意到|海图
强烈敦促|捐助方
进一步请|测量局出版海图
还呼吁|港口维持灯光
在这方面着重指出|潮汐
再次明确强烈谴责|盗窃灯油
断然谴责|毁坏灯塔
表示赞赏|守塔人
表示衷心感谢|守塔人
核可|各项建议
宣布|灯塔日
期待|守塔人大会
授权|委员会发放执照
深为痛惜|灯塔荒废
欢迎|该提议
""",
    Language.AR: """
إذ تشير| إلى قرارها بشأن المنارات
وإذ تشير أيضا| إلى اتفاقية الأضواء
وإذ تؤكد من جديد| مقاصد الاستراتيجية
وإذ تعيد تأكيد| مقاصد الاستراتيجية
وقد نظرت| في التقرير
وإذ يساورها القلق| لأن الأضواء تنطفئ
وإذ يساورها بالغ القلق| لأن الأبواق تصمت
وإذ تعرب عن بالغ قلقها| إزاء الضباب
وإذ تضع في اعتبارها| المد والجزر
وإذ تأخذ في الاعتبار| العواصف
وإذ تلاحظ مع التقدير| الدليل
وإذ تلاحظ مع بالغ القلق| نقص المصابيح
وإذ تحيط علما مع الاهتمام| بالخريطة
وإذ يثير جزعها| صمت الأبواق
واقتناعا منها| بحاجة الساحل إلى الأضواء
وإذ تسترشد| بميثاق الحراس
إذ يشير| إلى قراره بشأن المنارات
وإذ ترحب| بالمؤتمر
تنشئ| لجنة للمنارات
تقرر| إدراج البند
تقرر أيضًا| إدراج البند
تحيط علماً| بالمبادئ التوجيهية
تحيط علما كذلك| بالخريطة
تدين بشدة| سرقة الزيت
تحث بقوة| الجهات المانحة
تهيب| بالموانئ
تطلب مرة أخرى| إلى المكتب
تدعو| الدول إلى التطبيق
توصي| بإضاءة الموانئ
تعرب عن تقديرها| للحراس
تعرب عن امتنانها العميق| للحراس
تشيد| بالحراس
تثني| على الحراس
تتطلع| إلى المؤتمر
تؤيد| التوصيات
تشدد| على المد والجزر
يقرر| إنشاء لجنة
""",
}
CASES = [(lang, line) for lang, table in TABLES.items() for line in table.strip().split("\n")]


@pytest.mark.parametrize(("language", "line"), CASES, ids=[f"{lang}: {x}" for lang, x in CASES])
def test_an_opening_is_found_whole(language: Language, line: str) -> None:
    opening, rest = line.split("|")
    assert find_opening(opening + rest, language) == opening


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("向坚守岗位的守塔人致敬；", "向…致敬"),
        ("又向各国政府表示衷心感谢；", "又向…表示衷心感谢"),
        ("对雾号停鸣表示严重关切；", "对…表示严重关切"),
        ("以守塔人宪章为指导，", "以…为指导"),
        ("提请会员国注意海图；", "提请…注意"),
    ],
)
def test_an_opening_may_stand_round_its_object(text: str, opening: str) -> None:
    assert find_opening(text, Language.ZH) == opening


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.EN, "Nothing in the present Strategy"),
        (Language.EN, "United Nations lamps"),
        (Language.EN, "Lamps and lenses"),
        (Language.EN, "To mend the lamps"),
        (Language.FR, "Notes sur les phares"),
        (Language.FR, "Coopération et assistance"),
        (Language.ES, "Observatorio de faros"),
        (Language.ES, "Cooperación y asistencia"),
        (Language.RU, "отмечаемый день"),
        (Language.RU, "Сотрудничество и помощь"),
        (Language.ZH, "合作与援助"),
        (Language.ZH, "世界灯塔行动计划"),
        (Language.AR, "التعاون والمساعدة"),
        (Language.AR, "تقريرا عن المنارات"),
    ],
)
def test_other_words_are_no_opening(language: Language, text: str) -> None:
    assert not find_opening(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@each_document
def test_every_clause_of_the_six_has_an_opening(name: str, language: str) -> None:
    kinds = (Kind.PREAMBULAR, Kind.OPERATIVE)
    found = [clause for clause in document(name, language).clauses() if clause.kind in kinds]
    assert [clause.text for clause in found if not clause.opening] == []


def test_every_table_is_long_enough() -> None:
    assert min(len(table.strip().split("\n")) for table in TABLES.values()) >= 25
