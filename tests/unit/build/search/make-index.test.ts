import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, test } from 'vitest';
import { makeIndex } from '#build/search/make-index.ts';
import { toIndexable } from '#build/search/to-indexable.ts';
import { passagesOf } from '../../search/passages-of.ts';

const pageOf = (path: string, body: string, lang: 'en' | 'es' = 'en') => ({
  path,
  html: toIndexable(
    `<html><body><main>${body}</main></body></html>`,
    { heading: 'A page', where: 'Above' },
    lang,
  ),
});
const ONE = pageOf('/one/', '<h1>One</h1><p>Words.</p><h2 id="more">More</h2><p>Others.</p>');
const TWO = pageOf('/two/', '<h1>Two</h1><p>A harbor &lt;b&gt; here.</p>');

test('an index holds what searching needs, and no interface, worker or other language', async () => {
  const names = [...(await makeIndex([ONE])).keys()].map((path) => path.replace(/en_\w+/, 'en_0'));
  expect(names.sort()).toEqual([
    'fragment/en_0.pf_fragment',
    'index/en_0.pf_index',
    'pagefind-entry.json',
    'pagefind.en_0.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});

test('each language has an index of its own, by the name that a browser takes from the page', async () => {
  const index = await makeIndex([ONE, pageOf('/es/uno/', '<h1>Uno</h1><p>Palabras.</p>', 'es')]);
  const names = [...index.keys()].map((path) => path.replace(/(en|es)_\w+/, '$1_0'));
  for (const lang of ['en', 'es']) {
    expect(names).toContain(`wasm.${lang}.pagefind`);
    expect(names).toContain(`pagefind.${lang}_0.pf_meta`);
  }
  const entry = JSON.parse(Buffer.from(index.get('pagefind-entry.json') ?? []).toString());
  expect(Object.keys(entry.languages).sort()).toEqual(['en', 'es']);
});

test('every page is in the one file of passages, with its address, what is told of it and its headings', async () => {
  const passages = passagesOf(await makeIndex([ONE, TWO]));
  expect([...passages.keys()].sort()).toEqual(['/one/', '/two/']);
  expect(passages.get('/one/')).toMatchObject({
    content: 'One. Words. More. Others.',
    meta: { heading: 'A page', where: 'Above' },
    anchors: [{ id: 'more' }],
  });
});

test('no passage holds a sign that Pagefind would escape', async () => {
  const passages = passagesOf(await makeIndex([ONE, TWO]));
  expect(passages.get('/two/')?.content).toBe('Two. A harbor b here.');
});

test('where Pagefind is killed, that is said, and no one waits for it', async () => {
  const kill = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess };
    child.once('spawn', () => child.kill('SIGKILL'));
  };
  subscribe('child_process', kill);
  const made = makeIndex([ONE]).finally(() => unsubscribe('child_process', kill));
  await expect(made).rejects.toThrow(
    /^Pagefind was killed \(SIGKILL\), .+: a build needs 2 GB, and this machine has /,
  );
});

test('no page is a fault', async () => {
  await expect(makeIndex([])).rejects.toThrow('Search: there is no page to find.');
});

test('a page without words is named', async () => {
  await expect(makeIndex([ONE, pageOf('/empty/', '')])).rejects.toThrow(
    'Search: /empty/ has no words to find it by.',
  );
});

test('a page that has no main part is named', async () => {
  const html = toIndexable('<p>Words.</p>', {}, 'en');
  await expect(makeIndex([{ path: '/bare/', html }])).rejects.toThrow(
    'Search: /bare/ has no words to find it by.',
  );
});
