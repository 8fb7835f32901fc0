import type { Page, PageLink } from '../../content/model/page.ts';
import { toEdit } from '../../edits/to-edit.ts';
import type { Edit, Issue } from '../../issue.ts';
import { hidesTarget } from '../../text/hides-target.ts';
import { untracked } from '../../text/untracked.ts';
import { linkEdit } from '../fixed-href.ts';
import { factTextsOf, sourceTextsOf } from '../phrases/fact-texts-of.ts';
import { type Checked, joinRules, pageRule } from '../rule.ts';

/** No address tells others who followed it from here: the site promises that, and a copied link comes with such things by itself. */
export const trackedLink = joinRules(
  'tracked-link',
  (site) => inPages.check(site),
  (site) => inFacts(site),
);

const inPages = pageRule('tracked-link', (page) =>
  page.links.flatMap((link) => {
    const { href, line, column } = link;
    const found = explain(href);
    return found ? [{ line, column, ...told(found), ...editOf(page, link, found.to) }] : [];
  }),
);

function inFacts({ facts }: Checked): Issue[] {
  return [...factTextsOf(facts), ...sourceTextsOf(facts)].flatMap(({ file, path, text }): Issue[] => {
    const found = /^https?:\S+$/.test(text) ? explain(text) : null;
    if (!found) return [];
    const edit = found.to ? facts.editAt(file, path, text, found.to) : {};
    return [
      { rule: 'tracked-link', severity: 'error', file, ...facts.locate(file, path), ...told(found), ...edit },
    ];
  });
}

// An address that is a link by itself stands in the text as it is.
function editOf(page: Page, link: PageLink, to: string | undefined): { edit?: Edit } {
  if (to === undefined) return {};
  return link.address ? linkEdit(page, link, to) : toEdit(page, link, link.href, to);
}

type Found = { message: string; fix: string; to?: string };

const told = ({ message, fix }: Found) => ({ message, fix });

function explain(address: string): Found | null {
  if (hidesTarget(address)) {
    return {
      message: `The address ${address} hides where it leads, and whoever made it counts who follows it.`,
      fix: 'Open it, and write the address of the page that you arrive at.',
    };
  }
  const to = untracked(address);
  if (to === address) return null;
  const rest = hidesTarget(to)
    ? ' It hides where it leads, too: open it, and write the address that you arrive at.'
    : '';
  return {
    message: `The address ${address} tells others who followed it from this site.`,
    fix: `Write ${to}${rest}`,
    to,
  };
}
