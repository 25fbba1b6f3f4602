import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { KIND_NAMES } from "../../src/overlay/message-keys.ts";
import { Sign, type SignKind } from "../../src/overlay/Sign.tsx";
import { useWording } from "../../src/overlay/wording-context.ts";
import { DEFAULT_SETTINGS, HIGHLIGHTS, KINDS, PALETTES, type Settings } from "../../src/settings/settings.ts";
import { NoticeLine } from "../../src/views/NoticeLine.tsx";
import { Button } from "../../src/views/parts/Button.tsx";
import { Choice } from "../../src/views/parts/Choice.tsx";
import { Disclosure } from "../../src/views/parts/Disclosure.tsx";
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
  { kind: "refused", host: "news.example" },
] as const;
const SIGNS: readonly SignKind[] = ["contradicted", "needs-context", "supported", "stated", "partly", "missing"];

/** The parts that surfaces are made of. */
export function PartSpecimens({ id, title }: Props) {
  const { say } = useWording();
  return (
    <Section id={id} title={title}>
      <div class="specimens">
        <Part name="Buttons">
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
        <Part name="Controls">
          <Controls />
        </Part>
        <Part name="Folds">
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
        <Part name="Signs and kinds">
          <ul>
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
        <Part name="Notices" styles={SURFACE_STYLES.options}>
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

type PartProps = { readonly name: string; readonly styles?: string; readonly children: ComponentChildren };

function Part({ name, styles = SURFACE_STYLES.panel, children }: PartProps) {
  return (
    <Specimen name={name} width={WIDTH} styles={`${styles} main { padding: 16px; display: grid; gap: 8px; }`}>
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
