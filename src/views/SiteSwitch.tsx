import { useWording } from "../overlay/wording-context.ts";

type Props = { readonly host: string; readonly on: boolean; readonly onSwitch: (on: boolean) => void };

/** Sidelight on or off for one site. */
export function SiteSwitch({ host, on, onSwitch }: Props) {
  const { say } = useWording();
  return (
    <label class="site">
      <span>{say("popupSite", { host })}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
