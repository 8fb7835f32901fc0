import { readOldAddress } from '../../http/read-old-address.ts';
import { INQUIRIES_PATH } from '../../inquiry/inquiry.ts';
import type { Issue } from '../../issue.ts';
import { OWN_FILES, OWN_FOLDERS } from '../../own-addresses.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Checked, Rule } from '../rule.ts';

const FILE = 'redirects.yaml';

/** An old address must not be one of today, which no one could reach any more, and leads to one place only. */
export const redirectHidesPage: Rule = {
  id: 'redirect-hides-page',
  check: (site) => {
    const { facts } = site;
    const placed = facts.redirects.flatMap(({ from, to }, index) => {
      const { address } = readOldAddress(from);
      return address === null ? [] : [{ from, to, address, ...facts.locate(FILE, [index, 'from']) }];
    });
    const at = { rule: 'redirect-hides-page', severity: 'error' as const, file: FILE };
    const hiding = placed.flatMap(({ from, to, address, line, column }): Issue[] => {
      const hidden = hiddenBy(address, site);
      if (hidden === null) return [];
      const leads = readOldAddress(to).address;
      const needless = from !== address && leads === address;
      return [
        {
          ...at,
          line,
          column,
          message: `The old address "${from}" is ${hidden}, which no one could reach any more.`,
          fix: needless
            ? `Delete this entry: other spellings of ${address} lead there by themselves.`
            : 'Delete this entry.',
        },
      ];
    });
    const twice = repeatsOf(
      placed.filter(({ address }) => hiddenBy(address, site) === null),
      ({ address }) => address,
    ).map(({ item: { from, line, column }, first }): Issue => {
      const other = first.from === from ? '' : `, as "${first.from}"`;
      return {
        ...at,
        line,
        column,
        message: `The old address "${from}" stands in line ${first.line} already${other}.`,
        inEditor: { message: `The old address "${from}" stands further up already${other}.` },
        fix: 'Keep one of the two entries and delete the other.',
      };
    });
    return [...hiding, ...twice];
  },
};

/** What of the site an address would hide; null where there is nothing. What is told by a query hides no page. */
function hiddenBy(address: string, { graph, facts }: Checked): string | null {
  const [path = '', query] = address.split('?');
  if (query === undefined && graph.nodes.has(path)) return `that of the page ${path}`;
  if (path.startsWith(INQUIRIES_PATH)) return 'that of the form';
  // Compressed forms lie beside the files, and some hosts send them.
  const bare = path.replace(/\.(br|gz)$/, '');
  const isFile =
    OWN_FILES.includes(bare) ||
    facts.pictures.some(({ src }) => src === bare) ||
    OWN_FOLDERS.some((folder) => folder !== PICTURES && path.startsWith(folder) && path !== folder) ||
    // What hosts and web servers read for themselves, and what they show for unknown addresses.
    /^\/(_|404\/)/.test(path);
  return isFile ? 'that of a file of the site' : null;
}

/** Pictures come and go there, and the address of one of before may lead to where it is now. */
const PICTURES = '/images/';
