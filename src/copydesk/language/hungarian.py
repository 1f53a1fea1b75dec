"""Hungarian."""

from copydesk.language.tables import Language, in_order, phrases, units

HUNGARIAN = Language(
    code="hu",
    name="Hungarian",
    promo_labels=phrases(
        "olvassa el ezt is|olvasd el ezt is|olvassa el|olvasd el|olvasta már|olvastad már|ezt is olvassa el|ezt is ajánljuk|ezt is|ajánljuk|ajánljuk még|ajánlott|ajánló|tovább|tovább olvasom|tovább a cikkre|bővebben|részletek|részletesen|kapcsolódó|kapcsolódó cikk|kapcsolódó cikkek|kapcsolódó cikkünk|nézze meg|nézd meg|nézze|videó|hallgassa meg|még több|további|további hírek|lásd még|érdekelheti|ez is érdekelheti|ez is érdekelhet|ne hagyja ki|korábban írtuk|a témában|a témáról|olvasson tovább|előzmény|szerintünk ez is érdekelhet"
    ),
    related_labels=phrases(
        "kapcsolódó|kapcsolódó cikkek|kapcsolódó cikk|kapcsolódó hírek|kapcsolódó tartalmak|kapcsolódó témák|hasonló cikkek|ajánló|ajánljuk|ajánlott|ajánlott cikkek|önnek ajánljuk|neked ajánljuk|ezt is ajánljuk|további cikkek|további hírek|további|még több|még több hír|ez is érdekelheti|ez is érdekelhet|érdekelheti|olvassa el ezt is|a témában|a rovat további cikkei|cikkajánló|ne hagyja ki|a szerző további cikkei|ajánlatunk"
    ),
    recent_labels=phrases(
        "legolvasottabb|legolvasottabbak|legnépszerűbb|népszerű|népszerű cikkek|legfrissebb|legfrissebb hírek|friss hírek|friss|legfrissebb cikkek|legutóbbi bejegyzések|hírek|top hírek|vezető hírek|címlapról|címlapról ajánljuk|felkapott|felkapott témák|most|mai hírek|trending|legújabb|kiemelt|kiemelt hírek|percről percre|napi hírek|toplista"
    ),
    share_words=phrases(
        "megosztás|megosztom|ossza meg|oszd meg|megosztás facebookon|megosztás twitteren|küldés|küldés e-mailben|link másolása|másolás|nyomtatás|mentés|könyvjelző|kövessen minket|kövess minket|követés|kövesse|tweet|lájk|meghallgatom"
    ),
    newsletter_words=phrases(
        "hírlevél|hírlevelünk|iratkozzon fel|iratkozz fel|feliratkozás|feliratkozom|e-mail cím|email cím|értesítések|töltse le|töltsd le|leiratkozás|értesüljön"
    ),
    comments_words=phrases(
        "hozzászólások|hozzászólás|hozzászólok|kommentek|komment|kommentelés|szóljon hozzá|szólj hozzá|írjon hozzászólást|nincs hozzászólás|válasz|vélemény|vélemény, hozzászólás|az e-mail címet nem tesszük közzé|jelentés|kommentáld"
    ),
    consent_words=phrases(
        "süti|sütik|sütiket|sütiket használunk|cookie|cookie-k|cookie-kat|elfogadom|elfogadás|összes elfogadása|elutasítom|elutasítás|adatvédelem|adatvédelmi|személyes adatok|hozzájárulás|partnereink|partnerek|beállítások|jogos érdek|gdpr"
    ),
    paywall_words=phrases(
        "csak előfizetőknek|előfizetőknek|előfizetői tartalom|előfizetek|fizessen elő|fizess elő|már előfizető|már előfizetőnk|előfizető vagyok|bejelentkezés|jelentkezzen be|jelentkezz be|a folytatáshoz|tovább olvasáshoz|korlátlan hozzáférés|prémium|regisztráljon|regisztráció|előfizetés|támogatás|csatlakozz"
    ),
    advert_words=phrases(
        "hirdetés|reklám|szponzorált|szponzorált tartalom|támogatott tartalom|fizetett tartalom|promóció|a cikk a hirdetés után folytatódik|a hirdetés után folytatjuk|(x)|pr-cikk|pr|hirdetés után folytatódik"
    ),
    tags_labels=phrases(
        "címkék|címke|témák|téma|kulcsszavak|tagek|tags|kategóriák|kategória|rovat|kapcsolódó témák|további cikkek a témában|a cikkben"
    ),
    correction_words=phrases(
        "helyesbítés|javítás|helyreigazítás|pontosítás|frissítés|a szerkesztő megjegyzése|a szerk.|korábbi változat|cikkünket frissítettük|frissítve|kiegészítés"
    ),
    updated_words=phrases("frissítve|frissült|utolsó frissítés|módosítva|utoljára frissítve|frissítés|módosult"),
    published_words=phrases(
        "megjelent|megjelenés|közzétéve|publikálva|dátum|létrehozva|megjelenés dátuma|publikálás|feltöltve"
    ),
    home_words=phrases("címlap|kezdőlap|főoldal|nyitólap"),
    byline_words=phrases(
        "írta|szerző|szerzők|szerkesztő|szöveg|készítette|szerzője|interjú|fordította|a szerző|riport|forrás"
    ),
    byline_after=phrases("írása|írta"),
    conjunctions=phrases("és|meg"),
    speech_verbs=phrases(
        "mondta|mondta el|mondták|mondja|közölte|közölték|közli|jelentette ki|kijelentette|nyilatkozta|fogalmazott|hozzátette|hozzátették|hangsúlyozta"
        "|kiemelte|elmondta|elmondták|írta|írják|írja|válaszolta|figyelmeztetett|bejelentette|bejelentették|magyarázta|állította|állítja|megerősítette"
        "|cáfolta|tagadta|elismerte|megjegyezte|kérdezte|jelezte|tájékoztatott|emlékeztetett|rámutatott|leszögezte"
    ),
    according_after=phrases("szerint"),
    that_words=phrases("hogy"),
    source_stops=phrases(
        "hétfőn|kedden|szerdán|csütörtökön|pénteken|szombaton|vasárnap|hogy|és|de|is|ma|tegnap|amikor|után|előtt|az mti-nek"
    ),
    honorifics=phrases("úr|asszony|dr.|prof."),
    role_words=phrases(
        "szóvivő|szóvivője|miniszter|minisztere|miniszterelnök|elnök|elnöke|köztársasági elnök|polgármester|polgármestere|igazgató|igazgatója|titkár"
        "|főtitkár|vezető|vezetője|képviselő|szenátor|ügyész|ügyvéd|ügyvédje|professzor|tábornok|király|királynő|pápa|püspök|bíró|szakértő|közgazdász"
        "|kutató|államtitkár"
    ),
    he_words=phrases("ő"),
    she_words=phrases("ő"),
    they_words=phrases("ők"),
    it_words=phrases("ez|az"),
    believed_words=phrases(
        "hiszi|véli|vélik|gondolja|gondolják|úgy véli|úgy gondolja|feltételezi|valószínűleg|vélhetően|feltehetően|állítólag|úgy tűnik"
    ),
    expected_words=phrases("várja|várják|számít|számítanak|előrejelzi|reméli|várhatóan|tervezi"),
    alleged_words=phrases("állítja|állította|állítják|vádolja|vádolta|megvádolta|állítólag|állítólagos"),
    denied_words=phrases("tagadja|tagadta|tagadták|cáfolja|cáfolta|cáfolták|visszautasította|elutasította"),
    conditional_words=phrases("ha|lehet|lehetne|amennyiben|-hat|hacsak"),
    job_words=phrases(
        "újságíró|szerkesztő|főszerkesztő|tudósító|riporter|rovatvezető|munkatárs|elemző|publicista|fotós|fotóriporter|professzor|szerző|gyakornok"
    ),
    staff_words=phrases(
        "szerkesztőség|a szerkesztőség|hírszerkesztő|admin|közlemény|munkatársunk|munkatársunktól|hírek|stáb"
    ),
    agency_words=phrases("forrás|források|mti|nyomán|via"),
    credit_words=phrases(
        "fotó|fotók|kép|képek|fénykép|forrás|illusztráció|archív|©|videó|borítókép|nyitókép|képernyőfotó|grafika"
    ),
    months=in_order(
        "január/jan/janu február/feb/febr március/már/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szept/szep október/okt november/nov december/dec"
    ),
    weekdays=in_order("hétfő/h kedd/k szerda/sze csütörtök/cs péntek/p szombat/szo vasárnap/v"),
    age_units=units(
        second="másodperce másodperc mp",
        minute="perce perc p",
        hour="órája órával óra ó",
        day="napja nappal nap",
        week="hete hét héttel",
        month="hónapja hónap",
        year="éve év",
    ),
    age_after=phrases("ezelőtt"),
    now_words=phrases("most|épp most|az imént"),
    today_words=phrases("ma"),
    yesterday_words=phrases("tegnap"),
    stop_words=phrases(
        "a|az|és|hogy|nem|is|egy|meg|csak|már|szerint|volt|de|ez|mint|még|vagy|amely|pedig|ezt|azt|lehet|sem|után|el|ha"
    ),
)
