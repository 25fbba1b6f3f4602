/** One yes-or-no observation of a logistic model whose features either hold or do not. */
export type Observation = {
  /** Indexes of the weights that count; each once. */
  readonly held: readonly number[];
  /** A known part of the log-odds. */
  readonly offset: number;
  readonly truth: boolean;
};

/** How a fit is held back. */
export type FitOptions = {
  /** Weights that are believed without evidence; each fitted weight keeps the sign of its prior. */
  readonly priors: readonly number[];
  /** How strongly they are believed: the inverse variance around them. */
  readonly strength: number;
  /** The least that a weight may shrink to, away from zero. */
  readonly least?: number;
};

const MAX_SWEEPS = 500;
const TOLERANCE = 1e-7;
/** Steps longer than this overshoot where the curve is flat. */
const MAX_STEP = 1;

/**
 * The weights that make the observations most likely, drawn to their priors (L2) and kept to their signs. Cyclic
 * coordinate descent by Newton steps: deterministic, and exact enough after a few sweeps.
 */
export function fitLogistic(observations: readonly Observation[], options: FitOptions): number[] {
  const { priors, strength, least = 0 } = options;
  const weights = [...priors];
  const sums = observations.map(({ held, offset }) => offset + sumOf(held, weights));
  const holders = indexHolders(observations, priors.length);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let moved = 0;
    for (const [index, prior] of priors.entries()) {
      const old = weights[index] ?? 0;
      const step = newtonStep(holders[index] ?? [], observations, sums, strength, old - prior);
      const next = keepSign(old + step, prior, least);
      weights[index] = next;
      for (const row of holders[index] ?? []) sums[row] = (sums[row] ?? 0) + next - old;
      moved = Math.max(moved, Math.abs(next - old));
    }
    if (moved < TOLERANCE) break;
  }
  return weights;
}

function sumOf(held: readonly number[], weights: readonly number[]): number {
  return held.reduce((sum, index) => sum + (weights[index] ?? 0), 0);
}

/** For each weight the observations in which it counts. */
function indexHolders(observations: readonly Observation[], count: number): number[][] {
  const holders: number[][] = Array.from({ length: count }, () => []);
  for (const [row, { held }] of observations.entries()) for (const index of held) holders[index]?.push(row);
  return holders;
}

function newtonStep(
  rows: readonly number[],
  observations: readonly Observation[],
  sums: readonly number[],
  strength: number,
  distance: number,
): number {
  let gradient = strength * distance;
  let curvature = strength;
  for (const row of rows) {
    const chance = logistic(sums[row] ?? 0);
    gradient += chance - Number(observations[row]?.truth ?? false);
    curvature += chance * (1 - chance);
  }
  if (curvature === 0) return 0;
  return Math.max(-MAX_STEP, Math.min(MAX_STEP, -gradient / curvature));
}

function keepSign(weight: number, prior: number, least: number): number {
  return prior < 0 ? Math.min(weight, -least) : Math.max(weight, least);
}

/** The mean surprise of the model at what is true, in nats; lower is better. */
export function logLoss(observations: readonly Observation[], weights: readonly number[]): number {
  const losses = observations.map(({ held, offset, truth }) => {
    const sum = offset + sumOf(held, weights);
    return Math.log1p(Math.exp(truth ? -sum : sum));
  });
  return losses.length === 0 ? 0 : losses.reduce((total, loss) => total + loss, 0) / losses.length;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** The items in an order that depends on the seed alone (Fisher and Yates, mulberry32). */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = mulberry32(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
