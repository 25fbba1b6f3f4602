import type { MessageKey, Wording } from "../messages/wording.ts";
import { markAtCaret, markInSight } from "./find-place.ts";
import type { Mark } from "./mark.ts";
import { TYPE_NAMES, VERDICT_NAMES } from "./message-keys.ts";
import { counterpartOf } from "./move-targets.ts";
import { stepAmong, type WalkKind } from "./walk-marks.ts";

type Options = {
  readonly document: Document;
  readonly wording: Wording;
  readonly marks: () => readonly Mark[];
  /** Shows where the keyboard has come to; `undefined` where it has gone. */
  readonly show: (mark: Mark | undefined) => void;
  /** Has a screen reader say something. */
  readonly announce: (text: string) => void;
};

/** Goes through the marks of a page by keyboard. */
export type Walker = {
  /** Goes to the next mark of a kind, or the one before; `undefined` where there is none. */
  step(kind: WalkKind, by: 1 | -1): Mark | undefined;
  /** The mark that the keyboard has come to, else the one at the caret, else the first one in sight. */
  here(): Mark | undefined;
  stop(): void;
  /** Stays at its mark when the page was read anew. */
  move(before: readonly Mark[], now: readonly Mark[]): void;
};

/** A walker that has not begun: its first step is from the caret, or from what is in sight. */
export function createWalker({ document, wording, marks, show, announce }: Options): Walker {
  let current: Mark | undefined;
  const goTo = (mark: Mark | undefined): void => {
    current = mark;
    show(mark);
  };
  const start = (): Mark | undefined => markAtCaret(document, marks()) ?? markInSight(marks());
  return {
    step: (kind, by) => {
      const from = current ?? start();
      const index = from ? marks().indexOf(from) : 0;
      const mark = stepAmong(marks(), kind, current ? index : index - 0.5, by);
      if (!mark) return undefined;
      goTo(mark);
      announce(describe(mark, marks(), wording));
      return mark;
    },
    here: () => current ?? start(),
    stop: () => goTo(undefined),
    move: (before, now) => goTo(counterpartOf(current, before, now)),
  };
}

/** A mark in words: what it is, and where it is among those of its kind. */
function describe(mark: Mark, marks: readonly Mark[], wording: Wording): string {
  const same = marks.filter(({ kind }) => kind === mark.kind);
  return wording.say("cardAnnounce", {
    name: mark.range.toString().replace(/\s+/g, " "),
    kind: wording.say(nameOf(mark)),
    at: wording.number(same.indexOf(mark) + 1),
    all: wording.number(same.length),
  });
}

function nameOf(mark: Mark): MessageKey {
  if (mark.kind === "mention") return TYPE_NAMES[mark.mention.type];
  return mark.kind === "check" ? VERDICT_NAMES[mark.check.verdict] : "cardFact";
}
