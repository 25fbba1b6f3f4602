import type { Mention } from "../annotate/mention.ts";
import { kindOf } from "./entity-kind.ts";

/** Prefix of every highlight we register; the page shares the registry with us. */
const PREFIX = "sidelight-";

/** A mention with its live range. */
export type DrawnMention = { readonly mention: Mention; readonly range: Range };

/** `light`: dark text on a light ground. `dark`: light text on a dark ground. */
type Tone = "light" | "dark";

export type Highlights = {
  /** Marks one term while its card is open; `undefined` unmarks. */
  open(range: Range | undefined): void;
  /** Marks a term the reader jumped to, for a moment. */
  flash(range: Range): void;
};

/** How long a term flashes after a jump. */
const FLASH_MS = 1600;

/**
 * Draws every mention by the CSS Custom Highlight API: not one node of the page changes. All highlights leave the
 * registry when the signal aborts.
 */
export function paintHighlights(document: Document, drawn: readonly DrawnMention[], signal: AbortSignal): Highlights {
  const view = document.defaultView;
  if (!view) return { open: () => undefined, flash: () => undefined };
  const tones = new ToneReader(view);
  const registry = new HighlightRegister(signal);
  for (const { mention, range } of drawn) registry.add(`${kindOf(mention.type)}-${tones.of(range)}`, range);

  let timer = 0;
  const only = (name: string, range: Range | undefined): void => {
    for (const tone of ["light", "dark"]) registry.clear(`${name}-${tone}`);
    if (range) registry.add(`${name}-${tones.of(range)}`, range);
  };
  signal.addEventListener("abort", () => view.clearTimeout(timer));
  return {
    open: (range) => only("open", range),
    flash: (range) => {
      view.clearTimeout(timer);
      only("flash", range);
      timer = view.setTimeout(() => only("flash", undefined), FLASH_MS);
    },
  };
}

class HighlightRegister {
  private readonly own = new Map<string, Highlight>();

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => {
      for (const name of this.own.keys()) CSS.highlights.delete(PREFIX + name);
      this.own.clear();
    });
  }

  add(name: string, range: Range): void {
    const highlight = this.own.get(name) ?? new Highlight();
    highlight.add(range);
    if (this.own.has(name)) return;
    this.own.set(name, highlight);
    CSS.highlights.set(PREFIX + name, highlight);
  }

  clear(name: string): void {
    this.own.delete(name);
    CSS.highlights.delete(PREFIX + name);
  }
}

/** The tone of a place in the page, by the colour of its text: what is legible there tells what the ground is like. */
class ToneReader {
  private readonly view: Window;
  private readonly known = new WeakMap<Element, Tone>();

  constructor(view: Window) {
    this.view = view;
  }

  of(range: Range): Tone {
    const element = range.startContainer.parentElement;
    if (!element) return "light";
    const known = this.known.get(element);
    if (known) return known;
    const tone = luminance(this.view.getComputedStyle(element).color) > 0.4 ? "dark" : "light";
    this.known.set(element, tone);
    return tone;
  }
}

/** Relative luminance of a computed `rgb()` colour, 0 to 1 (WCAG 2.2, "relative luminance"); 0 for other notations. */
function luminance(colour: string): number {
  const channels = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(colour)?.slice(1, 4).map(Number);
  if (!channels) return 0;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
