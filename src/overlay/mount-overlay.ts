import type { Mention } from "../annotate/mention.ts";
import type { Span } from "../page-text/page-text.ts";
import type { CardContent } from "./build-card.ts";
import { createCardHost } from "./card-host.ts";
import { hitMention } from "./hit-mention.ts";
import {
  CLOSED,
  type OverlayEvent,
  type OverlayState,
  reduceOverlay,
  type Target,
  type Timings,
} from "./overlay-state.ts";
import { type DrawnMention, paintHighlights } from "./paint-highlights.ts";

type Options = {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  /** The live range of a span, or `undefined` where the page has changed. */
  readonly anchor: (span: Span) => Range | undefined;
  readonly cardFor: (mention: Mention) => CardContent | undefined;
  readonly timings: () => Timings;
  readonly signal: AbortSignal;
};

export type Overlay = {
  /** Terms that could be anchored and are drawn. */
  readonly drawn: number;
  /** Scrolls to the span and flashes it. False where the page has changed underneath it. */
  showSpan(span: Span): boolean;
};

/** Draws the terms of a page and opens their cards; everything leaves when the signal aborts. */
export function mountOverlay({ document, mentions, anchor, cardFor, timings, signal }: Options): Overlay {
  const drawn = mentions.flatMap((mention): DrawnMention[] => {
    const range = anchor(mention);
    return range ? [{ mention, range }] : [];
  });
  const highlights = paintHighlights(document, drawn, signal);
  const host = createCardHost(document, () => send({ type: "dismissed" }), signal);

  let state: OverlayState = CLOSED;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const send = (event: OverlayEvent): void => {
    const before = state;
    state = reduceOverlay(before, event, timings());
    if (state.timer !== before.timer) {
      clearTimeout(timeout);
      const { timer } = state;
      if (timer) timeout = setTimeout(() => send({ type: "timer-ended", token: timer.token }), timer.ms);
    }
    if (state.card !== before.card) render(state.card?.target);
  };

  const render = (target: Target | undefined): void => {
    const open = target && drawn[target.mention];
    const content = open && cardFor(open.mention);
    highlights.open(content && open.range);
    if (content) host.show(content, () => lineOf(open.range, target.line));
    else host.hide();
  };

  listenToReader({ document, drawn, send, host, isOpen: () => state.card !== undefined, signal });
  signal.addEventListener("abort", () => clearTimeout(timeout));
  return {
    drawn: drawn.length,
    showSpan: (span) => {
      const range = anchor(span);
      if (!range) return false;
      scrollTo(range);
      highlights.flash(range);
      return true;
    },
  };
}

function lineOf(range: Range, line: number): DOMRect | undefined {
  const rects = range.getClientRects();
  return rects[line] ?? rects[0];
}

function scrollTo(range: Range): void {
  const view = range.startContainer.ownerDocument?.defaultView;
  const calm = view?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
}

type Listening = {
  readonly document: Document;
  readonly drawn: readonly DrawnMention[];
  readonly send: (event: OverlayEvent) => void;
  readonly host: ReturnType<typeof createCardHost>;
  readonly isOpen: () => boolean;
  readonly signal: AbortSignal;
};

/** Turns what the reader does into events of the card. Events that the page's scripts have made up are ignored. */
function listenToReader({ document, drawn, send, host, isOpen, signal }: Listening): void {
  const options = { capture: true, passive: true, signal };
  const view = document.defaultView;
  let over: "card" | number | undefined;
  let frame: number | undefined;

  const moveTo = (next: "card" | Target | undefined): void => {
    const place = typeof next === "object" ? next.mention : next;
    if (place === over) return;
    const left = over;
    over = place;
    if (next === "card") send({ type: "card-entered" });
    else if (next) send({ type: "term-entered", target: next });
    else send({ type: left === "card" ? "card-left" : "term-left" });
  };
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === "touch") return;
    const inCard = host.holds(event);
    if (frame !== undefined) view?.cancelAnimationFrame(frame);
    frame = view?.requestAnimationFrame(() => {
      frame = undefined;
      if (!signal.aborted) moveTo(inCard ? "card" : hitMention(document, drawn, event.clientX, event.clientY));
    });
  };
  const onFollow = (event: Event): void => {
    if (isOpen() && !host.holds(event)) host.follow();
  };

  document.addEventListener("pointermove", onMove, options);
  document.documentElement.addEventListener("pointerleave", (event) => event.isTrusted && moveTo(undefined), {
    signal,
  });
  document.addEventListener(
    "pointerdown",
    (event) => event.isTrusted && isOpen() && !host.holds(event) && send({ type: "dismissed" }),
    options,
  );
  document.addEventListener(
    "keydown",
    (event) => event.isTrusted && event.key === "Escape" && isOpen() && send({ type: "dismissed" }),
    options,
  );
  document.addEventListener("scroll", onFollow, options);
  view?.addEventListener("resize", onFollow, options);
}
