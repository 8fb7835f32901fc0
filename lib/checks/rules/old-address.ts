import { type AddressFault, oldAddressOf, readOldAddress } from '../../http/read-old-address.ts';
import type { Issue } from '../../issue.ts';
import { bareHost } from '../../text/bare-host.ts';
import type { Checked, Rule, RuleIssue } from '../rule.ts';

const FILE = 'redirects.yaml';

type Entry = { from: string; to: string; nth: number };

/** An old address, and where it leads, must mean the same to every host, and a reader who follows it must arrive. */
export const oldAddress: Rule = {
  id: 'old-address',
  check: (site) => {
    const next = new Map(site.facts.oldAddresses.map(({ from, to }) => [from, to]));
    return site.facts.redirects.flatMap((redirect, nth) => {
      const entry = { ...redirect, nth };
      return [...spelledOddly(entry, site), ...leadsOn(entry, site, next)].map(
        (found): Issue => ({ rule: 'old-address', severity: 'error', file: FILE, ...found }),
      );
    });
  },
};

function spelledOddly(entry: Entry, site: Checked): RuleIssue[] {
  return (['from', 'to'] as const).flatMap((field) => {
    const text = entry[field];
    const read = ownPathIn(text, site.context.origin) ?? restIn(text, field) ?? readOldAddress(text);
    if (read.fault === null) return [];
    const name = field === 'from' ? `The old address "${text}"` : `"${text}", where "${entry.from}" leads,`;
    return [
      {
        ...placeOf(entry, field, site),
        message: `${name} ${read.fault}.`,
        fix: field === 'from' ? (needlessIn(read.meant, site) ?? read.fix) : read.fix,
        ...editOf(entry, field, read.meant, site),
      },
    ];
  });
}

/** What to do where nothing but an address of a page is left. */
function needlessIn(meant: string | undefined, { graph }: Checked): string | null {
  const address = meant === undefined ? null : readOldAddress(meant).address;
  return address !== null && graph.nodes.has(address)
    ? `Delete this entry: ${address} is the address of a page of today.`
    : null;
}

/** What follows the path of an address of today: a query it has not, and a place on the page gets lost on the way with some. */
function restIn(text: string, field: 'from' | 'to'): AddressFault | null {
  const [mark] = /[?#]/.exec(text) ?? [];
  if (field === 'from' || mark === undefined) return null;
  const path = text.slice(0, text.indexOf(mark));
  if (readOldAddress(path).fault !== null) return null;
  return {
    address: null,
    fault: `has a "${mark}", and an old address leads to a whole page`,
    fix: `Write it without "${mark}" and what follows it: ${path}`,
    // Whoever wrote a place may want another page instead.
    ...(mark === '?' && { meant: path }),
  };
}

/** What is meant by a full address of this site itself. */
function ownPathIn(text: string, origin: string): AddressFault | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !URL.canParse(origin) || bareHost(url.host) !== bareHost(new URL(origin).host)) return null;
  const meant = url.pathname + url.search;
  return {
    address: null,
    fault: 'has the name of this site in it',
    fix: `Write only what follows that name: ${meant}`,
    ...(readOldAddress(meant).fault === null && { meant }),
  };
}

// Each old address leads to where it ends in one step: no chains, and no circles.
function leadsOn(entry: Entry, site: Checked, next: ReadonlyMap<string, string>): RuleIssue[] {
  const { address: from } = readOldAddress(entry.from);
  const { address: to } = readOldAddress(entry.to);
  if (from === null || to === null) return [];
  const [path, query] = from.split('?');
  const at = placeOf(entry, 'to', site);
  if (to === path) {
    // That a page of today is hidden is told by a rule of its own.
    if (query === undefined && site.graph.nodes.has(to)) return [];
    return [
      {
        ...at,
        message: `The old address "${entry.from}" leads to itself.`,
        fix: site.graph.nodes.has(to)
          ? `Delete this entry: readers get ${to} there as it is.`
          : 'Write the address that took its place, such as /contact/, or delete this entry.',
      },
    ];
  }
  // A host may send the number along.
  const onward = (address: string) =>
    next.get(address) ?? (query ? next.get(`${address}?${query}`) : undefined);
  if (onward(to) === undefined) return [];
  const passed = new Set([path, to]);
  let end = to;
  for (let step = onward(end); step !== undefined; step = onward(end)) {
    if (passed.has(step)) {
      return [
        {
          ...at,
          message: `The old address "${entry.from}" leads to "${entry.to}", and from there in a circle: a reader never arrives.`,
          fix: 'Write the address of a page of today, such as /contact/.',
        },
      ];
    }
    passed.add(step);
    end = step;
  }
  return [
    {
      ...at,
      message: `The old address "${entry.from}" leads to "${entry.to}", which is an old address itself.`,
      fix: `Write where that leads: ${end}`,
      ...(site.graph.nodes.has(end) && editOf(entry, 'to', end, site)),
    },
  ];
}

function placeOf({ nth }: Entry, field: 'from' | 'to', { facts }: Checked) {
  return facts.locate(FILE, [nth, field]);
}

/** The change to what is meant, where that makes a right entry. */
function editOf(entry: Entry, field: 'from' | 'to', meant: string | undefined, { facts, graph }: Checked) {
  if (meant === undefined) return {};
  const address = oldAddressOf(meant);
  const isTaken = graph.nodes.has(address) || facts.oldAddresses.some(({ from }) => from === address);
  if (field === 'from' ? isTaken : !graph.nodes.has(address)) return {};
  return facts.editAt(FILE, [entry.nth, field], entry[field], meant);
}
