"""Dutch."""

from copydesk.language.tables import Language, in_order, phrases, units

DUTCH = Language(
    code="nl",
    name="Dutch",
    promo_labels=phrases(
        "lees ook|lees meer|lees verder|lees hier|lees ook dit|lees dan ook|lees|ook interessant|bekijk ook|bekijk|kijk ook|kijk|luister ook|luister|zie ook|meer lezen|meer over|meer over dit onderwerp|meer weten|meer|gerelateerd|aanbevolen|aanrader|achtergrond|niet te missen|mis niet|dit wil je ook lezen|dit vind je misschien ook interessant|misschien vind je dit ook interessant|video|in beeld|herlees|ook op|verder lezen|leestip|tip|interview|analyse|liveblog|volg ons liveblog"
    ),
    related_labels=phrases(
        "gerelateerd|gerelateerde artikelen|gerelateerd nieuws|gerelateerde berichten|gerelateerde onderwerpen|lees ook|meer over|meer over dit onderwerp|meer nieuws|meer lezen|meer artikelen|meer uit|meer van|ook interessant|aanbevolen|aanbevolen voor jou|aanbevolen artikelen|voor jou|bekijk ook|zie ook|verder lezen|misschien vind je dit ook interessant|dit vind je misschien ook interessant|andere artikelen|in dit dossier|dossier|net binnen|lees meer|ook in het nieuws"
    ),
    recent_labels=phrases(
        "meest gelezen|best gelezen|veelgelezen|meest bekeken|populair|populaire artikelen|nu populair|laatste nieuws|het laatste nieuws|net binnen|recent|recente artikelen|recente berichten|recent nieuws|nieuwste|nieuwste artikelen|trending|in het nieuws|topverhalen|uitgelicht|headlines|nieuws|meest gedeeld|meest recent|vandaag|vandaag in het nieuws|net gepubliceerd|laatste berichten|aanraders|tips van de redactie"
    ),
    share_words=phrases(
        "delen|deel|deel dit artikel|artikel delen|deel via|deel op facebook|deel op twitter|deel op x|deel via whatsapp|kopieer link|link kopiëren|link gekopieerd|printen|afdrukken|bewaren|opslaan|volg ons|volgen|volg|doorsturen|mail|e-mailen|artikel cadeau geven|geef cadeau|leg opzij|lees voor|tweet"
    ),
    newsletter_words=phrases(
        "nieuwsbrief|nieuwsbrieven|schrijf je in|schrijf in|inschrijven|meld je aan|aanmelden|ontvang|je e-mailadres|uw e-mailadres|e-mailadres|in je mailbox|in je inbox|pushberichten|meldingen|download de app|whatsapp-kanaal|blijf op de hoogte|uitschrijven|dagelijks"
    ),
    comments_words=phrases(
        "reacties|reactie|reageer|reageren|plaats een reactie|geef een reactie|geef je mening|laat een reactie achter|bekijk reacties|alle reacties|geen reacties|praat mee|antwoorden|jouw mening|discussie|wees de eerste die reageert|het e-mailadres wordt niet gepubliceerd|vereiste velden|log in om te reageren"
    ),
    consent_words=phrases(
        "cookie|cookies|wij gebruiken cookies|we gebruiken cookies|deze website gebruikt cookies|accepteren|alles accepteren|akkoord|weigeren|alles weigeren|privacy|jouw privacy|uw privacy|persoonsgegevens|partners|toestemming|instellingen|cookie-instellingen|gerechtvaardigd belang|voorkeuren|deze inhoud kan niet worden getoond|om deze content te kunnen zien|sociale media"
    ),
    paywall_words=phrases(
        "alleen voor abonnees|voor abonnees|exclusief voor abonnees|exclusief voor leden|lees verder met|verder lezen|om verder te lezen|wil je verder lezen|word abonnee|word lid|al abonnee|al abonnee?|al een abonnement|ben je al abonnee|onbeperkt toegang|onbeperkt lezen|probeer|gratis proberen|premium|log in|inloggen|maak een account|plus-artikel|gratis account|abonneer|abonnement"
    ),
    advert_words=phrases(
        "advertentie|advertenties|reclame|gesponsord|gesponsorde inhoud|partnercontent|branded content|advertorial|lees verder na de advertentie|tekst gaat verder onder de advertentie|artikel gaat verder na advertentie|tekst gaat verder onder de foto|tekst loopt door onder|aangeboden door|sponsored"
    ),
    tags_labels=phrases(
        "tags|tag|onderwerpen|onderwerp|trefwoorden|thema's|thema|labels|meer over|in dit artikel|categorieën|categorie|dossiers|gerelateerde onderwerpen|steekwoorden|lees meer over|rubrieken"
    ),
    correction_words=phrases(
        "correctie|rectificatie|aanvulling|verbetering|noot van de redactie|in een eerdere versie|eerdere versie van dit artikel|dit artikel is aangepast|dit artikel is bijgewerkt|update|red.|correcties en aanvullingen"
    ),
    updated_words=phrases(
        "bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatste update|gewijzigd|geüpdatet|update|aangepast|aangepast op|laatst gewijzigd|laatste wijziging|bijgewerkt om"
    ),
    published_words=phrases(
        "gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|verschenen|datum|publicatiedatum|online sinds|om|op|gepubliceerd om"
    ),
    home_words=phrases("home|voorpagina|startpagina"),
    byline_words=phrases(
        "door|van|auteur|auteurs|geschreven door|tekst|redactie|onze redacteur|van onze redacteur|van onze verslaggever|onze correspondent|artikel van|een analyse van|column van|bron|opinie van|interview door|verslag"
    ),
    conjunctions=phrases("en|met"),
    speech_verbs=phrases(
        "zegt|zei|zeiden|zeggen|heeft gezegd|gezegd|verklaarde|verklaarden|verklaart|vertelde|vertelden|vertelt|meldt|meldde|meldden|stelt|stelde"
        "|stelden|benadrukt|benadrukte|voegde toe|voegt toe|liet weten|laat weten|lieten weten|schrijft|schreef|schreven|waarschuwt|waarschuwde"
        "|waarschuwden|antwoordt|antwoordde|vindt|vond|aldus|bevestigt|bevestigde|bevestigden|ontkent|ontkende|ontkenden|legt uit|legde uit"
        "|kondigde aan|reageert|reageerde|erkent|erkende|beweert|beweerde|vraagt|vroeg|concludeert|concludeerde"
    ),
    according_before=phrases("volgens|aldus|naar eigen zeggen van"),
    that_words=phrases("dat|of"),
    source_stops=phrases(
        "in|op|aan|bij|tegen|tegenover|na|voor|met|over|om|tijdens|dat|en|maar|vandaag|gisteren|ook|verder|toen|tot|naar|als|uit"
    ),
    honorifics=phrases("dhr.|mevr.|meneer|mevrouw|dr.|prof.|mr.|drs."),
    role_words=phrases(
        "woordvoerder|woordvoerster|minister|premier|president|burgemeester|directeur|directrice|secretaris|staatssecretaris|hoofd|voorzitter|leider"
        "|hoogleraar|professor|advocaat|generaal|koning|koningin|rechter|officier|deskundige|onderzoeker|baas|wethouder|kamerlid|senator|econoom"
    ),
    he_words=phrases("hij|deze"),
    she_words=phrases("zij|ze"),
    they_words=phrases("zij|ze"),
    it_words=phrases("het"),
    believed_words=phrases(
        "gelooft|geloofde|denkt|dacht|denken|meent|vermoedt|schat|waarschijnlijk|vermoedelijk|blijkbaar|kennelijk|lijkt"
    ),
    expected_words=phrases("verwacht|verwachtte|verwachten|voorspelt|voorspelde|hoopt|hoopte|naar verwachting"),
    alleged_words=phrases(
        "beweert|beweerde|beweren|beschuldigt|beschuldigde|zou|zouden|naar verluidt|vermeend|vermeende"
    ),
    denied_words=phrases(
        "ontkent|ontkende|ontkennen|ontkenden|spreekt tegen|sprak tegen|weerspreekt|verwerpt|verwierp"
    ),
    conditional_words=phrases("als|indien|mits|tenzij|kan|kunnen|zou kunnen|zouden kunnen"),
    job_words=phrases(
        "redacteur|verslaggever|verslaggeefster|correspondent|journalist|journaliste|hoofdredacteur|chef|columnist|columniste|freelance|freelancer|politiek|economie|sportredacteur|buitenland|binnenland|auteur|hoogleraar|professor|onderzoeker|eindredacteur|nieuwsredacteur|coördinator|adjunct|specialist|fotograaf"
    ),
    staff_words=phrases(
        "redactie|onze redactie|de redactie|van onze redactie|persbureau|persbureaus|webredactie|nieuwsredactie|sportredactie|online redactie|buitenlandredactie|verslaggever|belga redactie|gastauteur|beheerder|ingezonden|newsdesk|economieredactie|politieke redactie"
    ),
    agency_words=phrases("bron|bronnen|met|persbureau|met medewerking van|via|mmv"),
    credit_words=phrases("foto|foto's|beeld|fotograaf|illustratie|afbeelding|©|archief|bron|video|screenshot|rv"),
    months=in_order(
        "januari/jan februari/feb maart/mrt/mar april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt november/nov december/dec"
    ),
    weekdays=in_order("maandag/ma dinsdag/di woensdag/wo donderdag/do vrijdag/vr zaterdag/za zondag/zo"),
    age_units=units(
        second="sec seconde seconden",
        minute="min minuut minuten",
        hour="u uur uren uu",
        day="d dag dagen",
        week="week weken",
        month="maand maanden",
        year="jaar jaren",
    ),
    age_after=phrases("geleden"),
    now_words=phrases("zojuist|nu|net|zonet|net binnen"),
    today_words=phrases("vandaag"),
    yesterday_words=phrases("gisteren"),
    stop_words=phrases(
        "de|het|een|van|en|dat|niet|zijn|voor|met|maar|ook|naar|aan|bij|heeft|wordt|werd|nog|uit|te|die|om|dit"
    ),
)
