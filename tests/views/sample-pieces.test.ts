import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildWording } from "../../src/messages/wording.ts";
import type { Mark } from "../../src/overlay/mark.ts";
import { KINDS, VERDICTS } from "../../src/settings/settings.ts";
import { cutSample } from "../../src/views/sample-pieces.ts";

function wordingOf(lang: string) {
  const url = new URL(`../../assets/public/_locales/${lang}/messages.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(url, "utf8")) as Record<string, { message: string }>;
  return buildWording((key) => texts[key]?.message ?? "", lang);
}

describe.each(["en", "ja"])("cutSample in %s", (lang) => {
  const pieces = cutSample(wordingOf(lang));
  const marks: Mark[] = pieces.flatMap(({ mark }) => (mark ? [mark({} as Range)] : []));

  it("has a term of each kind, and one term twice", () => {
    const mentions = marks.flatMap((mark) => (mark.kind === "mention" ? [mark.mention] : []));
    expect(new Set(mentions.map(({ type }) => type))).toEqual(new Set(KINDS));
    expect(mentions.length).toBe(new Set(mentions.map(({ entity }) => entity)).size + 1);
  });

  it("has a statement of each verdict and a key fact", () => {
    const verdicts = marks.flatMap((mark) => (mark.kind === "check" ? [mark.check.verdict] : []));
    expect(new Set(verdicts)).toEqual(new Set(VERDICTS));
    expect(marks.filter(({ kind }) => kind === "fact")).toHaveLength(1);
  });

  it("leaves no gap open", () => {
    expect(pieces.map(({ text }) => text).join("")).not.toMatch(/[{}]/);
  });
});
