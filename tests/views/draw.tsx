import { parseHTML } from "linkedom";
import { type ComponentChild, render } from "preact";
import { afterEach, beforeEach, vi } from "vitest";
import { ENGLISH_WORDING } from "../../src/messages/english-wording.ts";
import type { Wording } from "../../src/messages/wording.ts";
import { WordingContext } from "../../src/overlay/wording-context.ts";

const { document, Event: DomEvent } = parseHTML("<html><body></body></html>");

/** Gives the tests of a file a document to draw in. */
export function setUpDocument(): void {
  beforeEach(() => {
    vi.stubGlobal("document", document);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

/** Draws a view in the words of the interface. */
export function draw(view: ComponentChild, wording: Wording = ENGLISH_WORDING): HTMLElement {
  const root = document.createElement("div");
  render(<WordingContext.Provider value={wording}>{view}</WordingContext.Provider>, root);
  return root as unknown as HTMLElement;
}

/** The texts of all elements that a selector finds. */
export function texts(root: HTMLElement, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim());
}

/** Lets something happen to an element, as the reader's hand would. */
export function dispatch(element: Element | null | undefined, type: string): void {
  if (!element) throw new Error(`Nothing there for "${type}" to happen to.`);
  element.dispatchEvent(new DomEvent(type, { bubbles: true }));
}

/** Presses the button with these words. */
export function press(root: HTMLElement, label: string): void {
  const buttons = [...root.querySelectorAll("button")];
  dispatch(
    buttons.find(({ textContent }) => textContent === label),
    "click",
  );
}

/** Waits until Preact has drawn what an event changed. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
