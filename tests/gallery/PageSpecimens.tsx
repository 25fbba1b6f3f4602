import { useState } from "preact/hooks";
import { DEFAULT_SETTINGS, type Settings } from "../../src/settings/settings.ts";
import { Options } from "../../src/views/Options.tsx";
import type { OptionsActions, SiteAccess } from "../../src/views/options-state.ts";
import { Section } from "../../src/views/parts/Section.tsx";
import { Welcome } from "../../src/views/Welcome.tsx";
import { Specimen } from "./Specimen.tsx";
import { SURFACE_STYLES } from "./surface-styles.ts";

type Props = { readonly id: string; readonly title: string };

const WIDTHS = [720, 320];
const nothing = () => undefined;
const SITES: SiteAccess = {
  listed: ["apnews.com", "news.example"],
  withheld: 1,
  added: ["a-site.example"],
  everywhere: false,
};
const SHORTCUTS = [
  { what: "Next term", keys: "Alt+Shift+J" },
  { what: "Next statement", keys: "" },
];

/** Options and welcome, wide and narrow. */
export function PageSpecimens({ id, title }: Props) {
  return (
    <Section id={id} title={title}>
      <div class="specimens wide">
        {WIDTHS.map((width) => (
          <OptionsPage key={width} width={width} />
        ))}
        {WIDTHS.map((width) => (
          <Specimen key={width} name="Welcome" width={width} styles={SURFACE_STYLES.welcome}>
            <Welcome
              family={width < 500 ? "firefox" : "chromium"}
              withheld={3}
              sampleDate="2023-01-11"
              onAllow={nothing}
              onSettings={nothing}
            />
          </Specimen>
        ))}
      </div>
    </Section>
  );
}

function OptionsPage({ width }: { readonly width: number }) {
  const [settings, setSettings] = useState<Settings>({ ...DEFAULT_SETTINGS, sitesOff: ["off.example"] });
  const actions: OptionsActions = {
    change: (changes) => setSettings({ ...settings, ...changes }),
    addSite: nothing,
    removeSite: nothing,
    setEverywhere: nothing,
    allowListed: nothing,
    exportSettings: nothing,
    importSettings: nothing,
    reset: () => setSettings(DEFAULT_SETTINGS),
    changeShortcuts: nothing,
    openWelcome: nothing,
  };
  return (
    <Specimen name="Options" width={width} styles={SURFACE_STYLES.options}>
      <Options settings={settings} sites={SITES} shortcuts={SHORTCUTS} notice={undefined} actions={actions} />
    </Specimen>
  );
}
