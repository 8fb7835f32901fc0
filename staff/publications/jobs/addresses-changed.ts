import type { Page } from '#lib/content/model/page.ts';
import { hiddenPartsOf } from '#lib/content/seen/hidden-parts-of.ts';
import type { Site } from '#lib/site.ts';

/** The addresses of the pages whose own words readers get otherwise, or anew. A fact alone shows some of them and hides others. */
export function addressesChanged(before: Site, after: Site): string[] {
  const old = new Map(before.pages.map((page) => [page.path, saidBy(page, before)]));
  return after.pages.filter((page) => old.get(page.path) !== saidBy(page, after)).map(({ path }) => path);
}

const saidBy = (page: Page, { known }: Site) => JSON.stringify([page.text, hiddenPartsOf(page, known)]);
