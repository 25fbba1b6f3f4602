import type { BaseMap, MapLabel, Place, Point, Side } from "../dataset/pictures.ts";

/** Sizes of the lettering in `pictures.css`, in units of the map; widths are estimates on the safe side. */
const MARKER_LETTER = 9;
const LETTER = 6;
const LINE = 13;
const MARKER_RADIUS = 7;
const DOT_RADIUS = 3;
const GAP = 4;
const EDGE = 4;
const SIDES: readonly Side[] = ["right", "left", "above", "below"];

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/**
 * The side of a marker on which its label fits best, and the names of the map that have to give way: those it would
 * run into and its own (`own`, or -1).
 */
export function placeLabel(text: string, point: Point, map: BaseMap, own: number): Pick<Place, "side" | "hides"> {
  const choices = SIDES.map((side) => {
    const boxes = [
      boxOf(text, point, side, { letter: MARKER_LETTER, gap: MARKER_RADIUS + GAP }),
      dot(point, MARKER_RADIUS),
    ];
    const hides = map.labels.flatMap((label, index) => {
      return index === own || labelBoxes(label).some((box) => boxes.some((mine) => overlaps(box, mine))) ? [index] : [];
    });
    const outside = boxes.some((box) => !isInside(box, map)) || boxes.some((box) => overlaps(box, scaleBox(map)));
    return { side, hides, cost: hides.length + (outside ? 100 : 0) };
  });
  const [best] = choices.toSorted((a, b) => a.cost - b.cost);
  return { side: best?.side ?? "right", hides: best?.hides ?? [] };
}

function labelBoxes(label: MapLabel): Box[] {
  const hasDot = label.kind === "town" || label.kind === "islet";
  const box = boxOf(label.text, label, label.side, { letter: LETTER, gap: hasDot ? DOT_RADIUS + GAP : 0 });
  return hasDot ? [box, dot(label, DOT_RADIUS)] : [box];
}

function boxOf(text: string, { x, y }: Point, side: Side, { letter, gap }: { letter: number; gap: number }): Box {
  const width = text.length * letter;
  const left = side === "right" ? x + gap : side === "left" ? x - gap - width : x - width / 2;
  const middle = side === "above" ? y - gap - LINE / 2 : side === "below" ? y + gap + LINE / 2 : y;
  return { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
}

function dot({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function scaleBox({ scale, width, height }: BaseMap): Box {
  const left = scale.at === "left" ? 0 : width - scale.length - 20;
  return { left, right: left + scale.length + 20, top: height - 28, bottom: height };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, { width, height }: BaseMap): boolean {
  return box.left >= EDGE && box.right <= width - EDGE && box.top >= EDGE && box.bottom <= height - EDGE;
}
