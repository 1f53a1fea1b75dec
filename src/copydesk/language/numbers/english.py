"""Numbers in English."""

from copydesk.language.numbers.tables import NumberWords, listed, numbered, worded, worth

SMALL = numbered(
    "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13"
    " fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty/fourty=40 fifty=50"
    " sixty=60 seventy=70 eighty=80 ninety=90"
)
ORDINALS = numbered(
    "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12"
    " thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20"
)
ENGLISH = NumberWords(
    code="en",
    small=SMALL,
    scales=numbered(
        "hundred=100 thousand=1000 million/millions=1000000 billion=1000000000 trillion=1000000000000"
        " quadrillion=1000000000000000 lakh/lakhs/lac=100000 crore/crores=10000000"
    ),
    short_scales=numbered(
        "k=1000 m/mn/mln/mil/mio=1000000 b/bn/bln/mrd=1000000000 t/tn/trn/tln=1000000000000 cr=10000000"
    ),
    dozens=numbered("dozen=12 score=20"),
    joins=worded("and"),
    articles=worded("a an"),
    ambiguous_ones=worded("one"),
    vague=numbered(
        "dozens=12 scores=20 tens=10 hundreds=100 thousands=1000 millions=1000000 billions=1000000000"
        " trillions=1000000000000 lakhs=100000 crores=10000000"
    ),
    several=worded("several few many"),
    fractions=numbered(
        "half/halves=2 third/thirds=3 quarter/quarters/fourth/fourths=4 fifth/fifths=5 sixth/sixths=6 seventh/sevenths=7 eighth/eighths=8 ninth/ninths=9 tenth/tenths=10 twentieth=20 hundredth/hundredths=100 thousandth=1000"
    ),
    halves=worded("half"),
    of_words=worded("of"),
    in_words=worded("in out"),
    ordinals=ORDINALS,
    ordinal_endings=worded("st nd rd th"),
    rank_words=worded(
        "place time straight consecutive successive largest biggest highest lowest smallest longest ranked seed"
    ),
    minus=worded("minus negative"),
    to_words=worded("to through"),
    or_words=worded("or"),
    from_words=worded("from"),
    between_words=worded("between"),
    and_words=worded("and"),
    hedges=listed(
        about="about|around|some|roughly|approximately|approx|approx.|circa|c.|an estimated|estimated|in the region of|"
        "in the order of|on the order of|in the neighborhood of|in the neighbourhood of|somewhere around|something like|"
        "or so|close to|near|broadly|barely|an approximate|~|≈|just about|upwards or downwards of",
        nearly="nearly|almost|just under|just shy of|just short of|approaching|close on|not quite|just below|a little under|"
        "slightly less than|slightly under|a little less than|virtually|well-nigh|nigh on",
        more_than="over the age of|above the age of|more than|over|above|greater than|higher than|in excess of|exceeding|upwards of|upward of|north of|"
        "well over|well above|just over|a little over|slightly more than|slightly over|a little more than|just above|"
        "surpassing|topping|exceeds|exceeded|exceed|surpassed|topped|beyond|larger than|longer than|older than|>|far more than|"
        "much more than|over than|bigger than|better than|better part of",
        less_than="under the age of|below the age of|less than|under|below|fewer than|lower than|smaller than|short of|south of|sub|<|well under|well below|"
        "far fewer than|far less than|much less than|shorter than|younger than|no more than half of",
        at_least="at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|min|≥|minimum|"
        "as few as|as little as|at the very least|at minimum",
        up_to="up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|no greater than|"
        "no higher than|no longer than|≤|capped at|limited to|a limit of|at the most|as high as|as long as|max|upto",
    ),
    hedges_after=listed(
        at_least="or more|or higher|or above|or over|or longer|or better|and above|and over|and up|minimum|at least|and older|or older|plus|+",
        about="or so|odd|-odd|or thereabouts|approximately|roughly",
        up_to="or less|or fewer|or lower|or under|or below|maximum|at most|or younger|and under|and younger",
    ),
    hedge_gaps=worded(
        "a an total just only another additional extra further record whopping massive staggering mere combined whole full average estimated worth"
    ),
    percents=worded("percent per_cent percentage pc pct"),
    money=listed(
        USD="dollar|dollars|bucks|us dollars|us dollar|u.s. dollars|american dollars",
        AUD="australian dollars|australian dollar",
        CAD="canadian dollars|canadian dollar",
        NZD="new zealand dollars|new zealand dollar",
        HKD="hong kong dollars",
        SGD="singapore dollars",
        TWD="taiwan dollars|taiwanese dollars",
        ZWL="zimbabwean dollars",
        EUR="euro|euros",
        GBP="pounds sterling|pound sterling|sterling|quid|british pounds",
        EGP="egyptian pounds",
        LBP="lebanese pounds",
        SYP="syrian pounds",
        SDG="sudanese pounds",
        JPY="yen",
        CNY="yuan|renminbi",
        KRW="won",
        INR="rupees|rupee|indian rupees",
        PKR="pakistani rupees",
        LKR="sri lankan rupees",
        IDR="rupiah",
        MYR="ringgit",
        THB="baht",
        VND="dong",
        NGN="naira",
        GHS="cedis|cedi",
        ZAR="rand|rands",
        KES="kenyan shillings|shillings",
        UGX="ugandan shillings",
        ETB="birr",
        RUB="rubles|roubles|ruble|rouble",
        UAH="hryvnia|hryvnias",
        TRY="lira|liras|turkish lira",
        PLN="zloty|zlotys",
        HUF="forint|forints",
        RON="lei",
        CHF="swiss francs|swiss franc|francs",
        XOF="cfa francs",
        DKK="danish crowns|danish kroner",
        SEK="swedish crowns|swedish kronor|kronor|crowns",
        NOK="norwegian crowns|norwegian kroner|kroner",
        CZK="czech crowns|koruna",
        ILS="shekels|shekel",
        AED="dirhams|dirham",
        SAR="riyals|saudi riyals",
        IRR="rial|rials",
        KWD="dinars|kuwaiti dinars",
        IQD="iraqi dinars",
        BDT="taka",
        MXN="pesos|mexican pesos",
        PHP="philippine pesos",
        ARS="argentine pesos",
        CLP="chilean pesos",
        COP="colombian pesos",
        BRL="reais|real",
        PEN="soles",
        cent="cents|cent",
        penny="pence|penny",
        HRK="kuna",
        KZT="tenge",
        ZMW="kwacha",
    ),  # fmt: skip
    units=listed(
        kilometre="kilometre|kilometres|kilometer|kilometers|km|klick|klicks",
        metre="metre|metres|meter|meters",
        centimetre="centimetre|centimetres|centimeter|centimeters",
        millimetre="millimetre|millimetres|millimeter|millimeters",
        mile="mile|miles",
        nautical_mile="nautical mile|nautical miles",
        foot="foot|feet",
        inch="inch|inches",
        yard="yard|yards",
        square_kilometre="square kilometres|square kilometers|square kilometre|square kilometer|sq km|sq kms|square km|square kms",
        square_metre="square metres|square meters|square metre|square meter|sq m|sq metres",
        square_mile="square miles|square mile|sq miles|sq mi",
        square_foot="square feet|square foot|sq ft|sq feet",
        square_yard="square yards",
        square_inch="square inches",
        cubic_metre="cubic metres|cubic meters|cubic metre|cubic meter",
        cubic_foot="cubic feet|cubic foot",
        acre="acre|acres",
        hectare="hectare|hectares",
        kilogram="kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos",
        gram="gram|grams|gramme|grammes",
        milligram="milligram|milligrams",
        microgram="microgram|micrograms",
        tonne="tonne|tonnes|metric ton|metric tons|metric tonnes",
        ton="ton|tons",
        megatonne="megatonne|megatonnes|megaton|megatons",
        gigatonne="gigatonne|gigatonnes|gigaton|gigatons",
        ounce="ounce|ounces",
        pound="pound|pounds",
        stone="stone",
        litre="litre|litres|liter|liters",
        millilitre="millilitre|millilitres|milliliter|milliliters",
        gallon="gallon|gallons",
        pint="pint|pints",
        barrel="barrel|barrels",
        bushel="bushel|bushels",
        second="second|seconds",
        minute="minute|minutes",
        hour="hour|hours",
        day="day|days",
        week="week|weeks",
        month="month|months",
        year="year|years|yrs|yr",
        decade="decade|decades",
        century="century|centuries",
        quarter="quarters",
        fortnight="fortnight|fortnights",
        night="night|nights",
        weekend="weekends",
        millisecond="millisecond|milliseconds",
        kilometre_per_hour="kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour",
        mile_per_hour="miles per hour|miles an hour",
        mile_per_gallon="miles per gallon",
        metre_per_second="metres per second|meters per second",
        knot="knot|knots",
        watt="watt|watts",
        kilowatt="kilowatt|kilowatts",
        megawatt="megawatt|megawatts",
        gigawatt="gigawatt|gigawatts",
        terawatt="terawatt|terawatts",
        kilowatt_hour="kilowatt-hour|kilowatt-hours|kilowatt hour|kilowatt hours",
        megawatt_hour="megawatt hours|megawatt-hours|megawatt hour",
        gigawatt_hour="gigawatt hours|gigawatt-hours|gigawatt hour",
        terawatt_hour="terawatt hours|terawatt-hours|terawatt hour",
        volt="volt|volts",
        ampere="amp|amps|ampere|amperes",
        calorie="calorie|calories",
        joule="joule|joules",
        horsepower="horsepower",
        degree_Celsius="degrees celsius|degree celsius|degrees c|degrees centigrade|celsius|centigrade",
        degree_Fahrenheit="degrees fahrenheit|degree fahrenheit|degrees f|fahrenheit",
        degree="degree|degrees",
        gigabyte="gigabyte|gigabytes|gig|gigs",
        megabyte="megabyte|megabytes",
        terabyte="terabyte|terabytes",
        megapixel="megapixel|megapixels",
        pixel="pixels",
        hertz="hertz",
        megahertz="megahertz",
        decibel="decibel|decibels",
        basis_point="basis point|basis points",
        percentage_point="percentage point|percentage points",
        point="point|points",
        carat="carat|carats",
        light_year="light year|light years|light-year|light-years",
        part_per_million="parts per million",
        part_per_billion="parts per billion",
        magnitude="magnitude",
        lap="laps",
    ),
    per_words=worded("per a an each every"),
    times_words=worded("times fold x"),
    age_words=worded("aged age ages"),
    old_words=worded("old olds"),
    rises=worded(
        "rose rise rises risen rising up increase increases increased increasing grew grow grows grown growing gain gains gained gaining"
        " climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring"
        " advance advances advanced advancing added adding higher spike spikes spiked spiking rally rallied rallies rallying"
        " boost boosts boosted boosting hike hikes hiked hiking raise raises raised raising lift lifts lifted expand expands expanded"
        " expanding swell swelled swelling rocketed leap leapt leaped leaping accelerated accelerating edged_up inched_up strengthened"
        " improve improved improving improvement upgraded appreciated widened ballooned balloon going_up"
    ),
    falls=worded(
        "fell fall falls fallen falling down decrease decreases decreased decreasing drop drops dropped dropping decline declines declined"
        " declining lost lose loses losing shed sheds shedding slid slide slides sliding sank sink sinks sinking plunge plunges plunged plunging"
        " plummet plummets plummeted plummeting tumble tumbles tumbled tumbling slump slumped slumping dip dips dipped dipping cut cuts cutting"
        " reduce reduces reduced reducing reduction shrink shrinks shrank shrunk shrinking lower lowered lowering slip slips slipped slipping"
        " crash crashed crashing ease eased easing narrowed narrowing contracted contracting slashed slashing slash weakened weakening"
        " trimmed trimming slow slows slowed slowing downgraded dwindled dwindling depreciated collapsed retreated retreat"
    ),
    movers=worded(
        "going went go goes gone change changed changing moved moving move revised revise revising adjusted shifted swung upward downward brought taken took taking bringing"
    ),
    spans=worded("range ranges ranging ranged between vary varies varying aged ages priced cost costs costing"),
    multiples=worth(
        "doubled/double/doubles/doubling/twofold/twice=2 tripled/triple/triples/tripling/trebled/treble/trebles/trebling/threefold/thrice=3 quadrupled/quadruple/quadruples/quadrupling/fourfold=4 quintupled/quintuple/quintupling/fivefold=5 sextupled/sixfold=6 halved/halve/halves/halving=1:2 sevenfold=7 eightfold=8 tenfold=10"
    ),
    by_words=worded("by"),
    clock_words=worded("am pm a.m p.m a.m. p.m. o'clock gmt utc est edt et bst pst pdt cet cest noon"),
    clock_before=worded("at by until till before after around about from since"),
    designators=worded(
        "no no. number nos page pages part chapter section article group model category phase room flight channel level grade type highway"
        " route rule episode round season week day stage volume version gate line lane platform track unit bus tier division windows android"
        " ios iphone galaxy ipad playstation boeing airbus psalm verse verses vol covid question proposition amendment street avenue xbox"
        " interstate kilometre kilometer resolution ward district zone matchday matchweek gameweek exhibit game class act formula euro league under-21 bill item table"
    ),
    score_words=worded(
        "win won wins winning beat beats beating lost lose loss defeat defeated defeats victory draw drew drawn lead leads led score scored"
        " tie tied aggregate record trail trailed trailing halftime ahead verdict vote voted ruled ruling decision series set sets final penalties shootout"
    ),
    stops=worded(
        "a an the this that these those and or but nor of in on at by for from to with without within into onto over under about after before"
        " during since until till through throughout between among against as than because while when where who whom whose which what if"
        " is are was were be been being am has have had having do does did will would shall should can could may might must"
        " said says say saying told tells it its he she they them him her his their our we us you your i my me not no so then there here"
        " up down off out per each every both all more less most least very just only also too again ago later earlier early late old now"
        " died die dies dying killed injured wounded dead missing hurt came come comes went go goes got get gets made make makes took take"
        " takes left leave leaves gave give gives found find finds held hold holds began begin begins became become ran run runs rose fell"
        " grew won lost led met sat stood stand stands spent sent sold bought paid cost costs worth behind above below across along around"
        " near next last according including plus minus via versus vs amid despite toward towards upon unless whether yet still already almost"
        " today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday compared based available required needed"
        " live lives lived living work works worked working voted turned tested fled moved faced followed remained remain arrived attended"
        " showed took joined signed entered lacked need needs want wants seem seems appear appears using used making taking getting giving"
        " following throughout respectively combined annually daily weekly monthly yearly nationwide worldwide overall alone away apart"
        " january february march april june july august september october november december"
    ),
    plurals=worded(
        "people men women children troops police staff personnel cattle sheep fish deer aircraft spacecraft hovercraft offspring youth folk"
        " personnel infantry crew livestock salmon trout teeth geese mice lives wives knives"
    ),
    number_of=worded("number figure estimate count"),
    tolls=worded("toll total tally headcount population turnout attendance"),
    votes=worded(
        "poll polls vote votes voted voting ballot ballots count counted seats election parliament race round party coalition lawmakers"
    ),
    named_units={"magnitude": "magnitude"},
    long_hedges=worded("over"),
    spent_before=worded(
        "for of after in took takes take lasted lasts last spent with is was by and just well to at been"
    ),
    place_words=worded("in across at near around throughout inside outside off"),
    abbreviations=worded(
        "mr mrs ms dr prof gen sen rep gov lt col sgt capt st no nos vs jan feb mar apr jun jul aug sept sep oct nov dec mio mrd approx"
        " u.s u.k u.n e.u a.m p.m inc corp co ltd jr sr fig al bn mn mln est dept univ ft lb oz mt ave blvd rd rs cf ca"
    ),
)
