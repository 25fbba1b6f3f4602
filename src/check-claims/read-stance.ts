import type { Span } from "../page-text/page-text.ts";
import { OTHER_STANCE_WORDS } from "./other-stance-words.ts";
import { readEastAsianStance } from "./read-east-asian-stance.ts";
import { EAST_ASIAN_LETTER } from "./read-numerals.ts";

/** How a sentence puts what it says. A claim is the article's own only where it simply states or reports something. */
export type Stance = {
  /** It asks. */
  readonly asks: boolean;
  /** It corrects something, or calls it wrong. */
  readonly refutes: boolean;
  /** What its denials deny: the clauses they stand in. */
  readonly denied: readonly Span[];
  /** What it only supposes, or lets somebody claim, fear or wonder about. */
  readonly supposed: readonly Span[];
  /** What somebody wishes, proposes or asks for. */
  readonly wished: readonly Span[];
};

const QUESTION = /(?:[?？]|か。|かな。|吗。|嗎。|까\.)["'”’」』)）]*\s*$/;

/** Words that correct. */
const REFUTATIONS =
  /\b(?:den(?:y|ies|ied|ying)|denials?|false(?:ly|hood)?|wrong(?:ly)?|mistak(?:e|en|enly)|erroneous(?:ly)?|incorrect(?:ly)?|inaccurate(?:ly)?|mislead(?:s|ing)?|misread(?:s|ing)?|misreport(?:s|ed|ing)?|misstat(?:e|es|ed)|misquot(?:e|es|ed)|misleads?|correct(?:s|ed|ion|ing)|contrary to|myths?|untrue|not (?:true|so|the case)|no such|in (?:actual )?(?:fact|reality|truth),?|debunk(?:s|ed)?|refut(?:e|es|ed)|rebut(?:s|ted)?|dismiss(?:ed|es)?|reject(?:s|ed)?|retract(?:ed|s)?|confus(?:e|es|ed|ing)|mix(?:es|ed)? up|earlier version|i(?:['’]ve| have| had)? (?:read|counted|heard)|(?:one|another) (?:paper|newspaper|agency|outlet|report|headline|account)|reports in which|if\b[^.]{0,80}\bwere|originally (?:said|gave|stated))\b/u;

const EAST_ASIAN_NEGATION = "[なせ]ず|ない|なく|なかった|ません|不|未|[没沒]有|않|없";
const NEGATION =
  "\\b(?:(?:not|no)(?! (?:more than|matter|later|earlier|only|just|merely|least|fewer|less|longer|sooner|doubt)|\\. ?\\d)|nobody|none|never|neither|nor|cannot|nothing|(?:declin|refus)(?:es?|ed) to|ha(?:s|d|ve) yet to)\\b|n['’]t\\b";
/** Words of a pattern that deny something by themselves. */
export const DENIAL = new RegExp(`${NEGATION}|\\bwithout\\b|${EAST_ASIAN_NEGATION}`, "iu");
/** Words of a pattern that suppose something by themselves. */
export const SUPPOSITION =
  /\b(?:if|should|whether)\b|r(?:ait|aient|ía|ían|ebbe|ebbero)$|würde|(?:acion|ativ)aria|可能|検討|考[虑慮]|검토|가능성|수 있/iu;
const DENIALS = new RegExp(NEGATION, "gu");
/** They deny what follows them, as far as the next comma. */
const PREFERENCES = /\b(?:rather than|instead of|as opposed to|without)\b[^,;:.]*/giu;

/** They put all that follows in doubt. */
const SUPPOSITIONS =
  /^\W*(?:had|were|should|that (?:the|an?|our|their|its|japan\w*|tokyo|washington))\b|\b(?:if|whether|unless|suppos(?:e|es|ing)|imagin(?:e|es|ing)|hypothetical(?:ly)?|in theory|in principle|had (?:he|she|they|it)|were (?:he|she|it|they) to|would have(?! (?:an?|the|to|its|about|some|around|no|been (?:un|im|in)[a-z]+able)\b)|would(?:n['’]t)? need|(?<!\b(?:china|beijing|taipei|also|it|they) )claim(?:s|ed|ing)?(?! by)|alleg(?:e|es|ed|edly|ing)|charg(?:e[sd]?|ing) that|accus(?:e[sd]?|ing)|purport(?:s|ed|edly)?|rumou?r(?:s|ed)?|speculat(?:e|es|ed|ion)|fear(?:s|ed|ing)?|afraid|unclear|undecided|remains? (?:open|to be seen)|open question|dread(?:s|ed)?|anxious|worr(?:y|ies|ied)|suspect(?:s|ed)?|(?<!(?:no|small|little) )wonder(?:s|ed|ing)?|(?:one|you) (?:would|might|could) (?:think|believe|say))\b/gu;

/** They make all that follows somebody's wish. English only. */
const WISHES =
  /\b(?:would (?:like|prefer) to|want(?:s|ed)?|wish(?:es|ed)?|hop(?:e|es|ed|ing) (?:to|that)|in favou?r of|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|propos(?:e|es|ed|als?|ing)|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|ought to|should)\b/gu;

/** Where another clause begins: a denial does not reach across it. */
const CLAUSE_BREAK =
  /[;:]|\s[-–—]\s|[—()]|(?<=^with [^,]{3,60}), |, (?=(?:an?|the|as|and|after|before|with|because|but|since|when|despite|even|(?:al)?though)\b(?! not\b(?! (?:one|an?|all|every)\b))|none\b|not one\b)/giu;
/** A clause within another, up to the next comma. */
const INSERTION =
  /, (?:(?:in |of |on |to |with )?(?:which|whom|who|whose|where)|while|whereas|though)\b(?:[^,;:]|,(?=\d))*,?/gu;
/** What is said begins behind it: a denial there does not reach back to who said it, and when. */
const SAID = / (?:that|how|why) /giu;

/** Reads how a sentence puts what it says, in any of our languages. Errs towards silence. */
export function readStance(sentence: string): Stance {
  const asks = QUESTION.test(sentence.trimEnd());
  if (EAST_ASIAN_LETTER.test(sentence)) return { asks, ...readEastAsianStance(sentence) };
  const lower = lowerCase(sentence);
  const isPortuguese = /[ãõ]/.test(lower);
  // "No" is "in the" in Portuguese.
  const denials = spansOf(lower, DENIALS).filter(({ start, end }) => !isPortuguese || lower.slice(start, end) !== "no");
  const toEnd = ({ start }: Span) => ({ start, end: sentence.length });
  return {
    asks,
    refutes: REFUTATIONS.test(lower) || OTHER_STANCE_WORDS.refutations.test(lower),
    denied:
      denials.length === 0
        ? spansOf(lower, PREFERENCES)
        : [...readDenied(lower, denials), ...spansOf(lower, PREFERENCES)],
    supposed: [...spansOf(lower, SUPPOSITIONS), ...spansOf(lower, OTHER_STANCE_WORDS.suppositions)].map(toEnd),
    wished: spansOf(lower, WISHES).map(toEnd),
  };
}

/** The same offsets hold in it. Twice as fast as patterns that look at both cases. */
function lowerCase(sentence: string): string {
  const lower = sentence.toLowerCase();
  return lower.length === sentence.length ? lower : sentence;
}

function readDenied(sentence: string, denials: readonly Span[]): Span[] {
  const insertions = spansOf(sentence, INSERTION).flatMap(({ start, end }) => [start, end]);
  const breaks = [...spansOf(sentence, CLAUSE_BREAK).map(({ start }) => start), ...insertions];
  const starts = [0, ...breaks, ...spansOf(sentence, SAID).map(({ start }) => start)];
  return denials.map((denial) => ({
    start: Math.max(...starts.filter((at) => at <= denial.start)),
    end: Math.min(sentence.length, ...breaks.filter((at) => at > denial.start)),
  }));
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
