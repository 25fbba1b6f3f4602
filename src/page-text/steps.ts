/** Work that may be interrupted wherever it yields, and gives its result at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the work with a pause wherever it yields; gives up, with `undefined`, once a pause says that nobody waits for it. */
export async function takeTurns<Result>(
  steps: Steps<Result>,
  pause: () => Promise<boolean>,
): Promise<Result | undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!(await pause())) return undefined;
  }
}
