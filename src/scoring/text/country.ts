/** ISO 3166-1 alpha-2. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK'.split(
    ' ',
  );

/** Names and codes in daily use that ISO's lists do not carry. */
const DAILY =
  'uk|usa|u.k.|u.s.|u.s.a.|gbr|deu|fra|ita|esp|prt|pol|nld|bel|aut|che|swe|nor|dnk|fin|irl|chn|jpn|ind|bra|can|aus|mex|rus|tur|arg|united states of america|great britain|britain|england|scotland|wales|northern ireland|holland|czech republic|the netherlands|korea|south korea|north korea|russia|russian federation|macedonia|burma|ivory coast|cape verde|swaziland|east timor|vatican|vatican city|turkey|turkiye|viet nam|hong kong|macau|uae|republic of ireland|eire|deutschland|bundesrepublik deutschland|schweiz|suisse|svizzera|prc|peoples republic of china|republic of korea|palestine|congo|drc|estados unidos|etats-unis|eua|ee.uu.|eeuu|vsa|stany zjednoczone|wielka brytania|grande-bretagne|gran bretana|gran bretagna|grossbritannien|gra-bretanha|holanda|hollande|paises bajos'.split(
    '|',
  );

/** Asked in this order, the next only when the ones before did not know the name. */
const LANGUAGES = 'en de fr es it pt pl nl sv da nb fi cs sk hu ro bg el hr sl et lv lt uk ru tr ar he ja ko zh zh-Hant'.split(
  ' ',
);

const known = new Set<string>();
let asked = 0;

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The names of one more language; false when there is none left. */
function askNext(): boolean {
  const language = LANGUAGES[asked];
  if (language === undefined) return false;
  if (asked === 0) for (const name of DAILY) known.add(plain(name));
  asked += 1;
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const code of CODES) {
    const name = names.of(code);
    if (name !== undefined) known.add(plain(name));
  }
  return true;
}

const CODE_SET = new Set(CODES);

/**
 * Is this a country: an ISO 3166 code, or its name in one of some thirty languages? The names are the platform's own
 * (Intl.DisplayNames), asked by language whatever the reader's locale, so that the answer is the same for everybody.
 * @example isCountry('Österreich') // true; isCountry('Berlin') // false
 */
export function isCountry(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 80) return false;
  if (CODE_SET.has(trimmed.toUpperCase())) return true;
  const name = plain(trimmed);
  while (!known.has(name)) if (!askNext()) return false;
  return true;
}
