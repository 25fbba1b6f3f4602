/** What a watch needs of the page and of time; in a test, made up. */
export interface WatchPort {
  /** Resolves at the next change, counted from now, that may have touched the text. */
  change(): Promise<void>;
  /** Resolves after a while. */
  wait(ms: number): Promise<unknown>;
}

/** A page that has begun to change is read when so much time has passed: changes come in swarms. */
const SETTLE_MS = 250;
/** The longest pause between two readings of a page that never rests; it doubles up to that. */
const MAX_PAUSE_MS = 4000;
/** A large page rests longer: so much for each step that its reading took. */
const PAUSE_PER_STEP_MS = 10;

/**
 * Reads a page now, and again whenever it has changed, until a reading gives `undefined`: nothing more is wanted. A reading
 * gives the number of steps it took. However fast a page changes, it is read ever more rarely, and once more after the
 * last change.
 */
export async function watchPage(read: () => Promise<number | undefined>, { change, wait }: WatchPort): Promise<void> {
  for (let pause = SETTLE_MS; ; ) {
    const changed = change(); // From here on: what changes while the page is read would be lost.
    const steps = await read();
    if (steps === undefined) return;
    const rested = wait(Math.max(pause, steps * PAUSE_PER_STEP_MS)).then(() => true);
    const isCalm = await Promise.race([rested, changed.then(() => false)]);
    pause = isCalm ? SETTLE_MS : Math.min(pause * 2, MAX_PAUSE_MS);
    await changed;
    await (isCalm ? wait(SETTLE_MS) : rested);
  }
}
