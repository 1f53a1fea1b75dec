"""Danish."""

from copydesk.language.tables import Language, in_order, phrases, units

DANISH = Language(
    code="da",
    name="Danish",
    promo_labels=phrases(
        "læs også|læs mere|læs mere her|læs videre|læs her|læs|se også|se mere|se|hør også|hør|mere om|mere om emnet|gå ikke glip af|relateret|relaterede|anbefalet|anbefalede|baggrund|video|følg|artiklen fortsætter|få overblikket|overblik|analyse"
    ),
    related_labels=phrases(
        "relateret|relaterede|relaterede artikler|relateret indhold|læs også|læs mere|læs mere om|læs videre|mere om|mere om emnet|mere fra|flere artikler|flere nyheder|anbefalet|anbefalede|anbefalet til dig|andre læser|se også|lignende artikler|du vil måske også|gå ikke glip af|mere om samme emne|måske er du interesseret i"
    ),
    recent_labels=phrases(
        "mest læste|mest læst|mest læste artikler|populære|populært|seneste nyt|seneste|seneste nyheder|seneste artikler|de seneste|nyheder|lige nu|netop nu|aktuelt|trending|topnyheder|dagens nyheder|mest delte|nyt|udvalgte|sidste nyt"
    ),
    share_words=phrases(
        "del|del artikel|del artiklen|del denne artikel|del på facebook|del på twitter|del via|kopier link|link kopieret|udskriv|print|gem|gem artikel|følg os|følg|tip en ven|send|lyt til artiklen|giv artikel|tweet"
    ),
    newsletter_words=phrases(
        "nyhedsbrev|nyhedsbreve|tilmeld dig|tilmeld|få nyheder|din e-mail|din mail|e-mailadresse|i din indbakke|notifikationer|hent appen|hold dig opdateret|afmelde"
    ),
    comments_words=phrases(
        "kommentarer|kommentar|kommenter|skriv en kommentar|skriv kommentar|vis kommentarer|ingen kommentarer|svar|debat|deltag i debatten|din e-mailadresse vil ikke blive publiceret|krævede felter"
    ),
    consent_words=phrases(
        "cookie|cookies|vi bruger cookies|accepter|accepter alle|tillad alle|afvis|afvis alle|kun nødvendige|privatliv|personoplysninger|personlige oplysninger|samtykke|partnere|indstillinger|legitim interesse"
    ),
    paywall_words=phrases(
        "kun for abonnenter|for abonnenter|bliv abonnent|køb abonnement|allerede abonnent|allerede abonnent?|er du allerede abonnent|log ind|for at læse videre|læs hele artiklen|læs videre for|plus|premium|fuld adgang|prøv gratis|prøv|opret profil|artiklen er låst|abonnement|få adgang"
    ),
    advert_words=phrases(
        "annonce|annoncer|reklame|sponsoreret|sponsoreret indhold|annoncørbetalt indhold|betalt indhold|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen|fortsætter efter annoncen|i samarbejde med"
    ),
    tags_labels=phrases(
        "emner|emne|tags|tag|nøgleord|emneord|mere om|kategorier|kategori|læs mere om|følg emner|temaer|stikord"
    ),
    correction_words=phrases(
        "rettelse|rettelser|fejl og fakta|præcisering|korrektion|tidligere version|i en tidligere version|artiklen er opdateret|opdatering|red."
    ),
    updated_words=phrases("opdateret|opdateret kl|senest opdateret|sidst opdateret|ændret|senest ændret|opd|opd."),
    published_words=phrases("publiceret|udgivet|offentliggjort|dato|oprettet|d.|den|lagt op"),
    home_words=phrases("forside|hjem|forsiden"),
    byline_words=phrases("af|tekst|skrevet af|forfatter|artikel af|tekst og foto|udgivet af|reportage af|fra"),
    conjunctions=phrases("og|med|&"),
    speech_verbs=phrases(
        "siger|sagde|har sagt|oplyser|oplyste|fortæller|fortalte|forklarer|forklarede|mener|mente|skriver|skrev|svarer|svarede|meddeler|meddelte"
        "|advarer|advarede|understreger|understregede|tilføjer|tilføjede|konstaterer|hævder|hævdede|bekræfter|bekræftede|afviser|afviste|nægter"
        "|nægtede|lyder det|udtaler|udtalte|spørger|spurgte|fortsætter|erkender|påpeger|påpegede|rapporterer"
    ),
    according_before=phrases("ifølge|efter"),
    that_words=phrases("at|om"),
    source_stops=phrases("i|på|til|for|med|om|efter|under|ved|at|og|men|også|da|fra|af|over|som|mod"),
    honorifics=phrases("hr.|fru|dr.|prof."),
    role_words=phrases(
        "talsmand|talskvinde|talsperson|minister|statsminister|præsident|borgmester|direktør|sekretær|chef|formand|leder|ordfører|professor|advokat"
        "|general|konge|dronning|anklager|dommer|ekspert|forsker|økonom"
    ),
    he_words=phrases("han"),
    she_words=phrases("hun"),
    they_words=phrases("de"),
    it_words=phrases("det|den"),
    believed_words=phrases("tror|troede|mener|vurderer|mistænker|formentlig|sandsynligvis|tilsyneladende|nok"),
    expected_words=phrases("forventer|forventede|regner med|ventes|forudser|håber|planlægger"),
    alleged_words=phrases("hævder|hævdede|anklager|anklagede|påstår|påstod|angiveligt|påståede|skulle have"),
    denied_words=phrases("afviser|afviste|nægter|nægtede|benægter|benægtede|dementerer|dementerede"),
    conditional_words=phrases("hvis|kan|kunne|ville"),
    job_words=phrases(
        "journalist|redaktør|korrespondent|chefredaktør|reporter|redaktionschef|kommentator|skribent|politisk|freelance|debattør|fotograf|redaktionssekretær|medarbejder|ansvarshavende|vært|professor|stifter|anmelder"
    ),
    staff_words=phrases(
        "redaktionen|redaktion|nyhedsredaktionen|nyhedsbureau|debatredaktionen|pressemeddelelse|sportsredaktionen|webredaktionen|gæsteskribent"
    ),
    agency_words=phrases("kilde|kilder|via|ritzau"),
    credit_words=phrases("foto|billede|fotograf|illustration|arkivfoto|grafik|©|video|pr-foto|pr"),
    months=in_order(
        "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov december/dec"
    ),
    weekdays=in_order(
        "mandag/man tirsdag/tir tirs onsdag/ons torsdag/tor fredag/fre lørdag/lør søndag/søn".replace(
            " tirs ", "/tirs "
        )
    ),
    age_units=units(
        second="sek sekund sekunder",
        minute="min minut minutter",
        hour="t time timer",
        day="d dag dage",
        week="uge uger",
        month="måned måneder",
        year="år",
    ),
    age_before=phrases("for"),
    age_after=phrases("siden"),
    now_words=phrases("lige nu|netop nu|nu"),
    today_words=phrases("i dag"),
    yesterday_words=phrases("i går"),
    stop_words=phrases(
        "og|at|det|som|en|på|er|af|for|med|ikke|den|til|har|om|et|men|var|jeg|sig|fra|vi|kan|de|blev|også|efter|hvor"
    ),
)
