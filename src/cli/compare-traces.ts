import type { PageTrace } from "./trace-page.ts";

/** What a trace has that the trace of the same page without the extension has not, each kind in a line; none where all is alike. */
export function compareTraces(ours: PageTrace, control: PageTrace): string[] {
  if (ours.opened !== control.opened) return [ours.opened ? "opened" : "not opened"];
  const findings = [
    ...(ours.highlights > control.highlights ? ["highlights"] : []),
    ...more(ours.mutations, control.mutations).map((line) => `changed: ${line}`),
    ...more(ours.noise, control.noise).map((line) => `noise: ${line}`),
    ...more(ours.requests, control.requests).map((line) => `asked for: ${line}`),
    ...(ours.layout === control.layout ? [] : ["layout"]),
  ];
  return [...new Set(findings)];
}

/** The lines that stand in the first list more often than in the second. */
function more(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
