import { linkEdit } from '../checks/fixed-href.ts';
import type { Content } from '../content/load/load.ts';
import type { Page } from '../content/model/page.ts';
import type { Edit } from '../issue.ts';

/**
 * What takes the links to headings and answers along, in all files, where a change of the words gave them another id: edits of the files as they are
 * after that change.
 */
export function followHeadings(before: Content, after: Content): Edit[] {
  const pages = [...after.pages, ...after.drafts];
  const old = new Map([...before.pages, ...before.drafts].map((page) => [page.file, page]));
  const renamed = new Map(
    pages.flatMap((page) => {
      const was = old.get(page.file);
      const ids = was && was !== page ? renamedIn(was, page) : new Map<string, string>();
      return ids.size > 0 ? [[page.path, ids] as const] : [];
    }),
  );
  if (renamed.size === 0) return [];
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      if (link.target.kind !== 'internal') return [];
      const id = renamed.get(link.target.path)?.get(link.target.hash);
      if (id === undefined) return [];
      const { edit } = linkEdit(page, link, link.href.replace(/#.*$/, `#${id}`));
      return edit ? [edit] : [];
    }),
  );
}

/** The ids that became others, each with the new one: those in the same place of as many. */
function renamedIn(before: Page, after: Page): Map<string, string> {
  const lists = [
    [before.headings, after.headings],
    [before.faq, after.faq],
  ] as const;
  const pairs = lists.flatMap(([old, now]) =>
    old.length === now.length ? old.map(({ id }, at) => [id, now[at]?.id ?? id] as const) : [],
  );
  return new Map(pairs.filter(([old, now]) => old !== now));
}
