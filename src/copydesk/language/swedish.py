"""Swedish."""

from copydesk.language.tables import Language, in_order, phrases, units

SWEDISH = Language(
    code="sv",
    name="Swedish",
    promo_labels=phrases(
        "läs också|läs även|läs mer|läs mer här|läs vidare|läs|se också|se även|se mer|se|lyssna också|lyssna|titta på|mer om|mer om detta|mer läsning|missa inte|relaterat|rekommenderas|rekommenderad|bakgrund|fakta|visa mer|video|tv|just nu|följ|här är|direkt|analys|kommentar|dessutom"
    ),
    related_labels=phrases(
        "relaterat|relaterade artiklar|relaterade nyheter|liknande artiklar|läs också|läs mer|läs mer om|läs även|mer om|mer om ämnet|mer i ämnet|mer läsning|mer från|fler artiklar|fler nyheter|rekommenderat|rekommenderas|rekommenderas för dig|du kanske också gillar|andra läser|se även|se också|missa inte|för dig|läs vidare|i samma ämne"
    ),
    recent_labels=phrases(
        "mest läst|mest lästa|mest läst just nu|populärt|populärast|senaste nytt|senaste|senaste nyheterna|senaste artiklarna|de senaste|nyheter|just nu|aktuellt|topplistan|trending|i fokus|dagens nyheter|nytt|fler nyheter|toppnyheter|mest delat|senast publicerat|rekommenderat"
    ),
    share_words=phrases(
        "dela|dela artikel|dela artikeln|dela på facebook|dela på twitter|dela via|dela via e-post|kopiera länk|länk kopierad|skriv ut|spara|spara artikel|följ oss|följ oss på|följ|tipsa|tweeta|ge bort artikel|gilla|e-post|lyssna på artikeln"
    ),
    newsletter_words=phrases(
        "nyhetsbrev|nyhetsbrevet|prenumerera på|anmäl dig|registrera dig|din e-post|e-postadress|din mejl|i din inkorg|till din mejl|notiser|pushnotiser|ladda ner appen|håll dig uppdaterad|avsluta prenumerationen"
    ),
    comments_words=phrases(
        "kommentarer|kommentera|kommentar|skriv en kommentar|lämna en kommentar|visa kommentarer|inga kommentarer|svara|diskutera|diskussion|säg vad du tycker|din e-postadress kommer inte publiceras|obligatoriska fält|anmäl kommentar|delta i diskussionen"
    ),
    consent_words=phrases(
        "kakor|cookie|cookies|vi använder cookies|vi använder kakor|den här webbplatsen|godkänn|godkänn alla|acceptera|acceptera alla|neka|avvisa|integritet|personuppgifter|samtycke|partners|inställningar|hantera cookies|berättigat intresse"
    ),
    paywall_words=phrases(
        "endast för prenumeranter|för prenumeranter|exklusivt för prenumeranter|bli prenumerant|prenumerera|redan prenumerant|redan prenumerant?|redan kund|logga in|för att läsa vidare|fortsätt läsa|läs hela artikeln|låst artikel|plus|premium|obegränsad tillgång|prova gratis|testa|plusartikel|är du redan prenumerant|skapa konto|prenumeration"
    ),
    advert_words=phrases(
        "annons|annonser|reklam|sponsrat|sponsrat innehåll|annonsinnehåll|i samarbete med|kommersiellt samarbete|artikeln fortsätter efter annonsen|texten fortsätter efter annonsen|betald annons|artikeln fortsätter under annonsen|annons från"
    ),
    tags_labels=phrases(
        "taggar|tagg|ämnen|ämne|nyckelord|etiketter|mer om|kategorier|kategori|läs mer om|i artikeln|ämnen i artikeln|personer|platser|tags|sökord|följ ämnen"
    ),
    correction_words=phrases(
        "rättelse|rättelser|korrigering|förtydligande|tidigare version|i en tidigare version|artikeln har uppdaterats|artikeln är uppdaterad|uppdatering|redaktionens anmärkning"
    ),
    updated_words=phrases(
        "uppdaterad|uppdaterat|uppdaterades|senast uppdaterad|senast uppdaterat|ändrad|senast ändrad|uppdaterad kl|uppdatering"
    ),
    published_words=phrases("publicerad|publicerat|publicerades|publicerad kl|datum|publiceringsdatum|skapad|den"),
    home_words=phrases("hem|start|startsidan|förstasidan"),
    byline_words=phrases(
        "av|text|skriven av|författare|artikel av|reporter|foto och text|text och foto|publicerad av|text av|krönika av|från"
    ),
    conjunctions=phrases("och|med|&"),
    speech_verbs=phrases(
        "säger|sade|sa|har sagt|sagt|uppger|uppgav|berättar|berättade|förklarar|förklarade|menar|menade|skriver|skrev|svarar|svarade|meddelar"
        "|meddelade|varnar|varnade|betonar|betonade|tillägger|konstaterar|konstaterade|hävdar|hävdade|bekräftar|bekräftade|förnekar|förnekade|påpekar"
        "|påpekade|understryker|underströk|fortsätter|frågar|frågade|rapporterar|rapporterade|medger|medgav|anser|tycker"
    ),
    according_before=phrases("enligt"),
    that_words=phrases("att|om"),
    source_stops=phrases(
        "i|på|till|för|med|om|efter|under|vid|att|och|men|idag|igår|också|när|från|av|inför|mot|som|över"
    ),
    honorifics=phrases("herr|fru|dr|prof."),
    role_words=phrases(
        "talesperson|talesman|talesmannen|taleskvinna|minister|statsminister|statsministern|president|presidenten|borgmästare|direktör|sekreterare"
        "|chef|chefen|ordförande|ledare|partiledare|professor|advokat|general|kung|kungen|drottning|drottningen|åklagare|domare|expert|forskare|ekonom"
        "|vd|rektor"
    ),
    he_words=phrases("han|denne"),
    she_words=phrases("hon|denna"),
    they_words=phrases("de"),
    it_words=phrases("det|den"),
    believed_words=phrases(
        "tror|trodde|anser|tycker|bedömer|misstänker|förmodligen|troligen|sannolikt|antagligen|verkar"
    ),
    expected_words=phrases("förväntar|räknar med|väntas|förutspår|hoppas|planerar"),
    alleged_words=phrases("hävdar|hävdade|anklagar|anklagade|påstår|påstod|påstås|uppges|påstådd|påstådda|ska ha"),
    denied_words=phrases("förnekar|förnekade|dementerar|dementerade|avvisar|avvisade|tillbakavisar|tillbakavisade"),
    conditional_words=phrases("om|kan|kunde|skulle"),
    job_words=phrases(
        "reporter|journalist|redaktör|korrespondent|chefredaktör|ledarskribent|krönikör|frilans|frilansjournalist|skribent|politisk|chef|ansvarig|utgivare|kommentator|expert|fotograf|professor|programledare|kulturredaktör|nyhetschef"
    ),
    staff_words=phrases(
        "redaktionen|redaktion|nyhetsredaktionen|ledarredaktionen|tt-afp|webbredaktionen|gästskribent|sportredaktionen|nyhetsbyrå|debattredaktionen|kulturredaktionen|nyheter|pressmeddelande"
    ),
    agency_words=phrases("källa|källor|via|nyhetsbyrån|med"),
    credit_words=phrases(
        "foto|bild|bilder|fotograf|illustration|arkivbild|arkivfoto|grafik|©|genrebild|skärmdump|video"
    ),
    months=in_order(
        "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt november/nov december/dec"
    ),
    weekdays=in_order("måndag/mån tisdag/tis onsdag/ons torsdag/tor/tors fredag/fre lördag/lör söndag/sön"),
    age_units=units(
        second="sek sekund sekunder",
        minute="min minut minuter",
        hour="h tim timme timmar",
        day="d dag dagar",
        week="vecka veckor",
        month="månad månader mån",
        year="år",
    ),
    age_before=phrases("för"),
    age_after=phrases("sedan|sen"),
    now_words=phrases("nyss|just nu|nu"),
    today_words=phrases("idag|i dag"),
    yesterday_words=phrases("igår|i går"),
    stop_words=phrases(
        "och|att|det|som|en|på|är|av|för|med|inte|den|till|har|om|ett|men|var|jag|sig|från|vi|kan|de|ska|också|efter"
    ),
)
