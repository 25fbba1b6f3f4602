import type { Reason } from "../detect/story-match.ts";

/** A reason as an English sentence about the article: the dataset has its fragment, "names both ministers". */
export function tellReason({ label }: Reason): string {
  return `It ${label}.`;
}
