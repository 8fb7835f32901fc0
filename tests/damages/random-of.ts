/** What a damage is chosen by: numbers that are the same for the same seed, on every machine. */
export type Random = {
  /** A whole number from 0 on, below `end`. */
  below: (end: number) => number;
  /** One of these; undefined where there is none. */
  oneOf: <Item>(items: readonly Item[]) => Item | undefined;
};

/** Numbers that only look like chance (mulberry32). */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, oneOf: (items) => items[below(items.length)] };
}
