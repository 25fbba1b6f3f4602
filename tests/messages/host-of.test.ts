import { describe, expect, it } from "vitest";
import { hostOf } from "../../src/messages/host-of.ts";

describe("hostOf", () => {
  it.each([
    ["https://www.news.example/a?b#c", "www.news.example"],
    ["http://news.example:8080/", "news.example"],
    ["about:blank", ""],
    ["no address", ""],
    [undefined, ""],
  ])("of %s is %j", (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
