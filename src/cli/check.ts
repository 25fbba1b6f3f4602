import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Every check of the project, cheapest first. The last line counts all tests: `N passed, N failed`. */
const CHECKS: readonly (readonly [string, string])[] = [
  ["types", "npm run --silent types"],
  ["lint and format", "npm run --silent lint"],
  ["unused code", "npm run --silent unused"],
  ["dataset", "npm run --silent dataset"],
];
const SUITES = ["unit", "packages", "browser"];

type Tally = { readonly passed: number; readonly failed: number };

function main(): number {
  const tallies = [...CHECKS.map(runCheck), ...SUITES.map(runSuite)];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function runCheck([name, command]: readonly [string, string]): Tally {
  console.log(`\n── ${name}`);
  const passed = spawnSync(command, { shell: true, stdio: "inherit" }).status === 0;
  return { passed: Number(passed), failed: Number(!passed) };
}

/** A Vitest project; one that dies before it can count its tests is one failure. */
function runSuite(project: string): Tally {
  console.log(`\n── ${project} tests`);
  const results = join(mkdtempSync(join(tmpdir(), "sidelight-")), "results.json");
  const command = `npm run --silent ${project} -- --reporter=default --reporter=json --outputFile.json="${results}"`;
  const env = { ...process.env, ...(project === "browser" && { SIDELIGHT_BUILT: "1" }) }; // By the suite before it.
  const { status } = spawnSync(command, { shell: true, stdio: "inherit", env });
  const { numPassedTests, numFailedTests } = readResults(results);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, status === 0 && numPassedTests > 0 ? 0 : 1) };
}

function readResults(path: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as { numPassedTests: number; numFailedTests: number };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 }; // No results were written: the suite did not get that far.
  }
}

process.exitCode = main();
