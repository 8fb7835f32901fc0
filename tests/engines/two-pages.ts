import { site } from '#tests/browser/test.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import { soon } from './test.ts';

const [first, second] = site.pages.filter(
  ({ kind, frontmatter }) => kind === 'pillar' && frontmatter.scripts,
);
if (!first || !second) throw new Error('Too few pages to leave from');

/** Two pages that someone reads, one after the other. */
export const PAGES = { first, second };

/** Opens one page and then the other; resolves once its script has come. */
export async function readTwo(tab: Tab, url: string): Promise<void> {
  for (const { path } of Object.values(PAGES)) await tab.goTo(`${url}${path}`);
  await scriptsCome(tab);
}

/** Resolves once the way out is more than a link. */
export const scriptsCome = (tab: Tab) =>
  soon(() => tab.run(() => document.querySelector('.leave')?.hasAttribute('aria-describedby'))).toBe(true);
