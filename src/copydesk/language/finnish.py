"""Finnish."""

from copydesk.language.tables import Language, in_order, phrases, units

FINNISH = Language(
    code="fi",
    name="Finnish",
    promo_labels=phrases(
        "lue myös|lue lisää|lue lisää aiheesta|lue täältä|lue|katso myös|katso|katso video|kuuntele myös|kuuntele|lisää aiheesta|aiheesta lisää|aiheesta aiemmin|tausta|suosittelemme|tämä kiinnostaa myös|voisit olla kiinnostunut|älä missaa|video|mainittu|näin|analyysi|jatka lukemista"
    ),
    related_labels=phrases(
        "lue myös|lue lisää|lisää aiheesta|aiheesta lisää|aiheeseen liittyvää|aiheeseen liittyvät|samasta aiheesta|lisää samasta aiheesta|aiheesta muualla|suosittelemme|suositellut|suositeltua|sinulle suositeltua|muut lukivat|katso myös|lisää uutisia|lisää juttuja|voisit olla kiinnostunut|saattaisit pitää näistä|liittyvät artikkelit|samankaltaisia artikkeleita"
    ),
    recent_labels=phrases(
        "luetuimmat|luetuimmat nyt|suosituimmat|suosituimpia|suosittua|uusimmat|uusimmat uutiset|tuoreimmat|tuoreimmat uutiset|viimeisimmät|viimeisimmät uutiset|uutiset|juuri nyt|ajankohtaista|nyt puhutaan|päivän uutiset|pääuutiset|katsotuimmat|jaetuimmat|etusivun pääuutiset|tuoreimmat artikkelit"
    ),
    share_words=phrases(
        "jaa|jaa artikkeli|jaa facebookissa|jaa twitterissä|jaa whatsappissa|jaa sähköpostilla|kopioi linkki|linkki kopioitu|tulosta|tallenna|tallenna artikkeli|seuraa meitä|seuraa|lähetä|kuuntele artikkeli|lahjoita artikkeli|lähetä juttuvinkki"
    ),
    newsletter_words=phrases(
        "uutiskirje|uutiskirjeet|tilaa uutiskirje|tilaa|liity|rekisteröidy|sähköpostiosoite|sähköpostiisi|sähköpostiin|ilmoitukset|lataa sovellus|pysy ajan tasalla|peruuta tilaus"
    ),
    comments_words=phrases(
        "kommentit|kommentti|kommentoi|kirjoita kommentti|jätä kommentti|näytä kommentit|ei kommentteja|vastaa|keskustelu|osallistu keskusteluun|keskustele|ilmoita asiattomasta|sähköpostiosoitettasi ei julkaista|lue kommentit"
    ),
    consent_words=phrases(
        "eväste|evästeet|evästeitä|käytämme evästeitä|hyväksy|hyväksy kaikki|hylkää|hylkää kaikki|vain välttämättömät|yksityisyys|yksityisyytesi|henkilötiedot|suostumus|kumppanit|kumppanimme|asetukset|oikeutettu etu|cookie"
    ),
    paywall_words=phrases(
        "vain tilaajille|tilaajille|tilaa ja lue|tilaa nyt|oletko jo tilaaja|oletko jo tilaaja?|jo tilaaja|jo tilaaja?|kirjaudu|kirjaudu sisään|jatkaaksesi lukemista|lue koko artikkeli|jatka lukemista|tilaajana|plus|premium|rajoittamaton|kokeile|luo tunnus|luo tili|tilaus"
    ),
    advert_words=phrases(
        "mainos|mainokset|ilmoitus|mainos alkaa|mainos päättyy|sponsoroitu|kaupallinen yhteistyö|maksettu mainos|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen jälkeen|jatkuu mainoksen alla|juttu jatkuu kuvan alla"
    ),
    tags_labels=phrases(
        "aiheet|aihe|avainsanat|asiasanat|tagit|tunnisteet|lisää aiheesta|kategoriat|kategoria|artikkelin aiheet|seuraa aiheita|teemat|osastot"
    ),
    correction_words=phrases(
        "oikaisu|korjaus|korjattu|täsmennys|juttua korjattu|juttua muokattu|juttua täydennetty|aiemmassa versiossa|artikkelia on päivitetty|päivitys"
    ),
    updated_words=phrases(
        "päivitetty|päivitetty klo|viimeksi päivitetty|muokattu|päivittynyt|korjattu|viimeksi muokattu"
    ),
    published_words=phrases("julkaistu|julkaistu klo|päivämäärä|luotu|klo"),
    home_words=phrases("etusivu|koti"),
    byline_words=phrases(
        "kirjoittanut|kirjoittaja|teksti|toimittaja|kirjoittajat|teksti ja kuvat|julkaissut|haastattelu"
    ),
    conjunctions=phrases("ja|sekä|&"),
    speech_verbs=phrases(
        "sanoo|sanoi|sanoivat|sanovat|kertoo|kertoi|kertoivat|toteaa|totesi|totesivat|ilmoitti|ilmoittaa|kirjoittaa|kirjoitti|vastaa|vastasi|varoittaa"
        "|varoitti|korosti|korostaa|lisää|lisäsi|selittää|selitti|vahvisti|vahvistaa|kiistää|kiisti|kiistivät|arvioi|huomauttaa|huomautti|väittää"
        "|väitti|muistuttaa|kysyi|kysyy"
    ),
    according_after=phrases("mukaan"),
    that_words=phrases("että"),
    source_stops=phrases(
        "maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina|että|ja|mutta|myös|tänään|eilen|kun"
    ),
    honorifics=phrases("herra|rouva|tri|prof."),
    role_words=phrases(
        "tiedottaja|ministeri|pääministeri|presidentti|pormestari|johtaja|toimitusjohtaja|sihteeri|päällikkö|puheenjohtaja|professori|asianajaja"
        "|kenraali|syyttäjä|tuomari|asiantuntija|tutkija|edustaja"
    ),
    he_words=phrases("hän"),
    she_words=phrases("hän"),
    they_words=phrases("he"),
    it_words=phrases("se"),
    believed_words=phrases("uskoo|uskoi|uskovat|luulee|arvelee|epäilee|todennäköisesti|luultavasti|ilmeisesti|näyttää"),
    expected_words=phrases("odottaa|odotti|ennustaa|ennusti|toivoo|odotetaan"),
    alleged_words=phrases("väittää|väitti|syyttää|syytti|väitetysti|väitetään|tiettävästi"),
    denied_words=phrases("kiistää|kiisti|kiistivät|kieltää|kielsi|torjuu|torjui"),
    conditional_words=phrases("jos|voisi|voisivat|saattaa|mikäli"),
    job_words=phrases(
        "toimittaja|päätoimittaja|kirjeenvaihtaja|uutispäällikkö|reportteri|kolumnisti|politiikan toimittaja|avustaja|kuvaaja|valokuvaaja|erikoistoimittaja|professori|uutistoimittaja"
    ),
    staff_words=phrases("toimitus|uutistoimitus|uutistoimisto|tiedote|urheilutoimitus|verkkotoimitus|vierailija"),
    agency_words=phrases("lähde|lähteet|stt"),
    credit_words=phrases("kuva|kuvat|kuvaaja|kuvitus|arkistokuva|kuvituskuva|grafiikka|©|video|kuvakaappaus"),
    months=in_order(
        "tammikuu/tammikuuta/tammi helmikuu/helmikuuta/helmi maaliskuu/maaliskuuta/maalis huhtikuu/huhtikuuta/huhti toukokuu/toukokuuta/touko kesäkuu/kesäkuuta/kesä heinäkuu/heinäkuuta/heinä elokuu/elokuuta/elo syyskuu/syyskuuta/syys lokakuu/lokakuuta/loka marraskuu/marraskuuta/marras joulukuu/joulukuuta/joulu"
    ),
    weekdays=in_order("maanantai/ma tiistai/ti keskiviikko/ke torstai/to perjantai/pe lauantai/la sunnuntai/su"),
    age_units=units(
        second="s sekunti sekuntia",
        minute="min minuutti minuuttia",
        hour="h t tunti tuntia",
        day="pv päivä päivää",
        week="vko viikko viikkoa",
        month="kk kuukausi kuukautta",
        year="v vuosi vuotta",
    ),
    age_after=phrases("sitten"),
    now_words=phrases("juuri nyt|hetki sitten|nyt|äsken"),
    today_words=phrases("tänään"),
    yesterday_words=phrases("eilen"),
    stop_words=phrases(
        "ja|on|ei|että|oli|se|hän|mutta|ovat|myös|kun|mukaan|joka|niin|kuin|sen|tai|hänen|ole|olla|vuoden|jos|ne"
    ),
)
