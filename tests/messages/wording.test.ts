import { describe, expect, it } from "vitest";
import { buildWording, type MessageKey } from "../../src/messages/wording.ts";

const TEXTS: Record<string, string> = {
  greeting: "On {host}, {host} only",
  terms_one: "{count} term",
  terms_other: "{count} terms",
};
const read = (key: string) => TEXTS[key] ?? "";
const key = (name: string) => name as MessageKey & never;

describe("buildWording", () => {
  it("fills every gap that has a value and leaves the others in sight", () => {
    const { say } = buildWording(read, "en");
    expect(say(key("greeting"), { host: "a.example" })).toBe("On a.example, a.example only");
    expect(say(key("greeting"))).toBe("On {host}, {host} only");
  });

  it("takes the plural form of the language", () => {
    const english = buildWording(read, "en");
    expect([1, 2, 1200].map((count) => english.sayCount(key("terms"), count))).toEqual([
      "1 term",
      "2 terms",
      "1,200 terms",
    ]);
    expect(buildWording(read, "ja").sayCount(key("terms"), 1)).toBe("1 terms");
  });

  it("writes dates, shares and sums as the language does", () => {
    const english = buildWording(read, "en");
    const japanese = buildWording(read, "ja");
    expect([english.date("2023-01-11"), japanese.date("2023-01-11")]).toEqual(["11 Jan 2023", "2023年1月11日"]);
    expect([english.percent(0.98), japanese.percent(0.98)]).toEqual(["98%", "98%"]);
    expect(japanese.amount(43e12, "円")).toContain("43兆");
  });
});
