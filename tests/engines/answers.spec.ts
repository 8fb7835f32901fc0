import { site } from '#tests/browser/test.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import { expect, soon, test } from './test.ts';

const page = site.pages.find(({ faq }) => faq.length > 1);
const last = page?.faq.at(-1);
if (!page || !last) throw new Error('No page answers two questions.');

/** Whether the question is open, and in the window. */
const isAnswered = (tab: Tab) =>
  tab.run((id: string) => {
    const details = document.querySelector<HTMLDetailsElement>(`details[id="${id}"]`);
    const { top = -1 } = details?.getBoundingClientRect() ?? {};
    return details?.open && top >= 0 && top < innerHeight;
  }, last.id);

test('a link of the list of all questions opens the answer that it leads to, where the reader looks', async ({
  tab,
  front,
}) => {
  await tab.goTo(`${front.url}/questions/`);
  await tab.tap(`main a[href="${page.path}#${last.id}"]`);
  await soon(() => isAnswered(tab)).toBe(true);
  // And no other.
  expect(await tab.run(() => document.querySelectorAll('.questions details[open]').length)).toBe(1);
});
