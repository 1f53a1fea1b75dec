"""Polish."""

from copydesk.language.tables import Language, in_order, phrases, units

POLISH = Language(
    code="pl",
    name="Polish",
    promo_labels=phrases(
        "czytaj także|czytaj też|czytaj również|czytaj więcej|przeczytaj także|przeczytaj też|przeczytaj również|przeczytaj|czytaj|czytaj dalej|czytaj tutaj|zobacz także|zobacz też|zobacz również|zobacz|zobacz więcej|zobacz wideo|obejrzyj|oglądaj|posłuchaj|sprawdź|sprawdź też|więcej|więcej na ten temat|dowiedz się więcej|polecamy|polecany artykuł|polecane|warto przeczytać|nie przegap|powiązane|może cię zainteresować|wideo|dalszy ciąg|zobacz koniecznie|tagi"
    ),
    related_labels=phrases(
        "powiązane|powiązane artykuły|powiązane tematy|podobne artykuły|podobne|czytaj także|czytaj też|czytaj również|przeczytaj także|zobacz także|zobacz też|zobacz również|więcej na ten temat|więcej na temat|więcej z|więcej o|polecamy|polecane|polecane artykuły|polecane dla ciebie|może cię zainteresować|może cię też zainteresować|może zainteresuje cię|inne artykuły|rekomendowane|redakcja poleca|warto przeczytać|najnowsze z kategorii"
    ),
    recent_labels=phrases(
        "najczęściej czytane|najpopularniejsze|popularne|najnowsze|najnowsze wiadomości|najnowsze artykuły|najnowsze wpisy|ostatnie wpisy|ostatnie artykuły|ostatnie wiadomości|wiadomości|z ostatniej chwili|na topie|hity|gorące tematy|trendy|aktualności|na żywo|nowe|top|najważniejsze|dzieje się|na czasie|najchętniej czytane|polecane"
    ),
    share_words=phrases(
        "udostępnij|udostępnij artykuł|udostępnij na facebooku|podziel się|poleć|skopiuj link|kopiuj link|skopiowano|drukuj|zapisz|zapisz na później|obserwuj nas|obserwuj|śledź nas|wyślij|lubię to|tweetnij|posłuchaj artykułu|prześlij"
    ),
    newsletter_words=phrases(
        "newsletter|newslettera|zapisz się|zapisz się do newslettera|subskrybuj|twój e-mail|adres e-mail|podaj adres|na swoją skrzynkę|powiadomienia|pobierz aplikację|bądź na bieżąco|wypisać"
    ),
    comments_words=phrases(
        "komentarze|komentarz|skomentuj|dodaj komentarz|napisz komentarz|pokaż komentarze|brak komentarzy|zobacz komentarze|odpowiedz|dyskusja|forum|twój adres e-mail nie zostanie opublikowany|bądź pierwszy|zgłoś|opinie"
    ),
    consent_words=phrases(
        "cookie|cookies|pliki cookie|plików cookie|używamy plików cookie|ta strona używa|akceptuję|akceptuj|akceptuj wszystkie|przejdź do serwisu|odrzuć|odrzuć wszystkie|prywatność|twoja prywatność|dane osobowe|danych osobowych|zgoda|partnerzy|zaufani partnerzy|ustawienia|uzasadniony interes|rodo"
    ),
    paywall_words=phrases(
        "tylko dla prenumeratorów|dla prenumeratorów|dla subskrybentów|tylko dla subskrybentów|wykup dostęp|wykup subskrypcję|masz już prenumeratę|masz już prenumeratę?|masz już subskrypcję|jesteś subskrybentem|zaloguj się|aby czytać dalej|czytaj dalej|pozostało|do końca artykułu|dostęp nieograniczony|wypróbuj|premium|plus|załóż konto|prenumerata|subskrypcja|treść premium|pełny dostęp|kup dostęp"
    ),
    advert_words=phrases(
        "reklama|reklamy|ogłoszenie|artykuł sponsorowany|materiał sponsorowany|sponsorowane|materiał promocyjny|materiał partnera|dalszy ciąg materiału pod wideo|dalsza część artykułu pod materiałem wideo|dalsza część tekstu pod|dalszy ciąg artykułu pod|współpraca reklamowa|promocja|reszta artykułu pod materiałem wideo|koniec reklamy"
    ),
    tags_labels=phrases(
        "tagi|tag|tematy|temat|słowa kluczowe|więcej o|zobacz więcej na temat|więcej na temat|kategorie|kategoria|hasła|oznaczone|powiązane tematy|etykiety"
    ),
    correction_words=phrases(
        "sprostowanie|korekta|errata|aktualizacja|od redakcji|przyp. red|w poprzedniej wersji|wcześniejszej wersji|artykuł został zaktualizowany|wyjaśnienie"
    ),
    updated_words=phrases(
        "aktualizacja|zaktualizowano|ostatnia aktualizacja|zmodyfikowano|zmieniono|akt.|data aktualizacji|aktualizowano|ostatnia modyfikacja"
    ),
    published_words=phrases(
        "opublikowano|data publikacji|publikacja|dodano|data|utworzono|data dodania|opublikowany|wydano"
    ),
    home_words=phrases("strona główna|główna|start"),
    byline_words=phrases(
        "autor|autorka|autorzy|napisał|napisała|opracowanie|oprac.|oprac|opracował|opracowała|tekst|rozmawiał|rozmawiała|przez|od|źródło|dodał|redaktor"
    ),
    conjunctions=phrases("i|oraz"),
    speech_verbs=phrases(
        "powiedział|powiedziała|powiedzieli|mówi|mówił|mówiła|mówią|stwierdził|stwierdziła|stwierdzili|oświadczył|oświadczyła|oświadczyli|dodał|dodała"
        "|dodali|podkreślił|podkreśliła|podkreślili|zaznaczył|zaznaczyła|wyjaśnił|wyjaśniła|wyjaśnia|poinformował|poinformowała|poinformowali"
        "|informuje|ogłosił|ogłosiła|przekazał|przekazała|ocenił|oceniła|ocenia|napisał|napisała|odpowiedział|odpowiedziała|ostrzegł|ostrzegła"
        "|zapewnił|zapewniła|zapowiedział|zapowiedziała|przyznał|przyznała|potwierdził|potwierdziła|zaprzeczył|zaprzeczyła|tłumaczy|tłumaczył|twierdzi"
        "|twierdził|twierdziła|skomentował|skomentowała|zapytał|zapytała|relacjonuje|dodaje|podkreśla"
    ),
    according_before=phrases("według|zdaniem|jak podaje|jak podał|jak podała|jak poinformował|jak poinformowała"),
    that_words=phrases("że|iż|czy"),
    source_stops=phrases(
        "w|we|na|do|po|przed|podczas|z|ze|o|dla|że|i|ale|oraz|dziś|dzisiaj|wczoraj|też|także|gdy|przy|od|u|nad"
    ),
    honorifics=phrases("pan|pani|dr|prof.|gen.|ks."),
    role_words=phrases(
        "rzecznik|rzeczniczka|minister|ministra|premier|prezydent|prezes|prezeska|burmistrz|dyrektor|dyrektorka|sekretarz|szef|szefowa|przewodniczący"
        "|przewodnicząca|poseł|posłanka|senator|senatorka|prokurator|adwokat|profesor|generał|lider|liderka|król|królowa|papież|biskup|sędzia|ekspert"
        "|ekspertka|ekonomista|wicepremier|wiceminister|komendant|wojewoda"
    ),
    he_words=phrases("on|ten"),
    she_words=phrases("ona|ta"),
    they_words=phrases("oni|one"),
    it_words=phrases("ono|to"),
    believed_words=phrases(
        "uważa|uważał|uważała|uważają|sądzi|sądził|myśli|wierzy|podejrzewa|prawdopodobnie|zapewne|chyba|podobno|wydaje się"
    ),
    expected_words=phrases(
        "oczekuje|oczekują|spodziewa się|spodziewają się|prognozuje|przewiduje|przewidują|ma nadzieję|planuje"
    ),
    alleged_words=phrases(
        "twierdzi|twierdził|twierdziła|zarzuca|zarzucił|zarzuciła|oskarża|oskarżył|oskarżyła|rzekomo|rzekomy|rzekoma|domniemany"
    ),
    denied_words=phrases(
        "zaprzecza|zaprzeczył|zaprzeczyła|zaprzeczyli|zaprzeczają|dementuje|zdementował|zdementowała|odrzuca|odrzucił|odrzuciła"
    ),
    conditional_words=phrases("jeśli|jeżeli|gdyby|mógłby|mogłaby|mogłoby|mogą|może|o ile"),
    job_words=phrases(
        "dziennikarz|dziennikarka|redaktor|redaktorka|korespondent|korespondentka|reporter|reporterka|publicysta|publicystka|redaktor naczelny|redaktor naczelna|zastępca|komentator|felietonista|fotoreporter|profesor|wydawca|kierownik"
    ),
    staff_words=phrases(
        "redakcja|oprac. red|red.|red|agencja|agencje|materiały prasowe|admin|redakcja internetowa|informacja prasowa|redakcja sportowa|newsroom"
    ),
    agency_words=phrases("źródło|źródła|za|agencja|pap"),
    credit_words=phrases(
        "fot.|fot|foto|zdjęcie|zdjęcia|zdj.|autor zdjęcia|źródło|ilustracja|grafika|©|archiwum|wideo|rys."
    ),
    months=in_order(
        "styczeń/stycznia/sty luty/lutego/lut marzec/marca/mar kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru"
    ),
    weekdays=in_order("poniedziałek/pon wtorek/wt środa/śr czwartek/czw piątek/pt sobota/sob niedziela/nd/niedz"),
    age_units=units(
        second="s sek sekund sekundy sekundę",
        minute="min minut minuty minutę",
        hour="godz h godzin godziny godzinę",
        day="dni dzień dnia",
        week="tydz tygodni tygodnie tydzień",
        month="mies miesięcy miesiące miesiąc",
        year="lat lata rok",
    ),
    age_after=phrases("temu"),
    now_words=phrases("przed chwilą|teraz|właśnie|chwilę temu"),
    today_words=phrases("dziś|dzisiaj"),
    yesterday_words=phrases("wczoraj"),
    stop_words=phrases(
        "w|i|na|z|do|że|nie|się|jest|o|to|jak|od|po|przez|dla|oraz|ale|który|są|był|było|tym|także|ze|co|za"
    ),
)
