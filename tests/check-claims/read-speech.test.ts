import { describe, expect, it } from "vitest";
import { readSpeech } from "../../src/check-claims/read-speech.ts";

describe("readSpeech", () => {
  it("tells speech from a quoted term", () => {
    expect(readSpeech("The “step change” came in March.")).toEqual([]);
    expect(readSpeech("He said: “The ferry that we all waited for sailed in March at last.”")).toHaveLength(1);
  });

  it("takes several sentences of one speech together", () => {
    const paragraph =
      'She said: "The ferry sailed. It was in March. All of us stood there and waved at it." Then she left.';
    const [speech] = readSpeech(paragraph);
    expect(paragraph.slice(speech?.start, speech?.end)).toMatch(/^"The ferry sailed\. .* it\."$/);
  });

  it("lets speech go on to the end of a paragraph where nothing closes it", () => {
    const paragraph = "“The ferry that we all had been waiting for sailed in March, and then";
    expect(readSpeech(paragraph)).toEqual([{ start: 0, end: paragraph.length }]);
  });

  it("is not what a text lays down", () => {
    expect(readSpeech("条約は「船は三月に港を出なければならない」と定める。")).toEqual([]);
  });

  it("needs fewer characters where each says more", () => {
    expect(readSpeech("首相は「待ちに待った船が三月にようやく出港した」と述べた。")).toHaveLength(1);
  });
});
