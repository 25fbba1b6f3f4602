import { describe, expect, it } from "vitest";
import { compilePattern } from "../../src/check-claims/compile-pattern.ts";
import { PhraseBook } from "../../src/page-text/phrase-book.ts";

const LISTS = { ship: ["ship*", "boat"] };

function steps(source: string): string[] {
  const book = new PhraseBook();
  const { steps } = compilePattern(source, LISTS, (words) => book.add(words));
  return steps.map(({ gap, choices }) =>
    [gap, typeof choices === "string" ? choices : choices.map(({ folded }) => folded).join("/")].join(" "),
  );
}

describe("compilePattern", () => {
  it("keeps plain words together", () => {
    expect(steps("the ferry, at last")).toEqual(["none the ferry, at last"]);
  });

  it("begins a step behind a word that goes on", () => {
    expect(steps("sail* the ferry")).toEqual(["none sail", "none the ferry"]);
  });

  it("reads choices, lists and the value", () => {
    expect(steps("{two|three} new @ship for (value)")).toEqual([
      "none two/three",
      "none new",
      "none ship/boat",
      "none for",
      "none value",
    ]);
  });

  it("reads what words can mean, and names a meaning that nobody reads", () => {
    expect(steps("(increase) .. the ferry")).toEqual(["none increase", "short the ferry"]);
    expect(() => steps("(frobnicate) the ferry")).toThrow('"frobnicate"');
  });

  it("reads the room between steps", () => {
    expect(steps("a .. b … c …… d")).toEqual(["none a", "short b", "long c", "wide d"]);
  });

  it("knows what denies or supposes something by itself", () => {
    const book = new PhraseBook();
    const compile = (source: string) => compilePattern(source, LISTS, (words) => book.add(words));
    expect(compile("not … @ship")).toMatchObject({ denies: true, supposes: false });
    expect(compile("{if|should} … @ship")).toMatchObject({ denies: false, supposes: true });
    expect(compile("no more than (value)")).toMatchObject({ denies: false, supposes: false });
  });

  it("names a list that is not there", () => {
    expect(() => steps("@harbour")).toThrow('"harbour"');
  });
});
