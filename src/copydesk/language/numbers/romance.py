"""Numbers in French, Spanish, Portuguese and Italian."""

from copydesk.language.numbers.tables import NumberWords, listed, numbered, worded, worth

FRENCH = NumberWords(
    code="fr",
    decimal=",",
    groups=" ",
    small=numbered(
        "zéro=0 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt/vingts=20"
        " trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 octante=80 nonante=90"
    ),
    glue=numbered("un=1 une=1"),
    scales=numbered("cent/cents=100 mille=1000 million/millions=1000000 milliard/milliards=1000000000 billion/billions=1000000000000"),
    short_scales=numbered("md/mds/mrd=1000000000 mio=1000000 m=1000000 k=1000"),
    dozens=numbered("douzaine=12 dizaine=10 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 centaine=100 millier=1000"),
    joins=worded("et"),
    articles=worded("un une"),
    vague=numbered("dizaines=10 douzaines=12 centaines=100 milliers=1000 millions=1000000 milliards=1000000000"),
    several=worded("plusieurs quelques"),
    fractions=numbered("tiers=3 quart/quarts=4 cinquième/cinquièmes=5 dixième/dixièmes=10"),
    halves=worded("moitié"),
    half_more=worded("demi demie"),
    of_words=worded("de des du d'un"),
    in_words=worded("sur"),
    ordinal_endings=worded("er e ème eme re"),
    minus=worded("moins"),
    to_words=worded("à"),
    or_words=worded("ou"),
    from_words=worded("de"),
    between_words=worded("entre"),
    and_words=worded("et"),
    hedges=listed(
        about="environ|quelque|autour de|à peu près|approximativement|aux alentours de|près d'environ|aux environs de",
        nearly="près de|presque|à peine moins de",
        more_than="plus de|plus d'|au-delà de|au dessus de|un peu plus de|supérieur à|dépassant",
        less_than="moins de|en dessous de|inférieur à|un peu moins de",
        at_least="au moins|au minimum|pas moins de|a minima",
        up_to="jusqu'à|au plus|au maximum|pas plus de",
    ),
    hedges_after=listed(at_least="ou plus|au moins", about="environ", up_to="ou moins|au plus"),
    hedge_gaps=worded("les quelque un une"),
    percents=worded("pour_cent pourcent"),
    money=listed(
        EUR="euro|euros|d'euros", USD="dollar|dollars|dollars américains", CHF="francs suisses|franc suisse", GBP="livres sterling|livres", XOF="francs cfa|fcfa",
        CAD="dollars canadiens", JPY="yens|yen", CNY="yuans|yuan", RUB="roubles", cent="centimes|centime", MAD="dirhams", TND="dinars",
    ),
    units=listed(
        kilometre="kilomètre|kilomètres", metre="mètre|mètres", centimetre="centimètre|centimètres", millimetre="millimètre|millimètres", mile="miles",
        square_kilometre="kilomètres carrés", square_metre="mètres carrés", cubic_metre="mètres cubes", hectare="hectare|hectares|d'hectares",
        kilogram="kilogramme|kilogrammes|kilo|kilos", gram="gramme|grammes", tonne="tonne|tonnes", litre="litre|litres", second="seconde|secondes",
        minute="minute|minutes", hour="heure|heures|d'heures", day="jour|jours", week="semaine|semaines", month="mois", year="an|ans|année|années|d'années",
        kilometre_per_hour="kilomètres par heure|kilomètres heure|kilomètres-heure", degree="degré|degrés", degree_Celsius="degrés celsius", watt="watts", megawatt="mégawatts",
        gigawatt="gigawatts", percentage_point="points de pourcentage", point="point|points", barrel="barils|baril", century="siècles",
    ),
    per_words=worded("par"),
    times_words=worded("fois"),
    age_words=worded("âgé âgée âgés âgées"),
    rises=worded("augmenté augmente augmentent augmentation progressé progresse progression bondi bond grimpé grimpe hausse croissance gagné gagne monté monte passé"),
    falls=worded("baissé baisse baissent chuté chute reculé recule recul perdu diminué diminue diminution tombé tombe plongé réduit"),
    movers=worded("passer passé passe passés passée passera passent"),
    multiples=worth("doublé/doubler/double/doublent=2 triplé/tripler/triple/triplent=3 quadruplé/quadrupler=4"),
    by_words=worded("de"),
    clock_words=worded("h heures_du gmt"),
    clock_before=worded("à vers"),
    designators=worded("n° numéro page article chapitre groupe catégorie niveau phase journée ligue chaîne rue"),
    score_words=worded("battu bat victoire défaite score mené menait mène gagné perdu remporté nul"),
    stops=worded(
        "le la les l' un une des de du d' et ou mais en dans à au aux par pour sur sous avec sans selon depuis pendant avant après entre vers chez contre que qui quand"
        " où dont est sont était étaient a ont avait avaient sera seront été il elle ils elles on nous vous son sa ses leur leurs ce cette ces ne pas plus moins très"
        " aussi encore déjà lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain ont selon contre soit dit"
    ),
    plurals=worded("personnes gens"),
    number_of=worded("nombre bilan"),
    place_words=worded("à en au aux dans"),
    abbreviations=worded("m mm dr st av janv févr avr juil sept oct nov déc art env"),
)  # fmt: skip
SPANISH = NumberWords(
    code="es",
    decimal=",",
    groups=".",
    small=numbered(
        "cero=0 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17"
        " dieciocho=18 diecinueve=19 veinte=20 veintiuno/veintiún/veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27"
        " veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien/ciento=100 doscientos/doscientas=200"
        " trescientos/trescientas=300 cuatrocientos/cuatrocientas=400 quinientos/quinientas=500 seiscientos/seiscientas=600 setecientos/setecientas=700"
        " ochocientos/ochocientas=800 novecientos/novecientas=900"
    ),
    glue=numbered("un=1 uno=1 una=1"),
    scales=numbered("mil=1000 millón/millones=1000000 billón/billones=1000000000000"),
    short_scales=numbered("mm=1000000 mdd=1000000 m=1000000 k=1000"),
    dozens=numbered("docena=12 decena=10 veintena=20 centenar=100 millar=1000"),
    joins=worded("y"),
    articles=worded("un una"),
    vague=numbered("decenas=10 docenas=12 cientos=100 centenares=100 miles=1000 millones=1000000"),
    several=worded("varios varias algunos unos unas"),
    fractions=numbered("tercio/tercios=3 cuarto/cuartos/cuarta=4 quinto/quintos=5 décimo/décima=10 tercera=3"),
    halves=worded("mitad"),
    half_more=worded("medio media"),
    of_words=worded("de del"),
    in_words=worded("de"),
    minus=worded("menos"),
    to_words=worded("a hasta"),
    or_words=worded("o"),
    from_words=worded("de desde"),
    between_words=worded("entre"),
    and_words=worded("y"),
    hedges=listed(
        about="alrededor de|cerca de|unos|unas|aproximadamente|en torno a|cercano a|aproximadamente unos",
        nearly="casi|prácticamente",
        more_than="más de|por encima de|superior a|superiores a",
        less_than="menos de|por debajo de|inferior a|inferiores a",
        at_least="al menos|por lo menos|como mínimo|no menos de",
        up_to="hasta|como máximo|no más de|a lo sumo",
    ),
    hedges_after=listed(at_least="o más|al menos", about="aproximadamente", up_to="o menos"),
    hedge_gaps=worded("los las otros otras un una"),
    percents=worded("por_ciento"),
    money=listed(
        EUR="euro|euros", USD="dólar|dólares|dólares estadounidenses", MXN="pesos mexicanos", ARS="pesos argentinos", CLP="pesos chilenos", COP="pesos colombianos",
        GBP="libras|libras esterlinas", PEN="soles", BRL="reales", VES="bolívares", cent="céntimos|centavos",
    ),
    units=listed(
        kilometre="kilómetro|kilómetros", metre="metro|metros", centimetre="centímetro|centímetros", millimetre="milímetros", square_kilometre="kilómetros cuadrados",
        square_metre="metros cuadrados", cubic_metre="metros cúbicos", hectare="hectárea|hectáreas", kilogram="kilogramo|kilogramos|kilo|kilos", gram="gramo|gramos",
        tonne="tonelada|toneladas", litre="litro|litros", second="segundo|segundos", minute="minuto|minutos", hour="hora|horas", day="día|días", week="semana|semanas",
        month="mes|meses", year="año|años", kilometre_per_hour="kilómetros por hora", degree="grado|grados", degree_Celsius="grados celsius|grados centígrados",
        megawatt="megavatios", gigawatt="gigavatios", percentage_point="puntos porcentuales|punto porcentual", point="punto|puntos", barrel="barriles|barril", mile="millas",
    ),
    per_words=worded("por al"),
    times_words=worded("veces"),
    rises=worded("subió subieron sube suben aumentó aumentaron aumenta aumento creció crecieron crece creciendo alza ganó incremento incrementó subida avanzó repuntó"),
    falls=worded("bajó bajaron baja cayó cayeron cae caen descendió descenso disminuyó perdió perdieron redujo caída retrocedió recortó"),
    movers=worded("pasó pasaron pasar pasando"),
    multiples=worth("duplicó/duplicaron/duplicar/duplica=2 triplicó/triplicaron/triplicar/triplica=3 cuadruplicó=4"),
    by_words=worded("un en"),
    clock_words=worded("horas_del h"),
    clock_before=worded("las"),
    designators=worded("número nº núm página artículo capítulo grupo categoría nivel fase jornada calle ruta"),
    score_words=worded("ganó venció derrotó empató perdió victoria derrota empate marcador"),
    stops=worded(
        "el la los las un una unos unas y o pero en de del a al por para sobre bajo con sin según desde durante antes después entre hacia contra que quien cuando donde"
        " es son era eran fue fueron ha han había será serán está están su sus este esta estos estas no más menos muy también ya lunes martes miércoles jueves viernes"
        " sábado domingo ayer hoy mañana murieron tras se lo le"
    ),
    plurals=worded("personas gente"),
    number_of=worded("número cifra total"),
    place_words=worded("en"),
    abbreviations=worded("sr sra dr dra ud uds art núm ee.uu aprox ene feb mar abr jun jul ago sept oct nov dic"),
)  # fmt: skip
PORTUGUESE = NumberWords(
    code="pt",
    decimal=",",
    groups=".",
    small=numbered(
        "zero=0 dois/duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze/quatorze=14 quinze=15 dezesseis/dezasseis=16"
        " dezessete/dezassete=17 dezoito=18 dezenove/dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem/cento=100"
        " duzentos/duzentas=200 trezentos/trezentas=300 quatrocentos/quatrocentas=400 quinhentos/quinhentas=500 seiscentos/seiscentas=600 setecentos/setecentas=700"
        " oitocentos/oitocentas=800 novecentos/novecentas=900"
    ),
    glue=numbered("um=1 uma=1"),
    scales=numbered("mil=1000 milhão/milhões=1000000 bilhão/bilhões=1000000000 trilhão/trilhões/bilião/biliões=1000000000000"),
    short_scales=numbered("mi=1000000 bi=1000000000 tri=1000000000000 mil=1000"),
    dozens=numbered("dúzia=12 dezena=10 centena=100 milhar=1000"),
    joins=worded("e"),
    articles=worded("um uma"),
    vague=numbered("dezenas=10 dúzias=12 centenas=100 milhares=1000 milhões=1000000 bilhões=1000000000"),
    several=worded("vários várias alguns algumas"),
    fractions=numbered("terço/terços=3 quarto/quartos=4 quinto/quintos=5 décimo=10"),
    halves=worded("metade"),
    half_more=worded("meio meia"),
    of_words=worded("de do da dos das"),
    in_words=worded("em"),
    minus=worded("menos"),
    to_words=worded("a até para"),
    or_words=worded("ou"),
    from_words=worded("de"),
    between_words=worded("entre"),
    and_words=worded("e"),
    hedges=listed(
        about="cerca de|em torno de|aproximadamente|por volta de|uns|umas|perto de",
        nearly="quase|praticamente",
        more_than="mais de|acima de|superior a|além de",
        less_than="menos de|abaixo de|inferior a",
        at_least="pelo menos|ao menos|no mínimo|não menos de",
        up_to="até|no máximo|não mais de",
    ),
    hedges_after=listed(at_least="ou mais", about="aproximadamente", up_to="ou menos"),
    hedge_gaps=worded("os as outros outras um uma"),
    percents=worded("por_cento"),
    money=listed(EUR="euro|euros", USD="dólar|dólares", BRL="real|reais", GBP="libras", AOA="kwanzas", MZN="meticais", cent="cêntimos|centavos", CNY="yuans", JPY="ienes"),
    units=listed(
        kilometre="quilômetro|quilômetros|quilómetro|quilómetros", metre="metro|metros", centimetre="centímetro|centímetros", millimetre="milímetros",
        square_kilometre="quilômetros quadrados|quilómetros quadrados", square_metre="metros quadrados", hectare="hectare|hectares", kilogram="quilo|quilos|quilograma|quilogramas",
        gram="grama|gramas", tonne="tonelada|toneladas", litre="litro|litros", second="segundo|segundos", minute="minuto|minutos", hour="hora|horas", day="dia|dias",
        week="semana|semanas", month="mês|meses", year="ano|anos", kilometre_per_hour="quilômetros por hora|quilómetros por hora", degree="grau|graus",
        degree_Celsius="graus celsius", megawatt="megawatts", gigawatt="gigawatts", percentage_point="pontos percentuais|ponto percentual", point="ponto|pontos", barrel="barris|barril",
    ),
    per_words=worded("por"),
    times_words=worded("vezes"),
    rises=worded("subiu subiram sobe aumentou aumentaram aumenta aumento cresceu cresceram cresce alta avançou ganhou elevou saltou avanço"),
    falls=worded("caiu caíram cai recuou recuaram queda diminuiu diminuíram baixou perdeu perderam reduziu desceu recuo"),
    movers=worded("passou passaram passar passando"),
    multiples=worth("dobrou/dobraram/dobrar/duplicou/duplicar=2 triplicou/triplicaram/triplicar=3 quadruplicou=4"),
    by_words=worded("em"),
    clock_words=worded("horas_da h"),
    clock_before=worded("às"),
    designators=worded("número nº página artigo capítulo grupo categoria nível fase rodada jornada rua rodovia"),
    score_words=worded("venceu derrotou empatou perdeu vitória derrota empate placar ganhou"),
    stops=worded(
        "o a os as um uma uns umas e ou mas em no na nos nas de do da dos das por pelo pela para sobre sob com sem segundo desde durante antes depois entre até contra"
        " que quem quando onde é são era eram foi foram há havia será serão está estão seu sua seus suas este esta não mais menos muito também já ontem hoje amanhã"
        " morreram após se ao aos à às"
    ),
    plurals=worded("pessoas gente"),
    number_of=worded("número total"),
    place_words=worded("em no na"),
    abbreviations=worded("sr sra dr dra art núm aprox jan fev mar abr jun jul ago set out nov dez"),
)  # fmt: skip
ITALIAN = NumberWords(
    code="it",
    decimal=",",
    groups=".",
    glued=True,
    small=numbered(
        "zero=0 due=2 tre/tré=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16"
        " diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90"
    ),
    glue=numbered("uno=1 un=1 vent=20 trent=30 quarant=40 cinquant=50 sessant=60 settant=70 ottant=80 novant=90"),
    joins=worded("e"),
    scales=numbered("cento/cent=100 mila/mille=1000 milione/milioni=1000000 miliardo/miliardi=1000000000"),
    short_scales=numbered("mln=1000000 mld=1000000000"),
    dozens=numbered("dozzina=12 decina=10 ventina=20 trentina=30 cinquantina=50 centinaio=100 migliaio=1000"),
    articles=worded("un uno una"),
    vague=numbered("decine=10 dozzine=12 centinaia=100 migliaia=1000 milioni=1000000 miliardi=1000000000"),
    several=worded("diverse diversi alcune alcuni parecchie"),
    fractions=numbered("terzo/terzi=3 quarto/quarti=4 quinto/quinti=5 decimo/decimi=10"),
    halves=worded("metà"),
    half_more=worded("mezzo mezza"),
    of_words=worded("di del della dei degli delle"),
    in_words=worded("su"),
    minus=worded("meno"),
    to_words=worded("a"),
    or_words=worded("o"),
    from_words=worded("da dai dal dalle dalla"),
    between_words=worded("tra fra"),
    and_words=worded("e"),
    hedges=listed(
        about="circa|intorno a|attorno a|all'incirca|approssimativamente|pressappoco",
        nearly="quasi|poco meno di",
        more_than="più di|oltre|oltre i|superiore a|al di sopra di|poco più di",
        less_than="meno di|sotto i|inferiore a|al di sotto di",
        at_least="almeno|non meno di|come minimo|minimo",
        up_to="fino a|al massimo|non più di",
    ),
    hedges_after=listed(at_least="o più|almeno", about="circa", up_to="o meno"),
    hedge_gaps=worded("i le gli altri altre un una"),
    percents=worded("per_cento percento"),
    money=listed(EUR="euro", USD="dollaro|dollari", GBP="sterline|sterlina", CHF="franchi|franchi svizzeri", cent="centesimi", JPY="yen", CNY="yuan", RUB="rubli"),
    units=listed(
        kilometre="chilometro|chilometri", metre="metro|metri", centimetre="centimetro|centimetri", millimetre="millimetri", square_kilometre="chilometri quadrati|chilometri quadri",
        square_metre="metri quadrati|metri quadri", cubic_metre="metri cubi", hectare="ettaro|ettari", kilogram="chilo|chili|chilogrammo|chilogrammi", gram="grammo|grammi",
        tonne="tonnellata|tonnellate", litre="litro|litri", second="secondo|secondi", minute="minuto|minuti", hour="ora|ore", day="giorno|giorni", week="settimana|settimane",
        month="mese|mesi", year="anno|anni", kilometre_per_hour="chilometri orari|chilometri all'ora", degree="grado|gradi", megawatt="megawatt", gigawatt="gigawatt",
        percentage_point="punti percentuali|punto percentuale", point="punto|punti", barrel="barili|barile",
    ),
    per_words=worded("per al all'"),
    times_words=worded("volte"),
    rises=worded("salito salita saliti sale aumentato aumentata aumenta aumento cresciuto cresciuta cresce crescita rialzo guadagnato balzo incremento salì"),
    falls=worded("sceso scesa scesi scende calato calata cala calo diminuito diminuita diminuzione perso ribasso crollato crollo ridotto"),
    movers=worded("passato passata passati passate passa passano passare"),
    multiples=worth("raddoppiato/raddoppiata/raddoppia/raddoppiare/raddoppiati=2 triplicato/triplicata/triplicare/triplicati=3 quadruplicato=4 dimezzato/dimezzata=1:2"),
    by_words=worded("del di dello"),
    clock_words=worded("h"),
    clock_before=worded("alle ore"),
    designators=worded("numero n° pagina articolo capitolo gruppo categoria livello fase giornata via serie"),
    score_words=worded("vinto battuto perso pareggiato vittoria sconfitta pareggio punteggio vince batte"),
    stops=worded(
        "il lo la i gli le un uno una e o ma in nel nella nei nelle di del della dei degli delle a al alla ai alle da dal dalla per su sul sulla con senza secondo"
        " durante prima dopo tra fra verso contro che chi quando dove è sono era erano fu furono ha hanno aveva avevano sarà saranno sta stanno suo sua suoi loro questo"
        " questa non più meno molto anche già ieri oggi domani si ci"
    ),
    plurals=worded(
        "persone soldati uomini donne bambini morti feriti abitanti dipendenti studenti famiglie case voti posti lavoratori agenti migranti vittime casi spettatori"
        " imprese militari tifosi manifestanti sfollati edifici pazienti"
    ),
    number_of=worded("numero bilancio"),
    place_words=worded("a in nel nella"),
    abbreviations=worded("sig dott prof art n gen feb mar apr mag giu lug ago set ott nov dic mln mld"),
)  # fmt: skip
