"""Invented clauses about lighthouses, in English and Chinese, as many and as long as asked.

In: a language, how many, how long, a seed.  Out: clauses that share the boilerplate of resolutions.
Never: a word of a real document; names are made of syllables, so that rare words are rare.
"""

import random
from dataclasses import dataclass

from reviewdiff.model.language import Language


@dataclass(frozen=True, slots=True)
class _Words:
    openings: tuple[str, ...]
    actors: tuple[str, ...]
    verbs: tuple[str, ...]
    things: tuple[str, ...]
    asides: tuple[str, ...]
    syllables: tuple[str, ...]
    join: str
    limb: str
    end: str


_EN = _Words(
    openings=(
        "Requests", "Urges", "Calls upon", "Encourages", "Invites", "Strongly urges",
        "Also requests", "Further encourages", "Reaffirms the duty of", "Notes the efforts of",
        "Stresses the need for", "Recognizes the role of",
    ),
    actors=(
        "all Member States", "the Secretary-General", "the keepers of lighthouses",
        "harbour authorities", "the Lighthouse Task Force", "coastal States",
        "the specialized agencies", "relevant regional organizations", "masters of vessels",
        "the Board of Pilots", "donors and partners", "island communities",
    ),
    verbs=(
        "to repair", "to survey", "to paint", "to count", "to insure", "to staff", "to light",
        "to chart", "to inspect", "to replace", "to record", "to finance", "to guard",
        "to measure", "to move", "to rebuild", "to describe", "to close", "to test", "to heat",
    ),
    things=(
        "fog signals", "lamp rooms", "buoys", "mirrors", "oil stores", "stairways", "moorings",
        "logbooks", "slipways", "wind gauges", "weather reports", "rescue boats", "bells",
        "batteries", "landing stages", "tide tables", "pilot stations", "signal flags", "lenses",
        "radio beacons", "sea walls", "railings", "spare parts", "cottages", "water tanks",
    ),
    asides=(
        ", as appropriate,", ", in accordance with the Universal Lighthouse Strategy,",
        ", upon request,", ", within existing resources,", ", with full respect for the sea,",
        " in a balanced and integrated manner",
    ),
    syllables=(
        "bar", "cor", "dun", "el", "fen", "gar", "hol", "ix", "jor", "kel", "lin", "mor", "nav",
        "osk", "pel", "quo", "ras", "sut", "tor", "ul", "vel", "wyn", "yar", "zan",
    ),
    join=" ", limb=", and ", end=";",
)  # fmt: skip
_ZH = _Words(
    openings=("请", "敦促", "吁请", "鼓励", "邀请", "强烈敦促", "又请", "还鼓励", "重申", "注意到"),
    actors=(
        "所有会员国", "秘书长", "灯塔守护人", "各港口当局", "灯塔工作队", "沿海国家", "各专门机构",
        "有关区域组织", "船长", "引航员理事会", "捐助方和伙伴", "岛屿社区",
    ),
    verbs=(
        "修理", "勘测", "粉刷", "清点", "投保", "点亮", "绘制", "检查", "更换", "登记", "资助",
        "守卫", "测量", "迁移", "重建", "描述", "关闭", "试验",
    ),
    things=(
        "雾号", "灯室", "浮标", "反射镜", "油库", "楼梯", "系泊处", "航海日志", "船台", "风速计",
        "天气报告", "救生艇", "铜钟", "电池", "栈桥", "潮汐表", "引航站", "信号旗", "透镜",
    ),
    asides=("，酌情", "，根据《全球灯塔战略》", "，应请求", "，在现有资源范围内", "，充分尊重海洋"),
    syllables=tuple("芭琛黛娥菲歌禾珈凯岚玫娜欧佩琦蓉莎桐薇汐雅卓槿璐"),
    join="", limb="，并", end="；",
)  # fmt: skip


def clauses(language: Language, count: int, length: int, seed: int) -> list[str]:
    """Give `count` clauses of about `length` characters each, English or Chinese."""
    dice = random.Random(seed)  # noqa: S311
    words = _ZH if language is Language.ZH else _EN
    return [_clause(words, length, dice) for _ in range(count)]


def _clause(words: _Words, length: int, dice: random.Random) -> str:
    # Real clauses are of all lengths; a third to five thirds of the one asked for.
    wanted = length * dice.uniform(1 / 3, 5 / 3)
    text = words.join.join((dice.choice(words.openings), dice.choice(words.actors)))
    limb = words.join
    while True:
        place = name(words, dice)
        what = (dice.choice(words.verbs), place, dice.choice(words.things))
        text = text.rstrip(",") + limb + words.join.join(what)
        if dice.random() < 0.4:
            text += dice.choice(words.asides)
        if len(text) >= wanted:
            return text.rstrip(",") + words.end
        limb = words.limb


def name(words: _Words, dice: random.Random) -> str:
    """Make a name of two or three syllables: some ten thousand different ones."""
    made = "".join(dice.choice(words.syllables) for _ in range(dice.choice((2, 3))))
    return made if words is _ZH else f"the {made.capitalize()}"


def family(count: int, alphabet: str, seed: int) -> list[str]:
    """Give clauses of one family: the same boilerplate, then eight words of the alphabet's own."""
    dice = random.Random(seed)  # noqa: S311
    head = (
        "Calls upon all Member States, in accordance with the Universal Lighthouse Strategy and "
        "their obligations under the law of the sea, to cooperate fully, as appropriate, in"
    )
    return [f"{head} {' '.join(_word(alphabet, dice) for _ in range(8))};" for _ in range(count)]


def _word(alphabet: str, dice: random.Random) -> str:
    return "".join(dice.choice(alphabet) for _ in range(dice.randint(5, 8)))


def chance_family(count: int, vocabulary: int, seed: int) -> list[str]:
    """Give clauses of one family whose eight last words are drawn from a common vocabulary."""
    words = random.Random(0)  # noqa: S311
    known = [_word("abcdefghijklmnoprstuvw", words) for _ in range(vocabulary)]
    dice = random.Random(seed)  # noqa: S311
    return [
        f"{text.rsplit(' in ', 1)[0]} in {' '.join(dice.sample(known, 8))};"
        for text in family(count, "ab", seed)
    ]
