import type { Span } from "../page-text/page-text.ts";

/** How a sentence puts what it says. A claim is the article's own only where it simply states or reports something. */
export type Stance = {
  /** It asks. */
  readonly asks: boolean;
  /** It denies, corrects or calls something wrong. */
  readonly denies: boolean;
  /** It only supposes. */
  readonly supposes: boolean;
  /** Stretches of speech in quotation marks, long enough to be somebody's statement rather than a term. */
  readonly speech: readonly Span[];
};

/** Characters between quotation marks that make a statement; fewer are a name, a term or a phrase of a document. */
const MIN_SPEECH_CHARS = 45;
const MIN_SPEECH_CHARS_DENSE = 18;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const QUESTION = /(?:[?？]|か。|かな。|吗。|嗎。|까\.)["'”’」』)）]*\s*$/;

const DENIALS =
  /\b(?:not?|never|neither|nor|cannot|den(?:y|ies|ied|ying)|false(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|misreport(?:s|ed)?|misstat(?:e|es|ed)|correct(?:s|ed|ion)|contrary to|rather than|instead of|myth|rumou?rs?|dismiss(?:ed|es)?|reject(?:s|ed)?|retract(?:ed|s)?|confus(?:e|es|ed|ing)|mix(?:es|ed)? up|ne [^.]{0,40}\b(?:pas|jamais)|pas|démen(?:ti|t)|erreur|faux|nicht|kein(?:e[nmrs]?)?|falsch|fälschlich|irrtümlich|statt|desm(?:iente|intió|entido)|erróneamente|falso|nunca|nega(?:to|do)?|errato|errado|non|não)\b|n['’]t\b|ない|なく|ず、|誤(?:り|って|報|解)|間違|訂正|否定|不是|没有|沒有|并非|並非|并未|並未|错误|錯誤|误(?:报|传)|誤傳|否认|否認|更正|아니|않|없|잘못|오보|부인|정정/u;

const SUPPOSITIONS =
  /\b(?:if|whether|unless|suppos(?:e|es|ing)|imagin(?:e|es|ing)|hypothetical(?:ly)?|in theory|had (?:he|she|they|it)|were (?:he|she|it|they) to|would have|si|même si|wenn|falls|ob|angenommen|hätte|würde|quand même|hipotétic[oa]|se|caso)\b|もし|仮に|かどうか|たとえ|如果|假如|若是|是否|만약|만일|여부/u;

/** Reads how a sentence puts what it says, in any of our languages. Errs towards silence. */
export function readStance(sentence: string): Stance {
  // Twice as fast as patterns that look at both cases.
  const lower = sentence.toLowerCase();
  return {
    asks: QUESTION.test(sentence.trimEnd()),
    denies: DENIALS.test(lower),
    // Asked of few sentences.
    get supposes() {
      return SUPPOSITIONS.test(lower);
    },
    get speech() {
      return readSpeech(sentence);
    },
  };
}

const QUOTED = /“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|「[^」]*」?|『[^』]*』?|"[^"]*"?/gu;

function readSpeech(sentence: string): Span[] {
  const least = DENSE.test(sentence) ? MIN_SPEECH_CHARS_DENSE : MIN_SPEECH_CHARS;
  return [...sentence.matchAll(QUOTED)]
    .map(({ index, 0: quoted }) => ({ start: index, end: index + quoted.length }))
    .filter(({ start, end }) => end - start >= least);
}
