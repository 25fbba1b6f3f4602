import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { storyDataPlugin } from "./src/cli/story-data-plugin.ts";

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact(), storyDataPlugin()],
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/packages/**"],
          maxWorkers: "100%",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "packages",
          include: ["tests/packages/**/*.test.ts"],
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/build-extension.ts"],
          // They wait more than they work; what a busy machine breaks has a second try.
          maxWorkers: 3,
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
