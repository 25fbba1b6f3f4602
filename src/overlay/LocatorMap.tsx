import { type BaseMap, type MapLabel, PATH_SCALE, type Point, type Side } from "../dataset/pictures.ts";
import type { PlaceMap } from "../report/find-pictures.ts";
import { useWording } from "./wording-context.ts";

type Props = { readonly map: PlaceMap; readonly name: string };

/** Distances of a text from the middle of its dot, in units of the map. */
const DOT_GAP = 6;
const MARKER_GAP = 11;

/** A small map with one place marked on it, and the same in words. */
export function LocatorMap({ map: { base, place }, name }: Props) {
  const { say } = useWording();
  const labels = base.labels.filter((_, index) => !place.hides.includes(index));
  return (
    <figure class="locator-map">
      <svg viewBox={`0 0 ${base.width} ${base.height}`} role="img">
        <title>{say("cardMapTitle", { name })}</title>
        <desc>{`${say("cardMapArea", { name, area: base.title })} ${sentence(place.where)}`}</desc>
        <rect class="water" width={base.width} height={base.height} />
        <g transform={`scale(${1 / PATH_SCALE})`}>
          <path class="shore" d={base.land} />
          <path class="islets" d={base.islets} />
        </g>
        {labels.map((label) => (
          <Label key={label.text} label={label} />
        ))}
        <ScaleBar base={base} />
        <circle class="halo" cx={place.x} cy={place.y} r="9" />
        <circle class="marker" cx={place.x} cy={place.y} r="4.5" />
        <text class="marked" lang="en" {...textAt(place, place.side, MARKER_GAP)}>
          {place.label}
        </text>
      </svg>
      {place.where && <figcaption lang="en">{sentence(place.where)}</figcaption>}
    </figure>
  );
}

function Label({ label }: { readonly label: MapLabel }) {
  const hasDot = label.kind === "town" || label.kind === "islet";
  return (
    <>
      {label.kind === "town" && <circle class="dot" cx={label.x} cy={label.y} r="1.8" />}
      <text class={label.kind} lang="en" {...textAt(label, label.side, hasDot ? DOT_GAP : 0)}>
        {label.text}
      </text>
    </>
  );
}

function ScaleBar({ base: { width, height, scale } }: { readonly base: BaseMap }) {
  const left = scale.at === "left" ? 10 : width - 10 - scale.length;
  const y = height - 9;
  return (
    <g class="scale">
      <path d={`M${left} ${y - 4}v4h${scale.length}v-4`} />
      <text x={left + scale.length / 2} y={y - 6} text-anchor="middle">
        {scale.km} km
      </text>
    </g>
  );
}

/** Attributes that put a text beside its point. */
function textAt({ x, y }: Point, side: Side, gap: number) {
  const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
  const dx = side === "right" ? gap : side === "left" ? -gap : 0;
  const dy = side === "above" ? -gap : side === "below" ? gap + 8 : 3.7;
  return { x: x + dx, y: y + dy, "text-anchor": anchor } as const;
}

function sentence(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}
