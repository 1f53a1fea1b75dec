"""Numbers in German."""

from copydesk.language.numbers.tables import NumberWords, listed, numbered, worded, worth

GERMAN = NumberWords(
    code="de",
    decimal=",",
    groups=".",
    glued=True,
    small=numbered(
        "null=0 eins=1 zwei/zwo=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14"
        " fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig/dreissig=30 vierzig=40 fünfzig=50 sechzig=60"
        " siebzig=70 achtzig=80 neunzig=90"
    ),
    glue=numbered("ein=1 eine=1 und=0"),
    scales=numbered("hundert=100 tausend=1000 million/millionen=1000000 milliarde/milliarden=1000000000 billion/billionen=1000000000000"),
    short_scales=numbered("mio=1000000 mrd=1000000000 tsd=1000 bio=1000000000000"),
    dozens=numbered("dutzend=12"),
    articles=worded("ein eine einer einem einen"),
    vague=numbered("dutzende/dutzenden=12 hunderte/hunderten=100 tausende/tausenden=1000 zehntausende/zehntausenden=10000 hunderttausende/hunderttausenden=100000"),
    several=worded("mehrere mehreren einige einigen"),
    fractions=numbered("drittel=3 viertel=4 fünftel=5 zehntel=10 achtel=8 sechstel=6"),
    halves=worded("halbe halben"),
    and_halves=numbered(
        "anderthalb/eineinhalb/einundeinhalb=1 zweieinhalb=2 dreieinhalb=3 viereinhalb=4 fünfeinhalb=5 sechseinhalb=6 siebeneinhalb=7 achteinhalb=8"
        " neuneinhalb=9 zehneinhalb=10"
    ),
    of_words=worded("der des von"),
    in_words=worded("von"),
    minus=worded("minus"),
    to_words=worded("bis auf"),
    or_words=worded("oder"),
    from_words=worded("von"),
    between_words=worded("zwischen"),
    and_words=worded("und"),
    hedges=listed(
        about="etwa|rund|ungefähr|circa|ca|ca.|zirka|an die|gut geschätzt|schätzungsweise|in etwa|um die",
        nearly="fast|knapp|beinahe|nahezu|annähernd",
        more_than="mehr als|über|gut|mehr denn|oberhalb von|jenseits von",
        less_than="weniger als|unter|unterhalb von|nicht ganz",
        at_least="mindestens|wenigstens|zumindest|nicht weniger als|minimum",
        up_to="bis zu|höchstens|maximal|nicht mehr als",
    ),
    hedges_after=listed(at_least="oder mehr", up_to="oder weniger"),
    hedge_gaps=worded("den die der insgesamt weitere weiteren"),
    percents=worded("prozent"),
    money=listed(
        EUR="euro|euros", USD="dollar|us-dollar|dollars", CHF="franken|schweizer franken", GBP="pfund|britische pfund", cent="cent",
        JPY="yen", CNY="yuan", RUB="rubel", TRY="lira", PLN="zloty|złoty", DKK="dänische kronen", SEK="kronen|schwedische kronen", UAH="hrywnja|griwna",
    ),
    units=listed(
        kilometre="kilometer|kilometern", metre="meter|metern", centimetre="zentimeter|zentimetern", millimetre="millimeter|millimetern",
        mile="meile|meilen", square_kilometre="quadratkilometer|quadratkilometern", square_metre="quadratmeter|quadratmetern",
        cubic_metre="kubikmeter|kubikmetern", hectare="hektar", kilogram="kilogramm|kilo", gram="gramm", tonne="tonne|tonnen", litre="liter|litern",
        second="sekunde|sekunden", minute="minute|minuten", hour="stunde|stunden", day="tag|tage|tagen", week="woche|wochen",
        month="monat|monate|monaten", year="jahr|jahre|jahren", kilometre_per_hour="stundenkilometer|stundenkilometern|kilometer pro stunde",
        degree="grad", degree_Celsius="grad celsius", watt="watt", kilowatt="kilowatt", megawatt="megawatt", gigawatt="gigawatt",
        kilowatt_hour="kilowattstunde|kilowattstunden", megawatt_hour="megawattstunden", gigawatt_hour="gigawattstunden",
        percentage_point="prozentpunkt|prozentpunkte|prozentpunkten", point="punkt|punkte|punkten", barrel="barrel",
    ),
    per_words=worded("pro je"),
    times_words=worded("mal"),
    old_words=worded("alt jährige jähriger jährigen"),
    age_words=worded("alter"),
    rises=worded(
        "stieg stiegen steigt steigen gestiegen steigend wuchs wuchsen gewachsen wächst kletterte kletterten legte zulegte zulegten plus erhöhte erhöhten"
        " erhöht zunahm zugenommen anstieg zuwachs sprang gewann gewannen anhob"
    ),
    falls=worded(
        "fiel fielen fällt fallen gefallen sank sanken gesunken sinkt schrumpfte schrumpften gab verlor verloren rückgang minus ging gingen sackte"
        " brach einbruch reduzierte reduziert gesenkt senkte verringerte"
    ),
    multiples=worth("verdoppelt/verdoppelte/verdoppelten/verdoppeln=2 verdreifacht/verdreifachte/verdreifachten/verdreifachen=3 vervierfacht/vervierfachte=4 halbiert/halbierte/halbierten=1:2"),
    by_words=worded("um"),
    clock_words=worded("uhr"),
    clock_before=worded("um gegen bis ab"),
    votes=worded("sitze sitzen mandate stimmen prozent wahl umfrage auszählung partei landtag bundestag parlament"),
    named_units={"magnitude": "magnitude"},
    designators=worded("kilometer nr nr. nummer seite paragraf paragraph artikel kapitel gruppe platz liga kategorie stufe phase zimmer raum gleis linie spieltag"),
    score_words=worded("gewann verlor siegte unterlag sieg niederlage unentschieden führte führung endstand besiegte schlug gewannen verloren"),
    stops=worded(
        "der die das den dem des ein eine einer einem einen und oder aber in im an am auf bei für von vom zu zum zur mit ohne nach vor über unter aus"
        " während seit bis gegen durch als wie weil wenn wo wer welche ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen"
        " will wollen muss müssen sagte sagten teilte er sie es wir ihr ihnen ihm sein seine ihre nicht so dann hier dort mehr weniger sehr nur auch noch schon"
        " starben verletzt getötet kamen gab ging gingen stieg fiel laut pro je sowie dass sich ums um zwischen gestern heute morgen"
    ),
    plurals=worded("menschen personen leute soldaten frauen männer kinder mitarbeiter einwohner tote verletzte verletzten polizisten beamte euro stellen zuschauer arbeitsplätze flüchtlinge häuser stimmen gäste opfer fälle schüler wohnungen fans besucher teilnehmer demonstranten soldatinnen unternehmen"),
    number_of=worded("zahl anzahl"),
    place_words=worded("in im bei an"),
    abbreviations=worded("mio mrd tsd nr ca dr prof st bzw usw z.b u.a inkl jan feb mär apr jun jul aug sep sept okt nov dez str") | worded(" ".join(map(str, range(1, 32)))),
)  # fmt: skip
