/**
 * Words of the European languages other than English that turn a statement into something else; for lower-case text. All
 * at once: none of them means something harmless in another of the languages.
 */
export const OTHER_STANCE_WORDS = {
  /** They correct or deny the sentence. */
  refutations: new RegExp(
    [
      "\\b(?:ne|n['’])[^.]{0,40}\\b(?:pas|jamais|aucune?)\\b",
      "\\bpas\\b(?! (?:seulement|moins|plus de))|\\baucune?\\b|\\bpersonne n|démen|\\berreur|\\bfaux\\b|\\bfausse|inexact|contrairement à",
      "\\bnicht\\b(?! (?:nur|mehr als|weniger|zuletzt))|\\bkein(?:e[nmrs]?)?\\b|\\bnie(?:mals|mand)?\\b|falsch|fälschlich|irrtüm|\\bstatt\\b|dementier|bestr(?:itt|eit)|berichtig",
      "\\bnunca\\b|jamás|\\bnadie\\b|\\bning[uú]n|\\btampoco\\b|desm(?:ient|inti|entid)|err[oó]ne|\\bfals[oa]s?\\b|equivocad|\\bniega|\\bneg(?:ó|aron|ou|aram|ato|ado)(?!\\p{L})",
      "\\bnon\\b(?! (?:solo|meno|più di))|\\bnessun|smenti(?:sc|t)|\\berrat[oi]|\\berrad[oa]|\\bnega\\b",
      "\\bnão\\b(?! (?:só|apenas|mais de|menos))|\\bninguém|\\bnenhum|desment|incorret",
    ].join("|"),
    "u",
  ),
  /** They put what follows in doubt, or what they stand in. */
  suppositions: new RegExp(
    [
      "^\\W*(?:si|se|caso|wenn|falls)\\b|, (?:si|se|caso)\\b|\\bmême si\\b",
      "\\bsi (?=(?:le|la|les|el|los|las|un|une|una|on|il|elle|tokyo|tokio|washington|ce)\\b|l['’])",
      "\\bse (?=(?:il|gli|un|una|o|os|um|uma|tokyo|tóquio|washington)\\b)",
      "\\b(?:wenn|ob|angenommen|hätten?|würden?|angeblich|womöglich|vermutlich)\\b|(?<=, )falls\\b",
      "(?<!t|pour|dev|vr|append)r(?:ait|aient)\\b",
      "(?<!artille|infante|ingenie|bate|tube|libre)(?<=[aei])rían?(?!\\p{L})",
      "(?<!pot|dov)rebbe(?:ro)?\\b",
      "\\b(?:gasta|custa|compra|paga|destina|leva|se|te|have)riam?\\b",
      "h[iy]pot(?:é|h|e)t|ipotetic|\\bpresunt|\\bsupuest|\\bsupost|\\brumor|\\bo[uù] non\\b",
      "(?:selon l['’]|laut |según la |secondo l['’]|segundo a )op(?:p)?os",
    ].join("|"),
    "gu",
  ),
};
