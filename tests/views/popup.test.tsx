import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { buildWording, type MessageKey } from "../../src/messages/wording.ts";
import { Popup, type PopupActions } from "../../src/views/Popup.tsx";
import type { PopupState } from "../../src/views/popup-state.ts";
import { sampleReport } from "../report/sample-report.ts";
import { draw, press, setUpDocument, texts } from "./draw.tsx";

const file = fileURLToPath(new URL("../../assets/public/_locales/ja/messages.json", import.meta.url));
const japanese = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
const JAPANESE = buildWording((key: MessageKey) => japanese[key]?.message ?? "", "ja");

const actions: PopupActions = {
  jump: vi.fn(),
  point: vi.fn(),
  check: vi.fn(),
  grant: vi.fn(),
  switchSite: vi.fn(),
  copy: async () => true,
  save: vi.fn(),
  openPanel: vi.fn(),
  openOptions: vi.fn(),
};
const STORY: PopupState = { kind: "story", report: sampleReport(), host: "news.example" };
const popup = (state: PopupState, more: Partial<PopupActions> = {}) => (
  <Popup state={state} checked={false} actions={{ ...actions, ...more }} />
);

describe("Popup", () => {
  setUpDocument();

  it("says that a choice could not be stored, and only then", () => {
    expect(texts(draw(popup(STORY)), "[role=status].notice")).toEqual([""]);
    const full = draw(<Popup state={STORY} checked={false} notStored={true} actions={actions} />);
    expect(texts(full, "[role=status].notice")).toEqual([expect.stringContaining("could not store the change")]);
  });

  it("has its parts in the order of their weight", () => {
    const root = draw(popup(STORY));
    expect(texts(root, "h1")).toEqual(["Ferry pact for the Kestrel Sound"]);
    expect(texts(root, ".section h2")).toEqual([
      "Key facts",
      "What happened next",
      "Terms",
      "Timeline",
      "Take it with you",
    ]);
    expect(texts(root, ".section-head .aside")).toContain("1 of 2 stated");
  });

  it("sums up in figures that lead to their sections", () => {
    const root = draw(popup(STORY));
    expect(texts(root, ".glance a")).toEqual(["1/2 key facts stated", "4 terms"]);
    for (const link of root.querySelectorAll(".glance a")) {
      expect(root.querySelector(link.getAttribute("href") ?? "")).not.toBeNull();
    }
  });

  it("is never quite sure", () => {
    const match = { ...sampleReport().match, score: 0.9999 };
    const root = draw(popup({ ...STORY, report: sampleReport({ match }) }));
    expect(texts(root, ".story-head > .quiet")).toEqual(["Article of 13 Apr 2031 · 99% sure"]);
  });

  it("speaks Japanese where the interface does, and says that the dataset's texts are English", () => {
    const root = draw(popup(STORY), JAPANESE);
    expect(texts(root, ".kicker")).toEqual(["この記事の話題"]);
    expect(texts(root, ".section-head .aside")).toContain("2件中1件を記載");
    expect(root.querySelector("h1")?.getAttribute("lang")).toBe("en");
    expect(texts(root, "[data-entity='kestrel-pact'] span")[0]).toBe("ケストレル協定");
    expect(root.querySelector("[data-entity='kestrel-pact'] span")?.getAttribute("lang")).toBeNull();
  });

  it("opens the side panel and the settings, and has no button for what is not there", () => {
    const root = draw(popup(STORY));
    press(root, "Side panel");
    press(root, "Settings");
    expect(actions.openPanel).toHaveBeenCalledOnce();
    expect(actions.openOptions).toHaveBeenCalledOnce();
    expect(draw(popup(STORY, { openPanel: undefined })).textContent).not.toContain("Side panel");
  });

  it.each([
    [{ kind: "other", host: "news.example" }, "No story here that Sidelight knows"],
    [{ kind: "off", host: "news.example" }, "Switched off on this site"],
    [{ kind: "no-access", host: "a.example" }, "Sidelight does not read this page by itself"],
    [{ kind: "no-access", host: undefined }, "Sidelight does not read this page by itself"],
    [{ kind: "unreadable", what: "pdf" }, "Sidelight cannot read this page"],
  ] as const)("has one honest sentence for %j", (state, title) => {
    const root = draw(popup(state));
    expect(texts(root, "h1")).toEqual([title]);
    expect(texts(root, ".message p")[0]?.length).toBeGreaterThan(30);
  });

  it("asks for access only where the browser tells the host", () => {
    const root = draw(popup({ kind: "no-access", host: "a.example" }));
    press(root, "Always on a.example");
    press(root, "Check this page");
    expect(actions.grant).toHaveBeenCalledOnce();
    expect(actions.check).toHaveBeenCalledOnce();
    expect(draw(popup({ kind: "no-access", host: undefined })).textContent).not.toContain("Always on");
  });
});
