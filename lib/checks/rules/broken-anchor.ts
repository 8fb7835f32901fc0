import { closest } from 'fastest-levenshtein';
import { resolveHref } from '../../content/load/resolve-href.ts';
import { fixedHash, idsOf } from '../fixed-hash.ts';
import { fixedHref, linkEdit } from '../fixed-href.ts';
import { pageRule } from '../rule.ts';

/** The part of a link after # must be a heading or an answer of the page that it leads to, or that it means. */
export const brokenAnchor = pageRule('broken-anchor', (page, { graph, facts }) =>
  page.links.flatMap((link) => {
    const { href, text, target, line, column } = link;
    if (target.kind !== 'internal' || target.hash === '') return [];
    const isPage = graph.nodes.has(target.path);
    const fixed = isPage ? href : fixedHref(href, { graph, facts });
    const meantPage = fixed === undefined ? undefined : resolveHref(fixed, page.path);
    if (meantPage?.kind !== 'internal') return [];
    const other = graph.nodes.get(meantPage.path)?.page;
    if (!other?.compiles) return [];
    const meant = fixedHash(target.hash, other);
    // What leads to no page is mended as a whole.
    if (meant === target.hash || (meant !== undefined && !isPage)) return [];
    const edit = meant === undefined ? {} : linkEdit(page, link, href.replace(/#.*$/, `#${meant}`));
    if (meant !== undefined && meant === target.hash.normalize('NFC')) {
      return [
        {
          line,
          column,
          message: `The link "${text}" leads to "#${target.hash}", in which the accent of a letter is a character of its own: browsers take it for another word.`,
          fix: `Write #${meant}, typed anew.`,
          ...edit,
        },
      ];
    }
    const ids = idsOf(other);
    // Half a heading is nearer to it than any other of the same length.
    const low = target.hash.toLowerCase();
    const nearest = ids.find((id) => id.includes(low)) ?? (ids.length > 0 ? closest(low, ids) : undefined);
    return [
      {
        line,
        column,
        message: `The link "${text}" leads to "#${target.hash}", and ${other.path} has no such heading.`,
        fix: `Change the part after #, or take it out.${nearest === undefined ? '' : ` The nearest heading is #${nearest}.`}`,
        ...edit,
      },
    ];
  }),
);
