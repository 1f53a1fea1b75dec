"""German."""

from copydesk.language.tables import Language, in_order, phrases, units

GERMAN = Language(
    code="de",
    name="German",
    promo_labels=phrases(
        "lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu auch|lesen sie dazu|lesen sie außerdem|lesen sie weiter|lesen sie jetzt|lies auch"
        "|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|auch lesenswert|lesetipp|lesetipps|mehr zum thema|mehr dazu"
        "|mehr lesen|mehr|zum thema|siehe auch|passend dazu|empfohlen|empfehlung|unsere empfehlung|weiterlesen|weiterführende artikel|hintergrund"
        "|video|im video|podcast|anhören|zum nachlesen|nicht verpassen|jetzt lesen|hier lesen|außerdem|schon gelesen|redaktionsempfehlung|ebenfalls lesenswert"
        "|lesen sie den ganzen artikel|mehr über|mehr aus|alles zum thema|verwandte artikel|ähnliche artikel|passend zum artikel|kommentar|interview|liveticker|zum liveticker"
    ),
    related_labels=phrases(
        "mehr zum thema|mehr dazu|zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|ähnliche artikel|ähnliche beiträge"
        "|verwandte artikel|verwandte themen|verwandte beiträge|weitere artikel|weitere themen|weitere beiträge|weitere nachrichten|lesen sie auch|empfohlen|empfehlungen|für sie empfohlen"
        "|passend dazu|passend zum thema|mehr aus|mehr aus diesem ressort|mehr aus der region|mehr lesen|weiterlesen|lesen sie mehr|unsere empfehlungen|empfohlene artikel|auch lesenswert"
        "|nächster artikel|mehr von|beiträge zum thema|artikel zum thema|links zum thema|hintergrund|dossier|themen"
    ),
    recent_labels=phrases(
        "aktuell|aktuelles|aktuelle nachrichten|aktuelle artikel|neueste|neueste artikel|neueste nachrichten|neueste beiträge|letzte beiträge|letzte meldungen|neuste artikel"
        "|meistgelesen|meist gelesen|meistgelesene artikel|am meisten gelesen|meistgeklickt|beliebt|beliebte artikel|beliebteste artikel|top-themen|topthemen|top-artikel|top themen|schlagzeilen"
        "|eilmeldungen|nachrichten|kurzmeldungen|ticker|newsticker|jetzt beliebt|im trend|trends|trending|die wichtigsten nachrichten|neu|das beste|leserlieblinge|themen des tages|tipps der redaktion|aus dem ressort"
    ),
    share_words=phrases(
        "teilen|artikel teilen|beitrag teilen|teilen sie diesen artikel|auf facebook teilen|auf twitter teilen|auf x teilen|per e-mail teilen|per mail teilen|weiterempfehlen|link kopieren|link kopiert"
        "|drucken|artikel drucken|merken|artikel merken|merkliste|speichern|vorlesen|folgen|folgen sie uns|folge uns|schriftgröße|twittern|mailen|whatsapp|facebook|verschenken|artikel verschenken|empfehlen|kopieren"
    ),
    newsletter_words=phrases(
        "newsletter|newsletter abonnieren|jetzt abonnieren|jetzt anmelden|kostenlos anmelden|melden sie sich an|zum newsletter|e-mail-adresse|ihre e-mail|in ihr postfach|ins postfach|whatsapp-kanal|auf dem laufenden"
        "|push-nachrichten|push-mitteilungen|eilmeldungen aufs handy|app herunterladen|jetzt die app|bleiben sie informiert|immer informiert|jederzeit abmelden|jederzeit widerrufen|briefing"
    ),
    comments_words=phrases(
        "kommentare|kommentar|kommentieren|kommentar schreiben|kommentar verfassen|kommentare lesen|kommentare anzeigen|schreiben sie einen kommentar|ihre meinung|diskutieren sie mit|diskussion|mitdiskutieren|leserkommentare|antworten"
        "|kommentar melden|keine kommentare|zu den kommentaren|jetzt mitdiskutieren|forum|postings|posten|kommentarfunktion|kommentare laden|netiquette|pflichtfelder|leserbrief|leserbriefe"
    ),
    consent_words=phrases(
        "cookie|cookies|wir verwenden cookies|diese website verwendet cookies|zustimmung|einwilligung|alle akzeptieren|akzeptieren|ablehnen|alle ablehnen|datenschutzeinstellungen|privatsphäre|personenbezogene daten|partner"
        "|ihre privatsphäre|werbung und inhalte|datenschutz-einstellungen|cookie-einstellungen|consent|berechtigtes interesse|mit werbung weiterlesen|externer inhalt|externe inhalte|an dieser stelle finden sie|inhalte anzeigen|einstellungen verwalten|widerrufen"
    ),
    paywall_words=phrases(
        "nur für abonnenten|für abonnenten|exklusiv für abonnenten|jetzt weiterlesen|weiterlesen mit|weiterlesen mit abo|plus-artikel|+artikel|premium-artikel|premium|bereits abonnent|sie haben bereits ein abo|jetzt abonnieren|probeabo|testen sie|kostenlos testen"
        "|jetzt testen|registrieren sie sich|jetzt registrieren|um weiterzulesen|um diesen artikel zu lesen|mit einem abo|digital-abo|digitalabo|unbegrenzt lesen|zugang zu allen|monatlich kündbar|sie möchten weiterlesen|anmelden und weiterlesen|einloggen"
    ),
    advert_words=phrases(
        "anzeige|anzeigen|werbung|gesponsert|advertorial|sponsored|bezahlter inhalt|in kooperation mit|promotion|werbung überspringen|artikel wird nach der anzeige fortgesetzt|nach dieser anzeige weiterlesen|affiliate-link|affiliate links|weiter nach der werbung"
    ),
    tags_labels=phrases(
        "schlagworte|schlagwörter|stichworte|stichwörter|themen|thema|tags|mehr zu|mehr zum thema|mehr zu diesen themen|themen in diesem artikel|schlagwort|zum thema|verwandte themen|kategorien|kategorie|artikelthemen|dazugehörige themen"
    ),
    correction_words=phrases(
        "korrektur|korrekturhinweis|anmerkung der redaktion|anm. d. red|hinweis der redaktion|in einer früheren version|in einer vorherigen version|richtigstellung|wir haben den fehler korrigiert|berichtigung|transparenzhinweis|dieser artikel wurde aktualisiert|der artikel wurde aktualisiert"
    ),
    updated_words=phrases(
        "aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|stand|update|geändert|aktualisierung|zuletzt geändert"
    ),
    published_words=phrases(
        "veröffentlicht|veröffentlicht am|erschienen|erschienen am|publiziert|publiziert am|erstellt|erstellt am|erstveröffentlichung|vom|am|datum|online seit"
    ),
    home_words=phrases("startseite|start|home|sie sind hier|titelseite"),
    byline_words=phrases(
        "von|text|autor|autorin|autoren|verfasst von|geschrieben von|ein artikel von|ein kommentar von|eine analyse von|eine kolumne von|ein bericht von|ein gastbeitrag von|ein interview von|ein essay von|aus|bericht|kommentar von|interview|protokoll|aufgezeichnet von|kolumne von|gastbeitrag von|eine rezension von|reportage von|text und fotos|der autor|die autorin|über den autor|autor*in|autorin/autor|autor/autorin|autor/in|autor:in"
    ),
    conjunctions=phrases("und|sowie|u."),
    speech_verbs=phrases(
        "sagt|sagte|sagten|sagen|gesagt|erklärt|erklärte|erklärten|erklären|betont|betonte|betonten|meint|meinte|meinten|berichtet|berichtete"
        "|berichteten|teilte mit|teilten mit|mitteilte|mitteilten|mitgeteilt|kündigte an|kündigten an|ankündigte|angekündigt|fügte hinzu|hinzufügte"
        "|ergänzt|ergänzte|schreibt|schrieb|schrieben|geschrieben|warnt|warnte|warnten|forderte|fordert|forderten|fragte|fragt|antwortete|antwortet"
        "|versicherte|versichert|behauptete|behauptet|kritisierte|kritisiert|bestätigte|bestätigt|äußerte|lobte|räumte ein|stellte klar|gab an"
        "|gab bekannt|sprach von|erzählt|erzählte|zitierte|twitterte|hat gesagt|hatte gesagt|so"
    ),
    according_before=phrases(
        "laut|zufolge|nach angaben von|nach angaben der|nach angaben des|nach den worten von|nach worten von|nach aussage von|nach ansicht von"
        "|nach einschätzung von"
    ),
    according_after=phrases("zufolge"),
    that_words=phrases("dass|ob"),
    source_stops=phrases(
        "am|im|in|an|auf|bei|beim|vor|nach|mit|zu|zum|zur|gegenüber|über|unter|aus|seit|dass|ob|wie|als|weil|wenn|während|und|aber|heute|gestern"
        "|morgen|weiter|zudem|außerdem|auch|dazu|dem sender|der zeitung|der deutschen presse-agentur|nun|jetzt|es|sei|seien|habe|werde"
    ),
    honorifics=phrases("herr|frau|dr.|dr|prof.|prof|herrn"),
    role_words=phrases(
        "sprecher|sprecherin|minister|ministerin|kanzler|kanzlerin|präsident|präsidentin|chef|chefin|leiter|leiterin|direktor|direktorin|vorsitzender"
        "|vorsitzende|vorsitzenden|bürgermeister|bürgermeisterin|professor|professorin|experte|expertin|abgeordneter|abgeordnete|abgeordneten|sekretär"
        "|sekretärin|anwalt|anwältin|richter|richterin|trainer|trainerin|general|könig|königin|papst|bischof|politiker|politikerin|senator|senatorin"
        "|staatsanwalt|staatsanwältin|forscher|forscherin|manager|managerin|geschäftsführer|geschäftsführerin"
    ),
    he_words=phrases("er"),
    she_words=phrases("sie"),
    they_words=phrases("sie|diese"),
    it_words=phrases("es"),
    believed_words=phrases(
        "glaubt|glaubte|glauben|meint|meinte|vermutet|vermutete|hält für|denkt|dachte|schätzt|schätzte|wahrscheinlich|vermutlich|wohl|offenbar"
        "|anscheinend|mutmaßlich"
    ),
    expected_words=phrases(
        "erwartet|erwartete|erwarten|rechnet mit|rechnete mit|prognostiziert|prognostizierte|voraussichtlich|hofft|hoffte|plant|plante"
    ),
    alleged_words=phrases(
        "behauptet|behauptete|behaupten|angeblich|wirft vor|warf vor|beschuldigt|beschuldigte|soll|sollen|unbestätigt"
    ),
    denied_words=phrases(
        "bestreitet|bestritt|bestritten|dementiert|dementierte|dementierten|weist zurück|wies zurück|wiesen zurück|zurückgewiesen|leugnet|leugnete"
    ),
    conditional_words=phrases("wenn|falls|sofern|könnte|könnten|würde|würden|dürfte|dürften"),
    job_words=phrases(
        "redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|chefredakteur|chefredakteurin|chefreporter|volontär|volontärin|ressortleiter|ressortleiterin|autor|autorin|journalist|journalistin|chef|leiter|leiterin|stellvertretender|politikredakteur|wirtschaftsredakteur|sportredakteur|freier|freie|mitarbeiter|mitarbeiterin|kolumnist|kolumnistin|gastautor|gastautorin|onlineredakteur|digitalredakteur|professor|herausgeber|verantwortlich|ressort"
    ),
    staff_words=phrases(
        "redaktion|online-redaktion|onlineredaktion|online redaktion|die redaktion|nachrichtenredaktion|agenturen|agentur|red|red.|webredaktion|digitalredaktion|lokalredaktion|nachrichtenagentur|nachrichtenagenturen|eigenbericht|gastautor|newsdesk|pressemitteilung|pm|anonym|newsteam"
    ),
    agency_words=phrases(
        "quelle|quellen|mit material von|mit material der|mit|mit agenturmaterial|agentur|agenturen|mit informationen von|dieser artikel wurde von"
    ),
    credit_words=phrases(
        "foto|fotos|bild|bilder|bildquelle|quelle|©|copyright|grafik|illustration|archivfoto|symbolbild|symbolfoto|bild von|foto von|montage|fotografie|imago|picture alliance"
    ),
    months=in_order(
        "januar/jan/jänner/jän februar/feb/feber märz/mär/mrz/maerz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez"
    ),
    weekdays=in_order("montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so"),
    age_units=units(
        second="sek sekunde sekunden sek.",
        minute="min min. minute minuten minütige",
        hour="std std. h stunde stunden",
        day="tag tagen tage",
        week="woche wochen",
        month="monat monaten monate",
        year="jahr jahren jahre",
    ),
    age_before=phrases("vor|seit"),
    now_words=phrases("gerade eben|jetzt|soeben|vor wenigen sekunden|vor kurzem"),
    today_words=phrases("heute"),
    yesterday_words=phrases("gestern"),
    stop_words=phrases(
        "der|die|und|das|nicht|mit|ist|von|auch|sich|dass|eine|für|ein|wird|sie|auf|den|dem|zu|hat|als|nach|bei|wurde"
    ),
)
