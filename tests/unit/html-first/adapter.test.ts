import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextAdapter } from 'next';
import { expect, test, vi } from 'vitest';
import byDefault, { adapter, htmlFirst } from '../../../lib/html-first/adapter.ts';
import { HOME, makeBuild, NOT_FOUND } from './make-build.ts';

type Context = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

/** Run the end of a build as Next does, with only the facts the adapter reads. */
async function finish(distDir: string, using = adapter) {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const prerenders = [{ fallback: { filePath: join(distDir, HOME) } }, { fallback: undefined }];
  const outputs = { prerenders, staticFiles: [{ filePath: join(distDir, 'static/media/a.woff2') }] };
  await using.onBuildComplete?.({ distDir, outputs } as unknown as Context);
}

test('the default export is the adapter', () => {
  expect(byDefault).toBe(adapter);
});

test('pages among the outputs are stripped', async () => {
  const distDir = await makeBuild();
  await finish(distDir);
  expect(await readFile(join(distDir, HOME), 'utf8')).not.toContain('<script');
});

test('the 404 page, which is not always among the outputs, is stripped', async () => {
  const distDir = await makeBuild();
  await finish(distDir);
  expect(await readFile(join(distDir, NOT_FOUND), 'utf8')).not.toContain('<script');
});

test('an unknown script fails the build', async () => {
  const distDir = await makeBuild({ [HOME]: '<p>x</p><script src="https://evil.example/x.js"></script>' });
  await expect(finish(distDir)).rejects.toThrow('/: a script from "https://evil.example/x.js".');
});

test('a build that failed here is no build to serve', async () => {
  const distDir = await makeBuild({ [HOME]: '<p>x</p><script>evil()</script>' });
  await expect(finish(distDir)).rejects.toThrow();
  expect(existsSync(join(distDir, 'BUILD_ID'))).toBe(false);
});

test('a build that was finished is one', async () => {
  const distDir = await makeBuild();
  await finish(distDir);
  expect(existsSync(join(distDir, 'BUILD_ID'))).toBe(true);
});

test('an adapter can be made for another folder of modules', async () => {
  const distDir = await makeBuild({ [HOME]: '<p>x</p><script type="module" src="/m/x.js"></script>' });
  await expect(finish(distDir, htmlFirst({ modules: '/m/' }))).resolves.toBeUndefined();
});
