import { siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { dayIf, site } from '#tests/browser/test.ts';
import { KEYS } from '#tools/browser/drive/actions.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import { expect, soon, test } from './test.ts';
import { PAGES, readTwo } from './two-pages.ts';

const { first, second } = PAGES;
const { privateReading } = siteChromeOf(site, SITE_WORDS);

const leadTo = (tab: Tab, url: string) =>
  tab.run((to: string) => document.querySelector('.leave')?.setAttribute('href', to), url);
const titleOf = (tab: Tab) => tab.run(() => document.title);
const canRead = (tab: Tab) => tab.run(() => document.querySelector('main')?.checkVisibility());

const BY_SHIFT = 'three presses of Shift';
const WAYS: Record<string, (tab: Tab) => Promise<void>> = {
  'the button': (tab) => tab.tap('.leave'),
  'the button, by keyboard': async (tab) => {
    await tab.run(() => document.querySelector<HTMLElement>('.leave')?.focus());
    await tab.type(KEYS.Enter);
  },
  [BY_SHIFT]: (tab) => tab.type(KEYS.Shift.repeat(3)),
  'three taps on the mark': (tab) => tab.tap('.home-link .mark', 3),
};

// By day the two that need no script and that do.
for (const [name, leave] of Object.entries(WAYS)) {
  test(
    `${name} leaves: "back" leads past the page that was left, and "forward" away again`,
    dayIf(['the button', BY_SHIFT].includes(name)),
    async ({ tab, front }) => {
      for (const width of [390, 1280]) {
        await tab.resize(width, 844);
        await readTwo(tab, front.url);
        await leadTo(tab, front.elsewhere);
        await leave(tab);
        await soon(tab.address).toBe(front.elsewhere);
        await tab.go(-1);
        await soon(tab.address).toBe(`${front.url}${first.path}`);
        await soon(() => titleOf(tab)).toBe(first.frontmatter.title);
        expect(await canRead(tab)).toBe(true);
        await tab.go(1);
        await soon(tab.address).toBe(front.elsewhere);
      }
      // And it was told nothing of where its visitor came from.
      expect(new Set(front.asked.filter((line) => line.startsWith('elsewhere')))).toEqual(
        new Set(['elsewhere']),
      );
    },
  );
}

test('left without a network, a page is nowhere: neither in the bar, nor behind "back" and "forward"', {
  tag: '@history',
}, async ({ tab, front }) => {
  await readTwo(tab, front.url);
  await leadTo(tab, front.unreachable);
  await tab.type(KEYS.Shift.repeat(3));
  const left = `${front.url}${second.path}`;
  await soon(tab.address).not.toBe(left);
  await tab.go(-1);
  await soon(tab.address).toBe(`${front.url}${first.path}`);
  await soon(() => titleOf(tab)).toBe(first.frontmatter.title);
  await tab.go(1);
  await soon(tab.address).not.toBe(`${front.url}${first.path}`);
  expect(await tab.address()).not.toBe(left);
  await soon(() => titleOf(tab)).not.toBe(first.frontmatter.title);
  expect(await titleOf(tab)).not.toBe(second.frontmatter.title);
});

test('read privately, pages take the place of each other, and "back" leads out of what was read', async ({
  tab,
  front,
}) => {
  await tab.goTo(`${front.url}${first.path}`);
  await tab.goTo(`${front.url}${privateReading}`);
  const isReady = () =>
    tab.run(() => document.querySelector<HTMLInputElement>('.private-reading input')?.disabled === false);
  await soon(isReady).toBe(true);
  await tab.tap('.private-reading input');
  try {
    for (const path of [second.path, '/']) {
      await tab.run((href: string) => {
        document.querySelector('main')?.insertAdjacentHTML('afterbegin', `<a href="${href}" id="on">On</a>`);
        document.querySelector<HTMLElement>('#on')?.click();
      }, path);
      await soon(tab.address).toBe(`${front.url}${path}`);
      await soon(() => tab.run(() => document.querySelector<HTMLElement>('.private-note')?.hidden)).toBe(
        false,
      );
    }
    await tab.go(-1);
    await soon(tab.address).toBe(`${front.url}${first.path}`);
  } finally {
    await tab.run(() => sessionStorage.clear());
  }
});
