import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { DAMAGES } from './damages.ts';
import { randomOf } from './random-of.ts';

/** A file that was damaged, and by what. The text is as it lies on the disk. */
export type Damaged = ContentFile & { damages: string[] };

/** So many files of the content are damaged at once, each up to so many times. */
const FILES = 4;
const MOST = 5;

/** What a seed makes of some files: the same for the same seed and files. */
export function damagedContent(files: readonly ContentFile[], seed: number): Damaged[] {
  const random = randomOf(seed);
  const damaged = new Map<string, Damaged>();
  const names = Object.keys(DAMAGES);
  // Each kind has its turn, whatever the seeds are, so that none is never tried.
  for (let nth = 0; nth < FILES; nth++) {
    const first = names[(seed * FILES + nth) % names.length] ?? '';
    const count = 1 + random.below(MOST);
    const kinds = [first, ...Array.from({ length: count - 1 }, () => random.oneOf(names) ?? '')];
    const inTurn = files
      .filter(({ file }) => !damaged.has(file))
      .map((each) => ({ each, at: random.below(1_000_000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
    for (const { file, text: whole } of inTurn) {
      let text = whole;
      const damages: string[] = [];
      for (const kind of kinds) {
        const after = DAMAGES[kind]?.(text, random) ?? text;
        if (after === text) {
          if (kind === first) break;
          continue;
        }
        text = after;
        damages.push(kind);
      }
      if (damages.length === 0) continue;
      damaged.set(file, { file, text, damages });
      break;
    }
  }
  return [...damaged.values()];
}
