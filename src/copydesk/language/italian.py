"""Italian."""

from copydesk.language.tables import Language, in_order, phrases, units

ITALIAN = Language(
    code="it",
    name="Italian",
    promo_labels=phrases(
        "leggi anche|leggi pure|leggi tutto|leggi di più|leggi|leggere anche|leggi l'articolo|leggi qui|leggi ancora|leggi il resto|vedi anche|guarda anche|guarda|guarda il video|video|ascolta|ascolta anche|per approfondire|approfondisci|approfondimento|scopri|scopri di più|scopri anche|da non perdere|non perdere|potrebbe interessarti|ti potrebbe interessare|potrebbe interessarti anche|articolo correlato|articoli correlati|correlati|consigliato|consigliati|altre notizie|continua a leggere|sullo stesso argomento|il commento|l'intervista|l'analisi|il retroscena|la diretta|la scheda|foto|le foto|la fotogallery"
    ),
    related_labels=phrases(
        "articoli correlati|articolo correlato|correlati|notizie correlate|leggi anche|vedi anche|ti potrebbe interessare|ti potrebbe interessare anche|potrebbe interessarti|potrebbe interessarti anche|potrebbero interessarti|consigliati per te|consigliati|consigliato|i nostri consigli|altri articoli|altre notizie|sullo stesso argomento|sullo stesso tema|per approfondire|approfondimenti|argomenti correlati|continua a leggere|altro da|altri contenuti|contenuti correlati|dello stesso autore|raccomandati|scelti per te"
    ),
    recent_labels=phrases(
        "i più letti|più letti|le più lette|più lette|i più visti|più visti|ultime notizie|ultime|ultima ora|ultim'ora|ultimi articoli|articoli recenti|le ultime|in evidenza|in primo piano|primo piano|più recenti|popolari|articoli popolari|di tendenza|tendenze|trending|notizie|oggi|le notizie del giorno|notizie del giorno|i più condivisi|i più commentati|in diretta|top news|news|breaking news|flash"
    ),
    share_words=phrases(
        "condividi|condividi su facebook|condividi su twitter|condividi su whatsapp|condividi questo articolo|condividi l'articolo|condividere|copia link|link copiato|stampa|salva|segui|seguici|seguici su|invia per email|invia|tweet|regala articolo|regala questo articolo|ascolta l'articolo|aggiungi ai preferiti|aggiungi"
    ),
    newsletter_words=phrases(
        "newsletter|iscriviti|iscriviti alla newsletter|iscriviti alla nostra newsletter|ricevi|registrati|la tua email|la tua mail|indirizzo email|indirizzo e-mail|nella tua casella|notifiche|canale whatsapp|canale telegram|scarica l'app|resta aggiornato|rimani aggiornato"
    ),
    comments_words=phrases(
        "commenti|commento|commenta|lascia un commento|scrivi un commento|leggi i commenti|vedi i commenti|nessun commento|sii il primo a commentare|rispondi|partecipa alla discussione|la tua opinione|i commenti sono chiusi|il tuo indirizzo email non sarà pubblicato|segnala|discussione|di' la tua"
    ),
    consent_words=phrases(
        "cookie|utilizziamo i cookie|questo sito utilizza cookie|questo sito utilizza i cookie|accetta|accetta tutti|accetta e continua|accetto|rifiuta|rifiuta tutti|continua senza accettare|informativa|privacy|la tua privacy|dati personali|i nostri partner|partner|consenso|interesse legittimo|preferenze|gestisci|gestione cookie|personalizza"
    ),
    paywall_words=phrases(
        "riservato agli abbonati|contenuto riservato|articolo riservato|riservato|per abbonati|solo per abbonati|esclusivo per gli abbonati|per continuare a leggere|continua a leggere con|abbonati|abbonati per leggere|sei già abbonato|sei già abbonato?|già abbonato|già abbonato?|accesso illimitato|prova gratis|premium|registrati per|accedi per|accedi|contenuto premium|attiva la prova|sblocca|hai raggiunto il limite|abbonamento"
    ),
    advert_words=phrases(
        "pubblicità|annuncio|annunci|sponsorizzato|contenuto sponsorizzato|contenuto promozionale|messaggio promozionale|advertising|in collaborazione con|la notizia continua dopo la pubblicità|continua a leggere dopo la pubblicità|publiredazionale|informazione pubblicitaria|sponsor"
    ),
    tags_labels=phrases(
        "tag|tags|argomenti|argomento|temi|tema|parole chiave|etichette|più informazioni su|leggi altre notizie su|categorie|categoria|altro su|persone|luoghi|in questo articolo|temi trattati|archiviato in"
    ),
    correction_words=phrases(
        "correzione|errata corrige|rettifica|nota della redazione|ndr|precisazione|una versione precedente|questo articolo è stato aggiornato|articolo aggiornato|aggiornamento"
    ),
    updated_words=phrases(
        "aggiornato|aggiornato il|aggiornata il|aggiornato alle|ultimo aggiornamento|aggiornamento|modificato il|ultima modifica|agg.|modificato"
    ),
    published_words=phrases(
        "pubblicato|pubblicato il|pubblicata il|pubblicato alle|data|data di pubblicazione|inserito il|creato il|postato il|pubblicazione|di"
    ),
    home_words=phrases("home|homepage|prima pagina|sei in"),
    byline_words=phrases(
        "di|da|a cura di|scritto da|autore|autrice|autori|dal nostro inviato|dalla nostra inviata|dal nostro corrispondente|dalla nostra corrispondente|testo di|testo|pubblicato da|articolo di|un articolo di|intervista di|analisi di|commento di|redatto da"
    ),
    conjunctions=phrases("e|ed|con"),
    speech_verbs=phrases(
        "dice|disse|dicono|ha detto|hanno detto|aveva detto|dichiara|ha dichiarato|hanno dichiarato|dichiarò|afferma|ha affermato|hanno affermato"
        "|spiega|ha spiegato|hanno spiegato|aggiunge|ha aggiunto|hanno aggiunto|sottolinea|ha sottolineato|hanno sottolineato|precisa|ha precisato"
        "|annuncia|ha annunciato|hanno annunciato|ricorda|ha ricordato|osserva|ha osservato|commenta|ha commentato|racconta|ha raccontato|scrive"
        "|ha scritto|risponde|ha risposto|avverte|ha avvertito|conferma|ha confermato|hanno confermato|sostiene|ha sostenuto|assicura|ha assicurato"
        "|ribadisce|ha ribadito|conclude|ha concluso|rivela|ha rivelato|riferisce|ha riferito|hanno riferito|denuncia|ha denunciato|ammette|ha ammesso"
        "|nega|ha negato|hanno negato|smentisce|ha smentito|chiede|ha chiesto|replica|ha replicato"
    ),
    according_before=phrases("secondo|a detta di|a giudizio di|per"),
    that_words=phrases("che|se"),
    source_stops=phrases(
        "a|al|alla|ai|alle|in|nel|nella|durante|dopo|su|sul|sulla|per|con|che|da|dal|questa|questo|e|ma|oggi|ieri|anche|inoltre|quando|senza|ieri sera"
    ),
    honorifics=phrases("sig.|sig.ra|signor|signora|dott.|dott.ssa|dottor|dottoressa|prof.|prof.ssa|on.|onorevole|don"),
    role_words=phrases(
        "portavoce|ministro|ministra|presidente|premier|sindaco|sindaca|direttore|direttrice|segretario|segretaria|capo|deputato|deputata|senatore"
        "|senatrice|procuratore|procuratrice|avvocato|avvocata|avvocatessa|professore|professoressa|generale|leader|responsabile|governatore"
        "|governatrice|re|regina|papa|vescovo|giudice|esperto|esperta|economista|ricercatore|ricercatrice|assessore|assessora|prefetto|questore"
        "|amministratore"
    ),
    he_words=phrases("lui|egli|questi"),
    she_words=phrases("lei|ella"),
    they_words=phrases("loro|essi|esse"),
    it_words=phrases("esso|essa"),
    believed_words=phrases(
        "crede|credono|pensa|pensano|ritiene|ritengono|considera|stima|suppone|probabilmente|forse|apparentemente|sembra|pare"
    ),
    expected_words=phrases("prevede|prevedono|si aspetta|si attende|spera|sperano|dovrebbe|dovrebbero|atteso|attesa"),
    alleged_words=phrases(
        "accusa|ha accusato|accusano|presunto|presunta|presumibilmente|avrebbe|avrebbero|sarebbe|sarebbero|asserisce"
    ),
    denied_words=phrases("nega|negano|ha negato|hanno negato|smentisce|smentiscono|ha smentito|respinge|ha respinto"),
    conditional_words=phrases("se|potrebbe|potrebbero|qualora|purché"),
    job_words=phrases(
        "giornalista|corrispondente|inviato|inviata|redattore|redattrice|cronista|editorialista|direttore|direttrice|caporedattore|collaboratore|collaboratrice|professore|docente|economista|analista|opinionista|scrittore|scrittrice|fotografo|vicedirettore|responsabile"
    ),
    staff_words=phrases(
        "redazione|la redazione|redazione online|redazione web|redazione cronaca|redazione politica|redazione economia|agenzia|agenzie|ansa|inviato|staff|editoriale|amministratore|comunicato stampa|di redazione|redazione ansa|redazione centrale|redazione roma|esteri|cronaca|politica|economia"
    ),
    agency_words=phrases("fonte|fonti|agenzia|agenzie|con|tratto da|riproduzione riservata © copyright|via"),
    credit_words=phrases(
        "foto|foto di|immagine|immagini|credito|crediti|credits|archivio|illustrazione|©|fotogramma|copertina|screenshot|video"
    ),
    months=in_order(
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic"
    ),
    weekdays=in_order(
        "lunedì/lunedi/lun martedì/martedi/mar mercoledì/mercoledi/mer giovedì/giovedi/gio venerdì/venerdi/ven sabato/sab domenica/dom"
    ),
    age_units=units(
        second="secondo secondi sec",
        minute="min minuto minuti",
        hour="h ora ore",
        day="g giorno giorni gg",
        week="settimana settimane sett",
        month="mese mesi",
        year="anno anni",
    ),
    age_after=phrases("fa"),
    now_words=phrases("adesso|ora|poco fa|un momento fa|pochi istanti fa"),
    today_words=phrases("oggi"),
    yesterday_words=phrases("ieri"),
    stop_words=phrases(
        "il|di|che|la|un|una|per|non|sono|del|della|dei|delle|con|alla|anche|nel|come|più|gli|è|e|si|ha|al|le|ma|da"
    ),
)
