import type { ValueContext } from "./found-value.ts";
import { type Day, formatDay, nearestDaysOfMonth, parseDay, weekdayOf } from "./read-calendar.ts";
import type { FoundWords, Reading, ValueRule } from "./read-matches.ts";
import { MONTH_NAMES } from "./read-months.ts";
import { EAST_ASIAN_LETTER } from "./read-numerals.ts";

/** Names from Sunday to Saturday, folded. */
const CAPITAL_NAMES = [
  "sunday monday tuesday wednesday thursday friday saturday",
  "sonntag montag dienstag mittwoch donnerstag freitag samstag",
  "- - - - - - sonnabend",
];
const SMALL_NAMES = [
  "dimanche lundi mardi mercredi jeudi vendredi samedi",
  "domingo lunes martes miercoles jueves viernes sabado",
  "domenica lunedi martedi mercoledi giovedi venerdi sabato",
  "domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado",
];
const EAST_ASIAN_NAMES = ["日月火水木金土", "일월화수목금토"];
const CHINESE_NUMBERS = "日一二三四五六";

const CAPITALS = indexNames(CAPITAL_NAMES);
const SMALL = indexNames(SMALL_NAMES);

function indexNames(lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((list) => list.split(" ").map((word, at) => [word, at] as const)).filter(([word]) => word !== "-"),
  );
}

const NAMES = [...CAPITALS.keys(), ...SMALL.keys()].join("|");
/** Within a name: Good Friday, the Sunday Times, every Friday. */
const NOT_NAMED = "(?<!(?:good|black|bloody|super|every|each|jeden|chaque|cada|ogni) )";
const NOT_TITLE =
  "(?! (?:times|telegraph|express|mail|herald|gras|(?:of )?(?:the )?(?:last|next|previous|following) week|after next))";

const NEIGHBOURS =
  /to(?:day|morrow)|hui|heute|hoy|oggi|hoje|yesterday|gestern|ayer|ieri|ontem|hier|demain|morgen|manana|domani|amanha/;

/** Days of the week and today's neighbours, told from the day of the article. */
export const WEEKDAY_RULES: readonly ValueRule[] = [
  {
    needs: new RegExp(NAMES),
    pattern: new RegExp(
      `${NOT_NAMED}(?<![a-z0-9])(?:(?:(?<last>last|past|vergangenen|letzten|vorigen|pasado|scors[oa]|passad[oa]|ultim[oa])` +
        `|(?<next>next|coming|kommenden|nachsten|proxim[oa]|prossim[oa])|(?<this>this)) )?(?<name>${NAMES})` +
        `(?: (?:(?<last2>dernier|pasado|scors[oa]|passad[oa])|(?<next2>prochain|proximo|prossim[oa]|proxima|que viene|que vem)))?(?![a-z0-9-])${NOT_TITLE}`,
      "dgu",
    ),
    read: readWeekday,
  },
  {
    needs: EAST_ASIAN_LETTER,
    pattern:
      /(?<![毎每隔])(?:(?<lastweek>先週|지난주) ?の?|(?<thisweek>今週|이번 ?주) ?の?|(?<nextweek>来週|다음 ?주) ?の?|(?<last>지난) |(?<next>오는|다음) )?(?<name>[日月火水木金土]曜日?|[일월화수목금토]요일)/dgu,
    read: readWeekday,
  },
  {
    needs: EAST_ASIAN_LETTER,
    pattern:
      /(?<![毎每隔一二两兩三四五六七八九十几幾數数0-9])(?:(?<lastweek>上个?|上個)|(?<thisweek>本|这个?|這個?)|(?<nextweek>下个?|下個))?(?:周|週|星期|礼拜|禮拜)(?<name>[一二三四五六日天])(?![次年岁歲围圍])/dgu,
    read: readWeekday,
  },
  {
    needs: NEIGHBOURS,
    pattern:
      /(?<![a-z0-9])(?:(?<today>today|aujourd'hui|heute|hoy|oggi|hoje)|(?<yesterday>yesterday|gestern|ayer|ieri|ontem|hier)|(?<tomorrow>tomorrow|demain|morgen|manana|domani|amanha))(?![a-z0-9-])/dgu,
    read: readNeighbour,
  },
  {
    needs: EAST_ASIAN_LETTER,
    pattern:
      /(?<today>今日(?!は|俄|美|头|頭|的)|本日|きょう|今天|오늘)|(?<yesterday>昨日|昨天|きのう|어제)|(?<tomorrow>明日(?!香|葉|之)|明天|あす(?=[、のに])|내일)/dgu,
    read: readNeighbour,
  },
  // on the 12th; tomorrow, the 12th. "On the 12th Marine Regiment" is about something else.
  {
    needs: /the \d/,
    pattern: new RegExp(
      `(?<=(?<![a-z])(?:on|${NAMES}|today,?|tomorrow,?|yesterday,?),? )the (?<day>\\d{1,2})(?:st|nd|rd|th)(?=[.,;:)]|$| (?:in|at|of this month)(?![a-z]))`,
      "dgu",
    ),
    read: ({ groups }, { date }) => {
      const today = parseDay(date);
      return today === undefined ? undefined : { values: nearestDaysOfMonth(today, Number(groups.day)) };
    },
  },
];

function readWeekday(found: FoundWords, { date }: ValueContext): Reading | undefined {
  const today = parseDay(date);
  const weekday = weekdayNamed(found);
  if (today === undefined || weekday === undefined || standsByDate(found)) return undefined;
  return { values: daysMeant(today, weekday, found.groups).map(formatDay) };
}

function weekdayNamed({ groups, isCapital }: FoundWords): number | undefined {
  const name = groups.name ?? "";
  const capital = CAPITALS.get(name);
  if (capital !== undefined) return isCapital("name") ? capital : undefined;
  const small = SMALL.get(name);
  if (small !== undefined) return isCapital("name") ? undefined : small;
  if (name === "天") return 0;
  return [...EAST_ASIAN_NAMES, CHINESE_NUMBERS].map((list) => list.indexOf(name.charAt(0))).find((at) => at >= 0);
}

const DATE_AHEAD = new RegExp(
  `^(?:'s)?[,(]? ?\\(?(?:the |le |den |dem |el |dia |il )?(?:\\d{1,2}(?![\\d:])|(?:${MONTH_NAMES})\\.? \\d)`,
  "u",
);
const DATE_BEHIND = new RegExp(
  `(?:[日号號일]|\\d{4}|(?:${MONTH_NAMES})\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d (?:de )?(?:${MONTH_NAMES})\\.?) ?[,(（]? ?(?:an? )?$`,
  "u",
);

/** "Friday, April 16, 2021", "Montag, dem 11.", "11日(水曜日)": the date says it, and better. */
function standsByDate({ before, after }: FoundWords): boolean {
  return DATE_AHEAD.test(after) || DATE_BEHIND.test(before);
}

/** The days an article of `today` may mean by a weekday: on that weekday the day itself or the next, else the past and the coming one. */
function daysMeant(today: Day, weekday: number, groups: FoundWords["groups"]): Day[] {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (groups.last ?? groups.last2) return [today + ahead - 7];
  if (groups.next ?? groups.next2) return [today + (ahead || 7)];
  if (groups.this) return [today + ahead];
  const weeks = groups.lastweek ? -1 : groups.nextweek ? 1 : groups.thisweek ? 0 : undefined;
  // Weeks begin on Monday.
  if (weeks !== undefined) return [today - ((weekdayOf(today) + 6) % 7) + ((weekday + 6) % 7) + 7 * weeks];
  return ahead === 0 ? [today, today + 7] : [today + ahead - 7, today + ahead];
}

function readNeighbour(found: FoundWords, { date }: ValueContext): Reading | undefined {
  const today = parseDay(date);
  if (today === undefined || isSomethingElse(found)) return undefined;
  return { values: [formatDay(today + (found.groups.yesterday ? -1 : found.groups.tomorrow ? 1 : 0))] };
}

/** USA Today, German "hier" and "Morgen", Spanish mornings. */
function isSomethingElse({ surface, before, after, isCapital, source }: FoundWords): boolean {
  if (surface === "today") return /(?:usa|russia) $/.test(before) || /^ (?:show|programme)/.test(after);
  if (surface === "hier") return !/d'$/.test(before) && !/^ (?:soir|matin|midi|apres-midi)/.test(after);
  if (surface === "morgen") return isCapital() || /(?:heute|gestern|tag|woch|jeden|am) $/.test(before);
  if (surface === "manana") return !source.includes("ñ") || /(?:la|esta|por la) $/.test(before);
  return false;
}
