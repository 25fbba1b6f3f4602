import type { MessageKey } from "../messages/wording.ts";
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
import { Choice } from "./parts/Choice.tsx";
import { Slider } from "./parts/Slider.tsx";
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
        <button type="button" class="plain" onClick={actions.openWelcome}>
          {say("optionsWelcome")}
        </button>
      </footer>
    </>
  );
}

const LOOK_TEXTS = {
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
  person: "kindPerson",
  place: "kindPlace",
  organisation: "kindOrganisation",
  treaty: "kindTreaty",
  weapon: "kindWeapon",
  event: "kindEvent",
  rest: "optionsOpeningRest",
  modifier: "optionsOpeningModifier",
  click: "optionsOpeningClick",
  contradicted: "verdictContradicted",
  "needs-context": "verdictNeedsContext",
  supported: "verdictSupported",
  asked: "optionsFactMarksAsked",
  always: "optionsFactMarksAlways",
  never: "optionsFactMarksNever",
} as const satisfies Record<string, MessageKey>;

/** The values of a setting with their names. */
function useWays<T extends keyof typeof LOOK_TEXTS>(values: readonly T[]): { value: T; label: string }[] {
  const { say } = useWording();
  return values.map((value) => ({ value, label: say(LOOK_TEXTS[value]) }));
}

function Look({ settings, change }: Part) {
  const { say } = useWording();
  return (
    <section aria-labelledby="look">
      <h2 id="look">{say("optionsLook")}</h2>
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
      <label class="single">
        <input
          type="checkbox"
          checked={settings.printed}
          onChange={(event) => change({ printed: event.currentTarget.checked })}
        />
        <span>{say("optionsPrinted")}</span>
      </label>
    </section>
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
    <section aria-labelledby="cards">
      <h2 id="cards">{say("optionsCards")}</h2>
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
    </section>
  );
}

function ModifierKey({ settings, change }: Part) {
  const { say } = useWording();
  return (
    <select
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
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{say("optionsShortcuts")}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet">{say("optionsShortcutNone")}</span>}</dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <button type="button" onClick={onChange}>
          {say("optionsShortcutsChange")}
        </button>
      ) : (
        <p class="quiet">{say("optionsShortcutsHint")}</p>
      )}
    </section>
  );
}

function Marks({ settings, change }: Part) {
  const { say } = useWording();
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{say("optionsRecord")}</h2>
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
    </section>
  );
}

function Languages({ settings, change }: Part) {
  const { say } = useWording();
  const ticks = LANGUAGES.map((value) => ({ value, label: nameOfLanguage(value), lang: value }));
  return (
    <section aria-labelledby="languages">
      <h2 id="languages">{say("optionsLanguages")}</h2>
      <Ticks
        legend={say("optionsLanguagesHint")}
        ticks={ticks}
        off={settings.languagesOff}
        onChange={(languagesOff) => change({ languagesOff })}
      />
    </section>
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
    <section aria-labelledby="keep">
      <h2 id="keep">{say("optionsKeep")}</h2>
      <div class="buttons">
        <button type="button" onClick={actions.exportSettings}>
          {say("optionsExport")}
        </button>
        <label class="file">
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
        <button type="button" onClick={actions.reset}>
          {say("optionsReset")}
        </button>
      </div>
      <NoticeLine notice={notice} among={["imported", "no-json", "no-settings", "reset", "not-stored"]} />
    </section>
  );
}
