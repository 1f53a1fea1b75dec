"""What figures in news count, as data: words that mean the same thing, by language."""

from copydesk.language.tables import phrases

SUBJECTS: dict[str, tuple[str, ...]] = {
    "dead": phrases(
        "dead|death|deaths|died|dies|die|dying|killed|kills|kill|killing|fatalities|fatality|toll|bodies|corpses|perished|lives|lost their lives"
        "|claimed|drowned|tote|toten|todesopfer|getötet|gestorben|morts|mort|tués|tué|décès|muertos|muertes|fallecidos|murieron"
    ),
    "injured": phrases(
        "injured|injuries|injuring|injures|injury|wounded|wounding|wounds|hurt|hospitalised|hospitalized|verletzt|verletzte|blessés|heridos"
    ),
    "missing": phrases("missing|unaccounted|vermisst|vermisste|disparus|desaparecidos"),
    "casualties": phrases("casualties|casualty"),
    "displaced": phrases(
        "displaced|displacing|evacuated|evacuating|evacuees|evacuees|evacuations|evacuate|homeless|fled|fleeing|forced from|shelters|sheltering"
        "|refugees|told to leave|ordered to leave|leave their homes|left their homes|ordered out|evakuiert|évacués|evacuados"
    ),
    "troops": phrases(
        "troops|troop|soldiers|soldier|servicemen|personnel|reservists|truppen|soldaten|soldats|soldados|fighters|peacekeepers"
    ),
    "arrested": phrases(
        "arrested|arrests|arrest|arresting|detained|detentions|detainees|in custody|festgenommen|verhaftet|arrêtés|arrêté|arrêtée|arrêtées|interpellé|interpellés|interpellées|detenidos|detenidas|detenido"
    ),
    "infected": phrases("cases|infected|infections|sick|sickened|ill|fälle|infiziert|contagios|casos"),
    "rescued": phrases("rescued|rescuing|rescues|pulled alive|saved|survivors"),
    "trapped": phrases("trapped|buried|entombed|verschüttet|eingeschlossen|atrapados|sepultados|bloqués|ensevelis"),
    "homes": phrases("homes|houses|dwellings|häuser|maisons|viviendas|casas"),
    "power": phrases(
        "without power|without electricity|power|electricity|outages|outage|blackout|strom|électricité|electricidad"
    ),
    "crowd": phrases(
        "marched|marches|march|marchers|demonstrations|protesters|demonstrators|crowd|attended|turned out|took part|rally|demonstranten|manifestants"
    ),
    "turnout": phrases("turnout|voted|wahlbeteiligung|participation"),
    "counted": phrases("votes counted|counted|precincts|polling stations|ausgezählt"),
    "votes": phrases("votes|ballots|vote|stimmen|voix|votos"),
    "seats": phrases("seats|sitze|sièges|escaños"),
    "damage": phrases("damage|damages|losses|loss|schaden|schäden|dégâts|daños"),
    "cost": phrases("cost|costs|costing|price tag|kosten|coût|coste"),
    "aid": phrases("aid|relief|donations|donated|pledged|pledges|hilfe|aide|ayuda"),
    "fine": phrases("fine|fines|fined|penalty|penalties|bußgeld|amende|multa"),
    "bid": phrases("bid|offer|offered|offers|bought|buy|buys|takeover|acquisition|acquire|valued|values|deal|merger"),
    "rescue package": phrases("bailout|rescue package|rescue|package|loan|loans"),
    "budget": phrases("budget|deficit|spending|shortfall"),
    "funds": phrases("raised|raise|funding|round|campaign funds"),
    "profit": phrases("profit|profits|earnings|income"),
    "revenue": phrases("revenue|revenues|sales|turnover"),
    "jobs": phrases("jobs|job|layoffs|positions|posts|laid off|stellen|emplois|empleos"),
    "wind": phrases("winds|wind|gusts|gust|gusting|böen|vents|vientos"),
    "rain": phrases("rain|rainfall|downpour|regen|pluie|lluvia"),
    "snow": phrases("snow|snowfall|schnee|neige|nieve"),
    "water": phrases("water level|level|river|crest|crested|gauge|flood stage|pegel"),
    "temperature": phrases(
        "temperature|temperatures|heat|degrees|mercury|celsius|fahrenheit|temperatur|temperaturen|grad|hitze|température|températures|temperatura|temperaturas"
    ),
    "magnitude": phrases("magnitude|stärke|magnitud"),
    "strike": phrases("strike|strikes|striking|strikers|walkout|walkouts|stoppage|streik|grève|huelga"),
    "burned": phrases("burned|burnt|burning|scorched|charred|blaze|fire|hectares|acres|wildfire"),
    "contained": phrases("contained|containment|control"),
    "full": phrases("full|filled|reservoir|reservoirs|storage"),
    "unemployment": phrases("unemployment|jobless"),
    "inflation": phrases("inflation|prices"),
    "growth": phrases("growth|gdp"),
    "vaccinated": phrases("vaccinated|doses|vaccinations|vaccine"),
    "pay": phrases("wage|wages|salary|salaries|mindestlohn|salaire|salario"),
    "price": phrases("price|prices|priced|preis|prix|precio"),
    "share": phrases("support|approval|poll|lead"),
}
"""Subject to the words that name it, in the languages of the tables; earlier subjects win where several are as near."""

ROLES = frozenset(
    phrases(
        "civilians|villagers|workers|passengers|victims|students|pupils|miners|tourists|migrants|patients|guests|members|staff|employees"
        "|travellers|travelers|officers|policemen|inmates|prisoners|sailors|crew|skiers|climbers|hikers|swimmers|divers|cyclists|riders"
        "|fishermen|spectators|fans|worshippers|pilgrims|shoppers|motorists|commuters|holidaymakers|campers|animals|customers|households"
    )
)
"""Heads that say who they are and leave open what befell them: the words around say, else they count as themselves."""

GENERIC = ROLES | frozenset(
    phrases(
        "people|persons|person|others|residents|men|women|locals|citizens|individuals|menschen|personen|personnes|personas|total|number"
        "|figure|estimate|count|tally|inhabitants|islanders|townspeople|neighbours|neighbors"
    )
)
"""Heads that leave open what befell them."""

SUPPLIED = frozenset(phrases("customers|households|people|residents|inhabitants"))
"""Heads that can be without power."""

SPEAKERS = frozenset(
    phrases(
        "people|persons|person|officials|sources|witnesses|experts|analysts|others|lawmakers|residents|diplomats|doctors"
    )
)
"""Heads that are counted as those who speak: "two people familiar with the matter"."""

PART_WORDS = phrases(
    "including|among them|among|of them|of whom|one of|some of|darunter|dont|entre ellos|half of|each|at least one of|between"
)
"""Before a figure: it is part of another one."""

MORE_WORDS = phrases("more|another|additional|further|extra|others|new|weitere|autres|otros|fresh|overnight")
"""Beside a figure: it comes on top of another one."""

EARLIER_WORDS = phrases(
    "up from|down from|from|earlier estimate of|previous estimate of|earlier figure of|previous figure of|earlier toll of|previous toll of"
    "|an earlier|a previous|the previous|the earlier|an initial|the initial|initially|previously|earlier|compared with|compared to|against"
    "|originally|instead of|rather than|not|last week's|yesterday's|first put at|more than the|fewer than the|less than the|lower than the|higher than the|as against|increase on|gegenüber|contre|frente a"
    "|double the|twice the|triple the|treble the|times the|quadruple the|doubling the|tripling the|had spoken of|had counted|had reported"
    "|avait fait état de|avait annoncé|war noch von|waren noch|waren es noch|war es noch|había informado de"
    "|avaient fait état de|avaient annoncé|avait parlé de|avaient parlé de|avait évoqué|habían informado de|había hablado de|habían hablado de"
)
"""Right before a figure: it is the value of before."""

UP_WORDS = phrases(
    "up|rose|rises|risen|rising|climbed|climbs|climbing|increased|jumped|grew|grown|raised|raises|raising|soared|swelled|higher|upward|upwards"
)
DOWN_WORDS = phrases(
    "down|fell|falls|fallen|falling|dropped|cut|lowered|lowers|decreased|reduced|shrank|downward|downwards|lower|slashed|trimmed"
)
"""Which way a value moved."""

ELSEWHERE_WORDS = phrases(
    "elsewhere|in neighbouring|in neighboring|separately|a separate|in another|unrelated|in past|by comparison"
)
"""In a sentence: it is about another event."""

SHORT_WORDS = phrases(
    "short of|it had planned|they had planned|it had expected|analysts had expected|economists had expected|that it needed|that it needs|that were needed|it requires|still to be|yet to be|remaining to be|left to count|outstanding|uncounted|ahead of|behind|more than needed"
)
"""Right after what is counted: it is what is lacking or left, not the value."""

SCOPE_WORDS = phrases(
    "nationwide|countrywide|worldwide|across the country|so far this year|this year|this season|this summer|this winter|this spring|this autumn"
)
"""In a sentence: its figure is of more than the one event, where the same report gives another without these words."""

REMAIN_WORDS = phrases("remain|remains|remained|still|remaining")
LEFT_WORDS = phrases(
    "left|leaving|withdrew|withdrawn|pulled out|gone home|returned home|went home|have returned|sent home"
)
"""In a clause: who is gone, where the same report says beside it how many remain."""

TOTAL_WORDS = phrases(
    "bringing the total|brings the total|brought the total|taking the total|for a total|a total|in total|the total|in all|altogether"
    "|bringing the number|brings the number|brought the number|taking the number|takes the number|raising the total"
)
"""Right before a figure: those beside it in the sentence are its parts."""

COUNTING_WORDS = phrases(
    "counted|put it|put the number|put the figure|put the toll|put the count|put the total|spoke of|gave a figure of|gave the number as|estimated|estimates"
)
"""Right before a number of people without more: it counts what the number before counts."""

QUALIFIERS = phrases("core|underlying|youth|long-term|food|wholesale|producer")
"""Before the word of a subject: a measure of its own."""

THRESHOLD_WORDS = phrases(
    "threshold|limit|ceiling|target|goal|quota|aims|aims for|aim|warning level|warning mark|alert level|danger mark|danger level|flood stage"
    "|alarm level|warnings are given|warnings are issued|warnings begin|minimum|maximum|capacity|needs|would need|requires"
)
"""Right before a figure: it is where something would begin or end, not what was counted."""

SAYING_WORDS = phrases(
    "said|says|say|saying|according|put|puts|spoke|claimed|claims|estimated|estimates|told|reported|announced|counted|denied|teilte|laut|selon|dijo|informó"
)
"""In a sentence: it is somebody's word, not what a desk adds as background."""
