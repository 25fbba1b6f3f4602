/**
 * A pattern for all forms of an English verb or noun: "raise" stands for raises, raised and raising too. Only the first
 * word of several changes ("beef up"); irregular forms follow behind a slash ("grow/grew/grown").
 */
export function englishForms(entry: string): string {
  const [first = "", ...others] = entry.split("/");
  const [verb = "", ...rest] = first.split(" ");
  const tail = rest.map((word) => `[ -]${word}`).join("");
  const forms = [verb, ...inflect(verb)].map((form) => form + tail);
  return [...forms, ...others.map((other) => other.replaceAll(" ", "[ -]"))].join("|");
}

function inflect(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/ee$/.test(verb)) return [`${verb}s`, `${verb}d`, `${verb}ing`];
  if (/e$/.test(verb)) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const stem = DOUBLES.test(verb) ? verb + verb.slice(-1) : verb;
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [third, `${stem}ed`, `${stem}ing`];
}

/** One syllable that ends in one vowel and one consonant doubles it: "cutting". */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
