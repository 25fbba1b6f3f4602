import { execSync } from "node:child_process";

/** Builds the production extension for both browsers once, before any browser test. */
export default function buildExtension(): void {
  execSync("npm run --silent build", { stdio: ["ignore", "ignore", "inherit"] });
}
