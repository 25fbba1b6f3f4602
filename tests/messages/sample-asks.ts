import type { Protocol } from "../../src/messages/protocol.ts";

const NO_OBJECTS = [undefined, null, 3, "3", [], () => 3];
const NO_OFFSETS = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, "3", [3], true];
const NO_SPANS = [
  3,
  "3",
  [],
  {},
  { start: 3 },
  { start: 5, end: 3 },
  ...NO_OFFSETS.flatMap((wrong) => [
    { start: wrong, end: 9 },
    { start: 0, end: wrong },
  ]),
];
const SOMETHING = [3, "", false, {}, [], { tabId: 3 }];

/** What each message may ask, and what it may not. */
export const SAMPLE_ASKS: {
  readonly [K in keyof Protocol]: { readonly right: readonly Protocol[K]["ask"][]; readonly wrong: readonly unknown[] };
} = {
  "story-possible": { right: [undefined], wrong: SOMETHING },
  "story-detected": {
    right: [{ label: "core" }, { label: "related" }, { label: "none" }],
    wrong: [...NO_OBJECTS, {}, { label: "CORE" }, { label: ["core"] }],
  },
  "mentions-drawn": {
    right: [{ count: 0 }, { count: 40 }, { count: undefined }],
    wrong: [...NO_OBJECTS, ...NO_OFFSETS.map((count) => ({ count }))],
  },
  "words-needed": {
    right: [{ pack: "ja" }, { pack: "zh" }],
    wrong: [...NO_OBJECTS, {}, { pack: "../judge" }, { pack: "constructor" }, { pack: ["ja"] }, { pack: "JA" }],
  },
  "styles-needed": { right: [undefined], wrong: SOMETHING },
  "check-page": {
    right: [{ tabId: 0 }, { tabId: 12 }],
    wrong: [...NO_OBJECTS, {}, ...NO_OFFSETS.map((tabId) => ({ tabId }))],
  },
  "page-report": { right: [undefined], wrong: SOMETHING },
  "show-span": {
    right: [
      { start: 0, end: 0 },
      { start: 3, end: 9 },
    ],
    wrong: [undefined, null, ...NO_SPANS],
  },
  "mark-span": { right: [undefined, { start: 3, end: 9 }], wrong: NO_SPANS },
  "show-facts": { right: [{ on: true }, { on: false }], wrong: [...NO_OBJECTS, {}, { on: 1 }, { on: "true" }] },
  "reading-place": { right: [undefined], wrong: SOMETHING },
  command: {
    right: [{ name: "next-term" }, { name: "toggle-page" }],
    wrong: [...NO_OBJECTS, {}, { name: "format-disk" }, { name: ["next-term"] }, { name: "constructor" }],
  },
};
