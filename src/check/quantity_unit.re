#include "check/quantity_unit.h"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400, WEEK = 604800 };
static const double MONTH = 2629746, YEAR = 31556952;

/* Is the character here part of a word, so that a unit cannot end before it? */
static bool goes_on(const unsigned char *at)
{
    if ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z')
        return true;
    /* Latin, Greek and further letters; signs such as x, minus, superscripts and dashes are in C2 and E2. */
    return (*at >= 0xc3 && *at < 0xe2 && !(at[0] == 0xc3 && (at[1] == 0x97 || at[1] == 0xb7))) ||
           (*at >= '0' && *at <= '9');
}

struct quantity_unit quantity_unit_lex(const char *at, bool glued)
{
    const unsigned char *YYCURSOR = (const unsigned char *)at;
    const unsigned char *YYMARKER = YYCURSOR;
    struct quantity_unit unit = {.scale = 1};
#define UNIT(kind_value, flag_value, scale_value)                                                             \
    do {                                                                                                      \
        unit.kind = (kind_value), unit.flags = (flag_value), unit.scale = (scale_value);                      \
        goto found;                                                                                           \
    } while (0)
    /*!re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:yyfill:enable = 0;
        re2c:encoding:utf8 = 1;
        sp = [ \t\n\u00a0\u202f\u2009];
        gap = sp | "-" | "\u2010" | "\u2011";
        micro = [u\u00b5\u03bc];

        * { return unit; }

        // shares
        ("%" | "\uff05" | 'percent' | 'per' sp? 'cent' | 'per' sp? 'cents' | 'pct' '.'? | 'p.c.' | 'percents' | "\u2030" | 'percentile') { UNIT(QUANTITY_PERCENT, 0, 1); }
        ('percentage' gap 'point' 's'? | 'percentage' | 'percent' gap 'point' 's'? | "%" sp? 'points' | "%" gap 'point' | "pp" | 'ppt'
        | 'basis' gap 'point' 's'? | 'bips' | 'wt' "."? sp? "%" | 'vol' "."? sp? "%" | 'mol' "."? sp? "%" | 'at' "."? sp? "%" | "% wt" | "% w/v" | "% v/v" | "% w/w" | "%" sp? 'by' sp ('weight'|'volume'|'mass')
        | 'weight' sp? ("%" | 'percent') | 'volume' sp? ("%" | 'percent') | 'mole' sp? ("%" | 'percent') | 'atomic' sp? ("%" | 'percent') | 'mass' sp? ("%"|'percent') | 'area' sp? "%" | 'ppm' | 'ppb' | 'ppmv' | 'ppbv' | 'parts' sp 'per' sp ('million'|'billion'|'trillion'|'thousand') | 'parts' sp 'by' sp ('weight'|'volume'|'mass'))
            { UNIT(QUANTITY_PERCENT, 0, 1); }

        // money
        [$\u00a2-\u00a5\u20a0-\u20bf\u0e3f\u0bf9] { unit.kind = QUANTITY_MONEY; unit.length = (size_t)(YYCURSOR - (const unsigned char *)at); return unit; }
        ('us'|'hk'|'nz'|'au'|'a'|'ca'|'c'|'nt'|'s'|'r'|'mx') "$" { unit.kind = QUANTITY_MONEY; unit.length = (size_t)(YYCURSOR - (const unsigned char *)at); return unit; }
        ('us' sp | 'u.s.' sp | 'american' sp | 'canadian' sp | 'australian' sp)? ('dollar' | 'dollars') { UNIT(QUANTITY_MONEY, UNIT_WORD | UNIT_SINGULAR, 1); }
        ('buck'|'cent'|'euro'|'pound' sp 'sterling'|'sterling'|'rupee'|'peso'|'ruble'|'rouble'|'dirham'|'dinar'|'shekel'|'franc'|'ringgit'|'riyal'|'rial'|'krona'|'krone'|'kroner'|'kronor'|'crown'
        |'baht'|'lira'|'zloty'|'forint'|'hryvnia'|'shilling'|'bitcoin'|'satoshi'|'tugrik'|'tenge'|'centime'|'kopek'|'kopiyka'|'kopeck'|'piastre'|'eurocent'|'halala'|'qirsh'|'farthing'|'guinea'|'florin'|'guilder'|'drachma'|'ducat'|'denar'|'manat'|'lari'|'taka'|'won'
        |'naira'|'cedi'|'birr'|'rupiah'|'quetzal'|'lempira'|'balboa'|'pula'|'kwacha'|'dalasi'|'koruna'|'koruny'|'escudo'|'peseta'|'deutschmark'|'deutsche' sp 'mark'|'lek'|'leu'|'lev'|'kuna'|'dong'|'kip'|'kyat'|'riel'|'ngultrum'|'rufiyaa'|'vatu'|'pataca'|'tala'|'ether'|'satang'|'fillér'|'groszy'|'cordoba'|'colon'|'boliviano'|'guarani'|'bolivar'|'gourde'|'lilangeni'|'loti'|'metical'|'ariary'|'ouguiya'|'leone'|'nakfa'|'somoni'|'som'|'afghani'|'dram') 's'?
            { UNIT(QUANTITY_MONEY, UNIT_WORD | UNIT_SINGULAR, 1); }
        ('pence'|'pennies'|'penny'|'quid'|'yen'|'yens'|'yuan'|'yuans'|'renminbi'|'rmb'|'grand'|'nickels'|'dimes'|'lei'|'leva'|'soles'|'reais'|'rand'|'rands'|'sen'|'fils'|'kopecks'|'kopeks'|'cents.'|'bs'|'guaranies'|'colones'|'lire'|'pesetas'|'crowns'|'lek'|'dollers') { UNIT(QUANTITY_MONEY, UNIT_WORD, 1); }
        ('m'|'k'|'b'|'t'|'bn'|'mn'|'mio' sp)? ("USD"|"EUR"|"GBP"|"JPY"|"CHF"|"SEK"|"NOK"|"DKK"|"INR"|"CNY"|"AUD"|"CAD"|"NZD") { UNIT(QUANTITY_MONEY, 0, 1); }
        ('usd'|'eur'|'gbp'|'jpy'|'chf'|'sek'|'nok'|'dkk'|'inr'|'cny'|'aud'|'cad'|'nzd'|'hkd'|'sgd'|'mxn'|'brl'|'zar'|'krw'|'thb'|'myr'|'idr'|'php'|'pln'|'czk'|'huf'|'rub'|'uah'|'ils'|'aed'|'sar'|'qar'|'kwd'|'bhd'|'omr'|'jod'|'egp'|'ngn'|'kes'|'ghs'|'pkr'|'bdt'|'lkr'|'vnd'|'twd'|'clp'|'ars'|'rs'|'gel'|'bgn'|'ron'|'kzt'|'mnt'|'lbp'|'isk'|'btc'|'eth'|'usdt'|'dem'|'frf'|'esp'|'itl') { UNIT(QUANTITY_MONEY, 0, 1); }
        ("RM"|"LE"|"kr"|"KM"|"TRY"|"COP"|"PEN"|"UYU"|"VEF"|"TZS"|"UGX"|"ETB"|"MAD"|"TND"|"DZD"|"IQD"|"IRR"|"NPR"|"MMK"|"KHR"|"HRK"|"RSD"|"XAF"|"XOF"|"z\u0142"|"K\u010d"|"Ft") { UNIT(QUANTITY_MONEY, 0, 1); }
        "p" { UNIT(QUANTITY_MONEY, UNIT_GLUED | UNIT_LETTER, 1); }
        [\u5143\u5186\uc6d0] | "markka" | "kuai" | "pesetas" { UNIT(QUANTITY_MONEY, UNIT_WORD, 1); }

        // time
        ('nanosecond'|'nano' gap 'second') 's'? | "ns" | 'nsec' 's'? { UNIT(QUANTITY_DURATION, 0, 1e-9); }
        ('microsecond' 's'? | "\u00b5s" | "\u03bcs" | 'usec' 's'?) { UNIT(QUANTITY_DURATION, 0, 1e-6); }
        "us" { UNIT(QUANTITY_DURATION, UNIT_GLUED, 1e-6); }
        ('milli' gap? 'second' 's'? | 'msec' 's'? | "ms" | "mS") { UNIT(QUANTITY_DURATION, 0, 1e-3); }
        ('second'|'seconds'|'sec'|'secs'|'sec.'|'secs.') { UNIT(QUANTITY_DURATION, UNIT_WORD, 1); }
        ('s') { UNIT(QUANTITY_DURATION, UNIT_LETTER, 1); }
        ('minute'|'minutes'|'mins'|'min'|'mins.'|'min.') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, MINUTE); }
        ('hour'|'hours'|'hr'|'hrs'|'hrs.'|'hr.') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, HOUR); }
        ('man'|'person'|'engineer'|'labor'|'labour'|'staff'|'developer'|'working'|'work'|'lab') gap ('hour'|'hours') { UNIT(QUANTITY_DURATION, UNIT_WORD, HOUR); }
        ('man'|'person'|'engineer'|'developer'|'business'|'working'|'work') gap ('day'|'days') { UNIT(QUANTITY_DURATION, UNIT_WORD, DAY); }
        ('man'|'person'|'engineer'|'developer'|'business'|'working'|'work') gap ('week'|'weeks') { UNIT(QUANTITY_DURATION, UNIT_WORD, WEEK); }
        ('man'|'person'|'engineer'|'developer'|'calendar') gap ('month'|'months'|'year'|'years') { UNIT(QUANTITY_DURATION, UNIT_WORD, MONTH); }
        "h" { UNIT(QUANTITY_DURATION, UNIT_LETTER, HOUR); }
        ('day'|'days') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, DAY); }
        ('night'|'nights'|'weekend'|'weekends'|'workday'|'workdays'|'weekdays'|'afternoons'|'mornings'|'evenings') { UNIT(QUANTITY_DURATION, UNIT_WORD, DAY); }
        "d" { UNIT(QUANTITY_DURATION, UNIT_LETTER | UNIT_GLUED, DAY); }
        ('week'|'weeks'|'wk'|'wks'|'workweek' 's'?) { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, WEEK); }
        ('fortnight'|'fortnights') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, 2 * WEEK); }
        ('month'|'months'|'mos') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, MONTH); }
        'mo' { UNIT(QUANTITY_DURATION, UNIT_GLUED, MONTH); }
        ('quarters'|'semester'|'semesters'|'trimesters') { UNIT(QUANTITY_DURATION, UNIT_WORD, 3 * MONTH); }
        ('year'|'years'|'yr'|'yrs'|'years' sp 'old'|'year' gap 'old') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, YEAR); }
        ("y"|"Y") { UNIT(QUANTITY_DURATION, UNIT_GLUED, YEAR); }
        ('yo'|'y/o'|'y.o') { UNIT(QUANTITY_DURATION, 0, YEAR); }
        ('decade'|'decades') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, 10 * YEAR); }
        ('century'|'centuries') { UNIT(QUANTITY_DURATION, UNIT_WORD | UNIT_SINGULAR, 100 * YEAR); }
        ('millennium'|'millennia'|'millenniums'|'eons') { UNIT(QUANTITY_DURATION, UNIT_WORD, 1000 * YEAR); }
        ("Myr"|"Ma"|"kyr"|"Gyr"|"ka") { UNIT(QUANTITY_DURATION, 0, YEAR); }

        // rates of their own
        ('mph'|'kph'|'kmh'|'kmph'|'rpm'|'fps'|'bpm'|'rps'|'qps'|'tps'|'iops'|'cpm'|'knots'|'kt'|'kts'|'mpg'|'wpm'|'cfm'|'gpm'|'sccm'|'slpm'|'cps'|'dpm'|'rcf') { UNIT(QUANTITY_RATE, UNIT_RATED, 1); }
        [kMGTP]? ("bps"|"bit/s"|"bits/s"|"B/s"|"Bps"|"b/s") { UNIT(QUANTITY_RATE, UNIT_RATED, 1); }
        ('kbps'|'mbps'|'gbps'|'tbps'|'kbit/s'|'mbit/s'|'gbit/s'|'mbits'|'req/s'|'flops'|'gflops'|'tflops'|'teraflops'|'petaflops'|'mips') { UNIT(QUANTITY_RATE, UNIT_RATED, 1); }

        // length
        ('nano'|'micro'|'milli'|'centi'|'deci'|'deca'|'hecto'|'kilo')? gap? ('meter'|'metre'|'meters'|'metres') { UNIT(QUANTITY_MEASURE, UNIT_WORD | UNIT_SINGULAR, 1); }
        ("nm"|"\u00b5m"|"\u03bcm"|"um"|"mm"|"cm"|"dm"|"km"|"Km"|"KM"|"kms"|"cms"|"mms"|"mtr"|"mtrs"|"yd"|"yds"|"mi"|"ft"|"Ft"|"FT"|"ft."|"yd."|"mi."|"fm") { UNIT(QUANTITY_MEASURE, 0, 1); }
        "m" { UNIT(QUANTITY_MEASURE, UNIT_LETTER, 1); }
        "in" { UNIT(QUANTITY_MEASURE, UNIT_LETTER, 1); }
        ("in." | 'sq' "."? sp 'in' "."?) { UNIT(QUANTITY_MEASURE, 0, 1); }
        ('inch'|'inches'|'foot'|'feet'|'mile'|'miles'|'nautical' sp 'miles'|'yard'|'yards'|'micron'|'microns'|'angstrom'|'angstroms'|'furlong'|'furlongs'|'fathom'|'fathoms'
        |'light' gap 'year' 's'?|'parsec'|'parsecs'|'astronomical' sp 'units'|'kilometer'|'kilometers'|'kilometre'|'kilometres'|'cubit'|'cubits'|'leagues'|'blocks'|'klick'|'klicks'|'hectometers') { UNIT(QUANTITY_MEASURE, UNIT_WORD | UNIT_SINGULAR, 1); }
        ("\u00c5"|"\u212b"|"AU"|"kpc"|"Mpc"|"pc"|"ly") { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("'"|"\u2032"|"\u2019"|"\""|"''"|"\u2033"|"\u201d"|"\u2019\u2019") { unit.kind = QUANTITY_MEASURE; unit.flags = UNIT_INCH; unit.length = (size_t)(YYCURSOR - (const unsigned char *)at); return unit; }

        // area and volume
        ('square'|'sq' "."?|'cubic'|'cu' "."?) gap ('nano'|'micro'|'milli'|'centi'|'deci'|'kilo')? ('meter'|'metre'|'meters'|'metres'|'foot'|'feet'|'inch'|'inches'|'yard'|'yards'|'mile'|'miles'|'ft' "."?|'in'|'mi'|'m'|'km'|'cm'|'mm'|'yd') { UNIT(QUANTITY_MEASURE, UNIT_WORD, 1); }
        ('sqft'|'sqm'|'sq' "."? sp? 'ft' "."?|'psf'|'cc'|'ccs'|'cfu'|'pfu'|'acre'|'acres'|'hectare'|'hectares'|'acre' gap 'feet') { UNIT(QUANTITY_MEASURE, UNIT_WORD | UNIT_SINGULAR, 1); }
        ("ha"|"dm3"|"dm\u00b3") { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("nm"|micro "m"|"mm"|"cm"|"km"|"m"|"ft"|"in"|"yd"|"mi"|"Å") ("^"? [23] | "\u00b2" | "\u00b3") { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("cm"|"m"|"s"|"nm"|"mm"|"g"|"kg"|"mol"|"L"|"h"|"min"|"yr"|"d"|micro "m") ("\u207b" [\u00b9\u00b2\u00b3] | sp? "^"? [\-\u2212\u2013] [123]) { UNIT(QUANTITY_MEASURE, 0, 1); }
        ('nano'|'micro'|'milli'|'centi'|'deci'|'hecto'|'kilo')? ('liter'|'litre'|'liters'|'litres') { UNIT(QUANTITY_MEASURE, UNIT_WORD | UNIT_SINGULAR, 1); }
        ("nl"|"nL"|"pl"|"pL"|"fL"|micro 'l'|'ml'|"cl"|"cL"|"dl"|"dL"|"mls"|"ltr"|"ltrs"|"kL"|"hl"|"ML"|"gal"|"gals"|"pt"|"pts"|"qt"|"qts"|'tbsp'|'tbsps'|'tsp'|'tsps'|'fl' "."? sp? 'oz' "."?|'bbl'|'bbls'|'mmbbl'|'boe'|'bpd'|'mcf'|'bcf'|'tcf'|'mmbtu'|'btu'|'btus'|'fl' sp 'ounces'|"c.c.") { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("l"|"L") { UNIT(QUANTITY_MEASURE, UNIT_LETTER, 1); }
        ('gallon'|'pint'|'quart'|'cup'|'tablespoon'|'teaspoon'|'barrel'|'bushel'|'fluid' sp 'ounce'|'milligram' sp 'percent'|'spoonful'|'cupful'|'keg'|'shot'|'peck'|'jigger') 's'? { UNIT(QUANTITY_MEASURE, UNIT_WORD | UNIT_SINGULAR, 1); }

        // weight
        ('pico'|'nano'|'micro'|'milli'|'centi'|'kilo')? ('gram'|'gramme') 's'? { UNIT(QUANTITY_MEASURE, UNIT_WORD | UNIT_SINGULAR, 1); }
        ("fg"|"pg"|"ng"|micro "g"|"mcg"|'mg'|"mgs"|"cg"|"dg"|"gm"|"gms"|"gr"|"grs"|'kg'|"kgs"|'kilo' 's'?|"lb"|"lbs"|'lb.'|'lbs.'|'oz'|'oz.'|"ozs"|"mt"|"Mt"|"kt"|"cwt"|"ct"|"st"|"Da"|"kDa"|"kD"|"MDa"|"amu"|"LB"|"LBS") { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("g"|"t") { UNIT(QUANTITY_MEASURE, UNIT_LETTER, 1); }
        ("lakh" sp)? ('pound'|'ounce'|'ton'|'tonne'|'metric' sp 'ton'|'metric' sp 'tonne'|'short' sp 'ton'|'long' sp 'ton'|'carat'|'karat'|'dalton'|'kilodalton'|'megaton'|'kiloton'|'quintal'|'hundredweight'|'stone'|'grain' sp 'of') 's'? { UNIT(QUANTITY_MEASURE, UNIT_WORD | UNIT_SINGULAR, 1); }

        // temperature and angle
        ("\u00b0" | "\u00ba" | "\u02da" | "\u25e6") sp? ([CcFfKRN] | 'celsius' | 'fahrenheit' | 'centigrade' | 'celcius')? { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("\u2103"|"\u2109") { UNIT(QUANTITY_MEASURE, 0, 1); }
        ('degree'|'degrees'|'deg'|'deg.'|'degs') (sp ('celsius'|'fahrenheit'|'centigrade'|'kelvin'|'c'|'f'|'celcius'|'farenheit'))? { UNIT(QUANTITY_MEASURE, UNIT_WORD, 1); }
        ('celsius'|'fahrenheit'|'centigrade'|'kelvin'|'kelvins'|'celcius'|'farenheit'|'rankine'|'rad'|'rads'|'radian'|'radians'|'mrad'|'arcsec'|'arcmin'|'arcseconds'|'arcminutes'|'steradian' 's'?) { UNIT(QUANTITY_MEASURE, UNIT_WORD, 1); }
        ("C"|"F"|"K"|"f"|"c") { UNIT(QUANTITY_MEASURE, UNIT_LETTER, 1); }

        // data
        ('bit'|'byte'|'kilobyte'|'megabyte'|'gigabyte'|'terabyte'|'petabyte'|'exabyte'|'kilobit'|'megabit'|'gigabit'|'megapixel'|'pixel'|'gig') 's'? { UNIT(QUANTITY_MEASURE, UNIT_WORD, 1); }
        ('kb'|'mb'|'gb'|'tb'|'pb'|"EB"|'kib'|'mib'|'gib'|'tib'|'kbit'|'mbit'|'gbit'|'px'|'mp'|'dpi'|'ppi'|'kbp'|'mpix'|'rem'|"em"|'vcpu' 's'?) { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("B"|"b") { UNIT(QUANTITY_MEASURE, UNIT_LETTER | UNIT_GLUED, 1); }

        // physics and chemistry
        [kMGT]? "Hz" | 'hertz' | 'kilohertz' | 'megahertz' | 'gigahertz' | 'khz' | 'mhz' | 'ghz' | 'hz' { UNIT(QUANTITY_MEASURE, 0, 1); }
        [numkMGTP\u00b5\u03bc]? ("Wh"|"W") | 'kwh' 's'? | 'mwh' | 'kw' | 'mw' | 'gw' | "VA" | "kVA" | "MVA" | ('kilo'|'mega'|'giga'|'milli'|'tera')? 'watt' (gap 'hour')? 's'? { UNIT(QUANTITY_MEASURE, 0, 1); }
        [npumk\u00b5\u03bcM] "V" | ('kilo'|'milli'|'micro'|'mega')? 'volt' 's'? | [kMG]? "eV" | "meV" | "TeV" | 'electron' gap? 'volt' 's'? | 'electronvolts' | "VDC" | "VAC" | "Vpp" | "dBm" | "dB" | "dBA" | "dB(A)" | "dBi" | 'db' | 'decibel' 's'? { UNIT(QUANTITY_MEASURE, 0, 1); }
        [fpnumk\u00b5\u03bc] "A" | ('milli'|'micro'|'nano')? ('ampere'|'amp') 's'? | "mAh" | "Ah" { UNIT(QUANTITY_MEASURE, 0, 1); }
        [mkMG]? ("\u03a9"|"\u2126") | ('kilo'|'mega')? 'ohm' 's'? | [pnum\u00b5\u03bc] "F" | 'farad' 's'? | 'microfarads' | [num\u00b5\u03bc] "H" | "mT" | 'tesla' | 'gauss' | "kG" | "Oe" | "kOe" { UNIT(QUANTITY_MEASURE, 0, 1); }
        [npumkMG\u00b5\u03bch] "Pa" | "Pa" | 'pascal' 's'? | 'bar' | 'bars' | 'mbar' | 'atm' | 'atmospheres' | 'psi' | 'psia' | 'psig' | 'torr' | "mTorr" | 'mm' sp? 'hg' | 'cm' sp? "H2O" | "inHg" | 'kilopascals' | 'megapascals' { UNIT(QUANTITY_MEASURE, 0, 1); }
        [pnumkMG\u00b5\u03bc] "N" | 'newton' 's'? | "Nm" | "N" [\u00b7.-] "m" | [nmkMG\u00b5\u03bc] "J" | 'joule' 's'? | 'kilojoule' 's'? | 'kcal' 's'? | 'cal' | 'cals' | 'calorie' 's'? | 'kilocalorie' 's'? | 'erg' 's'? | 'hp' | 'bhp' | 'horsepower' | 'ft' gap 'lb' 's'? | 'lb' gap 'ft' | "kgf" | "lbf" | 'therms' | "BTU" { UNIT(QUANTITY_MEASURE, 0, 1); }
        [fpnumc\u00b5\u03bck]? 'mol' | 'mole' 's'? | 'millimole' 's'? | 'micromole' 's'? | 'moles' | 'molar' | 'millimolar' | 'micromolar' | 'nanomolar' | [fpnum\u00b5\u03bc] "M" | 'meq' | 'mEq' | 'equiv' "."? 's'? | 'equivalents' | 'eq.' | "mol%" | 'wt' | 'mosm' | 'mOsm' | 'mmole' 's'? { UNIT(QUANTITY_MEASURE, 0, 1); }
        ("M"|"V"|"A"|"N"|"J"|"T"|"U") { UNIT(QUANTITY_MEASURE, UNIT_LETTER, 1); }
        "IU" | 'miu' | "mU" | 'units' | 'cP' | 'cps' | 'centipoise' | 'poise' | 'cSt' | "mS" | "\u00b5S" | 'lux' | 'lumen' 's'? | 'lm' | 'nits' | 'candela' 's'? | "cd" | "mCi" | micro "Ci" | "Ci" | [kMG]? "Bq" | "cGy" | "mGy" | "Gy" | "mSv" | "Sv" | 'sieverts' | "bp" | "kb" | 'base' gap 'pairs' | "nt" | "aa" | 'nucleotides' | 'residues' | 'mer' | 'mers' | 'x' sp? "g" | "\u00d7" sp? "g" | 'denier' | 'mesh' | 'gauge' | 'phr' | 'mil' | 'mils' { UNIT(QUANTITY_MEASURE, 0, 1); }

        // multiples
        ('x'|"\u00d7") { UNIT(QUANTITY_MULTIPLE, 0, 1); }
        ('fold' | 'folds') { UNIT(QUANTITY_MULTIPLE, 0, 1); }
        ('orders' | 'order') sp 'of' sp 'magnitude' { UNIT(QUANTITY_MULTIPLE, UNIT_WORD | UNIT_SINGULAR, 1); }
        'times' { UNIT(QUANTITY_COUNT, UNIT_WORD, 1); }
        'times' sp ('as'|'more'|'less'|'faster'|'higher'|'lower'|'larger'|'bigger'|'greater'|'better'|'smaller'|'longer'|'slower'|'fewer'|'the'|'cheaper'|'stronger'|'quicker'|'that'|'its'|'what'|'worse'|'our') { UNIT(QUANTITY_MULTIPLE, UNIT_PLACE, 1); }

        // ratings
        ('star' | 'stars') { UNIT(QUANTITY_RATING, UNIT_WORD, 1); }
    */
found:
    if (YYCURSOR[-1] == '.' && YYCURSOR[-2] != '.' && (*YYCURSOR == '\0' || *YYCURSOR == '\n'))
        YYCURSOR--; /* the full stop ends a sentence */
    unsigned char last = YYCURSOR[-1];
    bool is_word = (last | 0x20) >= 'a' && (last | 0x20) <= 'z';
    if (is_word && goes_on(YYCURSOR)) {
        /* 1h30 and 5ft10: a smaller unit follows directly; none does in 4f6e, which is no temperature */
        bool digit = *YYCURSOR >= '0' && *YYCURSOR <= '9';
        bool is_letter = unit.kind == QUANTITY_MEASURE && unit.flags & UNIT_LETTER;
        if (!digit || !glued || unit.kind == QUANTITY_MONEY || is_letter)
            return (struct quantity_unit){.scale = 1};
    }
    if ((unit.flags & UNIT_GLUED) && !glued)
        return (struct quantity_unit){.scale = 1};
    unit.length = (size_t)(YYCURSOR - (const unsigned char *)at);
    return unit;
#undef UNIT
}

size_t quantity_currency_lex(const char *at)
{
    const unsigned char *YYCURSOR = (const unsigned char *)at;
    const unsigned char *YYMARKER = YYCURSOR;
    /*!re2c
        letters = "USD"|"EUR"|"GBP"|"JPY"|"CHF"|"SEK"|"NOK"|"DKK"|"INR"|"CNY"|"AUD"|"CAD"|"NZD"|"HKD"|"SGD"|"MXN"|"BRL"|"ZAR"|"KRW"|"THB"|"MYR"|"IDR"|"PHP"|"PLN"|"CZK"|"HUF"|"RUB"|"UAH"|"ILS"|"AED"|"SAR"|"QAR"|"KWD"|"BHD"|"OMR"|"JOD"|"EGP"|"NGN"|"KES"|"GHS"|"PKR"|"BDT"|"LKR"|"VND"|"TWD"|"CLP"|"ARS"|"GEL"|"BGN"|"RON"|"KZT"|"MNT"|"LBP"|"ISK"|"BTC"|"RM"|"LE"|"RMB"|"VEF"|"DEM"|"ATS"
            |"usd"|"eur"|"gbp"|"inr"|"cad"|"aud"|"nzd"|"mxn"|"rmb"|"jpy"|"cny"|"hkd"|"sgd"|"Rs"|"rs"|"Rs."|"Usd"|"Eur";
        sign = [$\u00a3-\u00a5\u20a0-\u20bf\u0e3f\u0bf9];
        ('us'|'hk'|'nz'|'au'|'a'|'ca'|'c'|'nt'|'s'|'r'|'mx'|'u.s.'|letters) (sp? "$") { return (size_t)(YYCURSOR - (const unsigned char *)at); }
        sign sign? { return (size_t)(YYCURSOR - (const unsigned char *)at); }
        letters { return (size_t)(YYCURSOR - (const unsigned char *)at); }
        * { return 0; }
    */
}
