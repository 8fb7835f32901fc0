import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { expect, test, vi } from 'vitest';
import { buildAdapter } from '../../../scripts/build-adapter.ts';
import { HOME, makeBuild } from '../html-first/make-build.ts';

type Build = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

async function finish(distDir: string, steps: Parameters<typeof buildAdapter>[0]): Promise<void> {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const outputs = { prerenders: [{ fallback: { filePath: join(distDir, HOME) } }], staticFiles: [] };
  await buildAdapter(steps).onBuildComplete?.({ distDir, outputs } as unknown as Build);
}

test('each step has its turn, in order, when the pages are finished', async () => {
  const distDir = await makeBuild();
  const seen: string[] = [];
  const read = async () => {
    seen.push(await readFile(join(distDir, HOME), 'utf8'));
  };
  const then = async () => {
    seen.push('then');
  };
  await finish(distDir, [read, then]);
  expect(seen).toEqual([expect.not.stringContaining('<script'), 'then']);
  expect(existsSync(join(distDir, 'BUILD_ID'))).toBe(true);
});

test('a build in which a step failed is no build to serve, and no later step has its turn', async () => {
  const distDir = await makeBuild();
  const later = vi.fn();
  const fail = () => Promise.reject(new Error('No room left.'));
  await expect(finish(distDir, [fail, later])).rejects.toThrow('No room left.');
  expect(existsSync(join(distDir, 'BUILD_ID'))).toBe(false);
  expect(later).not.toHaveBeenCalled();
});

test('a page with an unknown script fails the build before any step', async () => {
  const distDir = await makeBuild({ [HOME]: '<p>x</p><script>evil()</script>' });
  const step = vi.fn();
  await expect(finish(distDir, [step])).rejects.toThrow();
  expect(existsSync(join(distDir, 'BUILD_ID'))).toBe(false);
  expect(step).not.toHaveBeenCalled();
});
