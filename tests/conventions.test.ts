import { globSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A file of the repository by its path from the root. */
type File = { readonly path: string; readonly text: string };

function filesOf(pattern: string): File[] {
  const paths = globSync(pattern, { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
  return paths.sort().map((path) => ({ path, text: readFileSync(ROOT + path, "utf8") }));
}

const CODE = filesOf("{src,entrypoints}/**/*.{ts,tsx}");
const SOURCES = CODE.filter(({ path }) => path.startsWith("src/"));

/** Each line says what is wrong in which file; none is what every convention asks for. */
function check(files: readonly File[], complaints: (file: File) => readonly string[]): string[] {
  return files.flatMap((file) => complaints(file).map((complaint) => `${file.path}: ${complaint}`));
}

/** The complaints about one piece of code, as if it stood at `path`. */
function sample(complaints: (file: File) => readonly string[], path: string, text: string): readonly string[] {
  return complaints({ path, text });
}

// ---- Reading code -------------------------------------------------------------------------------------------------

type Syntax = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };

function parse({ path, text }: File) {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return { body: program.body as unknown as Syntax[], comments };
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** Every piece of syntax below `node`, with the key under which its parent holds it. */
function* walk(
  node: Syntax,
  key = "",
  parent?: Syntax,
): Generator<{ node: Syntax; key: string; parent: Syntax | undefined }> {
  yield { node, key, parent };
  for (const [name, value] of Object.entries(node)) {
    for (const child of [value].flat()) if (isSyntax(child)) yield* walk(child, name, node);
  }
}

function syntaxOf(file: File) {
  return parse(file).body.flatMap((statement) => [...walk(statement)]);
}

/** Addresses of all imports, also those of types, of `import()` and of `export … from`. */
function importsOf(file: File): string[] {
  return syntaxOf(file).flatMap(({ node }) => {
    const source = isSyntax(node.source) && node.type !== "TSExternalModuleReference" ? node.source.value : undefined;
    return typeof source === "string" ? [source] : [];
  });
}

/** Names that stand for themselves: no property of something else, no key. */
function namesOf(file: File): string[] {
  return syntaxOf(file).flatMap(({ node, key, parent }) => {
    const isProperty = (key === "property" || key === "key") && parent?.computed !== true;
    return node.type === "Identifier" && !isProperty ? [node.name as string] : [];
  });
}

// ---- The conventions ----------------------------------------------------------------------------------------------

const WAY_OF_THE_DATA = ["dataset", "page-text", "detect", "annotate", "check-claims", "report", "overlay", "views"];
/** Rooms beside the way, and what each may import besides itself. */
const SIDE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  messages: WAY_OF_THE_DATA.slice(0, 6),
  settings: [],
  cli: [...WAY_OF_THE_DATA, "messages", "settings"],
};
/** What the rooms that draw may take from beside the way. */
const LOCALES = /^assets\/public\/_locales\//;
const FOR_DRAWING = /^(?:src\/settings\/settings\.ts|src\/messages\/(?:protocol|wording)\.ts|assets\/styles\/.*\.css)$/;

const PURE_ROOMS = ["dataset", "detect", "annotate", "check-claims", "report"];
const PURE_PAGE_TEXT = [
  ...["page-text", "steps", "fold-text", "find-phrases", "phrase-book", "phrase-sets", "page-search", "article-search"],
  ...["split-sentences", "word-unit", "guess-language", "script-scale"],
].map((name) => `src/page-text/${name}.ts`);
const PURE_ELSEWHERE = [
  "src/overlay/overlay-state.ts",
  ...["place-card", "place-sheet", "join-lines", "is-in-corridor", "palette", "highlight-styles"].map(
    (name) => `src/overlay/${name}.ts`,
  ),
  "src/messages/protocol.ts",
  "src/messages/wording.ts",
  "src/settings/settings.ts",
];

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function isPure(path: string): boolean {
  return PURE_ROOMS.includes(roomOf(path)) || PURE_PAGE_TEXT.includes(path) || PURE_ELSEWHERE.includes(path);
}

function checkDirection(file: File): string[] {
  const room = roomOf(file.path);
  const at = WAY_OF_THE_DATA.indexOf(room);
  const allowed = at >= 0 ? WAY_OF_THE_DATA.slice(0, at + 1) : [room, ...(SIDE_ROOMS[room] ?? [])];
  const draws = room === "overlay" || room === "views";
  return importsOf(file)
    .filter((address) => address.startsWith("."))
    .map((address) => posix.join(posix.dirname(file.path), address.replace(/\?.*$/, "")))
    .flatMap((path) => {
      if (PURE_ROOMS.includes(room) && roomOf(path) === "page-text" && !PURE_PAGE_TEXT.includes(path)) {
        return [`a pure room takes only the pure part of page-text, not ${path}`];
      }
      const isAllowedRoom = path.startsWith("src/") && allowed.includes(roomOf(path));
      const fits = isAllowedRoom || (draws && FOR_DRAWING.test(path)) || (room === "messages" && LOCALES.test(path));
      return fits ? [] : [`${room} may not import ${path}`];
    });
}

const IMPURE_NAMES = [
  "document",
  "window",
  "HTMLElement",
  "Document",
  "Element",
  "browser",
  "chrome",
  "fetch",
  "XMLHttpRequest",
];

function checkPurity(file: File): string[] {
  const imports = importsOf(file).filter((address) => /^(?:node:|preact|webextension-polyfill)/.test(address));
  const names = namesOf(file).filter((name) => IMPURE_NAMES.includes(name));
  const calls = syntaxOf(file).flatMap(({ node }) => {
    const text = file.text.slice(node.start, node.end);
    if (node.type === "MemberExpression") return ["Date.now", "Math.random"].includes(text) ? [text] : [];
    const bare = node.type === "NewExpression" && (node.arguments as unknown[]).length === 0;
    return bare && (node.callee as Syntax).name === "Date" ? ["new Date()"] : [];
  });
  return [...imports, ...names, ...calls].map((name) => `a pure file may not use ${name}`);
}

const BROWSER_DOORS = ["ask-extension", "channel", "browser-wording", "find-tab", "may-read", "side-panel"]
  .map((name) => `src/messages/${name}.ts`)
  .concat("src/settings/settings-store.ts");

function checkBrowserApi(file: File): string[] {
  if (file.path.startsWith("entrypoints/") || BROWSER_DOORS.includes(file.path)) return [];
  const isNamed = importsOf(file).some((address) => address === "webextension-polyfill" || address === "wxt/browser");
  return isNamed ? ["only doors name the browser's API"] : [];
}

function checkName({ path }: Pick<File, "path">): string[] {
  const [name = "", ...folders] = path.split("/").reverse();
  const rule = name.endsWith(".tsx") ? /^[A-Z][A-Za-z0-9]*\.tsx$/ : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.[a-z]+$/;
  const complaints = rule.test(name) ? [] : ["files are kebab-case, components PascalCase.tsx"];
  if (/^index\./.test(name)) complaints.push("no barrels: import the file you mean");
  if (folders.some((folder) => /^(?:utils?|helpers?|common|misc)$/.test(folder)))
    complaints.push("a helper lives with its caller");
  return complaints;
}

const DOCUMENTED = ["FunctionDeclaration", "ClassDeclaration", "TSTypeAliasDeclaration", "TSInterfaceDeclaration"];

function checkDocs(file: File): string[] {
  const { body, comments } = parse(file);
  return body.flatMap((statement) => {
    const declared = statement.declaration;
    if (!statement.type.startsWith("Export") || !isSyntax(declared) || !DOCUMENTED.includes(declared.type)) return [];
    const isAbove = comments.some(
      ({ type, value, end }) =>
        type === "Block" && value.startsWith("*") && /^\s*$/.test(file.text.slice(end, statement.start)),
    );
    return isAbove ? [] : [`${(declared.id as Syntax | null)?.name ?? "the default"} needs a sentence above it`];
  });
}

const MAX_LINES = 400;

function checkLength({ text }: File): string[] {
  const lines = text.split("\n").length;
  return lines > MAX_LINES ? [`${lines} lines: find the rooms in it`] : [];
}

function checkTypes(file: File): string[] {
  const anys = syntaxOf(file).filter(({ node }) => node.type === "TSAnyKeyword");
  const ignored = parse(file).comments.filter(({ value }) => /@ts-(?:ignore|nocheck)/.test(value));
  return [...anys.map(() => "any: say what it is"), ...ignored.map(() => "types are not switched off")];
}

// Put together from parts, or this file would break its own rule.
const FOREIGN = new RegExp(
  ["/wo" + "rk/", "\\bassis" + "tants?\\b(?! secretary)", "\\bco-?pil" + "ot\\b"].join("|"),
  "i",
);

function checkVoice({ text }: File): string[] {
  return text
    .split("\n")
    .flatMap((line, index) => (FOREIGN.test(line) ? [`line ${index + 1} speaks of how it was made`] : []));
}

// ---- The repository keeps them, and each of them can be broken -------------------------------------------------------

describe("the direction of imports", () => {
  it("is kept by every file of src", () => {
    expect(check(SOURCES, checkDirection)).toEqual([]);
  });

  it.each([
    ["src/detect/a.ts", "../page-text/page-text.ts", true],
    ["src/report/a.ts", "../annotate/mention.ts", true],
    ["src/overlay/a.ts", "../settings/settings.ts", true],
    ["src/views/A.tsx", "../overlay/highlights.css?inline", true],
    ["src/overlay/a.ts", "../../assets/styles/tokens.css", true],
    ["src/cli/a.ts", "../report/page-report.ts", true],
    ["src/messages/protocol.ts", "../report/page-report.ts", true],
    ["src/detect/a.ts", "../annotate/mention.ts", false],
    ["src/dataset/a.ts", "../page-text/page-text.ts", false],
    ["src/annotate/a.ts", "../page-text/read-article.ts", false],
    ["src/overlay/a.ts", "../settings/settings-store.ts", false],
    ["src/overlay/a.ts", "../views/Popup.tsx", false],
    ["src/report/a.ts", "../cli/read-story.ts", false],
    ["src/messages/channel.ts", "../views/Popup.tsx", false],
    ["src/views/A.tsx", "../../entrypoints/background.ts", false],
  ])("%s may import %s: %s", (path, address, allowed) => {
    for (const statement of [
      `import x from "${address}"`,
      `import type { X } from "${address}"`,
      `export { x } from "${address}"`,
      `type X = import("${address}").X`,
    ]) {
      expect(sample(checkDirection, path, statement).length === 0).toBe(allowed);
    }
  });
});

describe("purity", () => {
  it("is kept by every pure file", () => {
    const pure = SOURCES.filter(({ path }) => isPure(path));
    expect(pure.length).toBeGreaterThan(15);
    expect(check(pure, checkPurity)).toEqual([]);
  });

  it.each([
    "document.title",
    "const { body } = document",
    "window.open()",
    "x instanceof HTMLElement",
    "function f(element: HTMLElement) {}",
    "browser.runtime",
    "chrome.runtime",
    "Date.now()",
    "new Date()",
    "Math.random()",
    "fetch(x)",
    "new XMLHttpRequest()",
    'import { readFileSync } from "node:fs"',
    'import { h } from "preact"',
    'import { useState } from "preact/hooks"',
  ])("is broken by %s", (code) => {
    expect(sample(checkPurity, "src/report/a.ts", code)).toHaveLength(1);
  });

  it.each([
    "story.window.from",
    "({ window: 1 })",
    "type A = { document: string }",
    "// document",
    '"fetch"',
    "new Date(0)",
    "Math.max(1)",
  ])("is not broken by %s", (code) => {
    expect(sample(checkPurity, "src/report/a.ts", code)).toEqual([]);
  });
});

describe("the browser's API", () => {
  it("is named by doors only", () => {
    expect(check(CODE, checkBrowserApi)).toEqual([]);
  });

  it("is missed nowhere", () => {
    const code = 'import browser from "webextension-polyfill"';
    expect(sample(checkBrowserApi, "src/overlay/a.ts", code)).toHaveLength(1);
    expect(sample(checkBrowserApi, "src/messages/channel.ts", code)).toEqual([]);
  });
});

describe("names of files", () => {
  it("say what they hold", () => {
    expect(check(filesOf("src/**/*.*"), checkName)).toEqual([]);
  });

  it.each([
    ["src/report/page-report.ts", 0],
    ["src/dataset/virtual-data.d.ts", 0],
    ["src/overlay/Card.tsx", 0],
    ["src/overlay/card.tsx", 1],
    ["src/report/pageReport.ts", 1],
    ["src/report/index.ts", 1],
    ["src/utils/fold.ts", 1],
    ["src/report/helpers/fold.ts", 1],
  ])("%s: %i complaints", (path, complaints) => {
    expect(checkName({ path })).toHaveLength(complaints);
  });
});

describe("what a file gives to others", () => {
  it("is explained right above it", () => {
    expect(
      check(
        SOURCES.filter(({ path }) => !path.endsWith(".d.ts")),
        checkDocs,
      ),
    ).toEqual([]);
  });

  it.each([
    ["/** Says so. */\nexport function f() {}", 0],
    ["/** Says so. */\nexport type A = 1;", 0],
    ["export const A = 1;", 0],
    ["export function f() {}", 1],
    ["export default function () {}", 1],
    ["export class A {}", 1],
    ["export interface A {}", 1],
    ["// No docstring.\nexport type A = 1;", 1],
    ["/** Of another. */\nconst a = 1;\nexport type A = 1;", 1],
  ])("%j: %i complaints", (code, complaints) => {
    expect(sample(checkDocs, "src/report/a.ts", code)).toHaveLength(complaints);
  });
});

describe("code", () => {
  it("fits into files a reader can hold", () => {
    expect(check(SOURCES, checkLength)).toEqual([]);
    expect(sample(checkLength, "a.ts", "\n".repeat(MAX_LINES))).toHaveLength(1);
  });

  it("is typed throughout", () => {
    expect(check(CODE, checkTypes)).toEqual([]);
    expect(sample(checkTypes, "a.ts", "const a: any = 1;\n// @ts-ignore\nconst any = 'any';")).toHaveLength(2);
  });
});

// ---- The texts of the interface -------------------------------------------------------------------------------------

type Texts = Readonly<Record<string, { readonly message: string }>>;

function readTexts(language: string): Texts {
  return JSON.parse(readFileSync(`${ROOT}assets/public/_locales/${language}/messages.json`, "utf8"));
}

function gapsOf(text: string | undefined): string[] {
  return [...(text ?? "").matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
}

describe("the texts of the interface", () => {
  const english = readTexts("en");

  it.each(readdirSync(`${ROOT}assets/public/_locales`))(
    "are all there in %s, with the same gaps to fill",
    (language) => {
      const texts = readTexts(language);
      expect(Object.keys(texts)).toEqual(Object.keys(english));
      expect(texts.interfaceLanguage?.message).toBe(language.replace("_", "-"));
      for (const [key, { message }] of Object.entries(english)) {
        expect([key, ...gapsOf(texts[key]?.message)]).toEqual([key, ...gapsOf(message)]);
        expect(texts[key]?.message.trim()).not.toBe("");
      }
    },
  );

  it("are all used", () => {
    const code = [...CODE, ...filesOf("{wxt.config.ts,entrypoints/**/*.html}")].map(({ text }) => text).join("\n");
    const unused = Object.keys(english).filter((key) => {
      const name = key.replace(/_(?:one|other)$/, "");
      return !code.includes(`"${name}"`) && !code.includes(`__MSG_${name}__`);
    });
    expect(unused).toEqual([]);
  });
});

describe("broken datasets", () => {
  it("are each named by a test", () => {
    const test = readFileSync(`${ROOT}tests/dataset/parse-dataset.test.ts`, "utf8");
    const folders = readdirSync(`${ROOT}tests/datasets`);
    expect(folders.filter((folder) => !test.includes(`"${folder}"`) && folder !== "valid")).toEqual([]);
    expect(folders.length).toBeGreaterThan(20);
  });
});

describe("the project", () => {
  it("speaks of itself alone", () => {
    expect(
      check(filesOf("{*.md,docs/**/*.md,{src,entrypoints,tests}/**/*.{ts,tsx,mjs,css,html,json,yaml}}"), checkVoice),
    ).toEqual([]);
    expect(sample(checkVoice, "a.ts", `One.\n// See /wo${"rk"}/shared.\nAssis${"tant"} Secretary Osk.`)).toHaveLength(
      1,
    );
  });
});
