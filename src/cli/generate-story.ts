import type { ReferenceDataset } from "../dataset/reference-dataset.ts";
import type { EverydayWords } from "./everyday-words.ts";

/** An entity of an invented story. */
type InventedEntity = { readonly name: string; readonly aliases: readonly string[] };

/** A story that nobody ever wrote about, of the size of a real one. */
type InventedStory = { readonly story: ReferenceDataset["story"]; readonly entities: readonly InventedEntity[] };

const ENTITIES = 100;
/** Some patterns leave no other choice. */
const MAX_TRIES = 20;
/** Beginnings of aliases in the scripts that they are written in: Latin, Cyrillic, kana, Han, Hangul. */
const ALIAS_SHAPES = [
  ["Abacab Dabeca", "Dabeca", "カナカナ", "漢字漢字"],
  ["Abacab", "A. Dabeca", "漢字漢", "한국어"],
  ["Абакаб", "Abacab-Dab", "カナ漢字", "한국"],
];

/**
 * Invents the story of a number after the pattern of a real one; the same for the same number, always. Each
 * phrase by which it is recognised and each alias is new, in the script and the length of its pattern, and begins no everyday
 * word, as names do not.
 */
export function generateStory(
  { story }: Pick<ReferenceDataset, "story">,
  number: number,
  everyday: EverydayWords,
): InventedStory {
  const random = randomFrom(number);
  const draw = (pattern: string): string => {
    let word = invent(pattern, random);
    for (let tries = 0; tries < MAX_TRIES && everyday.begin(word); tries++) word = invent(pattern, random);
    return word;
  };
  const { detect } = story;
  const facets = detect.facets.map(({ label: _, ...facet }) => {
    const phrases = Object.entries(facet.phrases).map(([language, list]) => [language, list.map(draw)]);
    return { ...facet, phrases: Object.fromEntries(phrases) as typeof facet.phrases };
  });
  const entities = Array.from({ length: ENTITIES }, (_, index) => {
    const aliases = (ALIAS_SHAPES[index % ALIAS_SHAPES.length] ?? []).map(draw);
    return { name: aliases[0] ?? "", aliases };
  });
  return { story: { ...story, id: `invented-${number}`, detect: { ...detect, facets } }, entities };
}

type Draw = (choices: number) => number;

/** A word of the same length, script and capitals; whatever is no letter stays. */
function invent(pattern: string, draw: Draw): string {
  return [...pattern.normalize()].map((character, place) => inventLetter(character, place, draw)).join("");
}

function inventLetter(character: string, place: number, draw: Draw): string {
  if (/\p{Script=Han}/u.test(character)) return String.fromCharCode(0x4e00 + draw(0x5000));
  if (/\p{Script=Hangul}/u.test(character)) return String.fromCharCode(0xac00 + draw(0x2ba0));
  if (/\p{Script=Katakana}/u.test(character)) return String.fromCharCode(0x30ab + draw(0x40));
  if (/\p{Script=Hiragana}/u.test(character)) return String.fromCharCode(0x304b + draw(0x40));
  if (/\p{Script=Cyrillic}/u.test(character)) return String.fromCharCode(0x430 + draw(0x20));
  if (!/\p{Script=Latin}/u.test(character)) return character;
  const letters = place % 2 === 0 ? "bcdfghjklmnprstvwz" : "aeiouy";
  const letter = letters.charAt(draw(letters.length));
  return character === character.toLowerCase() ? letter : letter.toUpperCase();
}

/** Numbers below a limit, drawn from a seed (mulberry32). */
function randomFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % choices;
  };
}
