/** Of `items`, those with these ids, in the order of the ids. */
export function pickById<T extends { readonly id: string }>(ids: readonly string[], items: readonly T[]): T[] {
  return ids.flatMap((wanted) => items.filter(({ id }) => id === wanted));
}
