"""The openings of French texts.

In: nothing.  Out: SPEECH.
Never: a preposition that only leads to the object; see `speech`.
"""

from reviewdiff.parsing.leads.speech import Speech

_DEGREE = r"(?:(?:grande?|vive?|profonde?|sincère|sérieuse|extrême|pleine?|entière?|plus) )*"
_FEELING = (
    r"(?:préoccupations?|inquiétudes?|gratitude|reconnaissance|satisfaction|intérêt|regrets?|"
    r"appui|soutien|solidarité|condoléances|sympathie|espoir|conviction|détermination|alarme|"
    r"remerciements?|appréciation|consternation|émotion|tristesse|indignation|attachement|"
    r"admiration|confiance|vœu|volonté|intention|félicitations|"
    r"force|fermeté|insistance|vigueur|énergie|plaisir)"
)
_STATE = (
    r"(?:préoccupée?|inquiète?|alarmée?|convaincue?|consciente?|résolue?|déterminée?|troublée?|"
    r"consternée?|indignée?|attristée?|choquée?|prête?|disposée?|favorable|satisfaite?|"
    r"reconnaissante?|confiante?|désireu(?:x|se)|attachée?|persuadée?|saisie?|bouleversée?|"
    r"encouragée?|horrifiée?|guidée?|soucieu(?:x|se)|animée?|frappée?|sensible|décidée?|"
    r"profondément_attristée?)"
)
SPEECH = Speech(
    before=(
        r"également|en outre,?|de nouveau|une fois (?:de plus|encore),?|une nouvelle fois|"
        r"profondément|gravement|vivement|sérieusement|extrêmement|très|toujours|fermement|"
        r"pleinement|particulièrement|à cet égard,|dans ce contexte,|de plus en plus"
    ),
    verbs=(
        rf"{_STATE}|(?:demeurant|restant|étant|demeure|reste|est)_{_STATE}"
        rf"|se_(?:déclar|di[st]|montr)(?:ant|e|t|sant)?(?:_{_STATE})?"
        r"|rappelant|réaffirmant|réitérant|renouvelant|considérant|reconnaissant|constatant|notant"
        r"|pren(?:ant|d)_(?:bonne_)?(?:note|acte|connaissance)"
        r"|pren(?:ant|d)_en_(?:compte|considération)"
        r"|soulignant|insistant|se_félicit(?:ant|e)|se_réjoui(?:ssant|t)|s’inquiét(?:ant)|accueillant"
        r"|(?:ayant|gardant)_(?:présente?s?_)?à_l’esprit|ayant_(?:pris_(?:note|acte|connaissance)|"
        r"présente?s?|conscience|foi|examiné|étudié|reçu|entendu|considéré|adopté|décidé|achevé|"
        r"constaté|noté|été)|ayant|sachant|s’inspirant|condamnant|regrettant|déplorant|affirmant"
        r"|saluant|félicitant|encourageant|estimant|tenant_compte|remerciant|faisant_(?:siens?|"
        r"siennes?|observer|valoir)|met(?:tant)?_(?:l’accent|en_(?:relief|avant|évidence|garde))"
        rf"|exprim(?:ant|e)(?:_(?:sa|son|ses|une|un|la|le)_{_DEGREE}{_FEELING}"
        rf"(?: et (?:sa|son|ses) {_DEGREE}{_FEELING})?)?"
        r"|approuvant|appuyant|souhaitant|espérant|observant|relevant|signalant|confirmant"
        r"|proclamant|déclarant|invitant|priant|demandant|exhortant|engageant|recommandant|rendant_hommage"
        r"|se_référant|s’engageant|jugeant|appréciant|agissant|craignant|redoutant|attendant_avec_intérêt"
        r"|attendant|attachant|décidant|dénonçant|rejetant|s’associant|partageant|comptant|voulant"
        r"|décide|déclare|proclame|approuve|adopte|autorise|fait_(?:siens?|siennes?|observer|appel)"
        r"|souscrit|exige|exhorte|engage|demande|appelle_l’attention|attire_l’attention|appelle|prie"
        r"|recommande|(?:lance|adresse)_un_(?:nouvel |vibrant |pressant )?appel|encourage|invite"
        r"|note|constate|accueille|félicite|salue|rend_hommage|remercie|appuie|soutient|s’inquiète"
        r"|déplore|condamne|regrette|réaffirme|réitère|renouvelle|souligne|insiste|affirme|considère"
        r"|reconnaît|estime|rappelle|attend|convient|crée|établit|institue|confirme|charge|nomme|élit"
        r"|désigne|proroge|suspend|fixe|confie|accepte|rejette|réprouve|dénonce|avertit|signale"
        r"|forme_le_vœu|formule|espère|souhaite|s’engage|s’associe|se_propose|entend|compte|juge"
        r"|conclut|propose|suggère|conseille|ordonne|réclame|sollicite|conjure|enjoint|apprécie"
        r"|applaudit|partage|maintient|poursuit|tient_compte|garde_(?:présente?s?_)?à_l’esprit|sait_gré"
        r"|relève|observe|envisage|ratifie|entérine|avalise|commémore|célèbre|présente_ses_condoléances"
    ),
    inside=(
        r"également|aussi(?! bien)|en outre|de nouveau|à nouveau|"
        r"une fois (?:de plus|encore)|une nouvelle fois|"
        r"instamment|vivement|fermement|énergiquement|vigoureusement|fortement|profondément|"
        r"gravement|sincèrement|chaleureusement|solennellement|catégoriquement|résolument|"
        r"pleinement|particulièrement|sérieusement|extrêmement|très"
    ),
    adverbs=(
        r"de plus(?! (?:en|amples?|grand)\b)|sans équivoque|"
        r"dans les termes les plus (?:énergiques|vifs|fermes)|"
        rf"avec (?:(?:une?|la|le|beaucoup d[e’]) ?)?{_DEGREE}{_FEELING}"
        r"(?: (?:croissante?|particulière?|profonde?|vive?))?"
        rf"(?: et (?:avec )?{_DEGREE}{_FEELING})?"
    ),
)
