import type { MessageKey } from "../messages/wording.ts";
import { KIND_NAMES, VERDICT_NAMES } from "../overlay/message-keys.ts";
import { useWording } from "../overlay/wording-context.ts";
import {
  DENSITIES,
  FACT_MARKS,
  HIGHLIGHTS,
  KINDS,
  LANGUAGES,
  MAX_WAIT_MS,
  MENTIONS,
  MODIFIERS,
  OPENINGS,
  PALETTES,
  type Settings,
  VERDICTS,
} from "../settings/settings.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import type { Notice, OptionsActions, Shortcut, SiteAccess } from "./options-state.ts";
import { Button } from "./parts/Button.tsx";
import { Choice } from "./parts/Choice.tsx";
import { Section } from "./parts/Section.tsx";
import { Slider } from "./parts/Slider.tsx";
import { Switch } from "./parts/Switch.tsx";
import { Ticks } from "./parts/Ticks.tsx";
import { SampleTerms } from "./SampleTerms.tsx";
import { SiteLists } from "./SiteLists.tsx";

type Props = {
  readonly settings: Settings;
  readonly sites: SiteAccess;
  readonly shortcuts: readonly Shortcut[];
  readonly notice: Notice | undefined;
  readonly actions: OptionsActions;
};

/** A part of the page takes the settings and what changes them. */
type Part = { readonly settings: Settings; readonly change: OptionsActions["change"] };

const WAIT_STEP_MS = 50;
/** Longer waits are possible in a file of settings; on the scale they would leave no room for the useful ones. */
const SHOWN_WAIT_MS = Math.min(1500, MAX_WAIT_MS);

/** The options page: every choice at once, each with its present value; a change holds at once. */
export function Options({ settings, sites, shortcuts, notice, actions }: Props) {
  const { say } = useWording();
  return (
    <>
      <header>
        <h1>{say("optionsTitle")}</h1>
        <p class="quiet">{say("optionsIntro")}</p>
      </header>
      <Look settings={settings} change={actions.change} />
      <Cards settings={settings} change={actions.change} />
      <Shortcuts shortcuts={shortcuts} onChange={actions.changeShortcuts} />
      <Marks settings={settings} change={actions.change} />
      <Languages settings={settings} change={actions.change} />
      <SiteLists sites={sites} sitesOff={settings.sitesOff} notice={notice} actions={actions} />
      <Keep notice={notice} actions={actions} />
      <footer class="quiet">
        <p>{say("optionsPrivacy")}</p>
        <Button kind="bare" onClick={actions.openWelcome}>
          {say("optionsWelcome")}
        </Button>
      </footer>
    </>
  );
}

const TEXTS = {
  ...KIND_NAMES,
  ...VERDICT_NAMES,
  underline: "optionsHighlightUnderline",
  background: "optionsHighlightBackground",
  none: "optionsHighlightNone",
  hues: "optionsPaletteHues",
  "colour-blind": "optionsPaletteColourBlind",
  plain: "optionsPalettePlain",
  all: "optionsMentionsAll",
  first: "optionsMentionsFirst",
  comfortable: "optionsDensityComfortable",
  compact: "optionsDensityCompact",
  rest: "optionsOpeningRest",
  modifier: "optionsOpeningModifier",
  click: "optionsOpeningClick",
  asked: "optionsFactMarksAsked",
  always: "optionsFactMarksAlways",
  never: "optionsFactMarksNever",
} as const satisfies Record<string, MessageKey>;

/** The values of a setting with their names. */
function useWays<T extends keyof typeof TEXTS>(values: readonly T[]): { value: T; label: string }[] {
  const { say } = useWording();
  return values.map((value) => ({ value, label: say(TEXTS[value]) }));
}

function Look({ settings, change }: Part) {
  const { say } = useWording();
  return (
    <Section id="look" title={say("optionsLook")}>
      <SampleTerms settings={settings} />
      <div class="columns">
        <Choice
          name="highlight"
          legend={say("optionsHighlight")}
          ways={useWays(HIGHLIGHTS)}
          chosen={settings.highlight}
          onChoose={(highlight) => change({ highlight })}
        />
        <Choice
          name="palette"
          legend={say("optionsPalette")}
          ways={useWays(PALETTES)}
          chosen={settings.palette}
          onChoose={(palette) => change({ palette })}
        />
        <Ticks
          legend={say("optionsKinds")}
          ticks={useWays(KINDS)}
          off={settings.kindsOff}
          onChange={(kindsOff) => change({ kindsOff })}
        />
        <div>
          <Choice
            name="mentions"
            legend={say("optionsMentions")}
            ways={useWays(MENTIONS)}
            chosen={settings.mentions}
            onChoose={(mentions) => change({ mentions })}
          />
          <Choice
            name="density"
            legend={say("optionsDensity")}
            ways={useWays(DENSITIES)}
            chosen={settings.density}
            onChoose={(density) => change({ density })}
          />
        </div>
      </div>
      <Switch label={say("optionsPrinted")} on={settings.printed} onSwitch={(printed) => change({ printed })} />
    </Section>
  );
}

function Cards({ settings, change }: Part) {
  const { say, number } = useWording();
  const seconds = (ms: number): string => say("optionsSeconds", { seconds: number(ms / 1000) });
  const ways = useWays(OPENINGS).map((way) =>
    way.value === "modifier" ? { ...way, more: <ModifierKey settings={settings} change={change} /> } : way,
  );
  const waits = [
    ["dwellMs", "optionsDwell"],
    ["neighbourDwellMs", "optionsNeighbour"],
    ["graceMs", "optionsGrace"],
  ] as const;
  return (
    <Section id="cards" title={say("optionsCards")}>
      <Choice
        name="opening"
        legend={say("optionsOpening")}
        ways={ways}
        chosen={settings.opening}
        onChoose={(opening) => change({ opening })}
      />
      {waits.map(([key, text]) => (
        <Slider
          key={key}
          label={say(text)}
          value={settings[key]}
          max={SHOWN_WAIT_MS}
          step={WAIT_STEP_MS}
          shown={seconds(settings[key])}
          onChange={(value) => change({ [key]: value })}
        />
      ))}
    </Section>
  );
}

function ModifierKey({ settings, change }: Part) {
  const { say } = useWording();
  return (
    <select
      class="select"
      aria-label={say("optionsModifier")}
      value={settings.modifier}
      onChange={(event) => {
        const modifier = MODIFIERS.find((key) => key === event.currentTarget.value);
        if (modifier) change({ modifier, opening: "modifier" });
      }}
    >
      {MODIFIERS.map((key) => (
        <option key={key} value={key} selected={key === settings.modifier}>
          {key}
        </option>
      ))}
    </select>
  );
}

type ShortcutsProps = { readonly shortcuts: readonly Shortcut[]; readonly onChange: (() => void) | undefined };

function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  const { say } = useWording();
  return (
    <Section id="shortcuts" title={say("optionsShortcuts")}>
      <dl class="shortcuts">
        {shortcuts.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet">{say("optionsShortcutNone")}</span>}</dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <Button onClick={onChange}>{say("optionsShortcutsChange")}</Button>
      ) : (
        <p class="quiet">{say("optionsShortcutsHint")}</p>
      )}
    </Section>
  );
}

function Marks({ settings, change }: Part) {
  const { say } = useWording();
  return (
    <Section id="marks" title={say("optionsRecord")}>
      <div class="columns">
        <div>
          <Ticks
            legend={say("optionsVerdicts")}
            ticks={useWays(VERDICTS)}
            off={settings.verdictsOff}
            onChange={(verdictsOff) => change({ verdictsOff })}
          />
          <p class="quiet">{say("optionsVerdictsHint")}</p>
        </div>
        <Choice
          name="facts"
          legend={say("optionsFactMarks")}
          ways={useWays(FACT_MARKS)}
          chosen={settings.factMarks}
          onChoose={(factMarks) => change({ factMarks })}
        />
      </div>
    </Section>
  );
}

function Languages({ settings, change }: Part) {
  const { say } = useWording();
  const ticks = LANGUAGES.map((value) => ({ value, label: nameOfLanguage(value), lang: value }));
  return (
    <Section id="languages" title={say("optionsLanguages")}>
      <Ticks
        legend={say("optionsLanguagesHint")}
        ticks={ticks}
        off={settings.languagesOff}
        onChange={(languagesOff) => change({ languagesOff })}
      />
    </Section>
  );
}

/** A language by its own name, as its readers know it. */
function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function Keep({ notice, actions }: { readonly notice: Notice | undefined; readonly actions: OptionsActions }) {
  const { say } = useWording();
  return (
    <Section id="keep" title={say("optionsKeep")}>
      <div class="buttons">
        <Button onClick={actions.exportSettings}>{say("optionsExport")}</Button>
        <label class="button">
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) actions.importSettings(file);
              event.currentTarget.value = "";
            }}
          />
          <span>{say("optionsImport")}</span>
        </label>
        <Button onClick={actions.reset}>{say("optionsReset")}</Button>
      </div>
      <NoticeLine notice={notice} among={["imported", "no-json", "no-settings", "reset", "not-stored"]} />
    </Section>
  );
}
