import { describe, expect, it } from "vitest";
import { EverydayWords } from "../../src/cli/everyday-words.ts";

describe("EverydayWords", () => {
  const words = new EverydayWords(["Fresh bread, twice a day"]);

  it.each(["Bread", "bre", "BREAD*", "tw", "Bre-Ad"])("has a word that begins as %s does", (phrase) => {
    expect(words.begin(phrase)).toBe(true);
  });

  it.each(["breads", "read", "fish", "日本"])("has none that begins as %s does", (phrase) => {
    expect(words.begin(phrase)).toBe(false);
  });
});
