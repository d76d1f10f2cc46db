"""One invented resolution in six languages, long enough for several printed pages."""

from reviewdiff.model.language import Language
from tests.pages import Draft


def _paragraphs(text: str, space: str = " ") -> tuple[str, ...]:
    """Give the paragraphs of a text, which empty lines set apart."""
    return tuple(space.join(part.split("\n")) for part in text.strip().split("\n\n"))


ENGLISH = Draft(
    symbol="A/RES/990/1",
    masthead=(
        "United Nations",
        "General Assembly",
        "Distr.: General",
        "9 May 2090",
        "Nine hundred and ninetieth session",
        "Agenda item 12 (b)",
        "Lighthouses of the world",
        "Resolution adopted by the General Assembly",
        "on 3 May 2090",
        "[on the report of the Lamp Committee (A/990/15, para. 9)]",
    ),
    number="990/1.",
    title="The Universal Lighthouse Strategy",
    formula="The General Assembly,",
    paragraphs=_paragraphs(
        """
Recalling its resolution 985/12 of 9 March 2085 on the keepers of lighthouses,{1} and all its
resolutions adopted since 2079{2} on the lamps, the horns and the bells of the coast,

Deeply concerned at the decay of fog signals along the outer coasts, and at the loss of 12 and
14 ships in the winters of 2086 and 2087 respectively, of which the harbours heard nothing until
the spring,

Anxious to keep the lamps lit through every night of the year, in accordance with the Charter of
Harbours{3} and with paragraph 4 of the declaration of the keepers,

Guided by the stars,

Having considered the report of the Secretary-General,{4} in which he describes the state of the
lenses of the northern islands, of which seven are cracked and nine are lost,

1. Adopts the Universal Lighthouse Strategy, as set out in the report of the keepers of the
northern islands and of the southern reefs;

2. Decides to take the following steps, in each harbour and on each island, within the means at
hand:

(a) To light every harbour before nightfall, and to keep it lit until the last ship of the
evening has found its berth;

(b) To train keepers in the mending of lamps, in the reading of charts and in the sounding of
horns in fog;

(c) To count the ships that pass, by day and by night;

3. Reaffirms the resolutions{5} that were adopted on the bells of the inner coast, and stresses
that no bell shall be taken down before another hangs in its place;

4. Takes note of the warning of the harbour masters, and calls upon all States to act on it
without delay, in particular those States whose coasts are steep, whose tides are high and whose
winters are long and dark;

5. Requests the Secretary-General to report on the implementation of the present resolution to
the General Assembly at its nine hundred and ninety-second session.
"""
    ),
    notes={
        "1": "Resolution 985/12, annex.",
        "2": "See resolutions 979/4, 981/6, 983/7 and 984/9.",
        "3": "Harbour Treaty Series, vol. 12, No. 345.",
        "4": "A/990/7.",
        "5": "See A/989/PV.12.",
    },
    closing=("81st plenary meeting", "3 May 2090"),
)

FRENCH = Draft(
    symbol="A/RES/990/1",
    masthead=(
        "Nations Unies",
        "Assemblée générale",
        "Distr. générale",
        "9 mai 2090",
        "Point 12 b) de l’ordre du jour",
        "Phares du monde",
        "Résolution adoptée par l’Assemblée générale le 3 mai 2090",
        "[sans renvoi à une grande commission (A/990/L.7)]",
    ),
    number="990/1.",
    title="Stratégie universelle des phares",
    formula="L’Assemblée générale,",
    paragraphs=_paragraphs(
        """
Rappelant sa résolution 985/12 du 9 mars 2085 sur les gardiens de phare{1} et toutes ses
résolutions ultérieures sur les lampes, les cornes et les cloches de la côte,

Profondément préoccupée par le délabrement des signaux de brume le long des côtes extérieures,
ainsi que par la perte de 12 navires au cours de l’hiver,

Ayant examiné le rapport du Secrétaire général{2}, où est décrit l’état des lentilles des îles
septentrionales, dont sept sont fêlées et neuf perdues,

1. Adopte la Stratégie universelle des phares, telle qu’elle figure dans le rapport des gardiens
des îles septentrionales et des récifs méridionaux ;

2. Décide de prendre les mesures suivantes dans chaque port et sur chaque île :

a) Éclairer chaque port avant la tombée de la nuit et le garder éclairé jusqu’à ce que le
dernier navire du soir ait trouvé son poste ;

b) Former les gardiens à la réparation des lampes et à la lecture des cartes ;

3. Prie le Secrétaire général de lui rendre compte de l’application de la présente résolution à
sa neuf cent quatre-vingt-douzième session.
"""
    ),
    notes={
        "1": "Résolution 985/12, annexe.",
        "2": "A/990/7.",
    },
    closing=("81e séance plénière", "3 mai 2090"),
)

SPANISH = Draft(
    symbol="A/RES/990/1",
    masthead=(
        "Naciones Unidas",
        "Asamblea General",
        "Distr. general",
        "9 de mayo de 2090",
        "Tema 12 b) del programa",
        "Faros del mundo",
        "Resolución aprobada por la Asamblea General el 3 de mayo de 2090",
        "[sin remisión previa a una Comisión Principal (A/990/L.7)]",
    ),
    number="990/1.",
    title="Estrategia Universal de los Faros",
    formula="La Asamblea General,",
    paragraphs=_paragraphs(
        """
Recordando su resolución 985/12, de 9 de marzo de 2085, sobre los fareros{1}, y todas sus
resoluciones posteriores sobre las lámparas, las bocinas y las campanas de la costa,

Profundamente preocupada por el deterioro de las señales de niebla a lo largo de las costas
exteriores y por la pérdida de 12 buques durante el invierno,

Habiendo examinado el informe del Secretario General{2}, en el que se describe el estado de las
lentes de las islas septentrionales,

1. Aprueba la Estrategia Universal de los Faros, que figura en el informe de los fareros de las
islas septentrionales y de los arrecifes meridionales;

2. Decide adoptar las medidas siguientes en cada puerto y en cada isla:

a) Iluminar cada puerto antes del anochecer y mantenerlo iluminado hasta que el último buque de
la tarde haya encontrado su atraque;

b) Formar a los fareros en la reparación de las lámparas y la lectura de las cartas;

3. Solicita al Secretario General que le presente un informe sobre la aplicación de la presente
resolución en su período de sesiones siguiente.
"""
    ),
    notes={
        "1": "Resolución 985/12, anexo.",
        "2": "A/990/7.",
    },
    closing=("81ª sesión plenaria", "3 de mayo de 2090"),
)

RUSSIAN = Draft(
    symbol="A/RES/990/1",
    masthead=(
        "Организация Объединенных Наций",
        "Генеральная Ассамблея",
        "Distr.: General",
        "9 May 2090",
        "Пункт 12 повестки дня",
        "Маяки мира",
        "Резолюция, принятая Генеральной Ассамблеей 3 мая 2090 года",
        "[без передачи в главные комитеты (A/990/L.7)]",
    ),
    number="990/1.",
    title="Всемирная стратегия маяков",
    formula="Генеральная Ассамблея,",
    paragraphs=_paragraphs(
        """
ссылаясь на свою резолюцию 985/12 от 9 марта 2085 года о смотрителях маяков{1} и на все свои
последующие резолюции о лампах, рожках и колоколах побережья,

будучи глубоко обеспокоена разрушением туманных сигналов вдоль внешних берегов и гибелью 12
судов в течение зимы,

рассмотрев доклад Генерального секретаря{2}, в котором описано состояние линз северных островов,
из которых семь треснули, а девять утрачены,

1. принимает Всемирную стратегию маяков, изложенную в докладе смотрителей северных островов и
южных рифов;

2. постановляет принять следующие меры в каждой гавани и на каждом острове:

a) освещать каждую гавань до наступления темноты и не гасить огни, пока последнее вечернее судно
не найдет свое место;

b) обучать смотрителей починке ламп и чтению карт;

3. просит Генерального секретаря представить ей доклад об осуществлении настоящей резолюции на
ее следующей сессии.
"""
    ),
    notes={
        "1": "Резолюция 985/12, приложение.",
        "2": "A/990/7.",
    },
    closing=("81-е пленарное заседание,", "3 мая 2090 года"),
)

CHINESE = Draft(
    symbol="A/RES/990/1",
    masthead=(
        "联合国",
        "大 会",
        "Distr.: General",
        "9 May 2090",
        "议程项目12",
        "世界灯塔",
        "2090年5月3日大会决议",
        "[未经发交主要委员会而通过(A/990/L.7)]",
    ),
    number="990/1.",
    title="普世灯塔战略",
    formula="大会，",
    paragraphs=_paragraphs(
        """
回顾其2085年3月9日关于灯塔看守人的第985/12号决议以及其后关于沿岸灯、雾号和钟
的所有决议，并重申所有港口都应在日落以前点灯，

深为关切外海沿岸雾号设施年久失修，冬季有12艘船舶失事，而各港口直到春季才得到消息，

审议了秘书长的报告，其中说明北方各岛透镜的状况，

1.通过北方各岛和南方各礁看守人报告所载的《普世灯塔战略》，并请所有港口的主管当局与看守
人协商执行；

2.决定在每一港口和每一岛屿采取下列措施：

(a)在日落以前点亮每一港口的灯，直到当晚最后一艘船舶找到泊位为止；

(b)培训看守人修理灯具和阅读海图；

3.请秘书长向大会下一届会议报告本决议的执行情况。
""",
        space="",
    ),
    notes={},
    closing=("2090年5月3日", "第81次全体会议"),
)

ARABIC = Draft(
    symbol="A/RES/990/1",
    masthead=(
        "الأمم المتحدة",
        "الجمعية العامة",
        "Distr.: General",
        "9 May 2090",
        "البند 12 من جدول الأعمال",
        "منارات العالم",
        "قرار اتخذته الجمعية العامة في 3 أيار/مايو 2090",
        "[دون الإحالة إلى لجنة رئيسية (A/990/L.7)]",
    ),
    number="990/1 -",
    title="الاستراتيجية العالمية للمنارات",
    formula="إن الجمعية العامة،",
    paragraphs=_paragraphs(
        """
إذ تشير إلى قرارها 985/12 المؤرخ 9 آذار/مارس 2085 بشأن حراس المنارات وإلى جميع قراراتها اللاحقة
بشأن المصابيح والأبواق والأجراس على امتداد الساحل،

وإذ يساورها بالغ القلق إزاء تدهور إشارات الضباب على امتداد السواحل الخارجية وإزاء فقدان عدد من
السفن خلال فصل الشتاء،

وقد نظرت في تقرير الأمين العام الذي يصف حالة العدسات في الجزر الشمالية،

1 - تعتمد الاستراتيجية العالمية للمنارات الواردة في تقرير حراس الجزر الشمالية والشعاب الجنوبية؛

2 - تقرر اتخاذ الخطوات التالية في كل ميناء وفي كل جزيرة:

(أ) إضاءة كل ميناء قبل حلول الليل وإبقاؤه مضاء إلى أن تجد آخر سفينة مرساها؛

(ب) تدريب الحراس على إصلاح المصابيح وقراءة الخرائط؛

3 - تطلب إلى الأمين العام أن يقدم إليها تقريرا عن تنفيذ هذا القرار في دورتها المقبلة.
"""
    ),
    notes={},
    closing=("الجلسة العامة 81", "3 أيار/مايو 2090"),
)

DRAFTS = {
    Language.EN: ENGLISH,
    Language.FR: FRENCH,
    Language.ES: SPANISH,
    Language.RU: RUSSIAN,
    Language.ZH: CHINESE,
    Language.AR: ARABIC,
}
