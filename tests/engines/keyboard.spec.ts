import { CONTACT } from '#lib/known-pages.ts';
import { KEYS } from '#tools/browser/drive/actions.ts';
import { expect, test } from './test.ts';
import { PAGES } from './two-pages.ts';

// Safari's own setting lets Tab lead to no link that does not ask for it.
test('Tab leads to the way past the menu and to the way out, before anything else', { tag: '@tab' }, async ({
  tab,
  front,
}) => {
  await tab.goTo(`${front.url}${PAGES.first.path}`);
  const stops: string[] = [];
  for (let press = 0; press < 2; press++) {
    await tab.type(KEYS.Tab);
    stops.push(await tab.run(() => document.activeElement?.className ?? ''));
  }
  expect(stops.sort()).toEqual(['leave', 'skip-link']);
});

/** Whether all of what has the focus lies under the way out (WCAG 2.2, 2.4.11). Read by the browser, as it stands. */
function isHidden(): boolean {
  const over = document.querySelector('.leave')?.getBoundingClientRect();
  const focused = document.activeElement;
  if (!over || !focused || focused.matches('.leave')) return false;
  return [...focused.getClientRects()].every(
    ({ left, right, top, bottom }) =>
      left >= over.left && right <= over.right && top >= over.top && bottom <= over.bottom,
  );
}

const MOST_STOPS = 150;

// Chromium shows more: nothing lies under it with its edge only (tests/browser/expect-focus-in-sight.ts). Where Tab leads to a box for words, WebKit
// shows the line to write in, and of a link in two lines Firefox shows the first.
test('nothing that Tab leads to is hidden under the way out', async ({ tab, front }) => {
  for (const width of [390, 1280]) {
    await tab.resize(width, 844);
    await tab.goTo(`${front.url}${CONTACT.path}`);
    const hidden: string[] = [];
    let stops = 0;
    for (; stops < MOST_STOPS; stops++) {
      await tab.type(KEYS.Tab);
      // After the last stop comes the browser itself, or the first one again.
      const name = await tab.run(() => {
        const { activeElement: at, body } = document;
        if (!at || at === body || at.hasAttribute('data-seen')) return null;
        at.setAttribute('data-seen', '');
        return at.id || at.textContent || at.tagName;
      });
      if (name === null) break;
      if (await tab.run(isHidden)) hidden.push(name);
    }
    expect(hidden, `at ${width} px`).toEqual([]);
    expect(stops).toBeGreaterThan(20);
  }
});
