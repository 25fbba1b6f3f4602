// Runs before `npm start`, `npm test` and `npm run annotate`, on any Node from 20 on and with nothing installed: plain
// JavaScript, no packages. Says what it does on standard error: both other streams may belong to a pipe.
//
//   --browsers  also look for Chromium and Firefox, and install what is missing where the system allows it
//   --any       one browser is enough

import { spawnSync } from "node:child_process";
import { existsSync, rmSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MODULES = join(ROOT, "node_modules");
const WINDOWS = process.platform === "win32";
/** The Node that comes with the packages (npm package `node`); npm puts it first on the path of every script. */
const OWN_NODE = join(MODULES, "node", "bin", WINDOWS ? "node.exe" : "node");
const NEEDED_NODE = [22, 18]; // The first Node that runs TypeScript without being asked to.

/** Whether the packages are those of the lock file. */
function areModulesFresh() {
  const installed = join(MODULES, ".package-lock.json"); // npm writes it last of all.
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs;
}

/** The environment without our own packages on the path: `npm ci` deletes them, the Node that would run it included. */
function outerEnvironment() {
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join("node_modules", ".bin")));
  const kept = Object.entries(process.env).filter(([name]) => name.toLowerCase() !== "path");
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

const TO_STDERR = ["ignore", 2, 2];

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: TO_STDERR, cwd: ROOT, shell: WINDOWS, ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

function isGoodNode(program) {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(stdout ?? "") ?? [];
  if (major === undefined) return false;
  return Number(major) > NEEDED_NODE[0] || (Number(major) === NEEDED_NODE[0] && Number(minor) >= NEEDED_NODE[1]);
}

/**
 * The package `node` gets its program by an install script. Newer versions of npm may refuse to run such scripts; then we
 * run it ourselves and let npm put the program on the path. Where that program does not work (a system without glibc),
 * the Node of the system may do.
 */
function ensureNode() {
  if (isGoodNode(OWN_NODE)) return true;
  const folder = join(MODULES, "node");
  const script = join(folder, "installArchSpecificPackage.js");
  const outer = outerEnvironment();
  if (existsSync(script)) run("node", [script], { cwd: folder, env: outer, stdio: "ignore" });
  if (isGoodNode(OWN_NODE)) return run("npm", ["rebuild", "node", "--ignore-scripts"], { env: outer, stdio: "ignore" });
  const { stdout } = spawnSync("node", ["-p", "process.execPath"], { encoding: "utf8", env: outer, shell: WINDOWS });
  if (!isGoodNode((stdout ?? "").trim())) return false;
  for (const name of ["node", "node.cmd", "node.ps1"]) rmSync(join(MODULES, ".bin", name), { force: true });
  return true;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (!areModulesFresh()) {
  console.error("Installing packages …");
  const installed = run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    env: outerEnvironment(),
  });
  if (!installed) fail("npm ci failed: is the package registry within reach?");
}
if (!ensureNode())
  fail(`The packages brought no Node ${NEEDED_NODE.join(".")} or newer: install one from https://nodejs.org.`);
if (process.argv.includes("--browsers")) {
  const node = isGoodNode(OWN_NODE) ? OWN_NODE : "node";
  const args = [join(ROOT, "src", "cli", "ensure-browsers.ts"), ...process.argv.slice(2)];
  if (!run(node, args, { shell: false })) process.exit(1);
}
