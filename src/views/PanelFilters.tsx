import { KIND_NAMES } from "../overlay/message-keys.ts";
import { useWording } from "../overlay/wording-context.ts";
import { filterOf, type PanelFilter, type PanelItem } from "./panel-items.ts";
import { Chip } from "./parts/Chip.tsx";

const NAMES = { check: "panelChecks", fact: "panelFacts", ...KIND_NAMES } as const;
const FILTERS = Object.keys(NAMES) as PanelFilter[];

type Props = {
  readonly items: readonly PanelItem[];
  /** Kinds that are left out. */
  readonly off: readonly PanelFilter[];
  readonly onToggle: (filter: PanelFilter) => void;
};

/** Which kinds of marks a list shows; kinds that the article has none of are not offered. */
export function PanelFilters({ items, off, onToggle }: Props) {
  const { say, number } = useWording();
  const counts = Map.groupBy(items, filterOf);
  return (
    <fieldset class="filters">
      <legend>{say("panelShow")}</legend>
      {FILTERS.filter((filter) => counts.has(filter)).map((filter) => (
        <Chip
          key={filter}
          kind={filter === "check" || filter === "fact" ? undefined : filter}
          count={number(counts.get(filter)?.length ?? 0)}
          pressed={!off.includes(filter)}
          onClick={() => onToggle(filter)}
        >
          {say(NAMES[filter])}
        </Chip>
      ))}
    </fieldset>
  );
}
