import { describe, expect, it, vi } from "vitest";
import type { ExportFormat } from "../../src/report/export-report.ts";
import { ExportMenu } from "../../src/views/ExportMenu.tsx";
import { dispatch, draw, press, settle, setUpDocument, texts } from "./draw.tsx";

const exportAs = (format: ExportFormat) => ({ name: `a.${format}`, mediaType: "text/plain", text: `as ${format}` });

function choose(root: HTMLElement, format: ExportFormat): void {
  const select = root.querySelector("select");
  Object.defineProperty(select, "value", { value: format, configurable: true });
  dispatch(select, "change");
}

describe("ExportMenu", () => {
  setUpDocument();

  it("copies the format that was chosen, and says so", async () => {
    const copy = vi.fn(async () => true);
    const root = draw(<ExportMenu exportAs={exportAs} actions={{ copy, save: () => undefined }} />);
    expect(texts(root, "option")).toEqual(["Report (Markdown)", "Data (JSON)", "Citations (CSL-JSON)"]);
    choose(root, "csl");
    await settle();
    press(root, "Copy");
    await settle();
    expect(copy).toHaveBeenCalledExactlyOnceWith("as csl");
    expect(texts(root, "[role='status']")).toEqual(["Copied."]);
  });

  it("says what to do where the browser does not let it copy", async () => {
    const root = draw(<ExportMenu exportAs={exportAs} actions={{ copy: async () => false, save: () => undefined }} />);
    press(root, "Copy");
    await settle();
    expect(texts(root, "[role='status']")[0]).toContain("Save it as a file instead");
  });

  it("hands over a file by its name", async () => {
    const save = vi.fn();
    const root = draw(<ExportMenu exportAs={exportAs} actions={{ copy: async () => true, save }} />);
    press(root, "Save as file");
    await settle();
    expect(save).toHaveBeenCalledExactlyOnceWith(exportAs("markdown"));
    expect(texts(root, "[role='status']")).toEqual(["Handed to your browser as a.markdown."]);
  });
});
