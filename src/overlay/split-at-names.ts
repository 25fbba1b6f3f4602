import { findMentions } from "../annotate/find-mentions.ts";
import type { Engine } from "../report/annotate-page.ts";
import type { TextPiece } from "./LinkedText.tsx";

/** A text of our own, cut at the names of entities; each entity leads on once a text. */
export function splitAtNames(text: string, { dataset, gazetteer }: Engine): TextPiece[] {
  const page = { text, title: "", description: "", date: undefined, lang: "en" };
  const match = { story: dataset.story.id, label: "core", score: 1, reasons: [] } as const;
  const pieces: TextPiece[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (const { entity, start, end } of findMentions(page, match, dataset.story, gazetteer)) {
    if (seen.has(entity)) continue;
    seen.add(entity);
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ text: text.slice(start, end), entity });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
