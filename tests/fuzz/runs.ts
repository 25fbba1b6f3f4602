/**
 * Cases of one kind in this run: a share that fits into `npm test`, unless `FUZZ_RUNS` asks for more (`npm run fuzz` does).
 * A case that failed is printed with its seed and its path.
 */
export function runs(share: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.FUZZ_RUNS ?? share) };
}
