import { kindOf } from "./entity-kind.ts";
import { GroundReader } from "./ground-tone.ts";
import { highlightName, type Moment, momentName } from "./highlight-styles.ts";
import type { Mark } from "./mark.ts";
import { type MarkKind, TONES } from "./palette.ts";

/** What meets at one place is painted in this order. */
const PRIORITY = { fact: 0, mention: 1, check: 2, moment: 3, current: 4 } as const;

/** What a page shows of the marks. */
export type MarkPainter = {
  /** Draws these marks and no others. */
  paint(marks: readonly Mark[]): void;
  /** Marks one place while its card is open; `undefined` unmarks. */
  open(range: Range | undefined): void;
  /** Marks a place the reader points at elsewhere, until the next call; `undefined` unmarks. */
  point(range: Range | undefined): void;
  /** Marks the place that the keyboard has come to, until the next call; `undefined` unmarks. */
  walk(range: Range | undefined): void;
  /** Marks a place the reader was led to, for a moment. */
  flash(range: Range): void;
  /** Whether all that is painted has given way to others of its name: a newer version of the extension has come. */
  isReplaced(): boolean;
};

/** How long a place the reader was led to stays marked. */
const FLASH_MS = 1600;

/**
 * Draws marks by the CSS Custom Highlight API: not one node of the page changes. All highlights leave the registry when
 * the signal aborts.
 */
export function createMarkPainter(view: Window, signal: AbortSignal): MarkPainter {
  const register = new HighlightRegister(view as Window & typeof globalThis);
  let ground = new GroundReader(view);
  let timer = 0;
  const moment = (what: Moment, range: Range | undefined): void => {
    for (const tone of TONES) register.clear(momentName(what, tone));
    if (!range || signal.aborted) return;
    const tone = what === "current" ? ground.inkToneOf(range) : ground.toneOf(range);
    register.set(momentName(what, tone), [range], what === "current" ? PRIORITY.current : PRIORITY.moment);
  };
  signal.addEventListener("abort", () => {
    view.clearTimeout(timer);
    register.clearAll();
  });
  return {
    paint: (marks) => {
      ground = new GroundReader(view); // The page may have changed its colours meanwhile.
      register.clearAll();
      if (signal.aborted) return;
      for (const [name, group] of Map.groupBy(marks, (mark) => nameOf(mark, ground))) {
        const ranges = group.map(({ range }) => range);
        register.set(name, ranges, PRIORITY[group[0]?.kind ?? "mention"]);
      }
    },
    open: (range) => {
      register.heal();
      moment("open", range);
    },
    point: (range) => moment("marked", range),
    walk: (range) => moment("current", range),
    flash: (range) => {
      view.clearTimeout(timer);
      moment("flash", range);
      timer = view.setTimeout(() => moment("flash", undefined), FLASH_MS);
    },
    isReplaced: () => register.isReplaced(),
  };
}

function nameOf(mark: Mark, ground: GroundReader): string {
  return highlightName(kindOfMark(mark), ground.toneOf(mark.range));
}

function kindOfMark(mark: Mark): MarkKind {
  if (mark.kind === "mention") return kindOf(mark.mention.type);
  return mark.kind === "check" ? mark.check.verdict : "fact";
}

/** Our part of the registry, which the page shares with us and may wipe. */
class HighlightRegister {
  private readonly own = new Map<string, Highlight>();
  private readonly view: Window & typeof globalThis;

  constructor(view: Window & typeof globalThis) {
    this.view = view;
  }

  set(name: string, ranges: readonly Range[], priority: number): void {
    const highlight = new this.view.Highlight(...ranges);
    highlight.priority = priority;
    this.own.set(name, highlight);
    this.view.CSS.highlights.set(name, highlight);
  }

  /** Registers again what the page has taken away. */
  heal(): void {
    const registry = this.view.CSS.highlights;
    for (const [name, highlight] of this.own) {
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  }

  isReplaced(): boolean {
    const registry = this.view.CSS.highlights;
    return [...this.own].every(([name, highlight]) => (registry.get(name) ?? highlight) !== highlight);
  }

  /** Takes out what is ours; what has come in its place since, by a newer version of the extension, stays. */
  clear(name: string): void {
    const registry = this.view.CSS.highlights;
    if (registry.get(name) === this.own.get(name)) registry.delete(name);
    this.own.delete(name);
  }

  clearAll(): void {
    for (const name of [...this.own.keys()]) this.clear(name);
  }
}
