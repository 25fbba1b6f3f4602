import type { Settings } from "../settings/settings.ts";
import { inkOf, MARK_KINDS, type MarkKind, TONES, type Tone } from "./palette.ts";

/** How marks are drawn, by the reader's settings. */
export type MarkStyle = Pick<Settings, "highlight" | "palette" | "printed">;

/** Each kind has a line of its own, so that colour is never the only sign. Statements have one that no term has. */
const LINES: Readonly<Record<MarkKind, string>> = {
  person: "underline dotted 2px",
  place: "underline dashed 1.5px",
  organisation: "underline solid 1.5px",
  treaty: "underline double 1px",
  weapon: "underline dotted 3px",
  event: "underline solid 3px",
  contradicted: "underline wavy 1.5px",
  "needs-context": "underline overline dashed 1px",
  supported: "underline overline dotted 1px",
  fact: "underline dotted 1px",
};
/** Statements carry a tint as well, which no term has under its line. */
const TINTED: readonly MarkKind[] = ["contradicted", "needs-context"];

/** The name under which marks of this kind on grounds of this tone are registered. */
export function highlightName(kind: MarkKind, tone: Tone): string {
  return `sidelight-${kind}-${tone}`;
}

/**
 * Marks that come and go: the place of the open card, one the reader points at elsewhere, one the reader was led to, and the
 * one that the keyboard has come to.
 */
export type Moment = "open" | "marked" | "flash" | "current";

/** The name under which such a mark is registered. */
export function momentName(what: Moment, tone: Tone): string {
  return `sidelight-${what}-${tone}`;
}

/**
 * The style sheet of all highlights. Each rule says everything of its mark, so that a sheet inserted later replaces an
 * earlier one. On paper there is nothing unless the reader asks for it.
 */
export function writeHighlightStyles(style: MarkStyle): string {
  const names = MARK_KINDS.flatMap((kind) => TONES.map((tone) => ({ kind, tone })));
  const rules = names.map(({ kind, tone }) => `::highlight(${highlightName(kind, tone)}){${drawn(kind, tone, style)}}`);
  if (style.printed) return MOMENTS + rules.join("");
  const hidden = names.map(({ kind, tone }) => `::highlight(${highlightName(kind, tone)})`);
  return `${MOMENTS}${rules.join("")}@media print{${hidden.join()}{background-color:transparent;text-decoration:none}}`;
}

function drawn(kind: MarkKind, tone: Tone, { highlight, palette }: MarkStyle): string {
  const ink = inkOf(kind, tone, palette);
  const isTinted = highlight === "background" ? kind !== "fact" : TINTED.includes(kind);
  const tint = isTinted ? `color-mix(in srgb,${ink} ${tone === "dark" ? 26 : 14}%,transparent)` : "transparent";
  // A tint alone is too faint to be a sign by itself: the line of the kind stays under it.
  return `background-color:${tint};text-decoration:${LINES[kind]} ${ink}`;
}

const GROUNDS: Readonly<Record<Tone, string>> = {
  light: "#d5efeb",
  dark: "#17524c",
  text: "color-mix(in srgb,currentColor 22%,transparent)",
};

const MOMENTS = [
  ...TONES.flatMap((tone) =>
    (["open", "marked"] as const).map(
      (what) => `::highlight(${momentName(what, tone)}){background-color:${GROUNDS[tone]}}`,
    ),
  ),
  ...TONES.map((tone) => `::highlight(${momentName("flash", tone)}){background-color:#ffe08a;color:#1b1d1f}`),
  // Turned inside out: no ground could hide it.
  `::highlight(${momentName("current", "light")}){background-color:#1b1d1f;color:#ffffff}`,
  `::highlight(${momentName("current", "dark")}){background-color:#f4f2ee;color:#16181a}`,
].join("");
