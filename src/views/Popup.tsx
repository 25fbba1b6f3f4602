import { useWording } from "../overlay/wording-context.ts";
import type { Span } from "../page-text/page-text.ts";
import type { ExportActions } from "./ExportMenu.tsx";
import { NoticeLine } from "./NoticeLine.tsx";
import { PageMessage } from "./PageMessage.tsx";
import { Button } from "./parts/Button.tsx";
import { Switch } from "./parts/Switch.tsx";
import type { PopupState } from "./popup-state.ts";
import { StoryReport } from "./StoryReport.tsx";

/** What the reader can do from the popup. */
export type PopupActions = ExportActions & {
  readonly jump: (span: Span) => void;
  /** Marks a span in the page while the reader points at what it states. */
  readonly point: (span: Span | undefined) => void;
  readonly check: () => void;
  readonly grant: () => void;
  readonly switchSite: (on: boolean) => void;
  /** Absent where the browser has no side panel. */
  readonly openPanel: (() => void) | undefined;
  readonly openOptions: () => void;
};

type Props = {
  readonly state: PopupState;
  readonly checked: boolean;
  /** What the reader has just chosen could not be stored. */
  readonly notStored?: boolean;
  readonly actions: PopupActions;
};

/** The popup: what Sidelight found on the page, or one honest sentence on why there is nothing. */
export function Popup({ state, checked, notStored = false, actions }: Props) {
  return (
    <div class="popup">
      {state.kind === "story" ? (
        <StoryReport report={state.report} exporting={actions} onJump={actions.jump} onPoint={actions.point} />
      ) : (
        <PageMessage state={state} checked={checked} onCheck={actions.check} onGrant={actions.grant} />
      )}
      <Foot state={state} notStored={notStored} actions={actions} />
    </div>
  );
}

function Foot({ state, notStored, actions }: Omit<Props, "checked">) {
  const { say } = useWording();
  return (
    <footer class="foot">
      {state.kind !== "unreadable" && state.kind !== "no-access" && (
        <Switch
          label={say("popupSite", { host: state.host })}
          on={state.kind !== "off"}
          onSwitch={actions.switchSite}
        />
      )}
      <NoticeLine notice={notStored ? { kind: "not-stored" } : undefined} among={["not-stored"]} />
      <div class="foot-buttons">
        {actions.openPanel && <Button onClick={actions.openPanel}>{say("popupOpenPanel")}</Button>}
        <Button onClick={actions.openOptions}>{say("popupOpenOptions")}</Button>
      </div>
    </footer>
  );
}
