import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#lib/content/load/load.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { DAMAGES } from '#tests/damages/damages.ts';
import { tryDamages } from '#tests/damages/try-damages.ts';

const ROOT = join(import.meta.dirname, '../..');

/** So many files are damaged, four with each seed. `npm run test:damages` tries 500, which takes some minutes. */
const FILES = Number(process.env.DAMAGED_FILES ?? 12);

test(`${FILES} damaged files are read, mended, formatted and drawn without losing a word unseen`, async () => {
  const sources = readContent(join(ROOT, 'content'));
  const format = await loadFormat(ROOT);
  const kinds = new Set<string>();
  const sum = { files: 0, damages: 0, fixed: 0, formatted: 0, drawn: 0 };
  const faults: string[] = [];
  for (let seed = 1; sum.files < FILES; seed++) {
    const tried = await tryDamages(sources, format, seed);
    for (const each of tried.damaged.flatMap(({ damages }) => damages)) kinds.add(each);
    sum.files += tried.damaged.length;
    sum.damages += tried.damaged.flatMap(({ damages }) => damages).length;
    sum.fixed += tried.fixed;
    sum.formatted += tried.formatted;
    sum.drawn += tried.drawn;
    faults.push(...tried.faults);
  }
  console.log(`${Object.keys(DAMAGES).length} kinds, ${kinds.size} of them made: ${JSON.stringify(sum)}`);
  expect(faults).toEqual([]);
});
