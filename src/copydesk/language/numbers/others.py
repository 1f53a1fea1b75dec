"""Digits, magnitudes, percent and money in the other languages: what stands right beside the digits, no more."""

from copydesk.language.numbers.tables import NumberWords, listed, numbered, worded

SPACED, DOTTED, PLAIN = (",", " "), (",", "."), (".", ",")
"""Marks of decimals and of groups. Source: Unicode CLDR."""


def beside(
    code: str, marks: tuple[str, str], scales: str, percents: str, money: dict[str, str], **more: str
) -> NumberWords:
    """Tables of a language of which only the words around digits are known; `more` are hedges by canonical name."""
    if code in ("ja", "zh", "ko"):
        money, more = (
            spaced(money),
            {hedge: "|".join(spaced(dict.fromkeys(words.split("|"), ""))) for hedge, words in more.items()},
        )
        percents = " ".join("_".join(word) for word in percents.split())
    return NumberWords(
        code=code, decimal=marks[0], groups=marks[1], scales=numbered(scales), percents=worded(percents), money=money,
        hedges=listed(**more), to_words=worded("-"),
    )  # fmt: skip


def spaced(words: dict[str, str]) -> dict[str, str]:
    """The words with a blank between letters, as the tokens of a language that writes without blanks are joined."""
    return {" ".join(word): name for word, name in words.items()}


OTHERS = (
    beside("nl", DOTTED, "miljoen=1000000 miljard=1000000000 duizend=1000 honderd=100", "procent", listed(EUR="euro|euro's", USD="dollar|dollars", GBP="pond"), about="ongeveer|zo'n|circa|rond de", nearly="bijna", more_than="meer dan|ruim", less_than="minder dan", at_least="minstens|ten minste|zeker", up_to="tot|maximaal|hooguit"),
    beside("sv", SPACED, "miljon/miljoner=1000000 miljard/miljarder=1000000000 tusen=1000", "procent", listed(SEK="kronor|kr", EUR="euro", USD="dollar"), about="cirka|omkring|ungefär|runt", nearly="nästan|knappt", more_than="mer än|över|drygt", less_than="mindre än|under", at_least="minst", up_to="upp till|högst"),
    beside("da", DOTTED, "million/millioner/mio=1000000 milliard/milliarder/mia=1000000000 tusind=1000", "procent", listed(DKK="kroner|kr", EUR="euro", USD="dollar"), about="omkring|cirka|ca|omtrent", nearly="næsten|knap", more_than="mere end|over|godt", less_than="mindre end|under", at_least="mindst", up_to="op til|højst"),
    beside("nb", SPACED, "million/millioner=1000000 milliard/milliarder=1000000000 tusen=1000", "prosent", listed(NOK="kroner|kr", EUR="euro", USD="dollar"), about="omtrent|rundt|cirka|om lag", nearly="nesten", more_than="mer enn|over", less_than="mindre enn|under", at_least="minst", up_to="opptil|inntil"),
    beside("fi", SPACED, "miljoona/miljoonaa=1000000 miljardi/miljardia=1000000000 tuhat/tuhatta=1000", "prosenttia prosentin prosentti", listed(EUR="euroa|euro|euron", USD="dollaria"), about="noin", nearly="lähes|melkein", more_than="yli", less_than="alle", at_least="vähintään|ainakin", up_to="enintään"),
    beside("pl", SPACED, "tys/tysiąc/tysiące/tysięcy=1000 mln/milion/miliony/milionów=1000000 mld/miliard/miliardy/miliardów=1000000000", "procent procenta proc", listed(PLN="złotych|złote|zł", EUR="euro", USD="dolarów|dolary"), about="około|ok", nearly="prawie|niemal", more_than="ponad|więcej niż", less_than="mniej niż|poniżej", at_least="co najmniej|przynajmniej", up_to="do"),
    beside("cs", SPACED, "tisíc/tisíce=1000 milion/miliony/milionů/mil=1000000 miliarda/miliardy/miliard/mld=1000000000", "procent procenta procento", listed(CZK="korun|koruny|kč", EUR="eur|eura", USD="dolarů|dolary"), about="asi|přibližně|zhruba|kolem", nearly="téměř|skoro", more_than="více než|přes", less_than="méně než|pod", at_least="nejméně|alespoň", up_to="až"),
    beside("ru", SPACED, "тыс/тысяча/тысячи/тысяч=1000 млн/миллион/миллиона/миллионов=1000000 млрд/миллиард/миллиарда/миллиардов=1000000000", "процент процента процентов проц", listed(RUB="рубль|рубля|рублей|руб", USD="доллар|доллара|долларов", EUR="евро", UAH="гривен"), about="около|примерно|порядка", nearly="почти", more_than="более|больше|свыше", less_than="менее|меньше", at_least="не менее|как минимум|минимум", up_to="до|не более"),
    beside("uk", SPACED, "тис/тисяча/тисячі/тисяч=1000 млн/мільйон/мільйони/мільйонів=1000000 млрд/мільярд/мільярди/мільярдів=1000000000", "відсоток відсотки відсотків", listed(UAH="гривня|гривні|гривень|грн", USD="долар|долари|доларів", EUR="євро"), about="близько|приблизно", nearly="майже", more_than="понад|більше|більш ніж", less_than="менше", at_least="щонайменше|не менше", up_to="до"),
    beside("tr", DOTTED, "bin=1000 milyon=1000000 milyar=1000000000 trilyon=1000000000000", "yüzde", listed(TRY="lira|tl", EUR="euro|avro", USD="dolar"), about="yaklaşık|civarında", nearly="neredeyse", at_least="en az", up_to="en fazla"),
    beside("ar", PLAIN, "ألف/آلاف=1000 مليون/ملايين=1000000 مليار/مليارات=1000000000", "بالمئة بالمائة", listed(USD="دولار|دولارا", EUR="يورو", SAR="ريال", EGP="جنيه"), about="حوالي|نحو|قرابة", more_than="أكثر من", less_than="أقل من", at_least="على الأقل"),
    beside("fa", PLAIN, "هزار=1000 میلیون=1000000 میلیارد=1000000000", "درصد", listed(USD="دلار", EUR="یورو", IRR="ریال"), about="حدود", more_than="بیش از", less_than="کمتر از", at_least="دست کم|حداقل"),
    beside("he", PLAIN, "אלף/אלפים=1000 מיליון=1000000 מיליארד=1000000000", "אחוז אחוזים", listed(ILS="שקל|שקלים", USD="דולר|דולרים", EUR="אירו|יורו"), about="כ", more_than="יותר מ|מעל", less_than="פחות מ", at_least="לפחות"),
    beside("hi", PLAIN, "हजार/हज़ार=1000 लाख=100000 करोड़=10000000", "प्रतिशत फीसदी", listed(INR="रुपये|रुपए", USD="डॉलर"), about="लगभग|करीब", at_least="कम से कम"),
    beside("ja", PLAIN, "千=1000 万=10000 億=100000000 兆=1000000000000", "パーセント", listed(JPY="円", USD="ドル", EUR="ユーロ"), about="約", more_than="超"),
    beside("zh", PLAIN, "千=1000 万/萬=10000 亿/億=100000000", "百分", listed(CNY="元|人民币", USD="美元", EUR="欧元|歐元", JPY="日元"), about="约|約|大约", nearly="近", more_than="超过|超過", at_least="至少", up_to="最多"),
    beside("ko", PLAIN, "천=1000 만=10000 억=100000000 조=1000000000000", "퍼센트", listed(KRW="원", USD="달러", EUR="유로"), about="약", at_least="최소", up_to="최대"),
    beside("id", DOTTED, "ribu=1000 juta=1000000 miliar=1000000000 triliun=1000000000000", "persen", listed(IDR="rupiah", USD="dolar|dollar", EUR="euro"), about="sekitar|kurang lebih", nearly="hampir", more_than="lebih dari", less_than="kurang dari", at_least="setidaknya|sedikitnya", up_to="hingga"),
    beside("el", DOTTED, "χιλιάδες=1000 εκατομμύριο/εκατομμύρια/εκατ=1000000 δισεκατομμύρια/δισ=1000000000", "τοις_εκατό", listed(EUR="ευρώ", USD="δολάρια"), about="περίπου", nearly="σχεδόν", more_than="πάνω από|περισσότερα από", less_than="λιγότερα από|κάτω από", at_least="τουλάχιστον", up_to="έως|μέχρι"),
    beside("ro", DOTTED, "mie/mii=1000 milion/milioane/mil=1000000 miliard/miliarde/mld=1000000000", "la_sută procente", listed(RON="lei|leu", EUR="euro", USD="dolari"), about="aproximativ|circa|în jur de", nearly="aproape", more_than="peste|mai mult de", less_than="sub|mai puțin de", at_least="cel puțin", up_to="până la"),
    beside("hu", SPACED, "ezer=1000 millió=1000000 milliárd=1000000000", "százalék százaléka százalékkal", listed(HUF="forint|forintot|forintba", EUR="euró", USD="dollár"), about="körülbelül|mintegy|nagyjából", nearly="közel|csaknem|majdnem", more_than="több mint", less_than="kevesebb mint", at_least="legalább", up_to="legfeljebb"),
)  # fmt: skip
"""One a language, in the order of LANGUAGES."""
