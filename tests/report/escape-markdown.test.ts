import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/report/escape-markdown.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["emphasis", "a *b* _c_ ~d~ ==e==", "a \\*b\\* \\_c\\_ \\~d\\~ \\=\\=e\\=\\="],
    ["links and pictures", "![x](y) [z][1]", "\\!\\[x\\](y) \\[z\\]\\[1\\]"],
    ["tags and entities", "<img src=x onerror=alert(1)> &lt;", "\\<img src\\=x onerror\\=alert(1)\\> \\&lt;"],
    ["code", "`rm`", "\\`rm\\`"],
    ["footnotes", "[^1]", "\\[\\^1\\]"],
    ["mathematics", "$5tn ($38bn)", "\\$5tn (\\$38bn)"],
    ["tables and headings", "a | b # c", "a \\| b \\# c"],
    [
      "addresses that would become links",
      "https://x.example www.x.example a@x",
      "https\\://x.example www\\.x.example a\\@x",
    ],
    ["its own escapes", "a\\*b", "a\\\\\\*b"],
    ["line breaks", "a\n# b\r\n\tc", "a \\# b c"],
    ["invisible marks", "a\u202eb\u0007c\u2066d", "abcd"],
    ["nothing", "", ""],
  ])("takes the power from %s", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("leaves plain words as they are", () => {
    const text = "Japan's “counterstrike” (2.5%), 43兆円 – so-called; see: more.";
    expect(escapeMarkdown(text)).toBe(text);
  });
});
