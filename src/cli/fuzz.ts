import { spawnSync } from "node:child_process";
import { FUZZ_CASES } from "./fuzz-cases.ts";

/** Cases of a night, of all kinds together, unless another number is asked for. */
const NIGHTLY_CASES = 1_000_000;
const TIMEOUT_MS = 6 * 60 * 60 * 1000;

// The same properties as in `npm test`, with many more cases, in one process after the other. A seed that failed is printed.
const share = Object.values(FUZZ_CASES).reduce((sum, cases) => sum + cases, 0);
const times = Math.ceil(Number(process.argv[2] ?? NIGHTLY_CASES) / share);
console.log(`${(share * times).toLocaleString("en-GB")} cases, ${times} times those of npm test`);
const args = ["run", "--project", "unit", "tests/fuzz", "--no-file-parallelism", `--testTimeout=${TIMEOUT_MS}`];
const { status } = spawnSync("vitest", args, {
  stdio: "inherit",
  shell: true,
  env: { ...process.env, FUZZ_TIMES: String(times) },
});
process.exitCode = status ?? 1;
