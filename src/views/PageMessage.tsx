import type { ComponentChildren } from "preact";
import type { MessageKey } from "../messages/wording.ts";
import { useWording } from "../overlay/wording-context.ts";
import { Button } from "./parts/Button.tsx";
import type { PopupState, UnreadablePage } from "./popup-state.ts";

type Props = {
  readonly state: Exclude<PopupState, { kind: "story" }>;
  /** The reader has just asked for a check. */
  readonly checked: boolean;
  readonly onCheck: () => void;
  readonly onGrant: () => void;
};

const UNREADABLE: Record<UnreadablePage, MessageKey> = {
  browser: "popupUnreadableBrowser",
  store: "popupUnreadableStore",
  pdf: "popupUnreadablePdf",
  file: "popupUnreadableFile",
  refused: "popupUnreadableRefused",
};

/** One honest sentence on why there is nothing to show, and what the reader can do about it. */
export function PageMessage({ state, checked, onCheck, onGrant }: Props) {
  const { say } = useWording();
  switch (state.kind) {
    case "other":
      return (
        <Message title="popupOtherTitle">
          <p>{say(checked ? "popupOtherChecked" : "popupOtherText")}</p>
          {!checked && <Button onClick={onCheck}>{say("popupCheckAgain")}</Button>}
        </Message>
      );
    case "off":
      return (
        <Message title="popupOffTitle">
          <p>{say("popupOffText", { host: state.host })}</p>
        </Message>
      );
    case "no-access":
      return <NoAccess host={state.host} onCheck={onCheck} onGrant={onGrant} />;
    case "unreadable":
      return (
        <Message title="popupUnreadableTitle">
          <p>{say(UNREADABLE[state.what])}</p>
        </Message>
      );
  }
}

type NoAccessProps = Pick<Props, "onCheck" | "onGrant"> & { readonly host: string | undefined };

function NoAccess({ host, onCheck, onGrant }: NoAccessProps) {
  const { say } = useWording();
  return (
    <Message title="popupNoAccessTitle">
      <p>{host === undefined ? say("popupNoAccessUnknown") : say("popupNoAccessHost", { host })}</p>
      <Button kind="main" onClick={onCheck}>
        {say("popupCheck")}
      </Button>
      {host !== undefined && (
        <>
          <Button onClick={onGrant}>{say("popupAlways", { host })}</Button>
          <p class="quiet">{say("popupAlwaysHint", { host })}</p>
        </>
      )}
    </Message>
  );
}

function Message({ title, children }: { readonly title: MessageKey; readonly children: ComponentChildren }) {
  const { say } = useWording();
  return (
    <section class="message">
      <h1>{say(title)}</h1>
      {children}
    </section>
  );
}
