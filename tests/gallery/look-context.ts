import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Settings } from "../../src/settings/settings.ts";

/** How the whole gallery is shown. */
export type Look = {
  /** A value of `color-scheme`; `light dark` follows the system. */
  readonly scheme: (typeof SCHEMES)[number]["value"];
  readonly density: Settings["density"];
};

export const SCHEMES = [
  { value: "light dark", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export const LookContext = createContext<Look>({ scheme: "light dark", density: "comfortable" });

/** How the whole gallery is shown. */
export function useLook(): Look {
  return useContext(LookContext);
}
