import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { BROWSER_VARIABLE, type BrowserKind, findBrowser } from "./find-browser.ts";

const KINDS: readonly BrowserKind[] = ["chrome", "firefox"];
const NAME = { chrome: "Chromium or Chrome", firefox: "Firefox" };
const DEBIAN_PACKAGE = { chrome: "chromium", firefox: "firefox-esr" };
const PLACE = { chrome: "https://www.google.com/chrome", firefox: "https://www.mozilla.org/firefox" };
/** Runs the command line over many files in the tests; without it those tests are skipped. */
const PARALLEL = "parallel";
/** For the Japanese page: a bare system has no font that could show it. */
const FONTS = "fonts-noto-cjk";

/** What stands before a command to run it as root; `undefined` where we may not. */
function rootPrefix(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined;
}

/** Installs packages where this is a Debian that lets us; whether it did shows afterwards. */
function installWithApt(packages: readonly string[]): void {
  if (packages.length === 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  const prefix = rootPrefix();
  if (prefix === undefined) return;
  console.error(`Installing ${packages.join(", ")} …`);
  aptGet(prefix, ["update"]);
  aptGet(prefix, ["install", "-y", "--no-install-recommends", ...packages]);
}

function aptGet(prefix: readonly string[], args: readonly string[]): void {
  const command = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", ...args];
  const { status, stderr } = spawnSync(command[0] ?? "", command.slice(1), { encoding: "utf8" });
  if (status !== 0) console.error(lastLines(stderr));
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-3).join("\n");
}

function adviceFor(kind: BrowserKind): string {
  const variable = BROWSER_VARIABLE[kind];
  const wrong = process.env[variable];
  if (wrong) return `${variable} names ${wrong}, which is no program.`;
  return `${NAME[kind]} is not on this machine. Install it (${PLACE[kind]}; on Debian: apt-get install ${DEBIAN_PACKAGE[kind]}), or let ${variable} name its program.`;
}

const { values } = parseArgs({ options: { any: { type: "boolean" }, browsers: { type: "boolean" } } });
const isMissing = (kind: BrowserKind) => findBrowser(kind) === undefined;
const enough = () => (values.any ? !KINDS.every(isMissing) : !KINDS.some(isMissing));

const wanted = enough() ? [] : KINDS.filter((kind) => isMissing(kind) && !process.env[BROWSER_VARIABLE[kind]]);
installWithApt([
  ...wanted.map((kind) => DEBIAN_PACKAGE[kind]),
  ...(wanted.length > 0 ? [FONTS] : []),
  ...(values.any || spawnSync(PARALLEL, ["--version"]).status === 0 ? [] : [PARALLEL]),
]);
if (!enough()) {
  for (const kind of KINDS.filter(isMissing)) console.error(adviceFor(kind));
  process.exitCode = 1;
}
