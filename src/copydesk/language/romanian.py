"""Romanian."""

from copydesk.language.tables import Language, in_order, phrases, units

ROMANIAN = Language(
    code="ro",
    name="Romanian",
    promo_labels=phrases(
        "citește și|citeşte şi|citeste si|citiți și|citiţi şi|citește mai mult|citește mai multe|citeste mai mult|citește mai departe|citește|citește aici|citește tot articolul|vezi și|vezi şi|vezi si|vezi|vezi mai mult|vedeți și|urmărește și|urmărește|ascultă|ascultă și|video|știri conexe|articole similare|articol similar|pe aceeași temă|recomandat|recomandări|recomandarea noastră|îți recomandăm|vă recomandăm|nu rata|nu ratați|află mai mult|află mai multe|ar putea să te intereseze|te-ar putea interesa|te-ar putea interesa și|continuă lectura|detalii|mai multe|mai multe despre|și pe"
    ),
    related_labels=phrases(
        "articole similare|articole asemănătoare|articole conexe|știri similare|știri conexe|pe aceeași temă|în aceeași categorie|citește și|citeste si|vezi și|mai multe articole|mai multe știri|mai multe din|mai multe despre|recomandări|recomandate|recomandat|recomandarea editorilor|recomandate pentru tine|îți recomandăm|vă recomandăm|te-ar putea interesa|te-ar putea interesa și|ți-ar putea plăcea|alte articole|alte știri|nu rata|subiecte conexe|din aceeași categorie|ultimele din categorie"
    ),
    recent_labels=phrases(
        "cele mai citite|cele mai citite știri|cele mai noi|cele mai populare|populare|ultimele știri|ultimele stiri|ultima oră|ultimele articole|articole recente|recente|știri|stiri|știrile zilei|știrile momentului|actualitate|în trend|trending|top știri|titlurile zilei|breaking news|acum|cele mai comentate|cele mai distribuite|fluxul de știri|exclusiv|top citite|noutăți|editorii recomandă|prima pagină|azi"
    ),
    share_words=phrases(
        "distribuie|distribuiți|share|distribuie articolul|distribuie pe facebook|trimite|trimite pe whatsapp|copiază link|copiază linkul|link copiat|imprimă|printează|salvează|urmărește-ne|urmăriți-ne|urmărește-ne pe|abonează-te|tweet|ascultă articolul|urmărește-ne pe google news"
    ),
    newsletter_words=phrases(
        "newsletter|abonează-te la newsletter|abonați-vă|înscrie-te|adresa de email|adresa ta de email|e-mail|notificări|descarcă aplicația|canalul de whatsapp|primește|fii la curent|dezabona"
    ),
    comments_words=phrases(
        "comentarii|comentariu|comentează|adaugă comentariu|adaugă un comentariu|lasă un comentariu|scrie un comentariu|vezi comentariile|niciun comentariu|răspunde|discuție|adresa ta de email nu va fi publicată|câmpurile obligatorii|părerea ta|raportează"
    ),
    consent_words=phrases(
        "cookie|cookies|cookie-uri|cookie-urile|folosim cookie-uri|acest site folosește|accept|acceptă|acceptă toate|acceptați|sunt de acord|refuză|respinge|confidențialitate|politica de confidențialitate|date personale|datele personale|consimțământ|parteneri|partenerii noștri|setări|gdpr|interes legitim"
    ),
    paywall_words=phrases(
        "doar pentru abonați|pentru abonați|exclusiv pentru abonați|abonează-te pentru|ești deja abonat|ești abonat|ești deja abonat?|autentificare|autentifică-te|conectează-te|pentru a continua|pentru a citi|acces nelimitat|premium|abonament|conținut premium"
    ),
    advert_words=phrases(
        "publicitate|reclamă|advertorial|anunț|sponsorizat|conținut sponsorizat|(p)|articolul continuă după reclamă|continuarea articolului după publicitate|promovat|parteneriat|știrea continuă mai jos"
    ),
    tags_labels=phrases(
        "etichete|etichetă|tag-uri|taguri|tags|tag|subiecte|subiect|cuvinte cheie|cuvinte-cheie|categorii|categorie|teme|mai multe despre|citește mai multe despre|din articol"
    ),
    correction_words=phrases(
        "corectură|rectificare|erată|precizare|actualizare|nota redacției|n.r.|o versiune anterioară|articolul a fost actualizat|drept la replică|clarificare"
    ),
    updated_words=phrases(
        "actualizat|actualizat la|actualizat în|actualizare|ultima actualizare|modificat|data actualizării|update"
    ),
    published_words=phrases(
        "publicat|publicat la|publicat în|publicat pe|publicare|data publicării|data|postat|postat la|adăugat"
    ),
    home_words=phrases("acasă|prima pagină|acasa"),
    byline_words=phrases(
        "de|autor|autori|autoare|scris de|text|redactor|publicat de|un articol de|articol de|un text de|postat de|a consemnat|interviu de|reporter"
    ),
    conjunctions=phrases("și|şi|si|&"),
    speech_verbs=phrases(
        "spune|spunea|spun|a spus|au spus|a declarat|au declarat|declară|a afirmat|au afirmat|afirmă|a precizat|au precizat|precizează|a explicat"
        "|explică|a adăugat|adaugă|a subliniat|subliniază|a anunțat|au anunțat|anunță|a menționat|menționează|a transmis|au transmis|transmite|a scris"
        "|scrie|a răspuns|a avertizat|avertizează|a susținut|susține|a confirmat|confirmă|a negat|neagă|au negat|a recunoscut|a întrebat|a comentat"
        "|a povestit|a arătat|a informat|a dezmințit"
    ),
    according_before=phrases("potrivit|conform|după cum a spus|după cum a declarat|în opinia"),
    that_words=phrases("că|dacă"),
    source_stops=phrases(
        "în|la|pe|pentru|cu|după|înainte|despre|că|și|dar|azi|astăzi|ieri|de asemenea|când|într-un|într-o|din|prin|luni|marți"
    ),
    honorifics=phrases("dl.|dna.|domnul|doamna|dr.|prof."),
    role_words=phrases(
        "purtătorul de cuvânt|purtător de cuvânt|ministru|ministrul|ministra|premier|premierul|președinte|președintele|președinta|primar|primarul"
        "|primarița|director|directorul|directoarea|secretar|secretarul|șef|șeful|deputat|deputatul|senator|senatorul|procuror|procurorul|avocat"
        "|avocatul|profesor|profesorul|general|generalul|lider|liderul|rege|regele|regina|papa|episcop|judecător|expert|economist|prefect|prefectul"
    ),
    he_words=phrases("el|acesta"),
    she_words=phrases("ea|aceasta"),
    they_words=phrases("ei|ele|aceștia"),
    it_words=phrases("acest lucru"),
    believed_words=phrases("crede|cred|consideră|a considerat|apreciază|presupune|bănuiește|probabil|se pare|pare"),
    expected_words=phrases("se așteaptă|estimează|prognozează|speră|preconizează|urmează să"),
    alleged_words=phrases("susține|a susținut|acuză|a acuzat|au acuzat|presupus|presupusă|ar fi|pretinde"),
    denied_words=phrases("neagă|a negat|au negat|dezminte|a dezmințit|respinge|a respins|au respins"),
    conditional_words=phrases("dacă|ar putea|poate|cu condiția"),
    job_words=phrases(
        "jurnalist|jurnalistă|redactor|redactor-șef|reporter|corespondent|corespondentă|editor|editoare|senior editor|analist|profesor|colaborator|publicist|fotograf|director|content writer"
    ),
    staff_words=phrases(
        "redacția|redactia|redacție|agenții|agenția|admin|comunicat|comunicat de presă|echipa|știri|newsroom"
    ),
    agency_words=phrases("sursa|sursă|surse|potrivit|agenția|agerpres|mediafax|conform"),
    credit_words=phrases(
        "foto|fotografie|imagine|sursa foto|sursă foto|credit foto|arhivă|ilustrație|©|video|captură|sursa imagine|imagine cu rol ilustrativ"
    ),
    months=in_order(
        "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sep/sept octombrie/oct noiembrie/nov/noi decembrie/dec"
    ),
    weekdays=in_order(
        "luni/lun marți/marţi/marti/mar miercuri/mie joi vineri/vin sâmbătă/sambata/sâm duminică/duminica/dum"
    ),
    age_units=units(
        second="secunde secundă",
        minute="min minute minut",
        hour="h ore oră",
        day="zile zi",
        week="săptămâni săptămână",
        month="luni lună",
        year="ani an",
    ),
    age_before=phrases("acum|în urmă cu"),
    age_after=phrases("în urmă"),
    now_words=phrases("chiar acum|acum|acum câteva momente"),
    today_words=phrases("azi|astăzi"),
    yesterday_words=phrases("ieri"),
    stop_words=phrases(
        "și|de|în|la|cu|pe|din|care|nu|că|un|mai|pentru|este|o|a|al|ale|fost|după|sunt|prin|această|şi|s-a|să|dar|sa"
    ),
)
