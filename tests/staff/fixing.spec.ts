import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { loadSite } from '#lib/site.ts';
import { expect, root, test } from './test.ts';

/** What staff wait until a fault is told, or a fixed page is back. The first look at a place waits for the compiler. */
const WITHIN_MS = 60_000;

const { pages } = loadSite(join(import.meta.dirname, '../../content'));
const article = pages.find(({ kind }) => kind === 'article');
const other = pages.find(({ kind }) => kind === 'pillar');
if (!article || !other) throw new Error('There are too few pages to break one of them.');
const PAGE = article.file;
const DESK = `/desk/page/${PAGE.replace('.mdx', '/')}`;
/** In a heading of every page, whatever its body is like. */
const NAME = article.frontmatter.heading;

const pathOf = (file: string) => join(root, 'content', file);
const rewrite = (file: string, change: (text: string) => string) =>
  writeFileSync(pathOf(file), change(readFileSync(pathOf(file), 'utf8')));

/** A mistake that people make: where, how, at which address it is told, and in which words. */
type Mistake = { what: string; file: string; make: () => void; toldAt: string; words: RegExp };

const UNCLOSED: Mistake = {
  what: 'a component that is never closed',
  file: PAGE,
  make: () => rewrite(PAGE, (text) => `${text}\n<Callout title="One">\n\nNever closed.\n`),
  toldAt: DESK,
  words: /<Callout> is opened and never closed.*Write <\/Callout> after its words/,
};

const MISTAKES: Mistake[] = [
  UNCLOSED,
  {
    what: 'a quote in the fields of a page that is never closed',
    file: PAGE,
    make: () => rewrite(PAGE, (text) => text.replace(/^title:.*$/m, 'title: "Never closed')),
    toldAt: DESK,
    words: /A quote or a bracket is opened here and never closed\..*Put the text between two straight quotes/,
  },
  {
    what: 'a page that was deleted',
    file: PAGE,
    make: () => rmSync(pathOf(PAGE)),
    toldAt: article.path,
    words: /Page not found/,
  },
  {
    what: 'a bracket in practice.yaml that is never closed',
    file: 'practice.yaml',
    make: () => rewrite('practice.yaml', (text) => `${text}\nmore: [\n`),
    toldAt: '/desk/',
    words: /A quote or a bracket is opened here and never closed\./,
  },
  {
    what: 'practice.yaml deleted',
    file: 'practice.yaml',
    make: () => rmSync(pathOf('practice.yaml')),
    toldAt: '/desk/',
    words: /The file "practice\.yaml" is not in the content folder\./,
  },
];

/** What can be read at an address, and how it was answered. */
async function read(request: APIRequestContext, path: string): Promise<{ status: number; words: string }> {
  const response = await request.get(path, { timeout: WITHIN_MS });
  const html = (await response.text()).replaceAll(/<(script|style)\b.*?<\/\1>/gs, ' ');
  const words = html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/\s+/g, ' ');
  return { status: response.status(), words };
}

/** Waits for something, and says after how many milliseconds it was so. */
async function timeUntil(isSo: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  await expect.poll(isSo, { timeout: WITHIN_MS, intervals: [20] }).toBe(true);
  return Math.round(performance.now() - started);
}

for (const { what, file, make, toldAt, words } of MISTAKES) {
  test(`${what} is told in plain words, harms no other page, and is well again once it is fixed`, async ({
    request,
  }) => {
    // The first one waits until each place is compiled.
    test.slow();
    const whole = readFileSync(pathOf(file), 'utf8');
    const before = await read(request, article.path);
    expect([before.status, before.words]).toEqual([200, expect.stringContaining(NAME)]);
    make();
    const told = await timeUntil(async () => words.test((await read(request, toldAt)).words));
    for (const path of ['/', other.path, '/desk/'])
      expect((await read(request, path)).status, path).toBe(200);
    writeFileSync(pathOf(file), whole);
    const back = await timeUntil(async () => {
      const now = await read(request, article.path);
      return now.status === 200 && now.words === before.words;
    });
    expect((await read(request, toldAt)).words).not.toMatch(words);
    console.log(`${what}: told after ${told} ms, well again ${back} ms after it was fixed`);
  });
}

test('a page that goes and comes back at any moment is shown again', async ({ request }) => {
  test.slow();
  const whole = readFileSync(pathOf(PAGE), 'utf8');
  const back: number[] = [];
  for (const pause of [0, 50, 200, 800]) {
    rmSync(pathOf(PAGE));
    // Asked for while it is gone: the compiler is at work when it comes back.
    const asked = read(request, article.path);
    await setTimeout(pause);
    writeFileSync(pathOf(PAGE), whole);
    await asked;
    back.push(await timeUntil(async () => (await read(request, article.path)).status === 200));
  }
  console.log(`a page that came back: shown after ${back.join(', ')} ms`);
});

test('an open page that breaks says why, and comes back by itself', async ({ page }) => {
  test.slow();
  const whole = readFileSync(pathOf(PAGE), 'utf8');
  const listening = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await page.goto(article.path);
  // A page hears of changes from the moment its connection stands, which on a busy machine is later than its words.
  await listening;
  const last = page.getByText('The last words.');
  const note = page.getByText('The words of this page cannot be shown.');
  rewrite(PAGE, (text) => `${text}\nThe last words.\n`);
  await expect(last).toBeVisible({ timeout: WITHIN_MS });
  UNCLOSED.make();
  await expect(note).toBeVisible({ timeout: WITHIN_MS });
  await expect(page.getByText(/^Line \d+: <Callout> is opened and never closed/)).toBeVisible();
  writeFileSync(pathOf(PAGE), `${whole}\nThe last words.\n`);
  const fixed = performance.now();
  await expect(last).toBeVisible({ timeout: WITHIN_MS });
  console.log(`in an open page: well again ${Math.round(performance.now() - fixed)} ms after it was fixed`);
  await expect(note).toBeHidden();
});
