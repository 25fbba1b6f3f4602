import type { Tone } from "./palette.ts";

/** The lightest ground on which dark inks keep 3:1, and the darkest on which light inks do, as relative luminance. */
const LIGHT_FROM = 0.55;
const DARK_UNTIL = 0.09;
/** Ink of at least this luminance is meant for a ground darker than itself. */
const LIGHT_INK = 0.4;

/** Red, green, blue from 0 to 255, and how solid it is from 0 to 1. */
type Colour = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number };

/** What an element's text stands on, and whether the text itself is light. */
type Ground = { readonly tone: Tone; readonly inkIsLight: boolean };

/** Reads what the ground of a text is like, from the page's own colours; asks for each element once. */
export class GroundReader {
  private readonly view: Window;
  private readonly known = new WeakMap<Element, Ground>();

  constructor(view: Window) {
    this.view = view;
  }

  /** The tone of the ground that a range begins on. */
  toneOf(range: Range): Tone {
    return this.groundOf(range).tone;
  }

  /** The tone that the ground has by the ink on it alone: never undecided, for marks that cover the ground. */
  inkToneOf(range: Range): "light" | "dark" {
    return this.groundOf(range).inkIsLight ? "dark" : "light";
  }

  private groundOf(range: Range): Ground {
    const element = range.startContainer.parentElement;
    if (!element) return { tone: "light", inkIsLight: false };
    const ground = this.known.get(element) ?? this.read(element);
    this.known.set(element, ground);
    return ground;
  }

  private read(element: Element): Ground {
    const ink = parseColour(this.view.getComputedStyle(element).color);
    const inkIsLight = ink !== undefined && luminance(ink) > LIGHT_INK;
    const colour = this.colourBehind(element);
    // A picture, or a notation that is not read here: nothing keeps its contrast there for certain but the text itself.
    if (colour === undefined) return { tone: "text", inkIsLight };
    const light = luminance(colour);
    return { tone: light >= LIGHT_FROM ? "light" : light <= DARK_UNTIL ? "dark" : "text", inkIsLight };
  }

  /** The colour behind an element's text, all layers that let others through taken together; `undefined` over a picture. */
  private colourBehind(element: Element): Colour | undefined {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const { backgroundColor, backgroundImage } = this.view.getComputedStyle(at);
      if (backgroundImage !== "none") return undefined;
      const colour = parseColour(backgroundColor);
      if (colour === undefined) return undefined;
      if (colour.alpha > 0) layers.push(colour);
      if (colour.alpha === 1) break;
    }
    return layers.reduceRight(blend, this.canvas());
  }

  /** What shows where a page has no ground of its own: white, or dark where the page asks for a dark scheme. */
  private canvas(): Colour {
    const scheme = this.view.getComputedStyle(this.view.document.documentElement).colorScheme;
    const prefersDark = this.view.matchMedia("(prefers-color-scheme: dark)").matches;
    const isDark = scheme.includes("dark") && (prefersDark || !scheme.includes("light"));
    return isDark ? { red: 18, green: 18, blue: 18, alpha: 1 } : { red: 255, green: 255, blue: 255, alpha: 1 };
  }
}

/** Above an element, out of its shadow root too. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode !== null && "host" in parentNode ? (parentNode as ShadowRoot).host : element.parentElement;
}

/** A colour over a solid one. */
function blend(under: Colour, over: Colour): Colour {
  const mix = (below: number, above: number): number => below + (above - below) * over.alpha;
  return {
    red: mix(under.red, over.red),
    green: mix(under.green, over.green),
    blue: mix(under.blue, over.blue),
    alpha: 1,
  };
}

/** A computed `rgb()` or `rgba()` colour; `undefined` for other notations. */
function parseColour(text: string): Colour | undefined {
  const parts = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)(?:[, /]+([\d.]+))?/.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0, alpha] = parts;
  return { red, green, blue, alpha: alpha === undefined || Number.isNaN(alpha) ? 1 : alpha };
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
