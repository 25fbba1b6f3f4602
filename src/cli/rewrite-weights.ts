import { Document, isScalar, isSeq, parseDocument } from "yaml";

/** A piece of text to put in place of another. */
type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** What a fit can change: the weights, the bias first, and the thresholds. */
export type FittedValues = {
  readonly weights: readonly number[];
  readonly thresholds: { readonly core: number; readonly related: number };
};

/**
 * The source of a `story.yaml` with other weights and thresholds, and the record of how they came to be. Everything
 * else stays as it was written, comments and layout included. Without values only the record is stored.
 */
export function rewriteWeights(source: string, values: FittedValues | undefined, fitted: object): string {
  const story = parseDocument(source, { version: "1.2", schema: "core" });
  const signals = story.getIn(["detect", "signals"]);
  const paths = [
    ["detect", "bias"],
    ...(isSeq(signals) ? signals.items.map((_, index) => ["detect", "signals", index, "weight"]) : []),
  ];
  paths.push(["detect", "thresholds", "core"], ["detect", "thresholds", "related"]);
  const numbers = values ? [...values.weights, values.thresholds.core, values.thresholds.related] : [];
  if (values && numbers.length !== paths.length) throw new Error(`${paths.length - 2} weights are needed`);
  const edits = numbers.map((number, index): Edit => ({ ...place(story, paths[index] ?? []), text: `${number}` }));
  edits.push(recordEdit(source, story, fitted));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), source);
}

/** Where the value at a path stands in the source. */
function place(story: Document.Parsed, path: readonly (string | number)[]): { start: number; end: number } {
  const node = story.getIn(path, true);
  if (!isScalar(node) || !node.range) throw new Error(`story.yaml has no ${path.join(".")}`);
  return { start: node.range[0], end: node.range[1] };
}

/** Replaces the record that is there, or puts one on a line of its own under the bias. */
function recordEdit(source: string, story: Document.Parsed, fitted: object): Edit {
  const text = new Document(fitted)
    .toString({ collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true })
    .trim();
  const line = `  fitted: ${text.replace(/\s*\n\s*/g, " ")}\n`;
  const old = /^ {2}fitted:.*\n/m.exec(source);
  if (old) return { start: old.index, end: old.index + old[0].length, text: line };
  const behind = source.indexOf("\n", place(story, ["detect", "bias"]).end) + 1;
  return { start: behind, end: behind, text: line };
}
