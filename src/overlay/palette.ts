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

/** After Okabe and Ito, "Color Universal Design" (2008), darkened and lightened until they keep 3:1 on white and on black. */
const COLOUR_BLIND: Readonly<Record<MarkKind, Inks>> = {
  person: { light: "#00735a", dark: "#35c9a3" },
  place: { light: "#006aa6", dark: "#56b4e9" },
  organisation: { light: "#7d5200", dark: "#e69f00" },
  treaty: { light: "#3d3d3d", dark: "#e8e8e8" },
  weapon: { light: "#a34400", dark: "#ff9a52" },
  event: { light: "#9c3d75", dark: "#e7a3cb" },
  contradicted: { light: "#a34400", dark: "#ff9a52" },
  "needs-context": { light: "#7d5200", dark: "#e69f00" },
  supported: { light: "#006aa6", dark: "#56b4e9" },
  fact: { light: "#3d3d3d", dark: "#e8e8e8" },
};

export const MARK_KINDS = Object.keys(HUES) as MarkKind[];
export const TONES: readonly Tone[] = ["light", "dark", "text"];

/** The colour of a mark's line. */
export function inkOf(kind: MarkKind, tone: Tone, palette: Settings["palette"]): string {
  if (tone === "text" || palette === "plain") return "currentColor";
  return (palette === "hues" ? HUES : COLOUR_BLIND)[kind][tone];
}
