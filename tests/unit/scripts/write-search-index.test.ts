import { expect, test } from 'vitest';
import { writeSearchIndex } from '../../../scripts/write-search-index.ts';

type Build = Parameters<typeof writeSearchIndex>[0];

test('a build without one of the pages that can be found is refused, and the page is named', async () => {
  const build = {
    projectDir: process.cwd(),
    distDir: '/nowhere',
    outputs: { prerenders: [] },
  } as unknown as Build;
  await expect(writeSearchIndex(build)).rejects.toThrow(/^Search: \/.* was not built\.$/);
});
