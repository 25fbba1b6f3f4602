import { Popup, type PopupActions } from "../../src/views/Popup.tsx";
import { Section } from "../../src/views/parts/Section.tsx";
import type { PopupState } from "../../src/views/popup-state.ts";
import type { Samples } from "./gallery-samples.ts";
import { Specimen } from "./Specimen.tsx";
import { SURFACE_STYLES } from "./surface-styles.ts";

type Props = { readonly id: string; readonly title: string; readonly samples: Samples };

const WIDTH = 380;
const NARROW = 320;
/** Cut, or it would be longer than all others together. */
const LONG = 2400;
const HOST = "news.example";
const nothing = () => undefined;

/** What every specimen of popup and panel can do: nothing. */
const ACTIONS: PopupActions = {
  jump: nothing,
  point: nothing,
  check: nothing,
  grant: nothing,
  switchSite: nothing,
  copy: async () => true,
  save: nothing,
  openPanel: nothing,
  openOptions: nothing,
};

const UNREADABLE = ["browser", "store", "pdf", "file", "refused"] as const;

/** The popup in every state. */
export function PopupSpecimens({ id, title, samples }: Props) {
  const story: PopupState = { kind: "story", report: samples.report, host: HOST };
  return (
    <Section id={id} title={title}>
      <div class="specimens">
        <One name="Popup: the story" state={story} />
        <One name="Popup: everything unfolded" state={story} width={NARROW} height={LONG} unfolded />
        <One name="Popup: another story" state={{ kind: "other", host: HOST }} />
        <One name="Popup: another story, checked" state={{ kind: "other", host: HOST }} checked />
        <One name="Popup: switched off" state={{ kind: "off", host: HOST }} />
        <One name="Popup: a site that is not listed" state={{ kind: "no-access", host: HOST }} />
        <One name="Popup: an address that is hidden" state={{ kind: "no-access", host: undefined }} />
        {UNREADABLE.map((what) => (
          <One key={what} name={`Popup: unreadable, ${what}`} state={{ kind: "unreadable", what }} />
        ))}
      </div>
    </Section>
  );
}

type OneProps = {
  readonly name: string;
  readonly state: PopupState;
  readonly checked?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly unfolded?: boolean;
};

function One({ name, state, checked = false, width = WIDTH, height, unfolded = false }: OneProps) {
  return (
    <Specimen
      name={name}
      width={width}
      height={height}
      styles={SURFACE_STYLES.popup}
      after={unfolded ? unfold : nothing}
    >
      <Popup state={state} checked={checked} actions={ACTIONS} />
    </Specimen>
  );
}

function unfold(document: Document): void {
  for (const part of document.querySelectorAll("details")) part.open = true;
  for (const more of document.querySelectorAll<HTMLElement>(".row-more")) more.click();
}
