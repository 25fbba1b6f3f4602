import { describe, expect, it } from "vitest";
import { readNamesake } from "../../src/annotate/read-namesake.ts";
import { foldText } from "../../src/page-text/fold-text.ts";

type Row = [what: string, source: string, options?: { isGerman?: boolean }];

const NAMES = {
  ownNames: new Set(["mira", "voss", "하루카"]),
  givenNames: new Set(["mira", "jane", "voss", "akira", "josé"]),
};

/** What the words beside the last "Voss" or "Roe" of a sentence make of it. */
function read(source: string, { isGerman = false }: { isGerman?: boolean } = {}): string | undefined {
  const text = foldText(source);
  const start = Math.max(...["voss", "roe", "보스"].map((name) => text.folded.lastIndexOf(name)));
  const end = start + (text.folded.startsWith("voss", start) ? 4 : text.folded.startsWith("roe", start) ? 3 : 2);
  const sentence = { start: 0, end: text.units.length };
  return readNamesake(text, { start, end }, NAMES, () => (isGerman ? undefined : sentence));
}

describe("readNamesake", () => {
  it.each<Row>([
    ["another given name before it", "Then Jane Voss spoke at length."],
    ["another given name before it, in German too", "Dann sprach Jane Voss vor vielen.", { isGerman: true }],
    ["another given name behind it", "Then Voss Akira spoke at length."],
    ["another given name before a surname that is no given name", "Then Jane Roe spoke at length."],
    ["a given name by which somebody is introduced in Korean", "보스 하루오라는 교수는 말했다"],
    ["a given name with a courtesy title in Korean", "보스 하루오 씨는 말했다"],
    ["a given name with an age in Korean", "보스 하루오(72)는 말했다"],
  ])("tells somebody else's surname by %s", (_, source, options) => {
    expect(read(source, options)).toBe("surname");
  });

  it("tells a given name by any surname behind it", () => {
    expect(read("Then Voss Delgado spoke at length.")).toBe("givenName");
  });

  it.each<Row>([
    ["the person's own given name", "Then Mira Voss spoke at length."],
    ["no name beside it", "Then Voss spoke at length."],
    ["a name written small", "Then jane Voss spoke at length."],
    ["a name before a comma", "Then Jane, Voss and others spoke."],
    ["a name at the end of the sentence before", "They met Jane. Voss spoke."],
    ["a weekday behind it", "She told Voss Wednesday morning."],
    ["a numeral behind it", "She asked Voss III about ferries."],
    ["a surname that is no given name, and a capital behind it", "She asked Roe Delgado about ferries."],
    ["a line of capitalised words", "Voss Vows to Open the Port"],
    ["a German noun behind it", "Am Abend stellte Voss Fragen an alle.", { isGerman: true }],
    ["the person's own given name in Korean", "보스 하루카 씨는 말했다"],
    ["an office in Korean", "보스 장관은 말했다"],
    ["a noun that is called something in Korean", "보스 정권이라는 말"],
    ["the end of the text", "Voss"],
  ])("says nothing of a surname with %s", (_, source, options) => {
    expect(read(source, options)).toBeUndefined();
  });
});
