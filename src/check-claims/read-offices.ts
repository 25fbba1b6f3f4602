import type { FoundValue, ValueContext } from "./found-value.ts";
import { type FoundWords, type Reading, readMatches, type ValueRule } from "./read-matches.ts";
import { EAST_ASIAN_LETTER } from "./read-numerals.ts";

/** The words of an office in any of our languages, folded; the more particular ones first. */
const OFFICES: readonly (readonly [office: string, words: string, eastAsian?: string])[] = [
  ["vice-president", "vice[ -]president", "副大統領|副总统|副總統|부통령"],
  [
    "deputy",
    "(?:deputy|acting|under)[ -](?:secretary(?: of (?:state|defen[cs]e))?|prime minister|foreign minister|defen[cs]e minister)",
    "副長官|国務副長官|国防副長官|副国务卿|常务副国务卿|副國務卿|부장관|副大臣|副首相|부총리|官房副長官",
  ],
  ["cabinet-secretary", "chief cabinet secretary", "官房長官|官房长官|관방장관"],
  [
    "prime-minister",
    "prime minister|premier|pm|premier ministre|ministerprasident|premierminister|primer ministro|primo ministro|primeiro-ministro",
    "首相|総理大臣|総理|총리",
  ],
  [
    "secretary-of-state",
    "secretar(?:y|ies) of state|state secretary|secretaire d'etat|secretario de estado|segretario di stato",
    "国務長官|国务卿|國務卿|국무장관|국무부 장관",
  ],
  [
    "defence-secretary",
    "secretary of defen[cs]e|defen[cs]e secretary|(?:pentagon|u\\.?s\\.? defen[cs]e) chief|secretaire (?:americain )?a la defense|secretario de defensa|segretario alla difesa|secretario (?:de|da) defesa",
    "国防長官|国防部长|國防部長|국방장관|국방부 장관",
  ],
  [
    "foreign-minister",
    "foreign minister|minister (?:for|of) foreign affairs|ministre des affaires etrangeres|(?:us-)?au(?:ss|ß)enminister|ministro de (?:asuntos )?exteriores|ministro degli esteri",
    "外相|外務大臣|외무상|외상",
  ],
  [
    "defence-minister",
    "defen[cs]e minister|minister (?:of|for) defen[cs]e|ministre de la defense|(?:us-)?verteidigungsminister|ministro de defensa|ministro della difesa|ministro da defesa",
    "防衛相|防衛大臣|防卫相|防卫大臣|防衛大臣|방위상",
  ],
  // Behind a name: "(State)".
  ["secretary-of-state", "\\(state\\)"],
  ["defence-secretary", "\\(defen[cs]e\\)"],
  ["president", "president|presidente|prasident", "大統領|总统|總統|대통령"],
];

const PAST = "(?:former|ex|then|late|future|incoming|outgoing)[ -](?:(?:us|u\\.s\\.|american|japanese) )?";
/** The past one and the next one. */
const EAST_ASIAN_PAST = "前|元|次期|新|时任|時任|当時の|전 ?|당시 ?";

const RULES: readonly ValueRule[] = OFFICES.flatMap(([office, words, eastAsian]) => [
  {
    pattern: new RegExp(`(?<![a-z0-9-])(?<past>${PAST})?(?:${words})(?![a-z0-9-])`, "dgu"),
    read: (found) => readOffice(office, found),
  },
  ...(eastAsian === undefined
    ? []
    : [
        {
          needs: EAST_ASIAN_LETTER,
          pattern: new RegExp(`(?<past>${EAST_ASIAN_PAST})?(?:${eastAsian})(?![府室官邸夫])`, "dgu"),
          read: (found: FoundWords) => readOffice(office, found),
        },
      ]),
]);

/** Offices that a text names, such as `prime-minister`; with `former` or the like before it where the text says so. */
export function readOffices(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}

const FORMER: ReadonlySet<string> = new Set(["ex", "前", "元", "전"]);

function readOffice(office: string, { groups }: FoundWords): Reading {
  if (groups.past === undefined) return { values: [office] };
  const [past = ""] = groups.past.split(/[ -]/);
  return { values: [`${FORMER.has(past) ? "former" : past} ${office}`] };
}
