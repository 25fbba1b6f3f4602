/** Resolves after a while: to false once the signal has aborted, when nobody waits any more. */
export function wait(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(!signal.aborted), ms));
}
