import { h, render } from "preact";
import tokens from "../../assets/styles/tokens.css?inline";
import type { CardContent } from "./build-card.ts";
import { Card } from "./Card.tsx";
import styles from "./card.css?inline";
import pictureStyles from "./pictures.css?inline";
import { placeCard } from "./place-card.ts";

export type CardHost = {
  /** Whether an event began inside the card. */
  holds(event: Event): boolean;
  /** Shows a card beside the given line; replaces the one before. */
  show(content: CardContent, line: () => DOMRect | undefined): void;
  /** Moves the card with its line, after scrolling or resizing. */
  follow(): void;
  hide(): void;
};

/**
 * The only element we ever add to a page: a closed shadow root in the top layer, in the document just while a card is
 * on show. Gone for good when the signal aborts.
 */
export function createCardHost(document: Document, onClose: () => void, signal: AbortSignal): CardHost {
  const host = document.createElement("sidelight-card");
  const root = host.attachShadow({ mode: "closed" });
  adoptStyles(document, root, tokens + styles + pictureStyles);
  const frame = document.createElement("div");
  frame.className = "frame";
  frame.popover = "manual";
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-labelledby", "name");
  root.append(frame);

  let line: (() => DOMRect | undefined) | undefined;
  const follow = (): void => {
    const rect = line?.();
    const view = document.defaultView;
    if (!rect || !view) return;
    const box = { x: rect.x, y: rect.y, width: rect.width, height: rect.height };
    frame.style.height = "auto";
    const card = { width: frame.offsetWidth, height: frame.offsetHeight };
    void placeCard(box, card, { width: view.innerWidth, height: view.innerHeight }).then(({ x, y, height }) => {
      Object.assign(frame.style, { left: `${x}px`, top: `${y}px`, height: `${height}px` });
    });
  };
  const hide = (): void => {
    line = undefined;
    render(null, frame);
    host.remove();
  };
  signal.addEventListener("abort", hide);
  return {
    holds: (event) => event.composedPath()[0] === host || event.target === host,
    show: (content, where) => {
      line = where;
      render(h(Card, { content, onClose }), frame);
      if (!host.isConnected) document.documentElement.append(host);
      if (!frame.matches(":popover-open")) frame.showPopover();
      frame.scrollTop = 0;
      follow();
    },
    follow,
    hide,
  };
}

/** Constructed style sheets pass by the page's content security policy; a style element is the fallback. */
function adoptStyles(document: Document, root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style"); // Browsers that keep an extension's sheets out of a page's tree.
    style.textContent = css;
    root.append(style);
  }
}
