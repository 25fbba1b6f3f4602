import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readStoryFiles } from "../../src/cli/read-story.ts";
import { parseDataset } from "../../src/dataset/parse-dataset.ts";
import { DatasetError, type Problem, type StoryFile } from "../../src/dataset/problem.ts";
import type { PageText } from "../../src/page-text/page-text.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { buildEngine } from "../../src/report/build-engine.ts";

const DATASETS = fileURLToPath(new URL("../datasets/", import.meta.url));

/** The valid story, with the files of the broken folder added to it or in the place of its own. */
function storyWith(folder: string): StoryFile[] {
  const own = readStoryFiles(DATASETS + folder);
  if (folder === "missing-story") return own;
  return [...readStoryFiles(`${DATASETS}valid`).filter(({ path }) => !own.some((file) => file.path === path)), ...own];
}

function problemsOf(files: readonly StoryFile[]): readonly Problem[] {
  try {
    parseDataset(files);
  } catch (error) {
    if (error instanceof DatasetError) return error.problems;
    throw error;
  }
  return [];
}

/** Folder under tests/datasets, then what its one problem says: file, line, path, message. */
const BROKEN: [folder: string, file: string, line: number, path: string, message: string][] = [
  ["alias-collision", "entities/extra.yaml", 4, "0.aliases", 'also a plain alias of "mira-voss"'],
  ["bad-date", "sources-extra.yaml", 4, "0.date", "write YYYY, YYYY-MM or YYYY-MM-DD"],
  ["bare-surname", "entities/extra.yaml", 4, "0.aliases.en.1", '"Berren" is a bare surname'],
  ["broken-choice", "claims.yaml", 4, "0.about.en.0.0", "a choice is {a|b}"],
  ["dangling-entity", "timeline.yaml", 6, "0.entities.1", 'no entity has the id "mira-vos"'],
  ["dangling-facet", "story.yaml", 21, "detect.signals.0.all.0", 'no facet has the id "pakt"'],
  ["dangling-fact", "claims.yaml", 8, "0.facts.0", 'no fact has the id "KF-7"'],
  ["dangling-gate", "story.yaml", 9, "detect.gate.1", 'no facet has the id "estmarc"'],
  ["dangling-guard", "entities/extra.yaml", 6, "0.aliases.en.0", 'the guard names no known entity: "mira-vos"'],
  ["dangling-list", "claims.yaml", 4, "0.about", 'words.yaml has no list "ships"'],
  ["dangling-related", "entities/extra.yaml", 5, "0.related.0", 'no entity has the id "port-elder"'],
  ["dangling-source", "entities/extra.yaml", 7, "0.sources.1", 'no source has the id "S9"'],
  ["duplicate-facet", "story.yaml", 18, "detect.facets.4.id", 'the id "pact" is taken'],
  ["duplicate-id", "entities/extra.yaml", 6, "1.id", 'the id "mira-voss" is taken'],
  ["empty-phrase", "facts-extra.yaml", 6, "0.mentionedBy.en.1.1", "an empty phrase stands everywhere"],
  ["empty-sources", "facts-extra.yaml", 6, "0.sources", "every fact needs a source"],
  ["everyday-alias", "entities/extra.yaml", 4, "0.aliases.en.0", '"pilot" is an everyday word'],
  ["fact-about-nobody", "facts-extra.yaml", 1, "0.entities", "name at least one entity"],
  ["foreign-name", "entities/extra.yaml", 4, "0.names.ja", 'not in the script of "ja"'],
  ["foreign-script", "entities/extra.yaml", 4, "0.aliases.en.1", 'not in the script of "en"'],
  ["http-url", "sources-extra.yaml", 5, "0.url", "sources are https"],
  ["leaning-set", "claims.yaml", 4, "0.about.en.0", "a set needs words of its own"],
  ["long-description", "entities/extra.yaml", 4, "0.description", "<=200 characters"],
  ["long-quotation", "entities/extra.yaml", 5, "0.story", "a quotation of more than 12 words"],
  ["long-quote", "facts-extra.yaml", 5, "0.quote", "<=160 characters"],
  ["long-statement", "facts-extra.yaml", 4, "0.statement", "<=320 characters"],
  ["markup", "entities/extra.yaml", 4, "0.description", "no markup: write plain text"],
  ["missing-source", "facts-extra.yaml", 1, "0.sources", '"sources" is missing'],
  ["missing-story", "story.yaml", 1, "(file)", "a story needs a file story.yaml"],
  ["no-such-day", "sources-extra.yaml", 4, "0.date", "no such day in the calendar"],
  ["not-a-list", "timeline.yaml", 1, "(file)", "write a list of items"],
  ["overlapping-role", "entities/extra.yaml", 7, "0.roles.1", "the same role twice at the same time"],
  ["reversed-role", "entities/extra.yaml", 7, "0.roles.1", "the role ends before it begins"],
  ["short-alias", "entities/extra.yaml", 4, "0.aliases.en.0", '"O.B." is a word of three letters at most'],
  [
    "single-character-alias",
    "entities/extra.yaml",
    4,
    "0.aliases.ja.0",
    "is a single character: give it a guard (when)",
  ],
  ["source-without-date", "sources-extra.yaml", 1, "0.date", '"date" is missing'],
  ["two-in-one-office", "entities/extra.yaml", 7, "0.roles.1", '"mira-voss" holds the office'],
  ["unknown-file", "peoples.yaml", 1, "(file)", "no kind of file is called so"],
  ["unknown-guard-key", "entities/extra.yaml", 4, "0.aliases.en.0.when.sentense", 'unknown key "sentense"'],
  ["unknown-key", "entities/extra.yaml", 5, "0.colour", 'unknown key "colour"'],
  ["until-before-date", "entities/extra.yaml", 6, "0.until", "it ends before its date, 2031-04-12"],
  ["until-without-date", "entities/extra.yaml", 5, "0.until", "an end needs a beginning"],
  ["unused-source", "sources-extra.yaml", 1, "0.id", 'nothing cites the source "S4"'],
  ["weak-phrase", "facts-extra.yaml", 6, "0.mentionedBy.en.1", '"red" alone is too short'],
  ["yaml-alias", "entities/extra.yaml", 4, "(file)", "no YAML aliases"],
  ["yaml-syntax", "entities/extra.yaml", 6, "(file)", "Missing closing"],
];

describe("parseDataset", () => {
  it("takes a story that keeps every rule", () => {
    const dataset = parseDataset(readStoryFiles(`${DATASETS}valid`));
    expect(dataset.story.id).toBe("kestrel-sound");
    expect(dataset.entities.map(({ id }) => id)).toContain("mira-voss");
    expect(dataset.sources).toHaveLength(3);
  });

  it.each(BROKEN)("names the place and the remedy in %s", (folder, file, line, path, message) => {
    expect(problemsOf(storyWith(folder))).toEqual([
      { file, line, path, message: expect.stringContaining(message) as string },
    ]);
  });

  it("has one row for every folder of broken data", () => {
    const folders = readdirSync(DATASETS).filter((folder) => folder !== "valid");
    expect(folders.toSorted()).toEqual(BROKEN.map(([folder]) => folder).toSorted());
  });

  it("tells all problems at once, in a message a person can follow", () => {
    const files = [
      ...storyWith("http-url"),
      ...storyWith("markup").filter(({ path }) => path === "entities/extra.yaml"),
    ];
    expect(() => parseDataset(files)).toThrow(
      /breaks 2 rule\(s\):\nentities\/extra\.yaml:4 0\.description: .+\nsources-extra\.yaml:5 0\.url: .+/,
    );
  });

  it("lets one office pass to the same person twice, one after the other", () => {
    const text = `
- id: osk-berren
  type: person
  name: Osk Berren
  description: A pilot.
  roles:
    - { title: Pilot, from: "2020", until: "2025-06" }
    - { title: Pilot, from: "2025" }
  sources: [S1]`;
    expect(problemsOf([...readStoryFiles(`${DATASETS}valid`), { path: "entities/extra.yaml", text }])).toEqual([]);
  });

  it("refuses nonsense without failing in another way", () => {
    for (const text of ["", "\0", "- ", "- - -", "42", "[[[[", "a: &a [*a]", "!!binary x", "- {id: 1}"]) {
      expect(
        problemsOf([...readStoryFiles(`${DATASETS}valid`), { path: "facts-extra.yaml", text }]).length,
      ).toBeGreaterThan(0);
    }
  });
});

describe("a second story", () => {
  const dataset = parseDataset(readStoryFiles(`${DATASETS}valid`));
  const engine = buildEngine(dataset);
  const article: PageText = {
    title: "Norvia and Estmark share their ferries",
    description: "",
    text:
      "Norvia’s transport minister, Mira Voss, signed the Kestrel Pact in Port Alder on Saturday.\n" +
      "Nine ferries will cross the Kestrel\u00a0Sound for both countries. Voss said the pact would hold. " +
      "Tor Hallam of Estmark called it a good day for Alder.",
    date: "2031-04-13",
    lang: "en",
  };

  it("needs data and no code", () => {
    const report = annotatePage(article, engine);
    expect(report.match).toMatchObject({ story: "kestrel-sound", label: "core" });
    expect(report.mentions.map(({ surfaceForm, entity }) => [surfaceForm, entity])).toEqual([
      ["Mira Voss", "mira-voss"],
      ["Kestrel Pact", "kestrel-pact"],
      ["Port Alder", "port-alder"],
      ["Kestrel\u00a0Sound", "kestrel-sound"],
      ["Voss", "mira-voss"],
      ["the pact", "kestrel-pact"],
      ["Tor Hallam", "tor-hallam"],
      ["Alder", "port-alder"],
    ]);
    expect(report.facts.map(({ fact }) => fact)).toEqual(["KF-1"]);
    expect(report.coverage).toEqual({ mentioned: ["KF-1"], missing: ["KF-2"], later: ["KF-3"] });
  });

  it("is found in another language by its data alone", () => {
    const text =
      "ノルヴィアとエストマルクはケストレル協定に署名した。ミラ・ヴォス運輸相はアルダー港で、フェリー9隻を共有すると述べた。";
    const report = annotatePage({ ...article, title: "", text, lang: "ja" }, engine);
    expect(report.match.label).toBe("core");
    expect(report.mentions.map(({ surfaceForm }) => surfaceForm)).toEqual([
      "ケストレル協定",
      "ミラ・ヴォス",
      "アルダー港",
    ]);
    expect(report.coverage.mentioned).toEqual(["KF-1"]);
  });

  it("is not seen on a page about other things", () => {
    const report = annotatePage(
      { ...article, title: "Rain", text: "It rained in Port Alder, and Mira Voss stayed in." },
      engine,
    );
    expect(report).toMatchObject({ match: { label: "none" }, mentions: [], terms: [], facts: [] });
    expect(report.coverage).toEqual({ mentioned: [], missing: [], later: [] });
  });
});
