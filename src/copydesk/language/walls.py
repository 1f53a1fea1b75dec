"""What pages say where the rest of a story is kept from readers who do not pay, as `text.plain` leaves it.

Offers ("subscribe now", "free trial") stand on free pages as well. Source: dev pages, where the offers of `paywall_words` near the
story's end were right on 2 of 6 pages and these phrases on 2 of 2; their other forms after the notices that the tables already knew.
"""

from copydesk.text import plain

TOLD = {
    "en": "subscribe to continue|subscribe to read|to continue reading|to read the full|to read the rest|to read this article|is for subscribers"
    "|for subscribers only|exclusive to subscribers|reserved for subscribers|unlock this article|register to read|register to continue"
    "|you have reached your limit|reached your free article limit|log in to read|sign in to read|become a member to read|this content is reserved",
    "de": "nur für abonnenten|exklusiv für abonnenten|jetzt weiterlesen|weiterlesen mit|um weiterzulesen|um diesen artikel zu lesen"
    "|sie möchten weiterlesen|anmelden und weiterlesen|den vollständigen artikel lesen",
    "fr": "réservé aux abonnés|réservée aux abonnés|réservé à nos abonnés|abonnez-vous pour lire|pour lire la suite|la suite est réservée"
    "|de cet article à lire|connectez-vous pour lire|pour poursuivre votre lecture|cet article est réservé",
    "es": "solo para suscriptores|sólo para suscriptores|exclusivo para suscriptores|para seguir leyendo|suscríbete para leer"
    "|suscríbete para continuar|este contenido es exclusivo|has alcanzado el límite",
    "pt": "exclusivo para assinantes|só para assinantes|apenas para assinantes|para continuar lendo|para continuar a ler|assine para ler"
    "|você atingiu o limite|este artigo é exclusivo",
    "it": "riservato agli abbonati|solo per abbonati|esclusivo per gli abbonati|per continuare a leggere|continua a leggere con"
    "|abbonati per leggere|hai raggiunto il limite",
    "nl": "alleen voor abonnees|exclusief voor abonnees|lees verder met|om verder te lezen|wil je verder lezen",
    "sv": "endast för prenumeranter|exklusivt för prenumeranter|för att läsa vidare|låst artikel",
    "da": "kun for abonnenter|for at læse videre|læs videre for|artiklen er låst",
    "nb": "kun for abonnenter|for å lese videre|les videre med",
    "fi": "vain tilaajille|tilaa ja lue|jatkaaksesi lukemista",
    "pl": "tylko dla prenumeratorów|tylko dla subskrybentów|aby czytać dalej|do końca artykułu",
    "cs": "pouze pro předplatitele|jen pro předplatitele|pro pokračování|pokračovat ve čtení",
    "ru": "только для подписчиков|доступно подписчикам|чтобы продолжить чтение",
    "uk": "тільки для передплатників|лише для передплатників|щоб продовжити читання",
    "tr": "sadece aboneler|abonelere özel|okumaya devam etmek için|devamını okumak için",
    "ar": "للمشتركين فقط|حصري للمشتركين|اشترك للقراءة|اشترك لمواصلة القراءة|لمتابعة القراءة|لقراءة المقال كاملا",
    "fa": "فقط برای مشترکان|ویژه مشترکان|برای ادامه مطالعه|برای خواندن ادامه",
    "he": "למנויים בלבד|כדי להמשיך לקרוא|להמשך קריאה",
    "hi": "केवल सब्सक्राइबर|आगे पढ़ने के लिए|पूरा पढ़ने के लिए",
    "ja": "有料会員限定|会員限定記事|この記事は有料|この記事は会員限定|続きを読むには|全文を読むには|ここから先は",
    "zh": "仅限订阅者|僅限訂閱者|订阅者专享|付费阅读|付費閱讀|订阅后继续阅读|登录后阅读|继续阅读请",
    "ko": "유료회원 전용|구독자 전용|계속 읽으려면|전문을 보시려면",
    "id": "khusus pelanggan|hanya untuk pelanggan|untuk melanjutkan membaca|berlangganan untuk membaca",
    "el": "μόνο για συνδρομητές|αποκλειστικά για συνδρομητές|για να συνεχίσετε την ανάγνωση",
    "ro": "doar pentru abonați|exclusiv pentru abonați|abonează-te pentru a citi|pentru a continua lectura",
    "hu": "csak előfizetőknek|a folytatáshoz|tovább olvasáshoz",
}

WALLS: dict[str, tuple[str, ...]] = {code: tuple(map(plain, told.split("|"))) for code, told in TOLD.items()}
"""The phrases of each language."""


def tells_of_wall(text: str, language: str | None) -> bool:
    """Whether a notice says, in the page's language or in English, that the rest is not free to read."""
    shown = plain(text)
    return any(phrase in shown for code in dict.fromkeys((language or "en", "en")) for phrase in WALLS.get(code, ()))
