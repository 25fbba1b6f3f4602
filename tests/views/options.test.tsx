import { describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { Options } from "../../src/views/Options.tsx";
import type { Notice, OptionsActions, SiteAccess } from "../../src/views/options-state.ts";
import { dispatch, draw, press, setUpDocument, texts } from "./draw.tsx";

// It draws with what only a browser has; tests/browser/options.test.ts looks at it.
vi.mock("../../src/views/SampleTerms.tsx", () => ({ SampleTerms: () => null }));

const SITES: SiteAccess = { listed: ["a.example", "b.example"], withheld: 0, added: ["c.example"], everywhere: false };

function actionsOf(): OptionsActions {
  return {
    change: vi.fn(),
    addSite: vi.fn(),
    removeSite: vi.fn(),
    setEverywhere: vi.fn(),
    allowListed: vi.fn(),
    exportSettings: vi.fn(),
    importSettings: vi.fn(),
    reset: vi.fn(),
    changeShortcuts: vi.fn(),
    openWelcome: vi.fn(),
  };
}

function options(actions = actionsOf(), notice?: Notice, sites = SITES) {
  const settings = { ...DEFAULT_SETTINGS, sitesOff: ["off.example"] };
  return draw(<Options settings={settings} sites={sites} shortcuts={[]} notice={notice} actions={actions} />);
}

describe("Options", () => {
  setUpDocument();

  it.each([
    ["input[name='palette'][value='plain']", { palette: "plain" }],
    ["input[name='highlight'][value='none']", { highlight: "none" }],
    ["input[name='mentions'][value='first']", { mentions: "first" }],
    ["input[name='density'][value='compact']", { density: "compact" }],
    ["input[name='opening'][value='click']", { opening: "click" }],
    ["input[name='facts'][value='never']", { factMarks: "never" }],
  ])("changes what is chosen and nothing else: %s", (selector, changed) => {
    const actions = actionsOf();
    dispatch(options(actions).querySelector(selector), "change");
    expect(actions.change).toHaveBeenCalledExactlyOnceWith(changed);
  });

  it("lists sites that were added and sites that are off, each with its way back", () => {
    const actions = actionsOf();
    const root = options(actions);
    expect(texts(root, ".hosts li > span")).toEqual(["c.example", "off.example"]);
    press(root, "Remove");
    press(root, "Switch on");
    expect(actions.removeSite).toHaveBeenCalledExactlyOnceWith("c.example");
    expect(actions.change).toHaveBeenCalledExactlyOnceWith({ sitesOff: [] });
  });

  it("says what the browser withholds, and asks for it", () => {
    const actions = actionsOf();
    expect(options().querySelector(".callout")).toBeNull();
    const root = options(actions, undefined, { ...SITES, withheld: 2 });
    expect(texts(root, ".callout")[0]).toContain("blocks access to 2 of them");
    press(root, "Allow them");
    expect(actions.allowListed).toHaveBeenCalledOnce();
  });

  it.each<[Notice, string]>([
    [{ kind: "imported", ignored: [] }, "The settings from the file now apply."],
    [
      { kind: "imported", ignored: ["colour"] },
      "The settings from the file now apply. Left out, because they could not be understood: colour.",
    ],
    [{ kind: "no-settings" }, "Nothing was changed: the file holds no Sidelight settings."],
    [{ kind: "reset" }, "All settings are back to their defaults. Sites you have added stay."],
    [{ kind: "refused", host: "d.example" }, "Your browser has not given access to d.example."],
  ])("says politely what came of it: %j", (notice, words) => {
    const said = texts(options(actionsOf(), notice), "[role='status']").filter((text) => text !== "");
    expect(said).toEqual([words]);
  });
});
