import { CONTACT, CONTACT_SENT } from '#lib/known-pages.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import { expect, soon, test } from './test.ts';
import { PAGES } from './two-pages.ts';

const { first, second } = PAGES;

/** What its fields hold, by their names, as it would be sent. */
const filledIn = (tab: Tab) =>
  tab.run(() => {
    const form = document.querySelector<HTMLFormElement>('.inquiry form');
    return form ? [...new FormData(form)].map(([name, value]) => `${name}: ${value}`) : ['no form'];
  });

const hasModule = (tab: Tab) =>
  tab.run(() => document.querySelector<HTMLFormElement>('.inquiry form')?.noValidate);

/** Types into a field as a hand does. */
async function typeInto(tab: Tab, field: string, words: string): Promise<void> {
  await tab.tap(`#inquiry-${field}`);
  await tab.type(words);
}

/** Fills in what is needed. */
async function fillIn(tab: Tab): Promise<void> {
  await typeInto(tab, 'name', 'Ana');
  await soon(() => hasModule(tab)).toBe(true);
  await tab.tap('[name=way][value=call]');
  await typeInto(tab, 'reach', '(305) 555-0142');
  await tab.tap('#inquiry-confirm');
}

for (const isKept of [true, false]) {
  const tag = isKept ? '@page-cache-on' : '@page-cache-off';
  test(`nothing that was typed or chosen comes back with the page (${isKept ? 'kept whole' : 'loaded again'})`, {
    tag,
  }, async ({ tab, front }) => {
    await tab.goTo(`${front.url}${CONTACT.path}`);
    const empty = await filledIn(tab);
    await tab.run((is: boolean) => {
      Object.assign(window, { isMarked: true });
      // No browser but WebKit keeps a page that listens for its end.
      if (!is) addEventListener('unload', () => {});
    }, isKept);
    await fillIn(tab);
    await typeInto(tab, 'message', 'Because of what he did');
    for (const choice of ['[name=who]:last-of-type', '#inquiry-voicemail'])
      await tab.run((it: string) => document.querySelector<HTMLElement>(it)?.click(), choice);
    expect(await filledIn(tab)).not.toEqual(empty);
    await tab.run((href: string) => {
      document.querySelector('main')?.insertAdjacentHTML('afterbegin', `<a href="${href}" id="on">On</a>`);
      document.querySelector<HTMLElement>('#on')?.click();
    }, first.path);
    await soon(tab.address).toBe(`${front.url}${first.path}`);
    await tab.go(-1);
    await soon(() => tab.run(() => `${location.pathname} ${document.readyState}`)).toBe(
      `${CONTACT.path} complete`,
    );
    // A browser fills in its fields before the page is complete, or in the task after.
    await tab.run(() => setTimeout(() => Object.assign(window, { isLater: true })));
    await soon(() => tab.run(() => 'isLater' in window)).toBe(true);
    expect(await filledIn(tab)).toEqual(empty);
    expect(await tab.run(() => 'isMarked' in window)).toBe(isKept);
  });
}

test('what is missing is said, and led to', async ({ tab, front }) => {
  await tab.goTo(`${front.url}${CONTACT.path}`);
  await tab.tap('#inquiry-name');
  await soon(() => hasModule(tab)).toBe(true);
  await tab.tap('.inquiry button');
  await soon(() => tab.run(() => document.activeElement?.className)).toBe('outcome');
  expect(await tab.run(() => document.querySelectorAll('.outcome li a').length)).toBeGreaterThan(2);
  await tab.tap('.outcome li a');
  await soon(() => tab.run(() => document.activeElement?.id)).toMatch(/^inquiry-/);
});

test('it is sent once, however often the button is pressed, and is behind no "back"', async ({
  tab,
  front,
}) => {
  await tab.goTo(`${front.url}${second.path}`);
  await tab.goTo(`${front.url}${CONTACT.path}`);
  await fillIn(tab);
  await tab.tap('.inquiry button', 2);
  await soon(tab.address).toBe(`${front.url}${CONTACT_SENT.path}`);
  expect(front.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  await tab.go(-1);
  await soon(tab.address).toBe(`${front.url}${second.path}`);
});

test('a script of the form that could not be fetched is asked for again', async ({ tab, front }) => {
  await tab.goTo(`${front.url}${CONTACT.path}`);
  front.refuse(/contact\.js/);
  await tab.tap('#inquiry-name');
  await soon(async () => front.asked.some((line) => line.includes('contact.js'))).toBe(true);
  front.refuse(null);
  const goesOn = async () => {
    for (const field of ['message', 'name']) await tab.tap(`#inquiry-${field}`);
    return hasModule(tab);
  };
  await soon(goesOn).toBe(true);
});
