import { spawnSync } from "node:child_process";

/** Kinds of cases in `tests/fuzz`; together they make at least a million. */
const RUNS_OF_EACH = 170_000;
const TIMEOUT_MS = 6 * 60 * 60 * 1000;

// For the night: the same properties as in `npm test`, with many more cases. A seed that failed is printed.
const { status } = spawnSync("vitest", ["run", "--project", "unit", "tests/fuzz", `--testTimeout=${TIMEOUT_MS}`], {
  stdio: "inherit",
  shell: true,
  env: { ...process.env, FUZZ_RUNS: process.argv[2] ?? String(RUNS_OF_EACH) },
});
process.exitCode = status ?? 1;
