import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkClaims } from "../src/check-claims/check-claims.ts";
import { judgeChecks } from "../src/cli/judge-checks.ts";
import { loadEngine } from "../src/cli/load-engine.ts";
import { type CheckError, scoreChecks } from "../src/cli/score-checks.ts";

/** Passages and whole articles of our own prose, every statement that a check covers marked by hand. */
const FILES = ["passages", "articles"].map((name) => fileURLToPath(new URL(`claims/${name}.jsonl`, import.meta.url)));
const WORDINGS = fileURLToPath(new URL("claims/wordings.yaml", import.meta.url));
/** Each on its own; the other languages, of which there are fewer texts, together. */
const COVERED = ["en", "ja", "the other languages"];
const MIN_CONTEXT_PRECISION = 0.97;
const MIN_RECALL = 0.9;

/** Sentences on one point, and what the check for it tells of them. */
type Wording = {
  readonly claim: string;
  readonly day: string;
  readonly told: "contradicted" | "needs-context" | "nothing";
  readonly sentences: readonly string[];
};

const engine = loadEngine();
const texts = (await Promise.all(FILES.map((file) => judgeChecks(file, engine)))).flat();
const claims = new Set(engine.dataset.claims.map(({ id }) => id));
const wordings = (parse(readFileSync(WORDINGS, "utf8")) as Wording[]).flatMap(({ sentences, ...wording }) =>
  sentences.map((sentence) => ({ ...wording, sentence })),
);

describe("the marked statements", () => {
  it("are in texts with an id of their own each", () => {
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  it("name checks of the dataset", () => {
    expect(texts.flatMap(({ marked }) => marked.map(({ claim }) => claim)).filter(isUnknown)).toEqual([]);
  });

  it("are all that is contradicted, in any language", () => {
    const { byVerdict, errors } = scoreChecks(texts);
    expect(byVerdict.contradicted.precision, listOf(errors)).toBe(1);
  });

  it.each(COVERED)("are found, in %s", (lang) => {
    const { byVerdict, errors } = scoreChecks(texts.filter((text) => coveredAs(text.lang) === lang));
    expect(byVerdict["needs-context"].precision, listOf(errors)).toBeGreaterThanOrEqual(MIN_CONTEXT_PRECISION);
    expect(byVerdict.contradicted.recall, listOf(errors)).toBeGreaterThanOrEqual(MIN_RECALL);
    expect(byVerdict["needs-context"].recall, listOf(errors)).toBeGreaterThanOrEqual(MIN_RECALL);
  });
});

describe("the wordings", () => {
  it.each(wordings)("$claim tells $told of: $sentence", ({ claim, day, told, sentence }) => {
    const page = { text: sentence, title: "", description: "", date: day, lang: "en" };
    const doubts = checkClaims(page, engine.claims, day)
      .filter(({ verdict }) => verdict !== "supported")
      .map((doubt) => `${doubt.claim} ${doubt.verdict}`);
    if (told === "nothing") expect(doubts.filter((doubt) => isDoubt(doubt, claim))).toEqual([]);
    else expect(doubts).toContain(`${claim} ${told}`);
  });
});

function coveredAs(lang: string): string {
  return COVERED.includes(lang) ? lang : "the other languages";
}

function isUnknown(claim: string): boolean {
  return !claims.has(claim) && !claims.has(`${claim}-a`);
}

function isDoubt(doubt: string, claim: string): boolean {
  return doubt.startsWith(`${claim} `) || doubt.endsWith(" contradicted");
}

function listOf(errors: readonly CheckError[]): string {
  return errors
    .map(({ kind, verdict, claim, id, context }) => `${kind} ${verdict} ${claim} in ${id}: ${context}`)
    .join("\n");
}
