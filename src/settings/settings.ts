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
};

const DEFAULT_SETTINGS: Settings = { sitesOff: [], dwellMs: 350, neighbourDwellMs: 100, graceMs: 300 };

/** Whatever was stored, made whole: unknown keys dropped, wrong values replaced by the default. */
export function parseSettings(stored: unknown): Settings {
  const from = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  const millis = (key: "dwellMs" | "neighbourDwellMs" | "graceMs"): number => {
    const value = from[key];
    return typeof value === "number" && value >= 0 && value <= 5000 ? value : DEFAULT_SETTINGS[key];
  };
  const sites = from.sitesOff;
  return {
    sitesOff: Array.isArray(sites) ? sites.filter((site): site is string => typeof site === "string") : [],
    dwellMs: millis("dwellMs"),
    neighbourDwellMs: millis("neighbourDwellMs"),
    graceMs: millis("graceMs"),
  };
}

/** The same settings with Sidelight on or off for one host. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host].sort() };
}
