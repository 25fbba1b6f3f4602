/** Hostile cases of each kind in `npm test`; `npm run fuzz` takes the same times as many. */
export const FUZZ_CASES = {
  storyFiles: 300,
  settingsFile: 3000,
  metadata: 400,
  inputLine: 2000,
  inputMarkup: 300,
  articleText: 200,
  addedText: 60,
  message: 3000,
} as const;
