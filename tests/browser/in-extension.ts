import type { LaunchedBrowser } from "../../src/cli/launch-browser.ts";

/** What a page of the extension can ask of the browser, as far as tests use it. */
export type ExtensionApi = {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
  readonly tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    discard(id: number): Promise<{ id?: number } | undefined>;
    update(id: number, changes: object): Promise<unknown>;
  };
  readonly permissions: {
    remove(permissions: { origins: readonly string[] }): Promise<boolean>;
    request(permissions: { origins: readonly string[] }): Promise<boolean>;
  };
  readonly runtime: { getManifest(): { host_permissions: string[] } };
  readonly extension: { getBackgroundPage(): unknown };
};

/** Does something in a page of the extension, with the rights that it has there; the page closes again. */
export async function inExtension<Given, Result>(
  browser: LaunchedBrowser,
  act: (api: ExtensionApi, given: Given) => Promise<Result>,
  given: Given,
): Promise<Result> {
  const page = await browser.openExtensionPage("options.html", "h1");
  const run = `(${act.toString()})(globalThis.chrome, ${JSON.stringify(given ?? null)})`;
  const result = (await page.evaluate(run)) as Result;
  await page.close();
  return result;
}
