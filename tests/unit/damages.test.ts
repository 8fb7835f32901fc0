import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#lib/content/load/load.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { tryDamages } from '#tests/damages/try-damages.ts';

const ROOT = join(import.meta.dirname, '../..');

/** So many seeds are tried, each of which damages four files. `npm run test:damages` tries 125, which takes some minutes. */
const SEEDS = Number(process.env.DAMAGE_SEEDS ?? 1);

const sources = readContent(join(ROOT, 'content'));
const format = await loadFormat(ROOT);

test.each(Array.from({ length: SEEDS }, (_, nth) => nth + 1))(
  'files damaged by seed %i are read, mended, formatted and drawn, and no word is lost unseen',
  async (seed) => {
    const { damaged, faults } = await tryDamages(sources, format, seed);
    expect(damaged.length).toBe(4);
    expect(faults).toEqual([]);
  },
);
