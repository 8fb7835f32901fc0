import type { Page } from '#lib/content/model/page.ts';
import { pageKinds } from '#lib/content/model/page-kinds.ts';
import { site } from './test.ts';

/** How much there is on a page for a layout to draw. */
const partsOf = ({ components, faq }: Page) => new Set(components.map(({ name }) => name)).size + faq.length;

/** The first page, and of each kind of page the one with the most parts. */
export const oneOfEachLayout: Page[] = [
  ...site.pages.filter(({ path }) => path === '/'),
  ...pageKinds().flatMap((kind) =>
    site.pages
      .filter((page) => page.kind === kind && page.path !== '/')
      .sort((a, b) => partsOf(b) - partsOf(a))
      .slice(0, 1),
  ),
];

/** What by day stands for all of them where each is put together from the same parts: a pillar has the most. */
export const fullestLayout = oneOfEachLayout.find(({ kind }) => kind === 'pillar')?.path ?? '';
