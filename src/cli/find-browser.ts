import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The browsers Sidelight is built for. Chromium and its relatives count as `chrome`. */
export type BrowserKind = "chrome" | "firefox";

/** The environment variable by which a person names the browser to take. */
export const BROWSER_VARIABLE = { chrome: "CHROME_PATH", firefox: "FIREFOX_PATH" } as const;

/** Names on the search path, best first. */
const COMMANDS = {
  chrome: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"],
  firefox: ["firefox-esr", "firefox", "firefox-developer-edition"],
};

/** Places outside the search path, best first. */
const PLACES = {
  chrome: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe",
    "%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe",
    "%LocalAppData%\\Google\\Chrome\\Application\\chrome.exe",
    "%LocalAppData%\\Chromium\\Application\\chrome.exe",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
    "%ProgramFiles%\\Mozilla Firefox\\firefox.exe",
    "%ProgramFiles(x86)%\\Mozilla Firefox\\firefox.exe",
    "%LocalAppData%\\Mozilla Firefox\\firefox.exe",
    "/usr/lib/firefox-esr/firefox-esr",
    "/usr/lib/firefox/firefox",
    "/opt/firefox/firefox",
    "/snap/bin/firefox",
  ],
};

/** The program of a browser: named by its environment variable, on the search path, or in a usual place. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[BROWSER_VARIABLE[kind]];
  if (named) return isProgram(named) ? named : undefined; // A wrong name is an answer too: never take another instead.
  return [...onSearchPath(COMMANDS[kind]), ...PLACES[kind].map(expandVariables)].find(isProgram);
}

function onSearchPath(commands: readonly string[]): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const ending = process.platform === "win32" ? ".exe" : "";
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

function expandVariables(place: string): string {
  return place.replace(/%([^%]+)%/g, (_, name: string) => process.env[name] ?? "");
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not ours to run.
  }
}
