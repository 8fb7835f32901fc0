import type { Issue } from '#lib/issue.ts';
import type { Unpublished } from '#staff/repository/unpublished-of.ts';

/** So often the whole site is checked to find out what else is to be chosen: each time takes a good part of a second. */
const MOST_CHECKS = 12;
/** An error that needs more than so many others is no matter of choosing. */
const MOST_NEEDED = 3;

type Missing = { issue: Issue; path: string };

/**
 * Which errors are there only because something else was not chosen, and what: an error that goes away when it is chosen besides. `errorsWith` gives
 * the errors of the site with some more chosen. What is named in an error is tried first, and the rest by halves.
 */
export async function missingIn(
  errors: readonly Issue[],
  others: readonly Unpublished[],
  errorsWith: (besides: readonly Unpublished[]) => Promise<Issue[]>,
): Promise<Missing[]> {
  if (errors.length === 0 || others.length === 0) return [];
  const known = new Map<string, Set<string>>();
  const isThereWith = async (issue: Issue, besides: readonly Unpublished[]): Promise<boolean | null> => {
    const key = besides
      .map(({ path }) => path)
      .sort()
      .join('\n');
    let found = known.get(key);
    if (!found) {
      if (known.size >= MOST_CHECKS) return null;
      found = new Set((await errorsWith(besides)).map(keyOf));
      known.set(key, found);
    }
    return found.has(keyOf(issue));
  };

  const missing: Missing[] = [];
  for (const issue of errors) {
    if ((await isThereWith(issue, others)) !== false) continue;
    const tried = [...others].sort((a, b) => Number(isNamedIn(issue, b)) - Number(isNamedIn(issue, a)));
    const needed = await neededFor(tried, (besides) => isThereWith(issue, besides));
    missing.push(...needed.map(({ path }) => ({ issue, path })));
  }
  return missing;
}

/** The fewest of some rows that take an error away together, or none where that takes too long to find. */
async function neededFor(
  others: readonly Unpublished[],
  isThereWith: (besides: readonly Unpublished[]) => Promise<boolean | null>,
): Promise<Unpublished[]> {
  const needed: Unpublished[] = [];
  while (needed.length < MOST_NEEDED) {
    // The first is what is named, if anything is.
    const [first] = others;
    if (first && needed.length === 0 && (await isThereWith([first])) === false) return [first];
    // The error goes away with the first `enough` of them, and stays with the first `tooFew`.
    let [tooFew, enough] = [0, others.length];
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2);
      const isThere = await isThereWith([...new Set([...needed, ...others.slice(0, middle)])]);
      if (isThere === null) return [];
      if (isThere) tooFew = middle;
      else enough = middle;
    }
    const last = others[enough - 1];
    if (!last || needed.includes(last)) return [];
    needed.push(last);
    const isThere = await isThereWith(needed);
    if (isThere === null) return [];
    if (!isThere) return needed;
  }
  return [];
}

// Lines move when something else in the file changes.
const keyOf = ({ rule, file, message }: Issue) => [rule, file, message].join('\n');

/** Whether an error says the name of a page, a person, a source or a picture. */
function isNamedIn({ message, fix }: Issue, { path, files }: Unpublished): boolean {
  const names = [path, ...files].map((each) => each.replace(/^.*\/|\.\w+$/g, ''));
  return names.some((name) => name !== '' && `${message} ${fix}`.includes(name));
}
