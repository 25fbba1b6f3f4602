import { execSync } from "node:child_process";

/** The environment of a build as a reader gets it: Vitest's own would put notes for debugging into every component. */
export const BUILD_ENVIRONMENT = { ...process.env, NODE_ENV: "production" };

/** Set where the packages have just been made, of which the same build is left. */
const BUILT = "SIDELIGHT_BUILT";

/** Builds the production extension for both browsers once, before any browser test. */
export default function buildExtension(): void {
  if (process.env[BUILT]) return;
  execSync("npm run --silent build", { stdio: ["ignore", "ignore", "inherit"], env: BUILD_ENVIRONMENT });
}
