/** When something is to be done; the returned function calls it off. In a page this is `setTimeout`. */
export type Schedule = (action: () => void, ms: number) => () => void;

/** A page that has been still for so long is looked at again. */
const QUIET_MS = 400;
/** However long it goes on changing, it is looked at after so long; the pause doubles each time it has not come to rest. */
const FIRST_PATIENCE_MS = 1500;
const MAX_PATIENCE_MS = 24_000;
/** A page that changes for ever is read so often and no more. */
const MAX_READINGS = 200;

/**
 * Decides when a changing page is read again: soon after it has come to rest, ever more rarely while it does not, and a
 * bounded number of times. `changed` tells it of a change, as often as the page likes; `read` is what it then calls.
 */
export function createReadingPace(read: () => void, schedule: Schedule): { changed(): void; stop(): void } {
  let readings = 0;
  let patience = FIRST_PATIENCE_MS;
  let restless = false;
  let quiet: (() => void) | undefined;
  let limit: (() => void) | undefined;
  const stop = (): void => {
    quiet?.();
    limit?.();
    quiet = undefined;
    limit = undefined;
  };
  const look = (atRest: boolean): void => {
    stop();
    patience = atRest && !restless ? FIRST_PATIENCE_MS : Math.min(patience * 2, MAX_PATIENCE_MS);
    restless = !atRest;
    readings += 1;
    read();
  };
  return {
    changed: () => {
      if (readings >= MAX_READINGS) return;
      quiet?.();
      quiet = schedule(() => look(true), QUIET_MS);
      limit ??= schedule(() => look(false), patience);
    },
    stop,
  };
}

/** Calls back when the text of a page has changed and is worth reading again, until the signal aborts. */
export function watchPage(document: Document, changed: () => void, signal: AbortSignal): void {
  const schedule: Schedule = (action, ms) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  };
  const pace = createReadingPace(changed, schedule);
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes, removedNodes, target }) => !isOwn(target, addedNodes, removedNodes)))
      pace.changed();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    pace.stop();
  });
}

/** Whether a change is the coming or going of our own card, the one thing that we do to a page. */
function isOwn(target: Node, added: NodeList, removed: NodeList): boolean {
  const nodes = [...added, ...removed];
  return target.nodeName === "HTML" && nodes.length > 0 && nodes.every(({ nodeName }) => nodeName === "SIDELIGHT-CARD");
}
