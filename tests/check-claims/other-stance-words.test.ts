import { describe, expect, it } from "vitest";
import { OTHER_STANCE_WORDS } from "../../src/check-claims/other-stance-words.ts";

const refutes = (sentence: string) => OTHER_STANCE_WORDS.refutations.test(sentence);
const supposes = (sentence: string) => sentence.match(OTHER_STANCE_WORDS.suppositions) !== null;

describe("OTHER_STANCE_WORDS", () => {
  it.each([
    "le bac n'est pas parti en mars.",
    "contrairement à ce qui a été dit, le bac est parti en mai.",
    "die fähre fuhr nicht im märz.",
    "niemand fuhr im märz.",
    "nadie fue en marzo.",
    "el puerto desmintió la noticia.",
    "il traghetto non è partito a marzo.",
    "o porto negou a notícia.",
    "a balsa não saiu em março.",
  ])("holds what corrects or denies: %s", (sentence) => {
    expect(refutes(sentence)).toBe(true);
  });

  it.each([
    "le bac prend pas moins de dix voitures.",
    "die fähre trägt nicht nur autos.",
    "il traghetto porta non solo auto.",
    "a balsa leva não só carros.",
    "the ferry sailed in march.",
  ])("holds no words that deny nothing: %s", (sentence) => {
    expect(refutes(sentence)).toBe(false);
  });

  it.each([
    "si le bac partait en mars, il serait là.",
    "le bac coûterait dix euros.",
    "wenn die fähre fährt, winken wir.",
    "si el barco gastara tanto, nadie iría.",
    "se il traghetto partisse, costerebbe molto.",
    "se a balsa saísse, custaria muito.",
  ])("holds what only supposes: %s", (sentence) => {
    expect(supposes(sentence)).toBe(true);
  });

  it.each([
    "a anser si trova il porto.",
    "el presupuesto de la artillería sube.",
    "le portrait du port est un extrait.",
    "la flota se reúne en el puerto.",
    "the ferry sailed in march.",
  ])("holds no words that suppose nothing: %s", (sentence) => {
    expect(supposes(sentence)).toBe(false);
  });
});
