import { parseHTML } from "linkedom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { noticeChange } from "../../src/page-text/notice-change.ts";

const LONG = "The nine ferries of the sound carry the flags of both countries. ".repeat(5);

/** A record of a change, as far as anybody looks at it. */
type Change = { type: string; target: Node; addedNodes: Node[] };

/** An observer that sees what a test tells it. */
class FakeObserver {
  static readonly all: FakeObserver[] = [];
  readonly trees: Node[] = [];
  isOn = true;
  private readonly told: (records: Change[]) => void;

  constructor(told: (records: Change[]) => void) {
    this.told = told;
    FakeObserver.all.push(this);
  }

  observe(tree: Node): void {
    this.trees.push(tree);
  }

  disconnect(): void {
    this.isOn = false;
  }

  see(...records: Change[]): void {
    if (this.isOn) this.told(records);
  }
}

function makePage(): Document {
  return parseHTML(
    "<html><body><main><article><p>Nine ferries.</p></article></main><aside id=clock><b>9.41</b></aside></body></html>",
  ).document as unknown as Document;
}

function find(page: Document, selector: string): Element {
  return page.querySelector(selector) ?? expect.unreachable();
}

function grown(target: Node, ...addedNodes: Node[]): Change {
  return { type: "childList", target, addedNodes };
}

function newText(page: Document, text: string): Element {
  const element = page.createElement("div");
  element.textContent = text;
  return element;
}

/** Whether some changes of a page, made by `change`, are noticed; `held` is where its article is. */
async function notices(change: (page: Document) => Change[], held = "article"): Promise<boolean> {
  vi.stubGlobal("MutationObserver", FakeObserver);
  const page = makePage();
  let isNoticed = false;
  const leave = new AbortController();
  void noticeChange(page, [...page.querySelectorAll(held)], leave.signal).then(() => (isNoticed = true));
  const observer = FakeObserver.all.at(-1);
  observer?.see(...change(page));
  await Promise.resolve();
  expect(observer?.isOn).toBe(!isNoticed);
  leave.abort();
  expect(observer?.isOn).toBe(false);
  return isNoticed;
}

describe("noticeChange", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each<[string, (page: Document) => Change[]]>([
    ["other words in a text", (page) => [{ type: "characterData", target: find(page, "p"), addedNodes: [] }]],
    ["a new paragraph", (page) => [grown(find(page, "article"), page.createElement("p"))]],
    ["a paragraph taken out", (page) => [grown(find(page, "article"))]],
    ["a paragraph hidden", (page) => [{ type: "attributes", target: find(page, "p"), addedNodes: [] }]],
    ["everything around it hidden", (page) => [{ type: "attributes", target: find(page, "main"), addedNodes: [] }]],
    ["another article beside it", (page) => [grown(find(page, "main"), newText(page, LONG))]],
    [
      "the article taken out",
      (page) => {
        const main = find(page, "main");
        main.remove();
        return [grown(page.body)];
      },
    ],
    ["one of many changes", (page) => [grown(page.body), grown(page.body), grown(find(page, "p"))]],
    ["more changes than can be looked through", (page) => Array.from({ length: 500 }, () => grown(page.body))],
  ])("notices %s", async (_, change) => {
    expect(await notices(change)).toBe(true);
  });

  it.each<[string, (page: Document) => Change[]]>([
    ["nothing", () => []],
    ["a clock that goes on", (page) => [{ type: "characterData", target: find(page, "b"), addedNodes: [] }]],
    ["a small box that comes", (page) => [grown(page.body, newText(page, "Cookies?"))]],
    ["something hidden elsewhere", (page) => [{ type: "attributes", target: find(page, "#clock"), addedNodes: [] }]],
    ["the card's own coming", (page) => [grown(page.documentElement, page.createElement("sidelight-card"))]],
  ])("does not notice %s", async (_, change) => {
    expect(await notices(change)).toBe(false);
  });

  it("notices any change on a page without an article", async () => {
    expect(await notices((page) => [grown(find(page, "#clock"))], "section")).toBe(true);
  });
});
