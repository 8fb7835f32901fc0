import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { site } from '#tests/browser/test.ts';
import { KEYS } from '#tools/browser/drive/actions.ts';
import { findOrInstallFirefox, WITHOUT_FIREFOX } from '#tools/browser/find-firefox.ts';
import type { FirefoxTab } from '#tools/browser/kept/firefox-tab.ts';
import { makeRealFirefox, type RealFirefox } from '#tools/browser/kept/real-firefox.ts';
import { type PlainForm, servePlainForm } from '#tools/browser/kept/serve-plain-form.ts';
import { wordsInFolder } from '#tools/browser/kept/words-in-folder.ts';

// The same in Firefox as in tests/browser/kept-words.spec.ts, where it says what it is about: in one browser, because each start of it takes seconds. Without
// scripts it is the same HTML that asks to keep nothing.
test.describe.configure({ timeout: 1_200_000 });

const { practice } = siteChromeOf(site, SITE_WORDS);
// Patient, because a busy machine is slow and not wrong: it only ends what hangs.
const SOON = { timeout: 240_000 };
const FORM = '/contact/';
const SENT = '/contact/sent/';
const SEARCH = '/search/';

const at = (path: string) => `${process.env.E2E_URL}${path}`;
const ticks = site.pages.find(({ components }) => components.some(({ name }) => name === 'ReflectionList'));

let plain: PlainForm;
let firefox: RealFirefox;

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
test.beforeEach(async ({}, info) => {
  const executable = findOrInstallFirefox();
  if (!executable) return info.skip(true, WITHOUT_FIREFOX);
  plain = await servePlainForm(practice.leaveTo);
  firefox = makeRealFirefox(executable, { [new URL(practice.leaveTo).host]: plain.elsewhere });
  await firefox.start();
});

test.afterEach(async () => {
  await firefox?.remove();
  await plain?.stop();
});

/** Makes every choice of a page, and gives how many fields for words it has. */
function choose(): number {
  for (const box of document.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')) box.click();
  for (const list of document.querySelectorAll('select')) {
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return document.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea').length;
}

function focusOn(number: number): void {
  document
    .querySelectorAll<HTMLElement>('input:not([type=radio], [type=checkbox]), textarea')
    [number]?.focus();
}

/** What its fields have that they did not have when it came from the server. */
const leftIn = (tab: FirefoxTab) =>
  tab.run(() =>
    Array.from(document.querySelectorAll<HTMLInputElement>('input, textarea, select'), (control) => {
      const { name, type, value, checked } = control;
      if (type === 'radio' || type === 'checkbox') return checked ? `${name}: ${value}` : '';
      return value && (control as Element as HTMLSelectElement).selectedIndex !== 0
        ? `${name}: ${value}`
        : '';
    }).filter((text) => text !== ''),
  );

/** Opens a page, makes every choice of it, and types a word of its own into each field; gives the words. */
async function fillIn(address: string): Promise<{ address: string; tab: FirefoxTab; words: string[] }> {
  const tab = await firefox.open(address);
  const count = await tab.run(choose);
  const words = Array.from({ length: count }, () => randomUUID().replaceAll('-', ''));
  for (const [number, word] of words.entries()) {
    await tab.run(focusOn, number);
    await tab.type(word);
  }
  expect(await leftIn(tab)).not.toEqual([]);
  return { address, tab, words };
}

const keptOf = (words: readonly string[]) => wordsInFolder(firefox.profile, words);
const expectKept = (words: readonly string[]) =>
  expect.poll(() => Object.keys(keptOf(words)).length, SOON).toBe(words.length);

test('Firefox has nothing of what was typed and chosen: of tabs that were closed, of itself closed and killed, of what was left and sent', async () => {
  const ours: string[] = [];
  const expectNoneOfOurs = (when: string) => expect.soft(keptOf(ours), when).toEqual({});

  // Left, by the button and by Shift, and sent; and the same done with a plain form, which it keeps.
  const sentPlain = await fillIn(plain.url);
  const [byButton, byShift, search, sent] = [
    await fillIn(at(FORM)),
    await fillIn(at(FORM)),
    await fillIn(at(SEARCH)),
    await fillIn(at(FORM)),
  ];
  ours.push(...[byButton, byShift, search, sent].flatMap(({ words }) => words));
  for (const { tab } of [byButton, search]) {
    await tab.show();
    await tab.run(() => document.querySelector<HTMLElement>('.leave')?.click());
    await tab.at(practice.leaveTo);
  }
  await byShift.tab.show();
  await byShift.tab.run(() => document.querySelector<HTMLElement>('.inquiry button')?.focus());
  await byShift.tab.type(KEYS.Shift.repeat(3));
  await byShift.tab.at(practice.leaveTo);
  await sent.tab.show();
  await sent.tab.run(() => {
    const [reach, trap] = ['reach', 'website'].map(
      (field) => document.querySelector(`#inquiry-${field}`) as HTMLInputElement,
    );
    if (!reach || !trap) throw new Error('The form lacks a field.');
    reach.value += '@example.org';
    trap.value = '';
    document.querySelector<HTMLElement>('.inquiry button')?.click();
  });
  await sent.tab.at(at(SENT));
  await sentPlain.tab.run(() => document.querySelector('button')?.click());
  // Among what it will suggest.
  const isSuggested = () =>
    Object.values(keptOf(sentPlain.words)).some((files) => files.some((file) => /formhistory/.test(file)));
  await expect.poll(isSuggested, SOON).toBe(true);
  expectNoneOfOurs('after leaving and sending');

  // Closed, and opened once more.
  const open = [await fillIn(at(FORM)), await fillIn(at(SEARCH)), await fillIn(at(ticks?.path ?? FORM))];
  ours.push(...open.flatMap(({ words }) => words));
  const control = await fillIn(plain.url);
  const had = await leftIn(control.tab);
  await expectKept(control.words);
  expectNoneOfOurs('while they are open');
  const expectOnlyPlainBack = async (when: string) => {
    const again = await firefox.tabAt(plain.url);
    await expect.poll(() => leftIn(again), SOON).toEqual(had);
    for (const { address } of open)
      expect.soft(await leftIn(await firefox.tabAt(address)), `${address} ${when}`).toEqual([]);
    expectNoneOfOurs(when);
  };
  for (const { tab } of [...open, control]) await tab.close();
  for (const _ of [...open, control]) await firefox.reopenClosedTab();
  await expectOnlyPlainBack('after it was opened once more');

  // Started again where it was.
  await firefox.quit();
  expectNoneOfOurs('once it is closed');
  expect(Object.keys(keptOf(control.words)).sort()).toEqual([...control.words].sort());
  await firefox.start();
  await expectOnlyPlainBack('after a new start');
  await firefox.kill();
  expectNoneOfOurs('once it is killed');
  await firefox.start();
  await expectOnlyPlainBack('after a crash');
});
