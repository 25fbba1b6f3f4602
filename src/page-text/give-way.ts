/** How long we work before the page has its turn: half a frame. */
const SLICE_MS = 8;

/**
 * A pause to be made between steps, which lets the page have its turn when one has been due: on a slow machine after every
 * step, on a fast one after many. It resolves to false once the signal has aborted, when nobody waits any more.
 */
export function giveWay(signal: AbortSignal): () => Promise<boolean> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return !signal.aborted;
    await ownTask();
    began = performance.now();
    return !signal.aborted;
  };
}

/** Resolves in a task of its own. No timer: those wait for a second in a tab that is hidden. */
function ownTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
