/**
 * Lets the page have its turn, and goes on in a task of its own; resolves to false once the signal has aborted. No timer:
 * those wait for a second in a tab that is hidden.
 */
export function giveWay(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(!signal.aborted);
    };
    port2.postMessage(undefined);
  });
}
