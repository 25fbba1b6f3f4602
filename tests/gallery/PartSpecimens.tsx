import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Disclosure } from "../../src/overlay/Disclosure.tsx";
import { KIND_NAMES } from "../../src/overlay/message-keys.ts";
import { Note } from "../../src/overlay/Note.tsx";
import { Sign, type SignKind } from "../../src/overlay/Sign.tsx";
import { VerdictLine } from "../../src/overlay/VerdictLine.tsx";
import { useWording } from "../../src/overlay/wording-context.ts";
import { DEFAULT_SETTINGS, HIGHLIGHTS, KINDS, PALETTES, type Settings, VERDICTS } from "../../src/settings/settings.ts";
import { NoticeLine } from "../../src/views/NoticeLine.tsx";
import { Button } from "../../src/views/parts/Button.tsx";
import { Callout } from "../../src/views/parts/Callout.tsx";
import { Chip } from "../../src/views/parts/Chip.tsx";
import { Choice } from "../../src/views/parts/Choice.tsx";
import { Section } from "../../src/views/parts/Section.tsx";
import { Slider } from "../../src/views/parts/Slider.tsx";
import { Switch } from "../../src/views/parts/Switch.tsx";
import { Ticks } from "../../src/views/parts/Ticks.tsx";
import { SampleTerms } from "../../src/views/SampleTerms.tsx";
import { Specimen } from "./Specimen.tsx";
import { SURFACE_STYLES } from "./surface-styles.ts";

type Props = { readonly id: string; readonly title: string };

const WIDTH = 360;
const NOTICES = [
  { kind: "imported", ignored: [] },
  { kind: "imported", ignored: ["colour"] },
  { kind: "no-json", reason: "Unexpected token" },
  { kind: "no-settings" },
  { kind: "reset" },
  { kind: "not-stored" },
  { kind: "no-site", text: "not a site" },
  { kind: "refused", host: "news.example" },
] as const;
const SIGNS: readonly SignKind[] = ["contradicted", "needs-context", "supported", "stated", "partly", "missing"];

/** The parts that surfaces are made of. */
export function PartSpecimens({ id, title }: Props) {
  const { say, lang } = useWording();
  return (
    <Section id={id} title={title}>
      <div class="specimens">
        <Part
          name="Buttons"
          use="Filled for what most readers want here, framed for one of several, bare for what reads like a link."
        >
          <p>
            <Button kind="main" onClick={nothing}>
              {say("popupCheck")}
            </Button>
          </p>
          <p>
            <Button onClick={nothing}>{say("popupCheckAgain")}</Button>
          </p>
          <p>
            <Button kind="bare" onClick={nothing}>
              {say("cardBack")}
            </Button>
          </p>
        </Part>
        <Part
          name="Controls"
          use="A switch for what is on or off at once, a choice for one of several, ticks for exceptions, a slider for a number."
        >
          <Controls />
        </Part>
        <Part name="Folds" use="As a link below a text, as a row in a list: in cards, popup and side panel alike.">
          <Disclosure summary={say("popupWhy")}>
            <p>{say("optionsIntro")}</p>
          </Disclosure>
          <ul class="rows">
            <li>
              <Disclosure kind="row" summary={say("popupWhy")}>
                <p>{say("optionsIntro")}</p>
              </Disclosure>
            </li>
          </ul>
        </Part>
        <Part name="Chips" use="A kind that is on or off; a name that leads to its places in turn.">
          <div class="filters">
            {KINDS.map((kind, index) => (
              <Chip key={kind} kind={kind} count={String(index)} pressed={index < 4} onClick={nothing}>
                {say(KIND_NAMES[kind])}
              </Chip>
            ))}
          </div>
          <div>
            <Chip count="2/3" onClick={nothing}>
              {say("optionsSamplePerson")}
            </Chip>
          </div>
        </Part>
        <Part
          name="Section, callout, note"
          use="A part under a heading; what the reader should do first; a text under words that say what it is."
        >
          <Section id="section" title={say("popupCoverage")} aside={say("popupCoverageCount", { stated: 6, all: 15 })}>
            <Callout text={say("optionsSitesWithheld", { count: 3 })}>
              <Button onClick={nothing}>{say("optionsSitesAllow")}</Button>
            </Callout>
            <h3>{say("popupStated")}</h3>
            <Note title={say("popupTheArticle")} lang={lang}>
              <q>{say("optionsSampleFact")}</q>
            </Note>
          </Section>
        </Part>
        <Part
          name="Signs and kinds"
          use="Told apart by shape, not by colour alone; always beside words that say the same."
        >
          <ul>
            {VERDICTS.map((verdict) => (
              <li key={verdict}>
                <VerdictLine verdict={verdict} />
              </li>
            ))}
            {SIGNS.map((kind) => (
              <li key={kind}>
                <Sign kind={kind} /> {kind}
              </li>
            ))}
            {KINDS.map((kind) => (
              <li key={kind} class={`type dotted ${kind}`}>
                {say(KIND_NAMES[kind])}
              </li>
            ))}
          </ul>
        </Part>
        <Part
          name="Notices"
          use="What the last action came to, said to screen readers too."
          styles={SURFACE_STYLES.options}
        >
          {NOTICES.map((notice, index) => (
            <NoticeLine key={index} notice={notice} among={[notice.kind]} />
          ))}
        </Part>
        {PALETTES.map((palette) => (
          <Marks key={palette} palette={palette} />
        ))}
      </div>
    </Section>
  );
}

type PartProps = {
  readonly name: string;
  readonly use?: string;
  readonly styles?: string;
  readonly children: ComponentChildren;
};

function Part({ name, use, styles = SURFACE_STYLES.panel, children }: PartProps) {
  return (
    <Specimen name={name} use={use} width={WIDTH} styles={`${styles} main { padding: 16px; display: grid; gap: 8px; }`}>
      {children}
    </Specimen>
  );
}

/** The marks in one palette, in both styles. */
function Marks({ palette }: Pick<Settings, "palette">) {
  const all = { ...DEFAULT_SETTINGS, palette, verdictsOff: [], factMarks: "always" } as const;
  return (
    <>
      {HIGHLIGHTS.filter((highlight) => highlight !== "none").map((highlight) => (
        <Part key={highlight} name={`Marks: ${palette}, ${highlight}`} styles={SURFACE_STYLES.options}>
          <SampleTerms settings={{ ...all, highlight }} />
        </Part>
      ))}
    </>
  );
}

function Controls() {
  const { say } = useWording();
  const [on, setOn] = useState(true);
  const [chosen, setChosen] = useState<"all" | "first">("all");
  const [off, setOff] = useState<readonly string[]>([]);
  const [value, setValue] = useState(350);
  return (
    <>
      <Switch label={say("optionsPrinted")} on={on} onSwitch={setOn} />
      <Choice
        name="mentions"
        legend={say("optionsMentions")}
        ways={[
          { value: "all", label: say("optionsMentionsAll") },
          { value: "first", label: say("optionsMentionsFirst") },
        ]}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Ticks
        legend={say("optionsKinds")}
        ticks={[
          { value: "person", label: say("kindPerson") },
          { value: "place", label: say("kindPlace") },
        ]}
        off={off}
        onChange={setOff}
      />
      <Slider
        label={say("optionsDwell")}
        value={value}
        max={1500}
        step={50}
        shown={`${value} ms`}
        onChange={setValue}
      />
      <label>
        {say("popupExportFormat")}{" "}
        <select class="select">
          <option>{say("popupExportMarkdown")}</option>
        </select>
      </label>
      <label>
        {say("optionsSitesAddLabel")}
        <input class="field" type="text" />
      </label>
    </>
  );
}

function nothing(): void {
  // A specimen does nothing.
}
