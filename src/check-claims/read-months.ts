import type { ValueContext } from "./found-value.ts";
import { type Day, dateValues, nearestDates, parseDay, partsOf } from "./read-calendar.ts";
import type { FoundWords, Reading, ValueRule } from "./read-matches.ts";

type Month = {
  readonly month: number;
  readonly languages: readonly string[];
  /** The name begins with a capital in its language; romance names do not, and "Mars" or "Janeiro" are something else. */
  readonly capital: boolean | undefined;
  /** The name is a word or a person as well, or short: it needs a day or a year beside it, or at least a preposition. */
  readonly alone: "yes" | "preposition" | "no";
};

const MONTHS = new Map<string, Month>();
name("en", true, "january february march april may june july august september october november december");
name("en", true, "jan feb mar apr - jun jul aug sept oct nov dec", "no");
name("en", true, "- - - - - - - - sep - - -", "no");
name("de", true, "januar februar marz april mai juni juli august september oktober november dezember");
name("fr", false, "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
name("es", false, "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
name("es", false, "- - - - - - - - setiembre - - -");
name("it", false, "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
name("pt", false, "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro");

function name(language: string, capital: boolean, names: string, alone?: Month["alone"]): void {
  names.split(" ").forEach((word, at) => {
    if (word === "-") return;
    const known = MONTHS.get(word);
    MONTHS.set(word, {
      month: at + 1,
      languages: [...(known?.languages ?? []), language],
      // "mai" is French in small letters and German with a capital.
      capital: known && known.capital !== capital ? undefined : capital,
      alone: alone ?? (/^(?:march|april|may|june|august|mars|mai|marco|mayo|maio)$/.test(word) ? "preposition" : "yes"),
    });
  });
}

/** Every month name, for use in a pattern; longest first. */
export const MONTH_NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");
/** How the names begin. */
const NEEDS = new RegExp([...new Set([...MONTHS.keys()].map((name) => name.slice(0, 3)))].join("|"));
const MONTH = `(?<month>(?:${MONTH_NAMES}))(?![a-z0-9])`;
const ENGLISH_MONTH = `(?<month>(?:${[...MONTHS]
  .filter(([, { languages }]) => languages.includes("en"))
  .map(([word]) => word)
  .join("|")}))(?![a-z0-9])`;

/** What is counted where a number before it could be taken for a year or a day. */
export const COUNTED =
  "(?! ?%| ?-?(?:strong|member|man|day|year|km|kilomet|mile|per cent|percent|million|billion|trillion|milli|mil |mila |tn|bn|" +
  "troops|marines|soldiers|people|personnel|sailors|men|missiles|tomahawk|vessels|ships|boats|yen|dollar|euro|soldat|" +
  "soldado|hommes|misiles|raketen|menschen|personnes|personas|us troops|us marines|american troops|tonnes|times|votes))";
const YEAR = `(?<year>(?:19|20)\\d\\d)(?!\\d|[.,]\\d|[a-z])${COUNTED}`;
const THIS_YEAR =
  "this year|cette annee|dieses jahres|este ano|quest'anno|deste ano|de cette annee|de este ano|di quest'anno";
const LAST_YEAR =
  "last year|l'an dernier|l'annee derniere|letzten jahres|vergangenen jahres|vorigen jahres|ano pasado|anno scorso|ano passado";
const NEXT_YEAR =
  "next year|l'an prochain|l'annee prochaine|nachsten jahres|kommenden jahres|proximo ano|ano proximo|anno prossimo|proximo ano|ano que viene|ano que vem";
/** "March 2020", "March of 2020", "marzo del año pasado". */
const YEAR_TAIL =
  `(?:(?:,|,? (?:of|de|del|d'))? ?(?<= |')${YEAR}` +
  `|,? (?:of |de |del |dell'|do |des |di |d')?(?:(?<thisyear>${THIS_YEAR})|(?<lastyear>${LAST_YEAR})|(?<nextyear>${NEXT_YEAR})))`;
const ORDINAL = "(?:st|nd|rd|th|er|o|\\.)?";
const DAY_START = "(?<![a-z0-9])(?<![0-9][.,:/-])(?<![$¥€£])";
const JOIN = "(?: ?[-/] ?| (?:to|and|or|bis|und|oder|au|et|ou|al|y|o|e|a) )";

/** Dates with the name of a month, in the languages that write one. */
export const MONTH_RULES: readonly ValueRule[] = [
  // 11 January 2023, 19-21 May, le 1er mars, am 11. Januar, el 11 de enero de 2023
  {
    needs: NEEDS,
    pattern: new RegExp(
      `${DAY_START}(?:(?<first>\\d{1,2})${ORDINAL}${JOIN}(?:(?:l')?(?=\\d)))?(?<day>\\d{1,2})${ORDINAL} (?:de |of )?${MONTH}(?:\\.?${YEAR_TAIL})?(?![a-z0-9])`,
      "dgu",
    ),
    read: readDayMonth,
  },
  // January 11, 2023, Jan. 11-13
  {
    needs: NEEDS,
    pattern: new RegExp(
      `(?<![a-z0-9])${ENGLISH_MONTH}\\.? (?<first>\\d{1,2})(?:st|nd|rd|th)?(?:(?: ?- ?| to | and | or )(?<day>\\d{1,2})(?:st|nd|rd|th)?)?` +
        `(?![a-z0-9]|[.,:/]\\d)${COUNTED}(?:,? (?:of )?${YEAR}|,? (?:of )?(?:(?<thisyear>this year)|(?<lastyear>last year)|(?<nextyear>next year)))?(?![a-z0-9])`,
      "dgu",
    ),
    read: readDayMonth,
  },
  // March 2020, März 2020, marzo de 2020, April last year
  {
    needs: NEEDS,
    pattern: new RegExp(`(?<![a-z0-9])(?<![0-9] )${MONTH}\\.?${YEAR_TAIL}(?![a-z0-9])`, "dgu"),
    read: (found, context) => readMonth(found, context, true),
  },
  // last April, next May, mai prochain, in May
  {
    needs: NEEDS,
    pattern: new RegExp(
      `(?<![a-z0-9])(?:(?<last>last|past|vergangenen|letzten|pasado|scorso)|(?<next>next|coming|kommenden|nachsten|proximo|prossimo)|(?<this>this)) ${MONTH}(?!\\.? \\d)`,
      "dgu",
    ),
    read: (found, context) => readMonth(found, context, true),
  },
  {
    needs: NEEDS,
    pattern: new RegExp(
      `(?<![a-z0-9])${MONTH}(?: (?:(?<last>dernier|pasado|scorso|passado)|(?<next>prochain|proximo|prossimo))(?![a-z]))?(?![a-z0-9-])`,
      "dgu",
    ),
    read: (found, context) =>
      readMonth(found, context, found.groups.last !== undefined || found.groups.next !== undefined),
  },
];

function readDayMonth(found: FoundWords, context: ValueContext): Reading | undefined {
  const month = monthOf(found);
  if (!month) return undefined;
  const days = [found.groups.first, found.groups.day].filter((day) => day !== undefined).map(Number);
  return { values: days.flatMap((day) => resolve(month.month, day, found, parseDay(context.date))) };
}

function readMonth(found: FoundWords, context: ValueContext, isMarked: boolean): Reading | undefined {
  const month = monthOf(found);
  if (!month || (!isMarked && !mayStandAlone(month, found))) return undefined;
  return { values: resolve(month.month, undefined, found, parseDay(context.date)) };
}

/** The month meant, if the name is written as its language writes it. */
function monthOf({ groups, isCapital, source }: FoundWords): Month | undefined {
  const month = MONTHS.get(groups.month ?? "");
  if (!month || (month.capital !== undefined && month.capital !== isCapital("month"))) return undefined;
  // Folded, "março" looks like the Spanish "marco".
  return groups.month === "marco" && !source.includes("ç") ? undefined : month;
}

const PREPOSITIONS: Readonly<Record<string, RegExp>> = {
  en: /(?<![a-z])(?:(?:in|since|until|till|during|before|after|through|early|late|mid|by|from|as of|(?:end|start|beginning|middle) of) |mid-)$/,
  de: /(?<![a-z])(?:im|seit|anfang|ende|mitte|bis|ab|vor|nach|vom|zum|april und) $/,
  fr: /(?<![a-z])(?:(?:en|des|depuis|fin|debut|avant|apres|mois de) |mi-|d'ici )$/,
  es: /(?<![a-z])(?:en|desde|hasta|para|finales de|principios de|mediados de|mes de) $/,
  it: /(?<![a-z])(?:in|a|nel|da|entro|fine|inizio|meta|mese di) $/,
  pt: /(?<![a-z])(?:em|desde|ate|fim de|final de|inicio de|mes de) $/,
};
/** "the May summit" is in May; a "May government" is somebody's. */
const EVENT = /^(?: g7| g-7)? (?:summit|meeting|talks|visit|trip|communique|statement|session|gathering)(?![a-z])/;

function mayStandAlone({ alone, languages }: Month, { groups, before, after }: FoundWords): boolean {
  if (alone === "no" || /^ \d/.test(after) || /\d[.]? (?:de |of )?$/.test(before)) return false;
  if (alone === "yes") return true;
  // Who wrote "a letter from May" meant a prime minister.
  if (groups.month === "may" && /(?<![a-z])(?:by|from|before|after) $/.test(before)) return false;
  if (languages.includes("en") && EVENT.test(after) && /(?<![a-z])(?:the|an?|its|their) $/.test(before)) return true;
  return languages.some((language) => PREPOSITIONS[language]?.test(before));
}

const SHARED_YEAR = new RegExp(
  `^(?:,|${JOIN})? ?(?:(?:${MONTH_NAMES})\\.?(?:,? (?:de |of )?))(?<year>(?:19|20)\\d\\d)(?!\\d)${COUNTED}`,
  "u",
);

function resolve(
  month: number,
  day: number | undefined,
  found: FoundWords,
  today: Day | undefined,
): readonly (number | string)[] {
  const { groups, after } = found;
  const stated = groups.year ?? SHARED_YEAR.exec(after)?.groups?.year;
  if (stated !== undefined) return dateValues(Number(stated), month, day);
  if (today === undefined) return [];
  const now = partsOf(today);
  if (groups.thisyear ?? groups.this) return dateValues(now.year, month, day);
  if (groups.lastyear) return dateValues(now.year - 1, month, day);
  if (groups.nextyear) return dateValues(now.year + 1, month, day);
  if (groups.last) return dateValues(now.year - (month < now.month ? 0 : 1), month, day);
  if (groups.next) return dateValues(now.year + (month > now.month ? 0 : 1), month, day);
  return nearestDates(today, month, day);
}
