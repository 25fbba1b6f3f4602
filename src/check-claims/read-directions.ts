import { wordReaders } from "./word-readers.ts";

/** Words that say which way something goes: it grows, shrinks, stays as it is or is only adjusted. */
export const readDirections = wordReaders({
  increase: {
    en: "increase, boost, raise, expand, enlarge, grow/grew/grown/growth, rise/rose/risen, swell/swollen, add, augment, beef up, build up/built up/buildup, step up, ramp up, scale up, bulk up, bump up, go up/went up, climb, jump, surge, hike, top up, expansion, enlargement, double, treble, triple",
    ja: "増やす, 増やし, 増やせ, 増え, 増員, 増強, 増派, 増兵, 増加, 増大, 増設, 増す, 拡大, 拡充, 拡張, 上積み, 上乗せ, 積み増, 膨ら, 倍増, 引き上げ, 追加",
    zh: "增加, 增派, 增兵, 增员, 增員, 增至, 增多, 增长, 增長, 增调, 增調, 增驻, 增駐, 扩大, 擴大, 扩充, 擴充, 扩编, 擴編, 加派, 提高, 追加, 提升",
    ko: "늘리, 늘린, 늘릴, 늘려, 늘렸, 늘어, 늘었, 늘기, 증강, 증원, 증파, 증가, 증대, 확대, 확충, 확장, 추가, 불어",
    fr: "augment*, accro[iu]*, grossi*, gonfl*, hausse*, elargi*, etoff*, doubl*, davantage, supplementaire*, ajout*",
    de: "erhoh*, aufstock*, aufgestockt*, aufzustocken, aufstock*, ausgebaut*, ausbau*, auszubauen, vergroßer*, vergrosser*, vermehr*, steiger*, steig*, gestiegen*, anheb*, angehoben*, wachs*, gewachsen*, zusatzlich*, mehr, verdopp*, zunahm*, zunehm*, zugenommen",
    es: "aument*, increment*, ampli*, elev*, crec*, sub(?:e|en|ir|ira|iran|ieron|io), agrand*, duplic*, adicional*, sum(?:a|an|ar|ara|aran|aron|o), engros*, mas",
    it: "aument*, increment*, ampli*, accresc*, cresc*, ingrandi*, raddoppi*, ulterior*, aggiunt*, aggiung*, piu",
    pt: "aument*, increment*, ampli*, elev*, cresc*, expan*, acrescent*, duplic*, adiciona*, mais",
  },
  decrease: {
    en: "reduce/reduction, cut, cut back, trim, shrink/shrank/shrunk, decrease, lower, lessen, diminish, draw down/drew down/drawn down/drawdown, scale down, scale back, pare, pare back, slash, halve, drop, fall/fell/fallen, dwindle, thin out, slim down, downsize, wind down/wound down, curtail, decline, shed, prune, roll back, whittle, contract, run down",
    ja: "減ら, 減って, 減る, 減り, 減った, 削減, 縮小, 減少, 減員, 引き下げ, 縮め, 半減, 撤収",
    zh: "减少, 減少, 削减, 削減, 裁减, 裁減, 缩减, 縮減, 缩小, 縮小, 降低, 减半, 下降, 裁军, 裁軍",
    ko: "줄이, 줄인, 줄일, 줄여, 줄었, 줄어, 감축, 감소, 축소, 감원, 낮추",
    fr: "redui*, reduction*, diminu*, baiss*, allege*, recul*, rogn*, decro[iu]*",
    de: "reduzier*, verringer*, verklein*, verkleiner*, kurz(?:en|t|te|ten), gekurzt*, senk*, gesenkt*, abbau*, abgebaut*, schrumpf*, geschrumpft*, verminder*, sink*, gesunken*, halbier*",
    es: "reduc*, reduj*, disminu*, baj(?:a|an|ar|o|aron), recort*, merm*, decrec*",
    it: "ridu*, diminu*, cal(?:a|ano|are|ato), tagli*, abbass*, dimezz*",
    pt: "reduz*, reduc*, diminu*, baix(?:a|am|ar|ou), cort(?:a|am|ar|ou|aram), encolh*",
  },
  unchanged: {
    en: "unchanged, leave unchanged/left unchanged, unaltered, constant, the same, at present levels, at current levels, at its current level, stay put, steady, flat, untouched, stable, as it is, as it was, as before, like before",
    ja: "変わらな, 変わらず, 変わりはな, 変わりな, 変えな, 変えず, 据え置, 維持, 現状のまま, 横ばい, そのまま, 同規模, 同じ規模",
    zh: "不变, 不變, 维持, 維持, 保持, 持平, 相同",
    ko: "변함없, 변동 없, 변하지, 유지, 그대로, 동일",
    fr: "inchange*, maint(?:enu|ien)*, meme nombre, meme niveau, stable*",
    de: "unverandert*, gleichbleib*, gleich, stabil, beibehalt*",
    es: "sin cambios, mism[oa], se mantien*, manten*, inalterad*, estable*",
    it: "invariat*, stess[oa], mantien*, mantenut*, stabile",
    pt: "inalterad*, mesm[oa], mantid*, mantem, estavel",
  },
  adjust: {
    en: "adjust/adjustment, shift, reorganise/reorganize/reorganized/reorganizing/reorganisation/reorganization, reshuffle, restructure, realign/realignment, reshape, rearrange, rebalance, reconfigure, redistribute, reposition, reposture, retool, revamp, optimise/optimize/optimized/optimizing, tweak, fine-tune",
    ja: "調整, 再編, 改編, 組み替え, 改組, 見直",
    zh: "调整, 調整, 改编, 改編, 重组, 重組, 整编, 整編",
    ko: "조정, 재편, 개편, 재배치",
    fr: "ajust*, reorganis*, adapt*, restructur*",
    de: "anpass*, angepasst*, umstrukturier*, umorganisier*, umgliedern, umgegliedert*, neu geordnet",
    es: "ajust*, reorganiz*, reestructur*, adapt*",
    it: "riorganizz*, ristruttur*, adegu*, aggiust*",
    pt: "ajust*, reorganiz*, reestrutur*, adapt*",
  },
});
