/** What an item of a list holds, as Keystatic tells it: one value, or fields with one each. */
type Item = { value?: unknown; fields?: Readonly<Record<string, { value?: unknown }>> };

type Labels = Readonly<Record<string, string>>;

/** What an item of a list is called in the list: what its first field says that is not empty. An id says little, and counts where nothing else does. `labelsOf` gives the words for what a field chooses. */
export function itemLabelOf({ value, fields }: Item, labelsOf: (field: string) => Labels): string {
  const parts = Object.entries(fields ?? { item: { value } })
    .map(([name, part]) => ({
      name,
      isChosen: Array.isArray(part.value),
      words: wordsOf(part.value, labelsOf(name)),
    }))
    .filter(({ words }) => words !== '');
  const first = parts.find(({ name }) => name !== 'id') ?? parts[0];
  // The same can be chosen in two items: Monday morning, Monday afternoon.
  const told = first?.isChosen ? parts : [first];
  return told.map((part) => part?.words ?? '').join(', ') || 'Empty';
}

function wordsOf(value: unknown, labels: Labels): string {
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, labels)).join(', ');
  return typeof value === 'string' ? (labels[value] ?? value) : '';
}
