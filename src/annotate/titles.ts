import type { OfficeWords } from "../dataset/names-schema.ts";
import { compilePhrase, type Phrase, standsAt } from "../page-text/find-phrases.ts";
import type { FoldedText } from "../page-text/fold-text.ts";

/** The offices that a language writes behind a name (岸田文雄首相), ready to be looked for. */
export class Titles {
  private readonly words: readonly { readonly phrase: Phrase; readonly isOffice: boolean }[];
  private readonly notBefore: readonly Phrase[];

  constructor({ offices, between, notBefore }: OfficeWords) {
    const words = [
      ...offices.map((word) => ({ phrase: compileOpen(word), isOffice: true })),
      ...between.map((word) => ({ phrase: compileOpen(word), isOffice: false })),
    ];
    this.words = words.sort((a, b) => b.phrase.folded.length - a.phrase.folded.length);
    this.notBefore = notBefore.map(compileOpen);
  }

  /** The folded offset behind the office that follows a name ending at `end`; `end` itself where none does. */
  endBehind(text: FoldedText, end: number): number {
    for (let at = end; ; ) {
      const from = JOINS.has(text.units[at] ?? 0) ? at + 1 : at;
      const word = this.words.find(({ phrase }) => standsAt(text, phrase, from));
      if (!word) return end;
      at = from + word.phrase.folded.length;
      if (word.isOffice) return this.notBefore.some((phrase) => standsAt(text, phrase, at)) ? end : at;
    }
  }
}

/** Particles follow, and words precede, without a space. */
function compileOpen(word: string): Phrase {
  return { ...compilePhrase(word), wordStart: false, wordEnd: false };
}

/** A space, or the dot between Japanese words. */
const JOINS: ReadonlySet<number> = new Set([" ", "・"].map((character) => character.charCodeAt(0)));
