"""The openings of English texts.

In: nothing.  Out: SPEECH.
Never: a preposition that only leads to the object; see `speech`.
"""

from reviewdiff.parsing.leads.speech import Speech

_DEGREE = (
    r"(?:(?:its|the|their|full|deep(?:est)?|grave|great(?:est)?|serious|utmost|profound|sincere|"
    r"strong(?:est)?|growing|particular|warm(?:est)?|heartfelt|keen|increasing|special|continued|"
    r"continuing|firm|considerable|high|unwavering|total) )*"
)
_FEELING = (
    r"(?:concern|appreciation|gratitude|regret|satisfaction|interest|alarm|condolences|sympathy|"
    r"support|thanks|hope|solidarity|determination|conviction|commitment|outrage|confidence|"
    r"indignation|readiness|sorrow|dismay|disappointment|belief|grief|admiration|opposition|"
    r"desire|intention|wish|congratulations|sadness|shock|willingness|resolve|recognition|approval|"
    r"anxiety|pleasure|condemnation)"
)
_ADVERBS = (
    r"also|once again|once more|again|strongly|deeply|gravely|seriously|urgently|firmly|fully|"
    r"solemnly|greatly|extremely|keenly|very|especially|unequivocally|warmly|particularly|highly|"
    r"profoundly|still|categorically|vigorously|increasingly|sincerely|resolutely|reluctantly|"
    r"equally|hereby|earnestly|respectfully|expressly|utterly|duly"
)
SPEECH = Speech(
    before=rf"{_ADVERBS}|further|in (?:this|that) (?:regard|context|connection|respect),|"
    r"in particular,|in addition,",
    verbs=(
        r"(?:takes|taking|having_taken)_(?:due_|careful_|full_)?note"
        r"|(?:takes|taking)_into_(?:account|consideration)|(?:takes|taking)_cognizance"
        r"|(?:bears|bearing|keeps|keeping|having)_in_mind|having_regard"
        r"|(?:calls|calling)_(?:upon|on|for|(?:the_)?attention)|(?:looks|looking)_forward"
        r"|appeal(?:s|ing)(?:_for)?|(?:sets|setting)_up"
        r"|(?:pays|paying)_(?:(?:special|particular|high|warm|grateful)_)?tribute"
        r"|(?:draws|drawing)_(?:the_)?attention"
        rf"|(?:express|extend|convey|voic|reiterat)(?:s|es|ing)_{_DEGREE}{_FEELING}"
        rf"(?: and {_DEGREE}{_FEELING})?"
        r"|having_(?:[a-z]+ed|heard|met|seen|given|held|begun|become|undertaken)"
        r"|(?:is|being|remains|remaining)_(?:concerned|convinced|seized|committed|aware|mindful|"
        r"conscious|alarmed|determined|disturbed|resolved|grateful|ready|confident)"
        r"|alarmed|dismayed|horrified|distressed|overwhelmed|outraged|satisfied|gratified|pleased"
        r"|prepared|dedicated|heartened|anxious|aware|cogni[sz]ant|conscious|desirous|eager|hopeful"
        r"|grateful|appreciative|confident|mindful|willing|ready|proud|indignant"
        # Stems, with the endings that may open a clause.
        r"|(?:acced|acclaim|achiev|acknowledg|accept|act|adher|adopt|advis|affirm|agree|allow|"
        r"anticipat|applaud|appoint|appreciat|approv|appropriat|assert|assur|attach|authoriz|await|"
        r"award|bear|believ|celebrat|cherish|commemorat|commend|commission|compliment|concern|"
        r"conclud|condemn|confirm|congratulat|consider|continu|convey|convinc|decid|declar|defer|"
        r"defin|delegat|demand|denounc|deplor|designat|desir|determin|direct|disapprov|disturb|draw|"
        r"elect|emphasi[sz]|encourag|endors|enjoin|entrust|envisag|establish|examin|exhort|expect|"
        r"explor|express|extend|fulfil|giv|grant|guid|hav|hail|heed|highlight|honour|hop|implor|"
        r"inspir|insist|instruct|intend|invit|keep|lament|launch|look|maintain|mandat|motivat|mourn|"
        r"not|observ|pledg|prais|proclaim|profess|prolong|propos|protest|pursu|reaffirm|realiz|"
        r"reassert|recall|receiv|recogni[sz]|recommend|reconfirm|re-?emphasi[sz]|regard|reiterat|"
        r"rejoic|reject|remain|remind|renew|repeat|reprov|repudiat|request|resolv|respect|review|"
        r"reviv|sadden|salut|seek|shar|shock|stress|suggest|support|suspend|sympathiz|tak|terminat|"
        r"thank|troubl|trust|underlin|underscor|undertak|urg|view|voic|vow|warn|welcom|wish)"
        r"(?:es|s|ed|d|ing)"
        r"|(?:abhor|commit|concur|recommit|regret|submit|extol)(?:s|[rlt]?ed|[rlt]?ing)"
    ),
    # Elsewhere "further" belongs to a noun: "Encourages further efforts".
    inside=(
        rf"{_ADVERBS}|further(?= (?:that|the|to|its|all|upon|with|in|into|on|at|by|of|for|those|"
        r"these|any|every|each|also|resolutions?|decisions?|note|tribute|attention|forward)\b"
        r"| (?-i:[A-Z\d]))"
    ),
    adverbs=(
        rf"with {_DEGREE}{_FEELING}(?: and {_DEGREE}{_FEELING})?"
        r"|in the strongest (?:possible )?terms"
    ),
)
