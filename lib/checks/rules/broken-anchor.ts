import { closest } from 'fastest-levenshtein';
import { pageRule } from '../rule.ts';

/** The part of a link after # must be a heading or an answer of the page that it leads to. */
export const brokenAnchor = pageRule('broken-anchor', (page, { graph }) =>
  page.links.flatMap(({ text, target, line, column }) => {
    if (target.kind !== 'internal' || target.hash === '') return [];
    const other = graph.nodes.get(target.path)?.page;
    if (!other?.compiles) return [];
    const ids = [...other.headings, ...other.faq].map(({ id }) => id);
    if (ids.includes(target.hash)) return [];
    const composed = target.hash.normalize('NFC');
    if (ids.includes(composed)) {
      return [
        {
          line,
          column,
          message: `The link "${text}" leads to "#${target.hash}", in which the accent of a letter is a character of its own: browsers take it for another word.`,
          fix: `Write #${composed}, typed anew.`,
        },
      ];
    }
    // Half a heading is nearer to it than any other of the same length.
    const low = target.hash.toLowerCase();
    const nearest = ids.find((id) => id.includes(low)) ?? (ids.length > 0 ? closest(low, ids) : undefined);
    return [
      {
        line,
        column,
        message: `The link "${text}" leads to "#${target.hash}", and ${other.path} has no such heading.`,
        fix: `Change the part after #, or take it out.${nearest === undefined ? '' : ` The nearest heading is #${nearest}.`}`,
      },
    ];
  }),
);
