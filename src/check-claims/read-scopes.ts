import type { ValueReader } from "./found-value.ts";
import { readMatches, type ValueRule } from "./read-matches.ts";
import { EAST_ASIAN_LETTER } from "./read-numerals.ts";

type Scope = "attack-on-one" | "attack-on-both" | "any-attack" | "any-incident" | "in-territory";

const ATTACK = "(?:attacks?|assaults?|aggression|strikes?|blow|hostilities|hostile acts?|military action)";
const ON = "(?:on|upon|against|at|aimed at|directed at|targeting)";
const ONE =
  "(?:(?:just |only )?one(?! hand)|either|any one|any|a single|an ally|a member|the one|japan|tokyo|the us|the u\\.s\\.|us|the united states|america|washington)";
const BOTH =
  "(?:both|them both|all|them all|the other|one another|each other|the two|the pair|each of them|each|the whole|the alliance|the entire alliance|the lot)";
/** "any hostile act", "every kind of attack" */
const ANY =
  "(?:any|every|all|each|whatever|no matter what|whichever|any and all)(?: (?:(?:kind|sort|type|form|manner)s? of|(?!of\\b)[a-z-]+)){0,3}";
const INCIDENT =
  "(?:incidents?|interference|disruptions?|mishaps?|events?|disturbances?|accidents?|occurrences?|happenings?|trouble|glitch(?:es)?|collisions?|episodes?)";

const LATIN: Readonly<Record<Scope, readonly string[]>> = {
  "attack-on-one": [
    `${ATTACK} ${ON} ${ONE}`,
    "(?:one|either)(?: [a-z]+){0,3} (?:is|are|was|were|be|comes?|came|gets?|got|being) (?:under |itself )?(?:attack(?:ed)?|hit|struck|assaulted|fire)",
    "(?:attack(?:s|ed|ing)?|hits?|strikes?|whoever attacks) (?:one|either)",
    "(?:attaques?|agressions?) (?:arme[es]* )?(?:contre|visant|sur|a l'encontre d[e'] ?|envers) ?(?:l'une?|une?|chacun)",
    "(?:angriff|attacke|aggression)[a-z]* (?:auf|gegen) (?:nur )?(?:einen?[mnrs]?|eines|irgendeinen|japan|die usa)",
    "(?:ataques?|agresion|agressao) (?:armad[oa] )?(?:a|contra|sobre) (?:un[oa]?|umn?a?|cualquiera|qualquer)",
    "(?:attacco|aggressione)(?: armat[oa])? (?:contro|a|ad|verso|ai danni di) ?(?:uno|una|un)",
  ],
  "attack-on-both": [
    `(?:${ATTACK}|one|that|as|is) ${ON} ${BOTH}`,
    "(?:attack(?:s|ed|ing)?|hits?|strikes?) (?:both|them both)",
    "both(?: [a-z]+){0,2} (?:is|are|was|were|have been) attacked",
    "(?:contre|visant|sur|a|vers) (?:les deux|l'autre|l'ensemble|tous|toutes)",
    "(?:auf|gegen) (?:alle )?(?:beide[nr]?|den anderen|das andere|die andere|alle|die gesamte)",
    "aos dois|as duas|a los dos|(?:a|contra|sobre|al|ao) (?:ambos|ambas|los dos|las dos|el otro|la otra|otro|os dois|o outro|outro|todos|conjunto)",
    "(?:contro|a|ad|verso) (?:entrambi|entrambe|tutti|tutti e due|l'altro|l'altra|ambedue|tutte e due)",
    "all'altr[oa]",
  ],
  "any-attack": [
    `${ANY} ${ATTACK}`,
    "(?:toute|chaque|n'importe quelle) (?:[a-z]+ )?(?:attaque|agression)",
    "(?:jede[rnms]?|jegliche[rnms]?|alle) (?:[a-z]+ )?(?:angriffe?|attacken?)",
    "(?:cualquier|todo|qualquer|cada|todos los|qualsiasi|ogni|qualunque) (?:[a-z]+ )?(?:ataques?|agresion|agressao|attacco|aggressione)",
  ],
  "any-incident": [
    `${ANY} ${INCIDENT}`,
    "(?:tout|chaque|n'importe quel) (?:[a-z]+ )?(?:incident|evenement|accident)",
    "(?:jede[rnms]?|jegliche[rnms]?) (?:[a-z]+ )?(?:vorfall|zwischenfall|ereignis|storung)",
    "(?:cualquier|todo|qualquer|qualsiasi|ogni|qualunque|cada) (?:[a-z]+ )?(?:incidente|incidentes|evento|accidente|acidente)",
  ],
  "in-territory": [
    "(?:territor(?:y|ies)|areas?|lands?|soil)(?: that)?(?: (?:are|is|lie|falls?))? (?:administered|governed|run|ruled|controlled) by (?:japan|tokyo)",
    "(?:under|within|to) (?:the )?(?:japan(?:ese|'s)?|tokyo's)(?: own)? (?:administration|administrative control|control|jurisdiction|rule)",
    "(?:under|within) the (?:administration|administrative control|control) of (?:japan|tokyo)",
    "(?:japan(?:ese)?|tokyo)[ -]administered|(?:japan|tokyo) administers|(?:on|in|against) japanese (?:soil|territory)",
    "administration (?:du japon|japonaise|de tokyo)|administres? par (?:le japon|tokyo)",
    "(?:unter )?japanischer verwaltung|verwaltung japans|von (?:japan|tokio) verwaltet[a-z]*|japans verwaltung",
    "administracion (?:de japon|japonesa|nipona)|administrad[oa]s? por (?:japon|tokio)",
    "amministrazione (?:giapponese|del giappone)|amministrat[ie] (?:dal giappone|da tokyo)",
    "administracao (?:do japao|japonesa)|administrad[oa]s? pelo japao",
  ],
};

const EAST_ASIAN: Readonly<Record<Scope, readonly string[]>> = {
  "attack-on-one": [
    "(?:一方|いずれか|どちらか|一国|片方|1国|相手国|どちら)(?:の国|の側|の締約国|の当事国|の同盟国|一方)?(?:への|に対する|に対して行われた|が受けた)(?:いかなる)?(?:武力)?(?:攻撃|侵略)",
    "(?:一方|いずれか|どちらか|片方|一国)(?:の国|の側|の締約国|の当事国|の同盟国|一方)?[がを](?:武力)?攻撃(?:さ|を受|す)",
    "[对對針针](?:对|對)?(?:其中|任何|任)?(?:一方|一国|一國|一个国家|一個國家)(?:的|发动的|發動的|发起的|發起的)?(?:武[装裝])?攻[击擊]",
    "(?:一方|一国|一國)(?:遭到|遭受|受到|遭)(?:武[装裝])?攻[击擊]",
    "(?:어느 )?(?:한쪽|일방|한 나라|한 국가|한 쪽)(?: 국가)?(?:에|에 대한|을 향한|에 가해진|을|이)(?: 무력)? ?공격",
  ],
  "attack-on-both": [
    "(?:双方|両国|両者|自国|他方|両方|もう一方|全体|同盟全体|自ら|全員)(?:への|に対する)(?:武力)?(?:攻撃|侵略)(?!能力|兵器|手段)",
    "[对對針针](?:对|對)?(?:双方|雙方|两国|兩國|另一方|全体|全體|彼此|两个国家|兩個國家|整个同盟|整個同盟)(?:的|发动的|發動的)?(?:共同)?(?:武[装裝])?攻[击擊]",
    "(?:双方|雙方|两国|兩國)(?:共同)?(?:遭到|遭受|受到)(?:武[装裝])?攻[击擊]",
    "(?:양국|쌍방|양쪽|상대국|두 나라|다른 쪽|동맹 전체)(?: 모두)?(?:에|에 대한|을 향한|이)(?: 무력)? ?공격",
  ],
  "any-attack": [
    "(?:あらゆる|いかなる|どんな|どのような|すべての|全ての|一切の)[^。、]{0,10}攻撃",
    "(?:任何|一切|所有|每一次|凡是)[^。，,]{0,10}攻[击擊]",
    "(?:모든|어떤|어떠한)[^.,]{0,10}공격",
  ],
  "any-incident": [
    "(?:いかなる|あらゆる|どんな|どのような|すべての|何らかの)[^。、]{0,8}(?:事案|事件|出来事|事態|事故|トラブル|干渉|異変)",
    "(?:任何|一切|所有)[^。，,]{0,8}(?:事件|事故|事态|事態|干扰|干擾)",
    "(?:모든|어떤|어떠한)[^.,]{0,8}(?:사건|사고|사태|일이)",
  ],
  "in-territory": [
    "施政|日本の(?:領域|領土|領内)",
    "日本(?:政府)?(?:的)?(?:施政|管辖|管轄|行政管理|管理)",
    "일본의 ?시정|일본 ?시정|일본이 관할|일본의 관할|일본 관할|일본 행정",
  ],
};

/** How far a text lets something reach: attacks on one or on both, any attack, any incident, or a territory alone. */
export const readScopes: Readonly<Record<Scope, ValueReader>> = {
  "attack-on-one": scopeReader("attack-on-one"),
  "attack-on-both": scopeReader("attack-on-both"),
  "any-attack": scopeReader("any-attack"),
  "any-incident": scopeReader("any-incident"),
  "in-territory": scopeReader("in-territory"),
};

function scopeReader(scope: Scope): ValueReader {
  const read = () => ({ values: [scope] });
  const latin = new RegExp(`(?<![a-z0-9])(?:${LATIN[scope].join("|")})(?![a-z0-9])`, "dgu");
  const eastAsian = new RegExp(EAST_ASIAN[scope].join("|"), "dgu");
  const rules: ValueRule[] = [
    { pattern: latin, read },
    { needs: EAST_ASIAN_LETTER, pattern: eastAsian, read },
  ];
  return (text, context) => readMatches(text, rules, context);
}
