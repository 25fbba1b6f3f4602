import { parseArgs } from "node:util";
import one from "compromise/one";
import two from "compromise/two";
import { spanIndexAt, splitSentences } from "../page-text/split-sentences.ts";
import { findLabelled, type LabelledArticle, readLabelled } from "./read-labelled.ts";
import { readStory } from "./read-story.ts";
import { runProgram } from "./run-program.ts";

const USAGE = `Usage: npm run --silent linguistics -- FOLDER_OR_FILE…

Holds compromise against what Sidelight does by itself, on the English articles of a place: where sentences end, and what its
tagger calls the people and places that a person marked. Prints every end of a sentence that only one of them sees.`;

/** Characters around the end of a sentence that are shown. */
const AROUND = 40;
/** Ends that lie this close together are the same: one of two may hold a closing quotation mark. */
const NEAR = 3;

type Offset = { readonly start: number; readonly length: number };
/** What compromise tells of a text with these options; its own types leave it open. */
type Told = {
  readonly text: string;
  readonly offset: Offset;
  readonly terms: readonly { readonly text: string; readonly offset: Offset; readonly tags: readonly string[] }[];
};

function tell(nlp: typeof one | typeof two, text: string): readonly Told[] {
  return nlp(text).json({ offset: true, terms: { offset: true, tags: true } }) as Told[];
}

function ownEnds(text: string): number[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const words = text.slice(start, end).trimEnd();
    return words === "" ? [] : [start + words.length];
  });
}

function otherEnds(text: string): number[] {
  return tell(one, text).map(({ text: words, offset }) => offset.start + words.trimEnd().length);
}

/** The ends of `ends` that are not among `others`, with the words around them. */
function missingFrom(others: readonly number[], ends: readonly number[], text: string): string[] {
  return ends
    .filter((end) => !others.some((other) => Math.abs(other - end) <= NEAR))
    .map((end) => `${text.slice(Math.max(0, end - AROUND), end)} ¦ ${text.slice(end, end + AROUND)}`)
    .map((words) => words.replaceAll("\n", "⏎"));
}

/** The kind that the tagger gives to one of the words at least. */
const KINDS = ["Person", "Place", "Organization"];

type Tagged = { readonly entity: string; readonly surface: string; readonly tags: ReadonlySet<string> };

/** What the tagger says of every marked mention, a sentence at a time. */
function tagMentions({ page: { text }, marked = [] }: LabelledArticle): Tagged[] {
  const sentences = splitSentences(text);
  const told = new Map<number, readonly Told[]>();
  return marked.map(({ entity, start, end }) => {
    const number = spanIndexAt(sentences, start);
    const sentence = sentences[number] ?? { start: 0, end: 0 };
    if (!told.has(number)) told.set(number, tell(two, text.slice(sentence.start, sentence.end)));
    const terms = told.get(number)?.flatMap((part) => part.terms) ?? [];
    const within = terms.filter(({ offset }) => {
      const from = sentence.start + offset.start;
      return from < end && from + offset.length > start;
    });
    return { entity, surface: text.slice(start, end), tags: new Set(within.flatMap(({ tags }) => tags)) };
  });
}

function count(items: readonly string[]): string {
  const counted = [...Map.groupBy(items, (item) => item)].map(([item, same]) => [item, same.length] as const);
  return counted
    .sort(([, a], [, b]) => b - a)
    .map(([item, times]) => `${item} ${times}`)
    .join(", ");
}

/** Microseconds that a character takes, over all texts. */
function timePerCharacter(texts: readonly string[], read: (text: string) => unknown): string {
  for (const text of texts.slice(0, 3)) read(text);
  const started = performance.now();
  for (const text of texts) read(text);
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  return (((performance.now() - started) * 1000) / characters).toFixed(3);
}

function printSentences(texts: readonly string[]): void {
  const pairs = texts.map((text) => ({ text, own: ownEnds(text), other: otherEnds(text) }));
  const ownOnly = pairs.flatMap(({ text, own, other }) => missingFrom(other, own, text));
  const otherOnly = pairs.flatMap(({ text, own, other }) => missingFrom(own, other, text));
  const all = pairs.reduce((sum, { own }) => sum + own.length, 0);
  console.log(`Sentence ends in ${texts.length} texts: ${all - ownOnly.length} seen by both`);
  console.log(["", `Only by Sidelight: ${ownOnly.length}`, ...ownOnly].join("\n  "));
  console.log(["", `Only by compromise/one: ${otherOnly.length}`, ...otherOnly].join("\n  "));
  console.log(
    `\nMicroseconds a character: ${timePerCharacter(texts, ownEnds)} and ${timePerCharacter(texts, otherEnds)}`,
  );
}

function printTags(articles: readonly LabelledArticle[]): void {
  const types = new Map<string, string>(readStory().entities.map(({ id, type }) => [id, type]));
  const tagged = articles.flatMap(tagMentions);
  for (const type of ["person", "place"]) {
    const kinds = tagged.filter(({ entity }) => types.get(entity) === type);
    console.log(
      `A ${type} is for compromise/two: ${count(kinds.map(({ tags }) => KINDS.find((kind) => tags.has(kind)) ?? "none of these"))}`,
    );
  }
  for (const capital of ["Washington", "Tokyo"]) {
    const same = tagged.filter(({ surface }) => surface === capital);
    console.log(`Tags of ${capital}: ${count(same.map(({ tags }) => [...tags].sort().join("+")))}`);
  }
  const texts = articles.map(({ page }) => page.text);
  console.log(`Microseconds a character of the tagger: ${timePerCharacter(texts, (text) => tell(two, text))}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean", short: "h", default: false } },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 1;
  }
  const articles: LabelledArticle[] = [];
  for (const place of positionals.map(findLabelled)) {
    for await (const article of readLabelled(place)) if (article.lang.startsWith("en")) articles.push(article);
  }
  printSentences(articles.map(({ page }) => page.text));
  printTags(articles);
  return 0;
}

await runProgram(main);
