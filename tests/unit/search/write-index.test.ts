import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeIndex } from '#lib/search/write-index.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { passagesOf } from './passages-of.ts';

const site = siteWith();
const htmlOf = (path: string) => `<main><h1>Words of ${path}</h1></main>`;

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'search-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return join(made, 'pagefind');
}

async function filesIn(place: string): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(place, { recursive: true })).filter((name) => name.includes('.'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(place, name))] as const)),
  );
}

test('every listed page is written, with its heading, its names and the pages above it', async () => {
  const place = await folder();
  await writeIndex(site, htmlOf, place);
  const passages = passagesOf(await filesIn(place));
  const listed = site.pages.filter(({ frontmatter }) => frontmatter.listed);
  expect([...passages.keys()].sort()).toEqual(listed.map(({ path }) => path).sort());
  expect(Object.fromEntries([...passages].map(([path, { meta }]) => [path, meta]))).toMatchInlineSnapshot(`
    {
      "/": {
        "heading": "A quiet harbor",
        "title": "A quiet harbor Home Harbor Practice home",
        "where": "Home",
      },
      "/articles/story/": {
        "heading": "A story about a thing",
        "title": "A story about a thing",
        "where": "Main thing / Smaller thing",
      },
      "/below/": {
        "heading": "What the smaller thing is",
        "title": "What the smaller thing is Smaller The below",
        "where": "Main thing",
      },
      "/contact/": {
        "heading": "How to reach us",
        "title": "How to reach us Contact Harbor Practice contact",
        "where": "Contact",
      },
      "/top/": {
        "heading": "What the main thing is",
        "title": "What the main thing is Main The top",
        "where": "Main thing",
      },
    }
  `);
});

test('nothing of an older index stays', async () => {
  const place = await folder();
  await mkdir(place);
  await writeFile(join(place, 'old.pf_index'), 'old');
  await writeIndex(site, htmlOf, place);
  expect(await readdir(place)).not.toContain('old.pf_index');
});

test('a page that was not built is named, and an older index stays as it was', async () => {
  const place = await folder();
  await mkdir(place);
  await writeFile(join(place, 'old.pf_index'), 'old');
  const some = (path: string) => (path === '/top/' ? undefined : htmlOf(path));
  await expect(writeIndex(site, some, place)).rejects.toThrow('Search: /top/ was not built.');
  expect(await readdir(place)).toEqual(['old.pf_index']);
});
