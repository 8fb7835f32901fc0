import { oldAddressOf } from '#lib/http/read-old-address.ts';
import { dump, load } from '#staff/editor/form/yaml.ts';

/** The file of the old addresses, by its path from the root. */
export const REDIRECTS = 'content/redirects.yaml';

type Entry = { from: string; to: string };

/** The old addresses that a file lists, and where each leads, all in their one form; null where it cannot be read. */
export function redirectsIn(text: string): Map<string, string> | null {
  try {
    const { redirects } = (load(text) ?? {}) as { redirects?: Entry[] };
    return new Map(
      (redirects ?? []).map(({ from, to }) => [oldAddressOf(String(from)), oldAddressOf(String(to))]),
    );
  } catch {
    return null;
  }
}

/** The old addresses that lead elsewhere in one list than in another. */
export function changedRedirects(before: string, after: string): Set<string> {
  const [old, now] = [redirectsIn(before) ?? new Map(), redirectsIn(after) ?? new Map()];
  return new Set([...old.keys(), ...now.keys()].filter((from) => old.get(from) !== now.get(from)));
}

/**
 * The list of old addresses that readers have, with what the drafts change in it for these addresses alone: one move is published without another
 * one. Gives the text of one of the two where it is the same, and that of readers where a list cannot be read.
 */
export function redirectsWith(live: string, draft: string, addresses: ReadonlySet<string>): string {
  const [old, drafted] = [redirectsIn(live), redirectsIn(draft)];
  if (!old || !drafted) return live;
  const chosen = [...new Set([...old.keys(), ...drafted.keys()])].flatMap((from): Entry[] => {
    const [before, after] = [old.get(from), drafted.get(from)];
    const isChosen = [from, before, after].some((each) => each !== undefined && addresses.has(each));
    const to = isChosen ? after : before;
    return to === undefined ? [] : [{ from, to }];
  });
  const isAs = (list: ReadonlyMap<string, string>) =>
    list.size === chosen.length && chosen.every(({ from, to }) => list.get(from) === to);
  if (isAs(old)) return live;
  return isAs(drafted) ? draft : dump({ redirects: chosen });
}
