"""Signs and symbols of money and units, the same in every language."""

from copydesk.language.numbers.tables import listed

MONEY_SIGNS: dict[str, str] = {
    "$": "USD", "us$": "USD", "$us": "USD", "us $": "USD", "a$": "AUD", "$a": "AUD", "au$": "AUD", "au $": "AUD",
    "c$": "CAD", "$c": "CAD", "ca$": "CAD", "can$": "CAD", "c $": "CAD", "hk$": "HKD", "hk $": "HKD", "nz$": "NZD",
    "nz $": "NZD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "mx$": "MXN", "r$": "BRL", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₦": "NGN", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS", "₫": "VND",
    "₱": "PHP", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "฿": "THB", "¢": "cent", "￥": "JPY", "ps": "GBP",
    "rs": "INR", "rs.": "INR", "re": "INR", "n": "NGN", "rm": "MYR", "r": "ZAR", "rp": "IDR", "ksh": "KES", "kes": "KES",
    "sh": "KES", "ugx": "UGX", "tsh": "TZS", "gh¢": "GHS", "gh₵": "GHS", "le": "SLL", "dh": "AED",
    "dhs": "AED", "sr": "SAR", "tk": "BDT", "fr": "CHF", "sfr": "CHF", "kr": "SEK", "zł": "PLN", "kč": "CZK", "ft": "HUF",
    "lei": "RON", "円": "JPY", "元": "CNY", "원": "KRW", "rmb": "CNY", "y=": "JPY",
}  # fmt: skip
"""Signs before (or after) an amount. "$" alone counts as US dollars. Source: ISO 4217 and the signs in use in news."""

LETTER_SIGNS = frozenset(
    "ps rs rs. re n rm r rp ksh kes sh ugx tsh le dh dhs sr tk fr sfr kr zł kč ft rmb y= us a au c ca can hk nz s sg nt".split()
)
"""Signs of letters alone: they count only where the digits follow, and case is kept in mind."""

ISO_CODES = frozenset(
    "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK DZD EGP ETB EUR GBP GEL GHS HKD HRK HUF IDR ILS INR IQD IRR"
    " ISK JMD JOD JPY KES KRW KWD KZT LBP LKR MAD MMK MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN PYG QAR RON RSD RUB SAR"
    " SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU VND XAF XOF ZAR ZMW ZWL".split()
)
"""Source: ISO 4217, the currencies that news writes of."""

PERCENT_SIGNS = frozenset("% ٪ ﹪ ％".split())

UNIT_SIGNS: dict[str, str] = listed(
    kilometre="km|kms", metre="m|mtr", centimetre="cm", millimetre="mm", micrometre="μm|µm|um", nanometre="nm",
    mile="mi", foot="ft", inch="in|inch", yard="yd|yds", kilogram="kg|kgs|kilo|kilos", gram="g|gr|gm", milligram="mg", tonne="t", pound="lb|lbs",
    ounce="oz", litre="l|ltr", millilitre="ml", square_kilometre="km2|km²|sqkm", square_metre="m2|m²|sqm",
    cubic_metre="m3|m³", square_foot="sqft|ft2|ft²", square_mile="sqmi", hectare="ha", second="s|sec|secs",
    minute="min|mins", hour="h|hr|hrs", kilometre_per_hour="km/h|kmh|kph|kmph", mile_per_hour="mph|m.p.h", knot="kn|kt|kts",
    metre_per_second="m/s", mile_per_gallon="mpg", watt="w", kilowatt="kw", megawatt="mw", gigawatt="gw", terawatt="tw",
    kilowatt_hour="kwh", megawatt_hour="mwh", gigawatt_hour="gwh", terawatt_hour="twh", volt="v", kilovolt="kv",
    ampere="a", milliampere_hour="mah", hertz="hz", kilohertz="khz", megahertz="mhz", gigahertz="ghz", byte="b", kilobyte="kb",
    megabyte="mb", gigabyte="gb", terabyte="tb", megabit_per_second="mbps|mb/s", gigabit_per_second="gbps",
    horsepower="hp|bhp", degree_Celsius="°c|℃", degree_Fahrenheit="°f|℉", degree="°", parts_per_million="ppm",
    parts_per_billion="ppb", decibel="db", newton_metre="nm.", pascal="pa", kilopascal="kpa", megapascal="mpa",
    hectopascal="hpa", millibar="mb.", pound_per_square_inch="psi", kilopound_per_square_inch="ksi", basis_point="bp|bps",
    carat="ct", calorie="cal", kilocalorie="kcal", joule="j", kilojoule="kj", litre_per_100_kilometres="l/100km", barrel="bbl",
)  # fmt: skip
"""Symbols right after the digits. Source: the SI brochure, and customary units in English news."""

CASED_SIGNS = frozenset("MW GW TW W V A C F T G J K B".split())
"""Symbols of one or two letters that are units only in this case, and hashed out otherwise."""

COMMON_UNITS: dict[str, str] = {"c": "degree Celsius", "f": "degree Fahrenheit"}
"""Bare letters that stand for a temperature after a number and a blank or degree sign."""
