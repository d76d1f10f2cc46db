"""The openings of Spanish texts.

In: nothing.  Out: SPEECH.
Never: a preposition that only leads to the object; see `speech`.
"""

from reviewdiff.parsing.leads.speech import Speech

_DEGREE = (
    r"(?:(?:su|sus|un|una|la|el|profund[oa]s?|grave|gran|honda?|hondo|sincer[oa]s?|viv[oa]|"
    r"sum[oa]|plen[oa]|seri[oa]|enérgic[oa]|especial|creciente|más) )*"
)
_FEELING = (
    r"(?:preocupación|reconocimiento|agradecimiento|gratitud|satisfacción|aprecio|interés|pesar|"
    r"inquietud|beneplácito|agrado|alarma|apoyo|solidaridad|condolencias|condena|esperanza|"
    r"convicción|consternación|determinación|indignación|confianza|admiración|intención|deseo|"
    r"felicitaciones|tristeza|respaldo|complacencia|rechazo|encomio)"
)
_STATE = (
    r"(?:preocupad[oa]|alarmad[oa]|inquiet[oa]|perturbad[oa]|consternad[oa]|conmocionad[oa]|"
    r"horrorizad[oa]|convencid[oa]|persuadid[oa]|consciente|guiad[oa]|inspirad[oa]|alentad[oa]|"
    r"deseos[oa]|decidid[oa]|resuelt[oa]|empeñad[oa]|determinad[oa]|comprometid[oa]|confiad[oa]|"
    r"sabedor[a]?|agradecid[oa]|complacid[oa]|satisfech[oa]|animad[oa]|indignad[oa]|entristecid[oa]|"
    r"afligid[oa]|apenad[oa]|dispuest[oa]|orientad[oa]|reconocid[oa]|segur[oa]|ansios[oa])"
)
SPEECH = Speech(
    before=(
        r"profundamente|gravemente|seriamente|sumamente|muy|también|además|asimismo|igualmente|"
        r"vivamente|hondamente|plenamente|firmemente|particularmente|especialmente|nuevamente|"
        r"de nuevo|una vez más,?|extremadamente|a (?:ese|este) respecto,|en (?:ese|este) sentido,|"
        r"en (?:ese|este) contexto,|cada vez más"
    ),
    verbs=(
        rf"{_STATE}|(?:siendo|estando|sigue|sigue_estando|está|permanece)_{_STATE}"
        rf"|se_(?:declara|muestra)(?:_{_STATE})?|se_(?:compromete|congratula|felicita|complace|suma)"
        r"|recordando|reafirmando|reiterando|renovando|reconociendo|tomando_(?:debida_)?(?:nota|"
        r"conocimiento)|(?:teniendo|tomando|tiene|toma)_en_(?:cuenta|consideración)"
        r"|(?:teniendo|tiene)_presentes?|observando|destacando|subrayando|recalcando|señalando"
        r"|resaltando|insistiendo|acogiendo(?:_(?:favorablemente|complacid[oa]))?"
        r"|acoge(?:_(?:favorablemente|complacid[oa]))?"
        r"|(?:poniendo|pone)_de_(?:relieve|manifiesto)|(?:haciendo|hace)_(?:hincapié|suy[oa]s?|notar|"
        r"constar|observar)|haciendo_un_llamamiento|hace_un_(?:nuevo |enérgico )?llamamiento"
        r"|hace_(?:nuevamente_)?un_llamamiento"
        rf"|(?:expresa(?:ndo)?|manifiesta|manifestando)(?:_{_DEGREE}{_FEELING}"
        rf"(?: y {_DEGREE}{_FEELING})?)?"
        r"|habiendo_(?:tomado_nota|\w+(?:ado|ido)|visto|puesto)|habiendo|considerando|condenando"
        r"|lamentando|deplorando|afirmando|encomiando|alentando|exhortando|instando|invitando|elogiando"
        r"|felicitando|agradeciendo|apreciando|valorando|celebrando|deseando|confiando|esperando"
        r"|apoyando|respaldando|proclamando|declarando|confirmando|advirtiendo|sabiendo|creyendo"
        r"|estimando|entendiendo|comprobando|constatando|aplaudiendo|rechazando|repudiando|temiendo"
        r"|pidiendo|solicitando|recomendando|decidiendo|resolviendo|actuando|aguardando|inspirándose"
        r"|basándose|refiriéndose|(?:rindiendo|rinde)_homenaje|(?:dando|da)_las_gracias"
        r"|decide|declara|proclama|aprueba|autoriza|refrenda|exige|insta|exhorta|pide|solicita"
        r"|recomienda|alienta|invita|toma_(?:debida_)?(?:nota|conocimiento)|observa|encomia|elogia"
        r"|felicita|celebra|agradece|apoya|respalda|deplora|condena|lamenta|reafirma|reitera|renueva"
        r"|destaca|subraya|recalca|señala(?:_a_la_atención)?|resalta|afirma|reconoce|recuerda|aguarda"
        r"|espera|conviene|considera|estima|establece|crea|instituye|adopta|confirma|resuelve|acuerda"
        r"|acepta|rechaza|reprueba|repudia|denuncia|advierte|anima|encarga|ordena|encomienda|nombra"
        r"|designa|elige|prorroga|suspende|consigna|asigna|llama_la_atención|insiste|aplaude|valora"
        r"|aprecia|confía|propone|sugiere|mantiene|concluye|concede|ratifica|suscribe|desea|promete"
        r"|hace_suy[oa]s?"
    ),
    inside=(
        r"también|además|asimismo|igualmente|de nuevo|nuevamente|una vez más|encarecidamente|"
        r"enérgicamente|firmemente|profundamente|categóricamente|inequívocamente|vivamente|"
        r"gravemente|seriamente|rotundamente|particularmente|especialmente|sinceramente|"
        r"calurosamente|solemnemente|resueltamente|plenamente|muy"
    ),
    adverbs=(
        r"en los términos más (?:enérgicos|firmes|categóricos)|"
        rf"con {_DEGREE}{_FEELING}(?: (?:particular|especial|profund[oa]|creciente|sincer[oa]))?"
        rf"(?: y (?:con )?{_DEGREE}{_FEELING})?"
    ),
)
