import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { expect, test, vi } from 'vitest';
import adapter from '../../../scripts/build-adapter.ts';
import { HOME, makeBuild } from '../html-first/make-build.ts';

type Context = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

// A build that Next says to have no page of the site.
async function finish(distDir: string) {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const outputs = { prerenders: [], staticFiles: [] };
  await adapter.onBuildComplete?.({ distDir, outputs } as unknown as Context);
}

test('the scripts are gone before anything reads the pages', async () => {
  const distDir = await makeBuild();
  await expect(finish(distDir)).rejects.toThrow();
  expect(await readFile(join(distDir, HOME), 'utf8')).not.toContain('<script');
});

test('a build whose pages cannot be found by searching is no build to serve, and says which page is missing', async () => {
  const distDir = await makeBuild();
  await expect(finish(distDir)).rejects.toThrow(/^Search: \/.* was not built\.$/);
  expect(existsSync(join(distDir, 'BUILD_ID'))).toBe(false);
});
