import { closest } from 'fastest-levenshtein';
import { CURLY } from '../../content/curly-tags.ts';
import { resolveHref } from '../../links/resolve-href.ts';
import { linkEdit, mendedHref } from '../mended-href.ts';
import { pageRule } from '../rule.ts';

/** A link in the text must lead to a page that exists, by its one true address. */
export const brokenLink = pageRule('broken-link', (page, { graph, drafts, facts }) =>
  page.links.flatMap((link) => {
    const { href, text, line, column } = link;
    const target = resolveHref(href, page.path);
    // Curly quotes in an address are told by their own rule.
    if (target.kind === 'external' || href.search(CURLY) !== -1) return [];
    const at = { line, column };
    const slip = slipIn(href);
    if (slip) return [{ ...at, message: `The link "${text}" ${slip[0]}.`, fix: slip[1] }];
    if (target.kind === 'broken') {
      return [
        {
          ...at,
          message: `The link "${text}" has an address that no browser can read: "${href}".`,
          fix: 'Write the address of a page of this site, such as /contact/, or a full one starting with https://.',
        },
      ];
    }
    const { path } = target;
    if (graph.nodes.has(path)) return [];
    const draft = drafts.find((each) => each.path === path);
    if (draft) {
      return [
        {
          ...at,
          message: `The link "${text}" leads to "${path}", which is a draft and not on the site.`,
          fix: `Take the link out, or publish ${draft.file} by removing "draft: true" from it.`,
        },
      ];
    }
    const meant = mendedHref(href, { graph, facts });
    const edit = meant && linkEdit(link, meant);
    const better =
      meant ??
      facts.redirects.find((redirect) => redirect.from === path)?.to ??
      (graph.nodes.has(`${path}/`) ? `${path}/` : closest(path, [...graph.nodes.keys()]));
    return [
      {
        ...at,
        message: `The link "${text}" leads to "${path}", and there is no such page.`,
        fix: `Change the address. The nearest page is ${better}.`,
        ...(edit && { edit }),
      },
    ];
  }),
);

// Addresses that a browser reads as a page of this site, and that nobody means so.
function slipIn(href: string): [what: string, fix: string] | undefined {
  if (href.trim() === '' || href === '#') {
    return ['leads nowhere', 'Write an address between the round brackets, such as /contact/.'];
  }
  if (/^www\./i.test(href)) return [`leads to "${href}", which lacks its beginning`, `Write https://${href}`];
  if (/^[^/#?:]+@[^/]+$/.test(href))
    return [`leads to "${href}", which lacks its beginning`, `Write mailto:${href}`];
  return undefined;
}
