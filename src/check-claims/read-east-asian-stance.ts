import type { Span } from "../page-text/page-text.ts";
import type { Stance } from "./read-stance.ts";

/** How one language turns a statement into something else. Verbs close a clause in Japanese and Korean, and open it in Chinese. */
type StanceWords = {
  /** They correct the whole sentence. */
  readonly refutations: RegExp;
  readonly denials: RegExp;
  /** They take the sting out of a denial behind them: 30キロしか離れていない. */
  readonly onlys: RegExp;
  /** They put all that follows in doubt. */
  readonly conditions: RegExp;
  /** They make something possible, feared or disputed of the clause that they stand in. */
  readonly doubts: RegExp;
  /** They make a wish of it. */
  readonly wishes: RegExp;
  /** Where another clause begins. */
  readonly breaks: RegExp;
  readonly isVerbLast: boolean;
};

const JAPANESE: StanceWords = {
  refutations:
    /誤り|誤って|誤報|誤解|誤認|間違|勘違い|事実(?:ではな|と異な|に反)|正しく(?:な|は)|不正確|訂正|否定|虚偽|デマ|嘘|打ち消|わけでは|実際(?:に)?は|ではなく|というより/u,
  onlys: /しか|ほか/u,
  denials:
    /(?<!すぎ|過ぎ|しれ|知れ|間違い|違い|得|欠かせ|少|変わら|絶え)な(?:い|かった|く(?!と?も|して)|けれ)|ません|[^いら]ず(?=、|に(?!は)|と|。|$)|(?<!変わ)らず(?=、|に(?!は)|と|。|$)|(?<=[わらかさたまばがなやけせれべえめげ])ぬ/gu,
  conditions: /もし|仮に|たとえ|万一|万が一|いくら/gu,
  doubts:
    /かどうか|か否か|可能性|恐れ|おそれ|懸念|かもしれ|だろう|とみられ|との見方|うわさ|噂|憶測|臆測|観測|疑い|主張|検討|反対|批判|としても|とすれば|としたら|ならば|なら、|のなら|との声/gu,
  wishes: /べき|求め|要請|要望|期待|提案|提言|訴え|望/gu,
  breaks:
    /(?<=[しきみえけせめれげびちいくずたるだつ]|(?<!よ)り|(?<!つい|とし|よっ|対し|めぐっ|とっ|関し|通じ|あたっ)て)(?<!(?:対|関)し|基づき|だけでなく)、|(?<=[たるいだ])が、|(?<=[\p{Script=Han}\p{Script=Katakana}])で、|にとって[もは]?、|一方で?、|[;―—:|]/gu,
  isVerbLast: true,
};

const CHINESE: StanceWords = {
  refutations:
    /不是|并非|並非|错误|錯誤|[误誤](?:报|傳|传|解|導|导)|有[误誤]|否[认認]|更正|不[实實属屬]|[谣謠]言|不准确|不準確|澄清|[驳駁]斥|[实實][际際]上|其[实實]|而是|而非|不符/u,
  onlys: /(?!)/u,
  denials: /不(?![仅僅但断斷過过同少久得论論满滿安])|[没沒]有?|未(?![来來])|[无無](?![人线線])/gu,
  conditions: /如果|假如|若(?!干)|倘若|假[设設]|就算|即使|即便|是否|能否/gu,
  doubts:
    /可能|或[将將许許]|[担擔][忧憂心]|恐|[据據][传傳]|[传傳][闻聞]|考[虑慮]|反[对對]|[质質]疑|[声聲][称稱]|主[张張]/gu,
  wishes: /建[议議]|[应應][该該]|呼[吁籲]|要求|希望/gu,
  breaks: /[，,;；:—|]/gu,
  isVerbLast: false,
};

const KOREAN: StanceWords = {
  refutations:
    /사실이 아니|사실과 다[르른]|잘못|오보|부인|정정|오류|틀[렸린]|거짓|허위|실제로는|오해|것은 아니|게 아니/u,
  onlys: /밖에/u,
  denials: /않|(?<!틀림|끊임|상관|관계)없(?!이는)|못[하했한할]|아니(?!라)|아닌/gu,
  conditions: /만약|만일|설령|설사|가령/gu,
  doubts:
    /여부|가능성|우려|검토|주장|소문|추측|관측|수도 있|수 있|것으로 보[이인]|반대|비판|는지|을지|라면|다면|한다면/gu,
  wishes: /요구|촉구|제안|바라|원하|해야/gu,
  breaks: /(?<=[고며만나데서니]),? |[;:—|]/gu,
  isVerbLast: true,
};

/** How a sentence in Japanese, Chinese or Korean puts what it says; see `readStance`. Errs towards silence. */
export function readEastAsianStance(sentence: string): Omit<Stance, "asks"> {
  const words = wordsOf(sentence);
  const { refutations, denials, onlys, conditions, doubts, wishes } = words;
  const clausesWith = (pattern: RegExp) => placesOf(sentence, pattern).map((at) => clauseAround(sentence, at, words));
  return {
    refutes: refutations.test(sentence),
    denied: clausesWith(denials).filter(({ start, end }) => !onlys.test(sentence.slice(start, end))),
    supposed: [
      ...placesOf(sentence, conditions).map(({ start }) => ({ start, end: sentence.length })),
      ...clausesWith(doubts),
    ],
    wished: clausesWith(wishes),
  };
}

function wordsOf(sentence: string): StanceWords {
  if (/[\uac00-\ud7af]/.test(sentence)) return KOREAN;
  return /[\u3040-\u30ff]/.test(sentence) ? JAPANESE : CHINESE;
}

/** The clause up to a word that closes it, or from one that opens it; within quotation marks where they stand open. */
function clauseAround(sentence: string, { start, end }: Span, { breaks, isVerbLast }: StanceWords): Span {
  const places = placesOf(sentence, breaks);
  const quoted = sentence.lastIndexOf("「", start) > sentence.lastIndexOf("」", start);
  const from = Math.max(
    quoted ? sentence.lastIndexOf("「", start) : 0,
    ...places.filter((at) => at.end <= start).map((at) => at.end),
  );
  const until = Math.min(sentence.length, ...places.filter((at) => at.start >= end).map((at) => at.start));
  return isVerbLast ? { start: from, end } : { start: from, end: until };
}

function placesOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}
