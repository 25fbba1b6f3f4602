import { FUZZ_CASES } from "../../src/cli/fuzz-cases.ts";

/** Cases of one kind in this run. One that failed is printed with its seed and its path. */
export function runs(kind: keyof typeof FUZZ_CASES): { readonly numRuns: number } {
  return { numRuns: FUZZ_CASES[kind] * Number(process.env.FUZZ_TIMES ?? 1) };
}
