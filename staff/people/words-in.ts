/** What someone typed into a field: one line, of a length that a name has. */
export const wordsIn = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim().slice(0, 400) : '';
