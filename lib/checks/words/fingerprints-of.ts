const RUN = 5;
const WINDOW = 4;

// Each word once: a hash of a run is then a few multiplications.
const numbers = new Map<string, number>();

// Of its letters alone (FNV-1a), and not of when it was read: what is found must be the same whatever was read before.
function numberOf(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = 0x811c9dc5;
    for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193);
    numbers.set(word, number);
  }
  return number;
}

/** Numbers that stand for all five-word runs of a text. */
export function runsOf(words: readonly string[]): Set<number> {
  return new Set(hashesOf(words.map(numberOf)));
}

/**
 * Numbers that stand for the five-word runs of a text, a few of them chosen so that two texts that share eight words in a
 * row always share one (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003).
 */
export function fingerprintsOf(words: readonly string[]): Set<number> {
  const hashes = hashesOf(words.map(numberOf));
  const chosen = new Set<number>();
  for (let start = 0; start + Math.min(WINDOW, hashes.length) <= hashes.length; start++) {
    let least = Number.POSITIVE_INFINITY;
    for (let index = start; index < Math.min(start + WINDOW, hashes.length); index++) {
      least = Math.min(least, hashes[index] ?? least);
    }
    if (hashes.length > 0) chosen.add(least);
  }
  return chosen;
}

function hashesOf(numbers: readonly number[]): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, numbers.length - RUN + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = 0;
    for (let index = start; index < start + RUN; index++) {
      hash = Math.imul(hash ^ (numbers[index] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hashes[start] = hash >>> 0;
  }
  return hashes;
}
