import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../src/cli/annotate.ts", import.meta.url));

const ARTICLE = `Japan and the United States said that Article 5 of the US-Japan Security Treaty may cover attacks in space.
Antony Blinken and Lloyd Austin met Yoshimasa Hayashi and Yasukazu Hamada in Washington for the 2+2 talks on Wednesday.
They also agreed that a US Marine regiment in Okinawa will be converted by 2025.`;

type Output = {
  id: string | number | null;
  error?: string;
  story: { id: string; label: string; score: number; reasons: { facet: string; weight: number; evidence: string }[] };
  text: string;
  mentions: { entity: string; type: string; start: number; end: number; surfaceForm: string }[];
  facts: { fact: string; start: number; end: number }[];
  checks: unknown[];
  coverage: { mentioned: string[]; missing: string[] };
};

const annotate = (args: readonly string[], input: string) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { input, encoding: "utf8" });
const lines = (rows: readonly unknown[]) =>
  rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
const parse = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Output);

describe("annotate --jsonl", () => {
  it("answers each line with the story, its reasons, and mentions that slice to their surface forms", () => {
    const { stdout, status } = annotate(
      ["--jsonl"],
      lines([{ id: "a", text: ARTICLE, date: "2023-01-12", lang: "en" }]),
    );
    const [row] = parse(stdout);
    expect(status).toBe(0);
    expect(row?.story).toMatchObject({ id: "us-japan-space", label: "core" });
    expect(row?.story.score).toBeGreaterThan(0.9);
    expect(row?.story.reasons[0]).toMatchObject({ facet: expect.any(String), weight: expect.any(Number) });
    expect(row?.text).toBe(ARTICLE);
    for (const { start, end, surfaceForm } of row?.mentions ?? []) expect(ARTICLE.slice(start, end)).toBe(surfaceForm);
    const entities = new Set(row?.mentions.map(({ entity }) => entity));
    for (const id of ["antony-blinken", "lloyd-austin", "article-v", "us-japan-security-treaty", "okinawa"]) {
      expect(entities).toContain(id);
    }
    expect(row?.coverage.mentioned).toContain("KF-01");
    expect(row?.facts.map(({ fact }) => fact)).toEqual(row?.coverage.mentioned);
  });

  it("gives empty lists for a text about something else", () => {
    const { stdout } = annotate(["--jsonl"], lines([{ id: 1, text: "The library in Austin, Texas, opens at nine." }]));
    expect(parse(stdout)).toEqual([
      {
        id: 1,
        story: { id: "us-japan-space", label: "none", score: 0, reasons: [] },
        text: "The library in Austin, Texas, opens at nine.",
        mentions: [],
        facts: [],
        checks: [],
        coverage: { mentioned: [], missing: [] },
      },
    ]);
  });

  it("goes on after a bad line, in order, and fails at the end", () => {
    const rows = [{ id: "a", text: "One." }, "{broken", { id: "c" }, { id: "d", text: 4 }, { id: "e", text: "Two." }];
    const { stdout, status } = annotate(["--jsonl"], lines(rows));
    const answers = parse(stdout);
    expect(answers.map(({ id }) => id)).toEqual(["a", null, "c", "d", "e"]);
    expect(answers.map(({ error }) => error !== undefined)).toEqual([false, true, true, true, false]);
    expect(status).toBe(1);
  });

  it("reads the article of an HTML page and leaves its furniture out", () => {
    const paragraphs = ARTICLE.split("\n").map((line) => `<p>${line}</p>`);
    const html = `<!doctype html><html lang="en"><title>T</title><nav><a href="/">Home</a></nav><article><h1>Space</h1>${paragraphs.join("")}</article><aside><p>Fumio Kishida and a rail of other stories to read next on this site.</p></aside></html>`;
    const [row] = parse(annotate(["--jsonl"], lines([{ id: "h", html, date: "2023-01-12" }])).stdout);
    expect(row?.story.label).toBe("core");
    expect(row?.text).toContain("Article 5");
    expect(row?.text).not.toContain("Kishida");
  });
});

describe("annotate --export", () => {
  it.each([
    ["markdown", /^# .*\n[\s\S]*### Not mentioned here\n/],
    ["json", /^\{\n {2}"schema": "sidelight-report\/1",/],
    ["csl", /^\[\n {2}\{\n {4}"id": /],
  ])("prints the whole report as %s", (format, form) => {
    const { stdout, status } = annotate(["--export", format], ARTICLE);
    expect(status).toBe(0);
    expect(stdout).toMatch(form);
    if (format !== "markdown") expect(() => JSON.parse(stdout)).not.toThrow();
  });

  it("says which forms there are where it is asked for another, or for two things at once", () => {
    for (const args of [
      ["--export", "pdf"],
      ["--export", "json", "--jsonl"],
    ]) {
      const { stdout, stderr, status } = annotate(args, ARTICLE);
      expect([stdout, status]).toEqual(["", 1]);
      expect(stderr).toContain("markdown, json, or csl");
    }
  });
});

describe("annotate", () => {
  it("prints a summary a person can read, and names a file that is not there", () => {
    const file = join(mkdtempSync(join(tmpdir(), "sidelight-")), "article.txt");
    writeFileSync(file, ARTICLE);
    const { stdout, stderr, status } = annotate([file, "missing.txt"], "");
    expect(stdout).toContain("US-Japan alliance extended to space: covers the story");
    expect(stdout).toContain("Antony Blinken (person)");
    expect(stderr).toContain("missing.txt");
    expect(status).toBe(1);
  });
});
