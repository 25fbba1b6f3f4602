/** Whether a page shows a field for a password: somebody is logging in, and nothing of it is ours to read. */
export function isPrivatePage(document: Document): boolean {
  return [...document.querySelectorAll("input[type=password i]")].some((field) => field.checkVisibility());
}
