/** What a reader has chosen. Stored by the browser; nothing else ever is. */
export type Settings = {
  /** Host names on which Sidelight stays away. */
  readonly sitesOff: readonly string[];
  /** Pointer rest before the first card opens, in milliseconds. */
  readonly dwellMs: number;
  /** The same when another card was open a moment ago. */
  readonly neighbourDwellMs: number;
  /** Time to move from a term to its card before the card closes. */
  readonly graceMs: number;
  /** What opens a card by mouse: resting on a term, resting while a key is held, or a click. */
  readonly opening: (typeof OPENINGS)[number];
  /** The key of "resting while a key is held". */
  readonly modifier: (typeof MODIFIERS)[number];
  /** How terms are drawn. */
  readonly highlight: (typeof HIGHLIGHTS)[number];
  /** Colours of the terms: a hue for each kind, hues that colour-blind readers tell apart, or the text's own colour. */
  readonly palette: (typeof PALETTES)[number];
  /** Kinds of terms that are not drawn. */
  readonly kindsOff: readonly (typeof KINDS)[number][];
  /** Whether each mention of a term is drawn, or the first one only. */
  readonly mentions: (typeof MENTIONS)[number];
  /** Verdicts whose statements are not marked in the text; the popup lists them all the same. */
  readonly verdictsOff: readonly (typeof VERDICTS)[number][];
  /** When the places that state a key fact are marked: while the reader asks, always, or never. */
  readonly factMarks: (typeof FACT_MARKS)[number];
  /** Languages of articles that are left alone. */
  readonly languagesOff: readonly (typeof LANGUAGES)[number][];
  /** How much room text takes in cards, popup and panel. */
  readonly density: (typeof DENSITIES)[number];
  /** Whether a printed page keeps the marks. */
  readonly printed: boolean;
};

export const OPENINGS = ["rest", "modifier", "click"] as const;
export const MODIFIERS = ["Alt", "Control", "Shift", "Meta"] as const;
export const HIGHLIGHTS = ["underline", "background", "none"] as const;
export const PALETTES = ["hues", "colour-blind", "plain"] as const;
export const KINDS = ["person", "place", "organisation", "treaty", "weapon", "event"] as const;
export const MENTIONS = ["all", "first"] as const;
export const VERDICTS = ["contradicted", "needs-context", "supported"] as const;
export const FACT_MARKS = ["asked", "always", "never"] as const;
export const LANGUAGES = ["en", "ja", "zh-Hans", "zh-Hant", "ko", "fr", "de", "es", "it", "pt"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;

/** The longest wait that can be chosen, in milliseconds. */
export const MAX_WAIT_MS = 5000;

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  sitesOff: [],
  dwellMs: 350,
  neighbourDwellMs: 100,
  graceMs: 300,
  opening: "rest",
  modifier: "Alt",
  highlight: "underline",
  palette: "hues",
  kindsOff: [],
  mentions: "all",
  verdictsOff: ["supported"],
  factMarks: "asked",
  languagesOff: [],
  density: "comfortable",
  printed: false,
};

type Reader<T> = (value: unknown) => T | undefined;

const READERS: { readonly [K in keyof Settings]: Reader<Settings[K]> } = {
  sitesOff: listOf(hostName),
  dwellMs: wait,
  neighbourDwellMs: wait,
  graceMs: wait,
  opening: oneOf(OPENINGS),
  modifier: oneOf(MODIFIERS),
  highlight: oneOf(HIGHLIGHTS),
  palette: oneOf(PALETTES),
  kindsOff: listOf(oneOf(KINDS)),
  mentions: oneOf(MENTIONS),
  verdictsOff: listOf(oneOf(VERDICTS)),
  factMarks: oneOf(FACT_MARKS),
  languagesOff: listOf(oneOf(LANGUAGES)),
  density: oneOf(DENSITIES),
  printed: (value) => (typeof value === "boolean" ? value : undefined),
};

/** Whatever was stored, made whole: unknown keys dropped, wrong values replaced by the default. */
export function parseSettings(stored: unknown): Settings {
  const from = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  const entries = Object.entries(READERS).map(([key, read]) => [
    key,
    read(from[key]) ?? DEFAULT_SETTINGS[key as keyof Settings],
  ]);
  return Object.fromEntries(entries) as Settings; // READERS has exactly the keys of Settings.
}

/** The same settings with Sidelight on or off for one host. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host].sort() };
}

/** Whether the reader wants no marks on an article, for its site or its language (the first part of a BCP 47 tag). */
export function leavesAlone(
  { sitesOff, languagesOff }: Settings,
  { host, language }: { readonly host: string; readonly language: string | undefined },
): boolean {
  const tags = LANGUAGES.filter((tag) => tag.split("-")[0] === language);
  return sitesOff.includes(host) || (tags.length > 0 && tags.every((tag) => languagesOff.includes(tag)));
}

function wait(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 && value <= MAX_WAIT_MS ? value : undefined;
}

function hostName(value: unknown): string | undefined {
  return typeof value === "string" && value.length <= 253 ? value : undefined;
}

function oneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return (value) => allowed.find((candidate) => candidate === value);
}

/** A list keeps what is right in it, each thing once. */
function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read).filter((item): item is T => item !== undefined);
    return [...new Set(items)];
  };
}
