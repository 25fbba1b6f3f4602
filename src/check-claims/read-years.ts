import { dateValues } from "./read-calendar.ts";
import type { FoundWords, Reading, ValueRule } from "./read-matches.ts";
import { COUNTED } from "./read-months.ts";

/** Words that make a bare number a year. "Of", "for" and "to" do so only behind another word of time. */
const BEFORE_YEAR =
  "(?<![a-z])(?:in|by|since|until|till|than|before|after|during|through|from|early|late|mid|by the year|the year|year|calendar|fiscal|fy" +
  "|end of|start of|beginning of|middle of|spring of|summer of|autumn of|fall of|winter of|as of|between" +
  "|en|depuis|jusqu'en|des|avant|apres|fin|debut|l'an|annee|exercice|horizon|d'ici|d'ici a|entre" +
  "|im jahr|im jahre|jahr|jahres|bis|bis zum jahr|seit|ab|ende|anfang|mitte|vor|nach|haushaltsjahr|fiskaljahr|zwischen" +
  "|para|desde|hasta|antes de|finales de|principios de|mediados de|ano|ejercicio" +
  "|nel|entro il|entro|dal|fino al|anno|fine|inizio|em|ate|final de|fim de|inicio de)";

const NEEDS = /(?:19|20)\d\d/;

/** Numeric dates and bare years. */
export const YEAR_RULES: readonly ValueRule[] = [
  {
    needs: NEEDS,
    pattern:
      /(?<![0-9a-z]|[0-9][-/.])(?<year>(?:19|20)\d\d)(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![0-9]|[-/]\d)/dgu,
    read: readNumeric,
  },
  // 11.1.2023: those who write points begin with the day. 11/1/2023 is read both ways, so not at all.
  {
    needs: NEEDS,
    pattern: /(?<![0-9a-z]|[0-9][-/.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20)\d\d)(?![0-9]|\.\d)/dgu,
    read: readNumeric,
  },
  {
    needs: NEEDS,
    pattern: new RegExp(
      `(?<=${BEFORE_YEAR}[ -]|(?<![a-z])fy)(?<year>(?:19|20)\\d\\d)(?:[-/](?<until>(?:20)?\\d\\d))?(?!\\d|[.,:/-]\\d|[a-z]|-[a-z])${COUNTED}`,
      "dgu",
    ),
    read: readBareYear,
  },
  // Suga's 2020 visit, the 1960 treaty
  {
    needs: NEEDS,
    pattern:
      /(?<=(?<![a-z0-9])(?:[a-z-]+'s?|the|his|her|its|their|that|a) )(?<year>(?:19|20)\d\d)(?= (?:[a-z-]+ ){0,2}(?:visit|trip|summit|meeting|talks|statement|communique|declaration|document|text|treaty|agreement|pact|deal|plan|budget|test)(?![a-z]))/dgu,
    read: ({ groups }) => ({ values: [groups.year ?? ""] }),
  },
  // from 2023 to 2027, between 2023 and 2027: the second
  {
    needs: NEEDS,
    pattern: new RegExp(
      `(?<=(?<![a-z])(?:from|between|fiscal|fy|years|entre|zwischen|von|de|dal|tra) (?:19|20)\\d\\d (?:to|and|through|et|a|und|bis|y|al|e) (?:fiscal )?)(?<year>(?:19|20)\\d\\d)(?!\\d|[.,:/-]\\d|[a-z]|-[a-z])${COUNTED}`,
      "dgu",
    ),
    read: readBareYear,
  },
];

function readNumeric({ groups }: FoundWords): Reading {
  return { values: dateValues(Number(groups.year), Number(groups.month), Number(groups.day)) };
}

function readBareYear({ groups, before, after }: FoundWords): Reading | undefined {
  const { year = "", until } = groups;
  // A round number of something after "from" or "after".
  if (year === "2000" && !/(?:in|since|year|fiscal) $/.test(before)) return undefined;
  if (/^ (?:to|and|bis|a|et|y|und) \d[\d.,]*(?! ?\d)/.test(after) && !/^ [a-z]+ (?:19|20)\d\d(?![\d,.])/.test(after))
    return undefined;
  return { values: until === undefined ? [year] : [year, until.length === 2 ? year.slice(0, 2) + until : until] };
}
