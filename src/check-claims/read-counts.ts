import type { FoundValue, ValueContext } from "./found-value.ts";
import { type FoundWords, type Reading, readMatches, type ValueRule } from "./read-matches.ts";
import { numberWords, parseNumberWords, type WordLanguage } from "./read-number-words.ts";
import {
  DIGITS,
  EAST_ASIAN_LETTER,
  EAST_ASIAN_NUMBER,
  EAST_ASIAN_START,
  EAST_ASIAN_TO,
  multiply,
  NUMBER_START,
  parseDigits,
  parseEastAsianRange,
} from "./read-numerals.ts";

/** What a language counts, and the words that may stand around its numbers; all folded. */
type CountWords = {
  readonly people: string;
  readonly missiles: string;
  readonly vessels: string;
  readonly satellites?: string;
  readonly km: string;
  readonly miles: string;
  readonly nautical: string;
  /** What may stand between a number and its noun, up to three times. */
  readonly kinds: string;
  /** Words of size, and the number each multiplies by. */
  readonly scales: Readonly<Record<string, number>>;
  readonly to: string;
  readonly between: string;
  readonly and: string;
};

const ENGLISH_KINDS =
  "us|u\\.s\\.|american|japanese|chinese|active|active-duty|duty|army|navy|marine|air|force|military|uniformed|additional|more|new" +
  "|extra|stationed|combat|ground|support|tomahawk|cruise|long-range|land-attack|us-made|u\\.s\\.-made|american-made" +
  "|guided|ballistic|hypersonic|anti-ship|standoff|stand-off|landing|patrol|transport|naval|coast|guard|reconnaissance|surveillance|spy|observation|intelligence|isr";
/** "400 Tomahawk launchers" are no missiles. */
const TOMAHAWK = "tomahawks?(?!-| (?:launch|batter|block|unit|system|equip|tube|starter|abschuss))";

const LANGUAGES: Readonly<Record<WordLanguage, CountWords>> = {
  en: {
    people:
      "troops|marines|soldiers|people|personnel|sailors|airmen|service ?members|service-members|servicemen|residents|men(?: and women)?|members(?! of (?:parliament|the (?:diet|house))|hips?)|leathernecks",
    missiles: `missiles|${TOMAHAWK}`,
    vessels: "vessels|ships|boats|watercraft|landing craft|warships",
    satellites: "satellites",
    km: "kilomet(?:re|er)s?|kms?",
    miles: "miles?(?! de )",
    nautical: "nautical[ -]miles?",
    kinds: ENGLISH_KINDS,
    scales: { thousand: 1e3, k: 1e3, million: 1e6 },
    to: " ?- ?| to | or ",
    between: "between",
    and: " and ",
  },
  fr: {
    people: "soldats|militaires|hommes|marines|personnes|soldats|marins|habitants",
    missiles: `missiles|${TOMAHAWK}`,
    vessels: "navires|bateaux|batiments de guerre|embarcations|vaisseaux",
    km: "kilometres?",
    miles: "milles",
    nautical: "milles (?:nautiques|marins)",
    kinds: "nouveaux|autres",
    scales: { mille: 1e3, million: 1e6, millions: 1e6 },
    to: " ?- ?| a | ou ",
    between: "entre",
    and: " et ",
  },
  de: {
    people:
      "(?:us-|marine)?soldat(?:en|innen)(?: und soldat(?:en|innen))?|marines|marineinfanteristen|us-marines|menschen|personen|mann|militarangehorige|einwohner",
    missiles: `raketen|marschflugkorper|lenkflugkorper|tomahawk-(?:raketen|marschflugkorper)|${TOMAHAWK}`,
    vessels: "schiffen?|kriegsschiffen?|booten?|landungsbooten?|wasserfahrzeugen?",
    km: "kilometern?",
    miles: "meilen",
    nautical: "seemeilen",
    kinds: "amerikanischen?|us-amerikanischen?|japanischen?|zusatzlichen?|weiteren?|neuen?",
    scales: { tausend: 1e3, million: 1e6, millionen: 1e6 },
    to: " ?- ?| bis | oder ",
    between: "zwischen",
    and: " und ",
  },
  es: {
    people: "soldados|militares|efectivos|marines|infantes de marina|personas|hombres|marineros|habitantes|uniformados",
    missiles: `misiles|${TOMAHAWK}`,
    vessels: "buques|barcos|navios|embarcaciones|naves",
    km: "kilometros?",
    miles: "millas",
    nautical: "millas nauticas",
    kinds: "nuevos|otros",
    scales: { mil: 1e3, millon: 1e6, millones: 1e6 },
    to: " ?- ?| a | o ",
    between: "entre",
    and: " y ",
  },
  it: {
    people: "soldati|militari|marines|uomini|persone|effettivi|marinai|abitanti",
    missiles: `missili|${TOMAHAWK}`,
    vessels: "navi|imbarcazioni|battelli",
    km: "chilometr[oi]",
    miles: "miglia",
    nautical: "miglia (?:nautiche|marine)",
    kinds: "nuovi|altri",
    scales: { mila: 1e3, mille: 1e3, milione: 1e6, milioni: 1e6 },
    to: " ?- ?| a | o ",
    between: "tra|fra",
    and: " e ",
  },
  pt: {
    people: "soldados|militares|fuzileiros(?: navais)?|marines|pessoas|homens|efetivos|marinheiros|habitantes",
    missiles: `misseis|${TOMAHAWK}`,
    vessels: "navios|barcos|embarcacoes",
    km: "quilometros?",
    miles: "milhas",
    nautical: "milhas nauticas",
    kinds: "novos|outros",
    scales: { mil: 1e3, milhao: 1e6, milhoes: 1e6 },
    to: " ?- ?| a | ou ",
    between: "entre",
    and: " e ",
  },
};

/** No count: an area, a speed. */
const NOT_PER =
  "(?![a-z0-9²]|[/-]h|/s| (?:per|an|a|par|pro|por|al|all'|je) ?(?:hour|heure|stunde|hora|ora|second)| (?:carres?|cuadrados|quadrados|quadrati))";

function countRule(language: WordLanguage, isBetween: boolean): ValueRule {
  const words = LANGUAGES[language];
  const number = `(?:${DIGITS}|${numberWords(language)})`;
  const scale = `[ -]?(?:${Object.keys(words.scales).join("|")})(?![a-z0-9])`;
  const second = `(?<to>${number})(?<scale2>${scale})?`;
  const start = isBetween ? `(?<=(?<![a-z])(?:${words.between}) )` : NUMBER_START;
  const range = isBetween ? `(?:${words.and})${second}` : `(?:(?:${words.to})${second})?`;
  const nouns =
    `(?<people>${words.people})|(?<missiles>${words.missiles})|(?<vessels>${words.vessels})|` +
    (words.satellites ? `(?<satellites>${words.satellites})|` : "") +
    `(?<nautical>${words.nautical})|(?<miles>${words.miles})|(?<km>${words.km}|km)`;
  return {
    language,
    needs: new RegExp(isBetween ? words.between : nouns),
    pattern: new RegExp(
      `${start}(?<from>${number})(?<scale1>${scale})?${range}(?: or so|-odd)?[ -]?(?:(?:de|di) |d')?` +
        `(?:(?:${words.kinds})[ -]){0,3}(?:${nouns})${NOT_PER}`,
      "dgu",
    ),
    read: (found) => readLatinCount(found, language),
  };
}

/** "the 2,000-strong regiment" */
const STRONG: ValueRule = {
  needs: /[ -](?:strong|m|person|soldier|troop)/,
  pattern: new RegExp(
    `${NUMBER_START}(?<from>${DIGITS}|${numberWords("en")})(?:-| (?=strong))(?<people>strong|member|man|person|soldier|troop|marine)(?![a-z0-9])`,
    "dgu",
  ),
  read: (found) => readLatinCount(found, "en"),
};

/** "a force of 2,000", which is people where nothing else is named. */
const FORCE: ValueRule = {
  needs: /(?:force|garrison|contingent|strength|regiment) of/,
  pattern: new RegExp(
    `(?<=(?:force|garrison|contingent|strength|regiment) of (?:(?:about|around|some|only|just|roughly|nearly|almost|barely) )?)(?<from>${DIGITS})(?<people>)(?=$|[,.;:|] |[.;:|]$| (?:is|was|will|has|in|on|at|and|under|by)(?![a-z]))`,
    "dgu",
  ),
  read: (found) => readLatinCount(found, "en"),
};

/** "3,500 in the regiment" */
const IN_UNIT: ValueRule = {
  needs: / in (?:the|each) (?:regiment|battalion|unit|garrison|force)/,
  pattern: new RegExp(
    `${NUMBER_START}(?<from>${DIGITS})(?<people>)(?= in (?:the|each) (?:regiment|battalion|unit|garrison|force)(?![a-z]))`,
    "dgu",
  ),
  read: (found) => readLatinCount(found, "en"),
};

const EAST_ASIAN_UNITS =
  "(?<people>人(?![次民口工権权目前分称稱類类道気物体])|名(?![古義护護目称稱義前誉譽])|명(?![령단칭예시확]))|" +
  "(?<missiles>発(?![電言表射進足見生展着令注想達動効行案売信])|枚(?![ぁ-ん奖獎金硬勋勳邮郵])|(?<launchable>[基기])(?![本地金礎础准準盤盘督조준지본간])|발(?![사표전언생견행동효간족굴]))|" +
  "(?<vessels>隻(?!目)|艘|척)|" +
  "(?<km>キロ(?:メートル)?(?![グワトバヘカ])|公里(?!/)|千米|킬로미터|킬로(?![그와톤바])|km(?![a-z0-9²]|/[hs]))|" +
  "(?<miles>マイル|英里|마일)|(?<nautical>海里|カイリ|해리)";

const EAST_ASIAN: ValueRule = {
  needs: new RegExp(`km|${EAST_ASIAN_LETTER.source}`),
  pattern: new RegExp(
    `${EAST_ASIAN_START}(?<from>${EAST_ASIAN_NUMBER})(?:${EAST_ASIAN_TO}(?<to>${EAST_ASIAN_NUMBER}))? ?[余餘多여]? ?(?:${EAST_ASIAN_UNITS})`,
    "dgu",
  ),
  read: readEastAsianCount,
};

const RULES: readonly ValueRule[] = [
  ...(Object.keys(LANGUAGES) as WordLanguage[]).flatMap((language) => [
    countRule(language, true),
    countRule(language, false),
  ]),
  STRONG,
  FORCE,
  IN_UNIT,
  EAST_ASIAN,
];

/** Counts of people, missiles, vessels and satellites, and distances in kilometres. A number of anything else has no value. */
export function readCounts(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}

function readLatinCount(found: FoundWords, language: WordLanguage): Reading | undefined {
  const { from = "", scale1, to, scale2 } = found.groups;
  const unit = unitOf(found.groups);
  if (!unit || isNumbered(found) || isVague(found.before)) return undefined;
  const end = to === undefined ? undefined : countOf(to, scale2, language, unit);
  const start = countOf(from, scale1 ?? scale2, language, unit);
  if (to === undefined) return isYear(from, found.before) || start === undefined ? undefined : measure([start], unit);
  // "by 2025 to 13 vessels" and "5-400 missiles" are no ranges, but their ends count.
  if (start !== undefined && end !== undefined && start < end) return measure([start, end], unit);
  return end === undefined ? undefined : measure([end], unit, found.at("to"));
}

type Unit = "people" | "missiles" | "vessels" | "satellites" | "km" | "miles" | "nautical";
const UNIT_NAMES: readonly Unit[] = ["people", "missiles", "vessels", "satellites", "km", "miles", "nautical"];
const KM_PER: Readonly<Partial<Record<Unit, number>>> = { miles: 1.609344, nautical: 1.852 };

function unitOf(groups: FoundWords["groups"]): Unit | undefined {
  return UNIT_NAMES.find((name) => groups[name] !== undefined);
}

/** The numbers in the units of the record; distances in whole kilometres where they are converted. */
function measure(numbers: readonly number[], unit: Unit, from = 0): Reading | undefined {
  const factor = KM_PER[unit];
  if (factor !== undefined) return { values: numbers.map((number) => Math.round(number * factor)), unit: "km", from };
  return unit === "km" || numbers.every(Number.isInteger) ? { values: numbers, unit, from } : undefined;
}

function countOf(number: string, scale: string | undefined, language: WordLanguage, unit: Unit): number | undefined {
  const factor = scale === undefined ? 1 : LANGUAGES[language].scales[scale.replace(/^[ -]/, "")];
  if (factor === undefined) return undefined;
  if (!/^\d/.test(number)) {
    const words = parseNumberWords(number, language);
    return words === undefined ? undefined : multiply(words, factor);
  }
  // English groups with a comma; where it counts with a point or a space before a noun, that may be two numbers.
  const isOddInEnglish = language === "en" && (/ /.test(number) || (unit !== "people" && /^\d+\.\d{3}$/.test(number)));
  if (isOddInEnglish) return undefined;
  const style = scale === undefined ? "grouped" : language === "en" ? "point" : "comma";
  const count = parseDigits(number, style);
  return count === undefined ? undefined : multiply(count, factor);
}

/** "Type 12 missiles": the number is a name. */
function isNumbered({ before }: FoundWords): boolean {
  return /(?<![a-z])(?:type|typ|tipo|block|mark|mk\.?|model|articles?|artikel|articulo|articolo|artigo|phase|no\.?|(?<!(?:will|would|to|could|should|may|now|that) )number|group|version|aged?|chapter|section|[$¥€£]) ?$/.test(
    before,
  );
}

/** "a few hundred", "half a million": nobody has counted. */
function isVague(before: string): boolean {
  return /(?<![a-z])(?:few|several|half|half a|quarter of a|many|couple of|some of|tens of|dozens of) $/.test(before);
}

const BEFORE_YEAR =
  /(?:(?<![a-z])(?:in|by|since|until|till|from|during|before|after|year|fiscal|fy|en|depuis|desde|hasta|para|im|bis|seit|jahre?|ano|annee|nel|dal|entro|em|ate|january|february|march|april|may|june|july|august|september|october|november|december)|d'ici|\d,) $/;

/** "By 2025 Marines will": a year, and the noun begins something else. */
function isYear(number: string, before: string): boolean {
  return /^(?:19|20)\d\d$/.test(number) && BEFORE_YEAR.test(before);
}

/** 基 and 기 count missiles, and satellites and launchers as well. */
const SPEAKS_OF_MISSILES = /ミサイル|トマホーク|미사일|토마호크/;

function readEastAsianCount({ groups, before, after, surface }: FoundWords): Reading | undefined {
  const unit = unitOf(groups);
  if (groups.launchable !== undefined && !SPEAKS_OF_MISSILES.test(`${before.slice(-12)}|${after.slice(0, 6)}`)) {
    return undefined;
  }
  const isSpeed = unit === "km" && /(?:時速|时速|時速約|시속)[約约]? ?$/.test(before);
  const isWritten = /[上近成]$/.test(before) && /^[百千万]/.test(surface);
  const numbers = parseEastAsianRange(groups.from ?? "", groups.to);
  return !unit || isSpeed || isWritten || !numbers ? undefined : measure(numbers, unit);
}
