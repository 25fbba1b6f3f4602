import { foldPhrase } from "../page-text/fold-text.ts";

/** The words of some texts, to be asked for by how they begin. */
export class EverydayWords {
  private readonly beginnings = new Set<string>();

  constructor(texts: readonly string[]) {
    for (const word of texts.flatMap((text) => text.split(WORD_ENDS))) {
      const folded = foldPhrase(word);
      for (let length = 1; length <= folded.length; length++) this.beginnings.add(folded.slice(0, length));
    }
  }

  /** Whether one of the words begins as the first word of a phrase does. */
  begin(phrase: string): boolean {
    return this.beginnings.has(foldPhrase(phrase.split(WORD_ENDS)[0] ?? ""));
  }
}

const WORD_ENDS = /[^\p{L}\p{M}\p{N}]+/u;
