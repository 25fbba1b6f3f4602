import type { Located, Problem } from "./problem.ts";

/** Words in one pair of quotation marks; more is somebody else's text. */
const MAX_QUOTED_WORDS = 12;

/** Keys under which texts stand by their language. */
const BY_LANGUAGE = ["names", "aliases", "mentionedBy", "partlyBy", "about", "words"];

/** Scripts that a language's texts are never written in, for languages whose texts get mixed up. */
const FOREIGN_SCRIPTS: readonly (readonly [languages: string, scripts: RegExp])[] = [
  ["en fr de es it pt", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  ["ja", /\p{Script=Hangul}/u],
  ["zh-Hans zh-Hant", /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  ["ko", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

type Path = readonly PropertyKey[];

/** What is wrong with texts of an item, wherever in it they stand: long quotations, and scripts of another language. */
export function checkWording({ value, locate }: Located<object>): Problem[] {
  return textsOf(value, []).flatMap(({ text, path }) => {
    const message = complaintAbout(text, path);
    return message ? [{ ...locate(path), message }] : [];
  });
}

function complaintAbout(text: string, path: Path): string | undefined {
  const language = languageAt(path);
  const scripts = FOREIGN_SCRIPTS.find(([languages]) => language && languages.split(" ").includes(language))?.[1];
  if (scripts?.test(text)) return `"${text}" is not in the script of "${language}": put it under its language`;
  const quotations = path.at(-1) === "title" ? [] : [...text.matchAll(/“([^”]*)”|"([^"]*)"/g)];
  const isLong = quotations.some(([quoted]) => quoted.split(/\s+/).length > MAX_QUOTED_WORDS);
  return isLong ? `a quotation of more than ${MAX_QUOTED_WORDS} words: say it in your own` : undefined;
}

function languageAt(path: Path): string | undefined {
  const at = path.findIndex((key) => BY_LANGUAGE.includes(String(key)));
  // The phrases of a guard are in any language.
  return at < 0 || path.includes("when") ? undefined : String(path[at + 1]);
}

function textsOf(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
