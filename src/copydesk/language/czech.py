"""Czech."""

from copydesk.language.tables import Language, in_order, phrases, units

CZECH = Language(
    code="cs",
    name="Czech",
    promo_labels=phrases(
        "čtěte také|čtěte i|čtěte více|čtěte dále|čtěte|přečtěte si také|přečtěte si|přečtěte si i|číst dál|číst více|viz také|mohlo by vás zajímat|mohlo by vás také zajímat|mohlo by vás bavit|doporučujeme|doporučené|doporučený článek|související|související článek|související články|podívejte se|podívejte se na|sledujte|poslechněte si|více|více o|více na|více k tématu|k tématu|nenechte si ujít|video|zjistěte více|článek pokračuje|přehrát|rozhovor|další"
    ),
    related_labels=phrases(
        "související|související články|související témata|podobné články|čtěte také|přečtěte si také|mohlo by vás zajímat|mohlo by vás také zajímat|k tématu|více k tématu|více z|více o|další články|další zprávy|další z rubriky|doporučujeme|doporučené|doporučené články|doporučené pro vás|nenechte si ujít|viz také|mohlo by vás bavit|výběr redakce|témata|z domova|ze světa"
    ),
    recent_labels=phrases(
        "nejčtenější|nejčtenější články|nejoblíbenější|populární|nejnovější|nejnovější články|nejnovější zprávy|poslední zprávy|poslední články|aktuálně|aktuality|zprávy|právě se děje|hlavní zprávy|tipy redakce|trendy|online|nejsledovanější|nejdiskutovanější|nejkomentovanější|nové|dnes|top články|top"
    ),
    share_words=phrases(
        "sdílet|sdílejte|sdílet článek|sdílet na facebooku|sdílet na twitteru|poslat|poslat e-mailem|kopírovat odkaz|zkopírovat odkaz|zkopírováno|tisk|vytisknout|uložit|uložit na později|sledujte nás|sledovat|darovat článek|tweetnout|přehrát článek|líbí se"
    ),
    newsletter_words=phrases(
        "newsletter|newslettery|odebírat|odebírejte|přihlaste se|přihlásit k odběru|váš e-mail|e-mailová adresa|do schránky|do e-mailu|upozornění|stáhněte si aplikaci|mějte přehled|odhlásit"
    ),
    comments_words=phrases(
        "komentáře|komentář|komentovat|přidat komentář|napsat komentář|zobrazit komentáře|žádné komentáře|diskuse|diskuze|vstoupit do diskuse|zobrazit diskusi|přispět do diskuse|odpovědět|vaše e-mailová adresa nebude zveřejněna|nahlásit|příspěvky|příspěvků"
    ),
    consent_words=phrases(
        "cookie|cookies|soubory cookie|používáme cookies|tento web používá|souhlasím|přijmout|přijmout vše|odmítnout|odmítnout vše|soukromí|vaše soukromí|osobní údaje|osobních údajů|souhlas|partneři|nastavení|oprávněný zájem|gdpr"
    ),
    paywall_words=phrases(
        "pouze pro předplatitele|pro předplatitele|jen pro předplatitele|předplatit|předplaťte si|už jste předplatitel|máte předplatné|máte předplatné?|již máte předplatné|přihlásit se|přihlaste se|pro pokračování|pokračovat ve čtení|zbývá|celý článek|odemknout|odemkněte|neomezený přístup|premium|plus|předplatné|tento článek je|exkluzivní obsah|registrujte se|zdarma"
    ),
    advert_words=phrases(
        "reklama|reklamy|inzerce|komerční sdělení|sponzorováno|sponzorovaný obsah|placený obsah|partnerský obsah|článek pokračuje pod reklamou|pokračování článku pod reklamou|článek pokračuje pod videem|propagace|advertorial"
    ),
    tags_labels=phrases(
        "témata|téma|štítky|štítek|tagy|klíčová slova|více o|kategorie|rubriky|rubrika|hesla|související témata|témata článku|témata v článku|osoby|místa"
    ),
    correction_words=phrases(
        "oprava|opravujeme|upřesnění|omluva|aktualizace|poznámka redakce|pozn. red|v původní verzi|předchozí verzi|článek byl aktualizován|aktualizujeme|doplněno"
    ),
    updated_words=phrases(
        "aktualizováno|aktualizace|naposledy aktualizováno|upraveno|poslední aktualizace|změněno|akt.|poslední úprava"
    ),
    published_words=phrases("publikováno|zveřejněno|vydáno|datum|datum vydání|vloženo|přidáno|vytvořeno|dnes"),
    home_words=phrases("domů|úvod|hlavní stránka|titulní strana"),
    byline_words=phrases(
        "autor|autorka|autoři|napsal|napsala|text|od|připravil|připravila|redaktor|rozhovor vedl|zdroj|autor článku"
    ),
    conjunctions=phrases("a|i"),
    speech_verbs=phrases(
        "řekl|řekla|řekli|uvedl|uvedla|uvedli|říká|tvrdí|tvrdil|tvrdila|prohlásil|prohlásila|dodal|dodala|dodali|sdělil|sdělila|sdělili|oznámil"
        "|oznámila|oznámili|vysvětlil|vysvětlila|vysvětluje|zdůraznil|zdůraznila|upozornil|upozornila|varoval|varovala|napsal|napsala|odpověděl"
        "|odpověděla|potvrdil|potvrdila|popřel|popřela|popírá|připustil|připustila|míní|podotkl|podotkla|konstatoval|konstatovala|zeptal se|informoval"
        "|informovala|popsal|popsala|poznamenal|poznamenala"
    ),
    according_before=phrases("podle|dle"),
    that_words=phrases("že|zda|zdali"),
    source_stops=phrases("v|ve|na|do|po|před|při|během|s|se|o|pro|že|a|ale|dnes|včera|také|když|k|ke|z|ze|od|u"),
    honorifics=phrases("pan|paní|dr.|prof.|mudr.|judr.|ing."),
    role_words=phrases(
        "mluvčí|ministr|ministryně|premiér|premiérka|prezident|prezidentka|starosta|starostka|primátor|primátorka|ředitel|ředitelka|tajemník|šéf|šéfka"
        "|předseda|předsedkyně|poslanec|poslankyně|senátor|senátorka|žalobce|advokát|advokátka|profesor|profesorka|generál|král|královna|papež|biskup"
        "|soudce|soudkyně|expert|ekonom|hejtman|hejtmanka|vicepremiér"
    ),
    he_words=phrases("on|ten"),
    she_words=phrases("ona|ta"),
    they_words=phrases("oni|ony"),
    it_words=phrases("ono|to"),
    believed_words=phrases(
        "věří|věřil|myslí|myslí si|domnívá se|domnívají se|soudí|předpokládá|pravděpodobně|zřejmě|patrně|zdá se|asi"
    ),
    expected_words=phrases("očekává|očekávají|předpovídá|čeká|doufá|počítá s|plánuje"),
    alleged_words=phrases("tvrdí|tvrdil|tvrdila|obvinil|obvinila|obviňuje|údajně|údajný|údajná|prý"),
    denied_words=phrases("popřel|popřela|popírá|popírají|odmítl|odmítla|odmítá|dementoval|dementovala|vyvrátil"),
    conditional_words=phrases("pokud|jestliže|kdyby|mohl by|mohla by|mohlo by|mohou|může|jestli"),
    job_words=phrases(
        "redaktor|redaktorka|novinář|novinářka|reportér|reportérka|zpravodaj|zpravodajka|šéfredaktor|šéfredaktorka|komentátor|komentátorka|editor|editorka|publicista|fotograf|zástupce|vedoucí|externí|profesor|stážista"
    ),
    staff_words=phrases("redakce|redakční|agentura|agentury|tisková zpráva|red|red.|admin|redakce sport|zpravodajství"),
    agency_words=phrases("zdroj|zdroje|podle|agentura|čtk"),
    credit_words=phrases(
        "foto|fotografie|snímek|autor fotografie|zdroj|ilustrační foto|ilustrační|grafika|©|archiv|video|fotobanka|repro"
    ),
    months=in_order(
        "leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopad/listopadu/lis prosinec/prosince/pro"
    ),
    weekdays=in_order("pondělí/po úterý/út středa/st čtvrtek/čt pátek/pá sobota/so neděle/ne"),
    age_units=units(
        second="s sekundami sekund sekundy sekundou",
        minute="min minutami minut minuty minutou",
        hour="h hod hodinami hodin hodiny hodinou",
        day="dny dnem dní den",
        week="týdny týdnem týdnů",
        month="měsíci měsícem měsíců",
        year="lety rokem let",
    ),
    age_before=phrases("před"),
    now_words=phrases("právě teď|před chvílí|teď|nyní"),
    today_words=phrases("dnes|dneska"),
    yesterday_words=phrases("včera"),
    stop_words=phrases(
        "a|v|se|na|je|že|s|z|do|o|k|i|by|ale|které|jsou|podle|jako|pro|který|také|bude|jeho|byl|nebo|už|po|která|to"
    ),
)
