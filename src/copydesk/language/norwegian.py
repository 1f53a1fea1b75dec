"""Norwegian (Bokmål)."""

from copydesk.language.tables import Language, in_order, phrases, units

NORWEGIAN = Language(
    code="nb",
    name="Norwegian",
    promo_labels=phrases(
        "les også|les mer|les mer her|les videre|les også dette|les|se også|se mer|se video|se|hør også|hør|mer om|mer om saken|ikke gå glipp av|relatert|relaterte saker|anbefalt|anbefalte saker|bakgrunn|video|følg|siste nytt|fikk du med deg|kommentar|meninger"
    ),
    related_labels=phrases(
        "relatert|relaterte saker|relaterte artikler|les også|les mer|les mer om|les videre|mer om|mer om saken|mer fra|flere saker|flere nyheter|anbefalt|anbefalte saker|anbefalt for deg|andre leser|se også|lignende saker|lignende artikler|du vil kanskje også|ikke gå glipp av"
    ),
    recent_labels=phrases(
        "mest lest|mest leste|mest lest nå|populært|populære saker|siste nytt|siste|siste nyheter|siste saker|de siste|nyheter|akkurat nå|aktuelt|trending|toppsaker|dagens nyheter|mest delt|nytt|flere nyheter"
    ),
    share_words=phrases(
        "del|del artikkel|del artikkelen|del saken|del på facebook|del på twitter|del via|kopier lenke|lenke kopiert|skriv ut|lagre|følg oss|følg|tips en venn|send|lytt til saken|gi bort saken|tips oss"
    ),
    newsletter_words=phrases(
        "nyhetsbrev|nyhetsbrevet|meld deg på|registrer deg|abonner på|din e-post|e-postadresse|i innboksen|varsler|last ned appen|hold deg oppdatert|meld deg av"
    ),
    comments_words=phrases(
        "kommentarer|kommentar|kommenter|skriv en kommentar|legg igjen en kommentar|vis kommentarer|ingen kommentarer|svar|debatt|delta i debatten|din e-postadresse vil ikke bli publisert|obligatoriske felt|diskuter"
    ),
    consent_words=phrases(
        "informasjonskapsler|informasjonskapsel|cookie|cookies|vi bruker cookies|vi bruker informasjonskapsler|godta|godta alle|aksepter|aksepter alle|avvis|avvis alle|personvern|personopplysninger|samtykke|partnere|innstillinger|berettiget interesse"
    ),
    paywall_words=phrases(
        "kun for abonnenter|for abonnenter|bli abonnent|kjøp abonnement|allerede abonnent|allerede abonnent?|er du allerede abonnent|logg inn|for å lese videre|les hele saken|les videre med|pluss|premium|full tilgang|prøv gratis|prøv|opprett konto|abonnement|få tilgang"
    ),
    advert_words=phrases(
        "annonse|annonser|reklame|sponset|sponset innhold|annonsørinnhold|betalt innhold|saken fortsetter etter annonsen|saken fortsetter under annonsen|artikkelen fortsetter under annonsen|i samarbeid med"
    ),
    tags_labels=phrases(
        "emner|emne|stikkord|tags|tag|nøkkelord|emneord|mer om|kategorier|kategori|les mer om|følg emner|temaer|tema"
    ),
    correction_words=phrases(
        "rettelse|rettelser|korreksjon|presisering|tidligere versjon|i en tidligere versjon|saken er oppdatert|artikkelen er oppdatert|oppdatering|red."
    ),
    updated_words=phrases("oppdatert|oppdatert kl|sist oppdatert|endret|sist endret|oppdatering"),
    published_words=phrases("publisert|utgitt|lagt ut|dato|opprettet|den"),
    home_words=phrases("forside|hjem|forsiden"),
    byline_words=phrases("av|tekst|skrevet av|forfatter|artikkel av|tekst og foto|publisert av|reportasje av|fra"),
    conjunctions=phrases("og|med|&"),
    speech_verbs=phrases(
        "sier|sa|har sagt|opplyser|opplyste|forteller|fortalte|forklarer|forklarte|mener|mente|skriver|skrev|svarer|svarte|melder|meldte|advarer"
        "|advarte|understreker|understreket|legger til|la til|konstaterer|hevder|hevdet|bekrefter|bekreftet|avviser|avviste|nekter|nektet|uttaler"
        "|uttalte|spør|spurte|fortsetter|innrømmer|påpeker|påpekte|rapporterer"
    ),
    according_before=phrases("ifølge|etter"),
    that_words=phrases("at|om"),
    source_stops=phrases("i|på|til|for|med|om|etter|under|ved|at|og|men|også|da|fra|av|over|som|mot"),
    honorifics=phrases("herr|fru|dr.|prof."),
    role_words=phrases(
        "talsmann|talskvinne|talsperson|minister|statsminister|president|ordfører|direktør|sekretær|sjef|leder|professor|advokat|general|konge"
        "|dronning|aktor|dommer|ekspert|forsker|økonom"
    ),
    he_words=phrases("han"),
    she_words=phrases("hun"),
    they_words=phrases("de"),
    it_words=phrases("det|den"),
    believed_words=phrases("tror|trodde|mener|vurderer|mistenker|trolig|sannsynligvis|tilsynelatende|antakelig"),
    expected_words=phrases("forventer|forventet|regner med|ventes|spår|håper|planlegger"),
    alleged_words=phrases("hevder|hevdet|anklager|anklaget|påstår|påsto|angivelig|påstått|skal ha"),
    denied_words=phrases("avviser|avviste|nekter|nektet|benekter|benektet|dementerer|dementerte"),
    conditional_words=phrases("hvis|dersom|kan|kunne|ville"),
    job_words=phrases(
        "journalist|redaktør|korrespondent|sjefredaktør|reporter|kommentator|skribent|politisk|frilans|frilanser|fotograf|nyhetsredaktør|vaktsjef|spaltist|ansvarlig|professor|utenriksjournalist|sportsjournalist"
    ),
    staff_words=phrases(
        "redaksjonen|redaksjon|nyhetsredaksjonen|nyhetsbyrå|pressemelding|debattredaksjonen|sportsredaksjonen|gjesteskribent"
    ),
    agency_words=phrases("kilde|kilder|via|ntb"),
    credit_words=phrases("foto|bilde|fotograf|illustrasjon|arkivfoto|grafikk|©|video|skjermdump"),
    months=in_order(
        "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov desember/des"
    ),
    weekdays=in_order("mandag/man tirsdag/tir/tirs onsdag/ons torsdag/tor fredag/fre lørdag/lør søndag/søn"),
    age_units=units(
        second="sek sekund sekunder",
        minute="min minutt minutter",
        hour="t time timer",
        day="d dag dager døgn",
        week="uke uker",
        month="måned måneder",
        year="år",
    ),
    age_before=phrases("for"),
    age_after=phrases("siden"),
    now_words=phrases("akkurat nå|nå nettopp|nå"),
    today_words=phrases("i dag"),
    yesterday_words=phrases("i går"),
    stop_words=phrases(
        "og|at|det|som|en|på|er|av|for|med|ikke|den|til|har|om|et|men|var|jeg|seg|fra|vi|kan|de|ble|også|etter|hvor|etter"
    ),
)
