import { describe, expect, it } from "vitest";
import { fitLogistic, logLoss, mulberry32, type Observation, shuffle } from "../../src/cli/fit-logistic.ts";

const TRUE_WEIGHTS = [-1, 2, -1.5, 0.8];

/** Observations drawn from the true weights: the first always counts, each other in half of them. */
function draw(count: number, seed: number): Observation[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => {
    const held = TRUE_WEIGHTS.flatMap((_, index) => (index === 0 || random() < 0.5 ? [index] : []));
    const sum = held.reduce((total, index) => total + (TRUE_WEIGHTS[index] ?? 0), 0);
    return { held, offset: 0, truth: random() < 1 / (1 + Math.exp(-sum)) };
  });
}

/** The right signs and nothing else. */
const PRIORS = [-0.1, 0.1, -0.1, 0.1];

describe("fitLogistic", () => {
  it("finds the weights that the data came from", () => {
    const weights = fitLogistic(draw(20_000, 1), { priors: PRIORS, strength: 0.01 });
    for (const [index, weight] of weights.entries()) {
      expect(Math.abs(weight - (TRUE_WEIGHTS[index] ?? 0))).toBeLessThan(0.12);
    }
  });

  it("gives the same for the same data", () => {
    const fit = () => fitLogistic(draw(500, 2), { priors: PRIORS, strength: 1 });
    expect(fit()).toEqual(fit());
  });

  it("is better than its priors on data that it has not seen", () => {
    const weights = fitLogistic(draw(2000, 3), { priors: PRIORS, strength: 1 });
    const unseen = draw(2000, 4);
    expect(logLoss(unseen, weights)).toBeLessThan(logLoss(unseen, PRIORS));
  });

  it("stays near its priors where they are believed, and at them where there is no data", () => {
    const believed = fitLogistic(draw(500, 5), { priors: PRIORS, strength: 1e6 });
    for (const [index, weight] of believed.entries()) expect(weight).toBeCloseTo(PRIORS[index] ?? 0, 2);
    expect(fitLogistic([], { priors: PRIORS, strength: 1 })).toEqual(PRIORS);
  });

  it("keeps every sign, whatever the data say", () => {
    const weights = fitLogistic(draw(5000, 6), { priors: [1, -1, 1, -1], strength: 0.01, least: 0.1 });
    expect(weights[0]).toBeGreaterThanOrEqual(0.1);
    expect(weights[1]).toBeLessThanOrEqual(-0.1);
    expect(weights[2]).toBeGreaterThanOrEqual(0.1);
    expect(weights[3]).toBeLessThanOrEqual(-0.1);
  });

  it("takes what is known beside the weights into account", () => {
    const shifted = draw(20_000, 7).map((observation) => ({ ...observation, offset: 1 }));
    const [bias] = fitLogistic(shifted, { priors: PRIORS, strength: 0.01 });
    expect(Math.abs((bias ?? 0) - -2)).toBeLessThan(0.12);
  });

  it("does not run away where the data are of one mind", () => {
    const one = Array.from({ length: 100 }, () => ({ held: [0], offset: 0, truth: true }));
    const [weight] = fitLogistic(one, { priors: [1], strength: 1 });
    expect(weight).toBeGreaterThan(1);
    expect(weight).toBeLessThan(6);
  });
});

describe("shuffle", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it("keeps every item", () => {
    expect(shuffle(items, 1).sort((a, b) => a - b)).toEqual(items);
  });

  it("depends on the seed alone", () => {
    expect(shuffle(items, 7)).toEqual(shuffle(items, 7));
    expect(shuffle(items, 7)).not.toEqual(shuffle(items, 8));
    expect(shuffle(items, 7)).not.toEqual(items);
  });
});
