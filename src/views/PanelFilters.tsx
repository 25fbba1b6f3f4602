import { useWording } from "../overlay/wording-context.ts";
import { filterOf, type PanelFilter, type PanelItem } from "./panel-items.ts";

const FILTERS = [
  ["check", "panelChecks"],
  ["fact", "panelFacts"],
  ["person", "kindPerson"],
  ["place", "kindPlace"],
  ["organisation", "kindOrganisation"],
  ["treaty", "kindTreaty"],
  ["weapon", "kindWeapon"],
  ["event", "kindEvent"],
] as const;

type Props = {
  readonly items: readonly PanelItem[];
  /** Kinds that are left out. */
  readonly off: readonly PanelFilter[];
  readonly onChange: (off: PanelFilter[]) => void;
};

/** Which kinds of marks a list shows; kinds that the article has none of are not offered. */
export function PanelFilters({ items, off, onChange }: Props) {
  const { say, number } = useWording();
  const counts = Map.groupBy(items, filterOf);
  const toggle = (filter: PanelFilter) =>
    onChange(off.includes(filter) ? off.filter((other) => other !== filter) : [...off, filter]);
  return (
    <fieldset class="filters">
      <legend>{say("panelShow")}</legend>
      {FILTERS.filter(([filter]) => counts.has(filter)).map(([filter, name]) => (
        <button
          key={filter}
          type="button"
          class={`chip ${filter}`}
          aria-pressed={!off.includes(filter)}
          onClick={() => toggle(filter)}
        >
          {say(name)} <span class="count">{number(counts.get(filter)?.length ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}
