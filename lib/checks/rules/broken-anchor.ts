import { closest } from 'fastest-levenshtein';
import { resolveHref } from '../../links/resolve-href.ts';
import { pageRule } from '../rule.ts';

/** The part of a link after # must be a heading of the page that it leads to. */
export const brokenAnchor = pageRule('broken-anchor', (page, { graph }) =>
  page.links.flatMap(({ href, text, line, column }) => {
    const target = resolveHref(href, page.path);
    if (target.kind !== 'internal' || target.hash === '') return [];
    const other = graph.nodes.get(target.path)?.page;
    const ids = other?.headings.map((heading) => heading.id) ?? [];
    if (!other?.compiles || ids.includes(target.hash)) return [];
    const nearest = ids.length > 0 ? ` The nearest heading is #${closest(target.hash, ids)}.` : '';
    return [
      {
        line,
        column,
        message: `The link "${text}" leads to "#${target.hash}", and ${other.path} has no such heading.`,
        fix: `Change the part after #, or take it out.${nearest}`,
      },
    ];
  }),
);
