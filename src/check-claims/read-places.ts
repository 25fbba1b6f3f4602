import type { FoundValue, ValueContext } from "./found-value.ts";
import { readMatches, type ValueRule } from "./read-matches.ts";
import { EAST_ASIAN_LETTER } from "./read-numerals.ts";

/** Names for cities where talks are held, by language, folded; those that are written alike everywhere stand under English. */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  washington: {
    en: "washington, state department, foggy bottom, us capital, u.s. capital, american capital, white house",
    ja: "ワシントン, 国務省, ホワイトハウス, 米首都",
    zh: "华盛顿, 華盛頓, 国务院, 國務院, 白宫, 白宮, 华府, 華府",
    ko: "워싱턴, 국무부, 백악관",
    fr: "departement d'etat, maison blanche, maison-blanche",
    de: "us-aussenministerium, weisses haus, weissen haus, weisse haus",
    es: "departamento de estado, casa blanca",
    it: "dipartimento di stato, casa bianca",
    pt: "departamento de estado, casa branca",
  },
  tokyo: { en: "tokyo", ja: "東京", zh: "东京, 東京", ko: "도쿄", de: "tokio", es: "tokio", pt: "toquio" },
  hiroshima: { en: "hiroshima", ja: "広島", zh: "广岛, 廣島", ko: "히로시마" },
  nagasaki: { en: "nagasaki", ja: "長崎", zh: "长崎, 長崎", ko: "나가사키" },
  osaka: { en: "osaka", ja: "大阪", zh: "大阪", ko: "오사카" },
  kyoto: { en: "kyoto", ja: "京都", zh: "京都", ko: "교토" },
  nagoya: { en: "nagoya", ja: "名古屋", zh: "名古屋", ko: "나고야" },
  sapporo: { en: "sapporo", ja: "札幌", zh: "札幌", ko: "삿포로" },
  fukuoka: { en: "fukuoka", ja: "福岡", zh: "福冈, 福岡", ko: "후쿠오카" },
  kobe: { en: "kobe", ja: "神戸", zh: "神户, 神戶", ko: "고베" },
  yokohama: { en: "yokohama", ja: "横浜", zh: "横滨, 橫濱", ko: "요코하마" },
  sendai: { en: "sendai", ja: "仙台", zh: "仙台", ko: "센다이" },
  okinawa: { en: "okinawa, naha", ja: "沖縄, 那覇", zh: "冲绳, 沖繩, 那霸", ko: "오키나와, 나하" },
  "ise-shima": { en: "ise-shima, mie", ja: "伊勢志摩", zh: "伊势志摩, 伊勢志摩", ko: "이세시마" },
  honolulu: {
    en: "honolulu, hawaii, pearl harbor",
    ja: "ホノルル, ハワイ",
    zh: "檀香山, 夏威夷",
    ko: "호놀룰루, 하와이",
  },
  "new-york": {
    en: "new york",
    ja: "ニューヨーク",
    zh: "纽约, 紐約",
    ko: "뉴욕",
    fr: "new-york",
    es: "nueva york",
    pt: "nova york, nova iorque",
  },
  "los-angeles": { en: "los angeles", ja: "ロサンゼルス", zh: "洛杉矶, 洛杉磯", ko: "로스앤젤레스" },
  "san-francisco": { en: "san francisco", ja: "サンフランシスコ", zh: "旧金山, 舊金山", ko: "샌프란시스코" },
  "camp-david": { en: "camp david", ja: "キャンプデービッド", zh: "戴维营, 大衛營", ko: "캠프 데이비드" },
  "san-diego": { en: "san diego", ja: "サンディエゴ", zh: "圣地亚哥", ko: "샌디에이고" },
  seoul: { en: "seoul", ja: "ソウル", zh: "首尔, 首爾", ko: "서울", es: "seul", pt: "seul", it: "seul" },
  manila: { en: "manila", ja: "マニラ", zh: "马尼拉, 馬尼拉", ko: "마닐라", fr: "manille" },
  singapore: {
    en: "singapore",
    ja: "シンガポール",
    zh: "新加坡",
    ko: "싱가포르",
    fr: "singapour",
    de: "singapur",
    es: "singapur",
    pt: "singapura",
  },
  guam: { en: "guam", ja: "グアム", zh: "关岛, 關島", ko: "괌" },
  london: {
    en: "london",
    ja: "ロンドン",
    zh: "伦敦, 倫敦",
    ko: "런던",
    fr: "londres",
    es: "londres",
    it: "londra",
    pt: "londres",
  },
  paris: { en: "paris", ja: "パリ", zh: "巴黎", ko: "파리", it: "parigi" },
  berlin: { en: "berlin", ja: "ベルリン", zh: "柏林", ko: "베를린", it: "berlino", es: "berlin" },
  brussels: {
    en: "brussels",
    ja: "ブリュッセル",
    zh: "布鲁塞尔, 布魯塞爾",
    ko: "브뤼셀",
    fr: "bruxelles",
    de: "brussel",
    es: "bruselas",
    it: "bruxelles",
    pt: "bruxelas",
  },
  geneva: {
    en: "geneva",
    ja: "ジュネーブ",
    zh: "日内瓦, 日內瓦",
    ko: "제네바",
    fr: "geneve",
    de: "genf",
    es: "ginebra",
    it: "ginevra",
    pt: "genebra",
  },
  munich: { en: "munich", ja: "ミュンヘン", zh: "慕尼黑", ko: "뮌헨", de: "munchen" },
  vienna: {
    en: "vienna",
    ja: "ウィーン",
    zh: "维也纳, 維也納",
    ko: "빈에서",
    fr: "vienne",
    de: "wien",
    es: "viena",
    pt: "viena",
  },
  rome: { en: "rome", ja: "ローマ", zh: "罗马, 羅馬", ko: "로마", de: "rom", es: "roma", it: "roma", pt: "roma" },
  canberra: { en: "canberra, sydney", ja: "キャンベラ, シドニー", zh: "堪培拉, 悉尼", ko: "캔버라, 시드니" },
  beijing: {
    en: "beijing",
    ja: "北京",
    zh: "北京",
    ko: "베이징",
    fr: "pekin",
    de: "peking",
    es: "pekin",
    it: "pechino",
    pt: "pequim",
  },
  taipei: { en: "taipei", ja: "台北", zh: "台北", ko: "타이베이" },
  bali: { en: "bali, jakarta", ja: "バリ島, ジャカルタ", zh: "巴厘, 峇里, 雅加达, 雅加達", ko: "발리, 자카르타" },
};

const LANGUAGES: readonly string[] = ["en", "ja", "zh", "ko", "fr", "de", "es", "it", "pt"];
const EAST_ASIAN: readonly string[] = ["ja", "zh", "ko"];
const RULES = LANGUAGES.map(ruleFor);

/** Cities that a text names, such as `tokyo`; a building stands for its city. */
export function readPlaces(text: string, context: ValueContext): FoundValue[] {
  return readMatches(text, RULES, context);
}

function ruleFor(language: string): ValueRule {
  const places = new Map<string, string>();
  for (const [place, names] of Object.entries(PLACES)) {
    for (const name of names[language]?.split(", ") ?? []) places.set(name, place);
  }
  const names = [...places.keys()].join("|");
  const isEastAsian = EAST_ASIAN.includes(language);
  return {
    language: language === "zh" ? "zh-Hans" : language,
    ...(isEastAsian ? { needs: EAST_ASIAN_LETTER } : {}),
    pattern: new RegExp(isEastAsian ? names : `(?<![a-z0-9])(?:${names})(?![a-z0-9])`, "dgu"),
    read: ({ surface }) => ({ values: [places.get(surface) ?? surface] }),
  };
}
