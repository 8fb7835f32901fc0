/** The items whose key an earlier item has as well, each with the first that had it. */
export function repeatsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): { item: Item; first: Item }[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const first = firsts.get(key);
    if (first !== undefined) return [{ item, first }];
    firsts.set(key, item);
    return [];
  });
}
