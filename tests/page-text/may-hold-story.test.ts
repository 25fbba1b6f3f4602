import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { mayHoldStory } from "../../src/page-text/may-hold-story.ts";

function parse(body: string): Document {
  const html = `<!doctype html><html><head><title>Ferries</title></head><body>${body}</body></html>`;
  return parseHTML(html).document as unknown as Document;
}

const names = (word: string) => (texts: readonly string[]) => texts.some((text) => text.includes(word));

describe("mayHoldStory", () => {
  const long = `<p>${"Nine ferries crossed the sound. ".repeat(120)}</p>`;

  it("is told by the words of a page's text and title", () => {
    expect(mayHoldStory(parse(long), names("sound"))).toBe(true);
    expect(mayHoldStory(parse(long), names("Ferries"))).toBe(true);
    expect(mayHoldStory(parse(long), names("mountain"))).toBe(false);
  });

  it("is true of a page with little text, whose article may be where a glance does not reach", () => {
    expect(mayHoldStory(parse("<p>Nine ferries.</p>"), names("mountain"))).toBe(true);
  });

  it("is false where somebody is logging in", () => {
    const document = parse('<input type="password">');
    const field = { checkVisibility: () => true };
    Object.defineProperty(document, "querySelectorAll", { value: () => [field] });
    expect(mayHoldStory(document, () => true)).toBe(false);
  });
});
