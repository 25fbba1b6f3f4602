import type { Tone } from "./palette.ts";

/** The lightest ground on which dark inks keep 3:1, and the darkest on which light inks do, as relative luminance. */
const LIGHT_FROM = 0.55;
const DARK_UNTIL = 0.09;
/** A colour nearer to transparent than this lets the ground behind it through. */
const SOLID = 0.5;

/** Red, green, blue from 0 to 255, and how solid it is from 0 to 1. */
type Colour = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number };

/** Reads what the ground of a text is like, from the page's own colours; asks for each element once. */
export class GroundReader {
  private readonly view: Window;
  private readonly known = new WeakMap<Element, Tone>();

  constructor(view: Window) {
    this.view = view;
  }

  /** The tone of the ground that a range begins on. */
  toneOf(range: Range): Tone {
    const element = range.startContainer.parentElement;
    if (!element) return "light";
    const known = this.known.get(element) ?? this.read(element);
    this.known.set(element, known);
    return known;
  }

  private read(element: Element): Tone {
    const ink = parseColour(this.view.getComputedStyle(element).color);
    const inkIsLight = ink !== undefined && luminance(ink) > 0.4;
    const ground = this.groundOf(element);
    // A picture, or a notation that is not read here: what is legible there tells what the ground is like.
    if (ground === undefined) return inkIsLight ? "dark" : "light";
    const light = luminance(ground);
    if (light >= LIGHT_FROM) return "light";
    return light <= DARK_UNTIL ? "dark" : "text";
  }

  /** The first solid colour behind an element; `undefined` where a picture comes first. */
  private groundOf(element: Element): Colour | undefined {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const { backgroundColor, backgroundImage } = this.view.getComputedStyle(at);
      if (backgroundImage !== "none") return undefined;
      const colour = parseColour(backgroundColor);
      if (colour === undefined) return undefined;
      if (colour.alpha >= SOLID) return colour;
    }
    return this.canvas();
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
