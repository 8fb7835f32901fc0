import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { CONTACT, SEARCH } from '#lib/known-pages.ts';
import { makeRealChromium } from '../browser/kept/real-chromium.ts';
import { servePlainForm } from '../browser/kept/serve-plain-form.ts';
import { until } from '../browser/kept/until.ts';
import { wordsInFolder } from '../browser/kept/words-in-folder.ts';

const FIELDS =
  ':is(main, body > form) :is(input[type=text], input[type=search], input:not([type]), textarea)';

/**
 * Types a word into each field of those of these pages that have a form or a search, in a whole browser with a profile of its own, and counts
 * how many of them are in its files, while it runs and once it is closed. It does the same on a plain form, whose words a browser does keep:
 * rejects where it did not, because it has then looked at nothing.
 */
export async function measureKept(
  executable: string,
  origin: string,
  paths: readonly string[],
): Promise<number> {
  const pages = [CONTACT.path, SEARCH.path].filter((path) => paths.includes(path));
  if (pages.length === 0) return 0;
  const plain = await servePlainForm('about:blank');
  const browser = makeRealChromium(executable, {
    scripts: true,
    hosts: {},
    alsoFinds: new URL(origin).hostname,
  });
  const open = async (address: string) => {
    const page = await browser.newPage();
    await page.goto(address);
    return fillIn(page);
  };
  try {
    await browser.start();
    const ours: string[] = [];
    for (const path of pages) ours.push(...(await open(origin + path)));
    const others = await open(plain.url);
    const countOf = (words: readonly string[]) => Object.keys(wordsInFolder(browser.profile, words)).length;
    await until(
      () => countOf(others) === others.length,
      'What a browser keeps could not be measured: it wrote down nothing of a plain form, of which browsers keep what is typed.',
    );
    const whileOpen = countOf(ours);
    await browser.quit();
    return Math.max(whileOpen, countOf(ours));
  } finally {
    await browser.remove();
    await plain.stop();
  }
}

async function fillIn(page: Page): Promise<string[]> {
  const words: string[] = [];
  for (const field of await page.locator(FIELDS).all()) {
    const word = randomUUID().replaceAll('-', '');
    await field.fill(word);
    words.push(word);
  }
  return words;
}
