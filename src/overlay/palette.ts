import type { Settings } from "../settings/settings.ts";

/** What is drawn: the kinds of terms, the verdicts, key facts. */
export type MarkKind = Settings["kindsOff"][number] | Settings["verdictsOff"][number] | "fact";

/**
 * What the ground of a text is like: `light` and `dark` grounds have inks of their own; on anything between, where neither
 * ink keeps 3:1, marks take the colour of the text, which its page has chosen to be legible there.
 */
export type Tone = "light" | "dark" | "text";

type Inks = Readonly<Record<Exclude<Tone, "text">, string>>;

/** The same hues as in `assets/styles/tokens.css`, where the cards take them from; a test keeps them equal. */
const HUES: Readonly<Record<MarkKind, Inks>> = {
  person: { light: "#0f6e66", dark: "#5ed3c6" },
  place: { light: "#1d5fb8", dark: "#86b6ff" },
  organisation: { light: "#7a4a00", dark: "#f2b766" },
  treaty: { light: "#6b3fa0", dark: "#c9a6ff" },
  weapon: { light: "#a3312a", dark: "#ff9a8f" },
  event: { light: "#8a2668", dark: "#f49ad1" },
  contradicted: { light: "#a3312a", dark: "#ff9a8f" },
  "needs-context": { light: "#7a4a00", dark: "#f2b766" },
  supported: { light: "#0f6e66", dark: "#5ed3c6" },
  fact: { light: "#585d63", dark: "#a9adb3" },
};

/**
 * Found by search for the largest distance between any two kinds in the eyes of all readers, those who are blind to red,
 * green or blue among them, at 3:1 and more on every ground of the tone; a test measures it.
 */
const COLOUR_BLIND: Readonly<Record<MarkKind, Inks>> = {
  person: { light: "#5f6d4f", dark: "#6af4a5" },
  place: { light: "#006ace", dark: "#82a6fb" },
  organisation: { light: "#592500", dark: "#ffc605" },
  treaty: { light: "#2d1a28", dark: "#daffff" },
  weapon: { light: "#bd4200", dark: "#f78648" },
  event: { light: "#ae418c", dark: "#ac9fbd" },
  contradicted: { light: "#bd4200", dark: "#f78648" },
  "needs-context": { light: "#592500", dark: "#ffc605" },
  supported: { light: "#006ace", dark: "#82a6fb" },
  fact: { light: "#4a4d50", dark: "#c3c6c9" },
};

export const MARK_KINDS = Object.keys(HUES) as MarkKind[];
export const TONES: readonly Tone[] = ["light", "dark", "text"];

/** The colour of a mark's line. */
export function inkOf(kind: MarkKind, tone: Tone, palette: Settings["palette"]): string {
  if (tone === "text" || palette === "plain") return "currentColor";
  return (palette === "hues" ? HUES : COLOUR_BLIND)[kind][tone];
}
