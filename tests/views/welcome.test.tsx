import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { loadEngine } from "../../src/cli/load-engine.ts";
import { buildWording } from "../../src/messages/wording.ts";
import { annotatePage } from "../../src/report/annotate-page.ts";
import { Welcome } from "../../src/views/Welcome.tsx";
import { draw, press, setUpDocument, texts } from "./draw.tsx";

const DAY = "2023-01-11";
const engine = loadEngine();

function wordingOf(lang: string) {
  const url = new URL(`../../assets/public/_locales/${lang}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(url, "utf8")) as Record<string, { message: string }>;
  return buildWording((key) => messages[key]?.message ?? "", lang);
}

const nothing = () => undefined;

describe("Welcome", () => {
  setUpDocument();

  it.each([
    ["en", "March 2020"],
    ["ja", "2020年3月"],
  ])("has a sample in %s whose one fault is %s", (lang, wrong) => {
    const root = draw(
      <Welcome family="chromium" withheld={0} sampleDate={DAY} onAllow={nothing} onSettings={nothing} />,
      wordingOf(lang),
    );
    const [title = "", ...paragraphs] = texts(root, ".sample h3, .sample p");
    const page = { text: [title, ...paragraphs].join("\n"), title, description: "", date: DAY, lang };
    const { match, checks, mentions } = annotatePage(page, engine);
    expect(match.label).toBe("core");
    expect(mentions.length).toBeGreaterThan(10);
    expect(checks.filter(({ verdict }) => verdict !== "supported")).toMatchObject([
      { verdict: "contradicted", said: wrong },
    ]);
  });

  it("asks for the sites that the browser withholds, and only then", () => {
    const onAllow = vi.fn();
    const view = (withheld: number) => (
      <Welcome family="firefox" withheld={withheld} sampleDate={DAY} onAllow={onAllow} onSettings={nothing} />
    );
    expect(draw(view(0)).querySelector(".callout")).toBeNull();
    const root = draw(view(3));
    expect(texts(root, ".callout p")).toEqual([
      "Your browser has not yet allowed Sidelight to read 3 news sites on its list.",
    ]);
    press(root, "Allow the news sites");
    expect(onAllow).toHaveBeenCalledOnce();
  });
});
