import { LRUCache } from 'lru-cache';
import { wordsChanged } from '#lib/changes/words-changed.ts';
import { stopsPublication } from '#lib/checks/is-published.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import type { Site } from '#lib/site.ts';
import { todayInFlorida } from '#lib/today.ts';
import { makeTree } from '#staff/repository/make-tree.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { commitOf, DRAFT, LIVE, type Repository } from '#staff/repository/repository.ts';
import { type Unpublished, unpublishedOf } from '#staff/repository/unpublished-of.ts';
import type { Candidate } from '../publications.ts';
import { type Chosen, chosenOf, type States } from './chosen-of.ts';
import { missingIn } from './missing-in.ts';
import { noticesOf } from './notices-of.ts';
import { REDIRECTS } from './redirects-with.ts';
import type { treeReader } from './site-at.ts';

/** A candidate before anyone looks at it: what is chosen, and the id of its files upon those of readers. */
export type PutTogether = Chosen & { states: States; tree: string };

const statesOf = async (repository: Repository): Promise<States> => ({
  live: await commitOf(repository, LIVE),
  draft: await commitOf(repository, DRAFT),
});

/** Puts the chosen files upon what readers see, in Git alone. */
export async function putTogether(repository: Repository, paths: readonly string[]): Promise<PutTogether> {
  const states = await statesOf(repository);
  return choose(repository, states, await unpublishedOf(repository, states.live, states.draft), paths);
}

async function choose(
  repository: Repository,
  states: States,
  unpublished: readonly Unpublished[],
  paths: readonly string[],
): Promise<PutTogether> {
  const chosen = await chosenOf(repository, states, unpublished, paths);
  return { ...chosen, states, tree: await makeTree(repository, states.live, chosen.replaced) };
}

/** What keeps a site from being published. */
export const errorsIn = (site: Site) => site.issues.filter((issue) => stopsPublication(issue, site));

/** So many are kept: whoever looks at one asks for it again with each page of it. */
const KEPT = 3;

/** Makes a function that gives what readers would see with some paths of what is not public, checked as that set. */
export function candidateReader(
  repository: Repository,
  siteAt: ReturnType<typeof treeReader>,
): (paths: readonly string[]) => Promise<Candidate> {
  const known = new LRUCache<string, Promise<Candidate>>({ max: KEPT });
  return async (paths) => {
    const states = await statesOf(repository);
    // Some checks depend on the day.
    const key = [states.live, states.draft, todayInFlorida(), ...[...paths].sort()].join('\n');
    const found = known.get(key) ?? candidateOf(repository, siteAt, states, paths);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
}

async function candidateOf(
  repository: Repository,
  siteAt: ReturnType<typeof treeReader>,
  states: States,
  paths: readonly string[],
): Promise<Candidate> {
  const unpublished = await unpublishedOf(repository, states.live, states.draft);
  const { tree, items, replaced } = await choose(repository, states, unpublished, paths);
  const site = await siteAt(tree);
  const errors = errorsIn(site);
  const others = unpublished.filter((each) => !items.includes(each));
  const missing = await missingIn(errors, others, async (besides) => {
    const more = [...paths, ...besides.map(({ path }) => path)];
    return errorsIn(await siteAt((await choose(repository, states, unpublished, more)).tree));
  });
  const textsOf = toTexts(repository, states, replaced);
  return {
    tree,
    site,
    files: [...replaced.keys()],
    errors,
    missing: await Promise.all(
      missing.map(async ({ issue, path }) => ({ issue, path, title: (await textsOf(path)).title })),
    ),
    changes: await changesOf(items, replaced, textsOf),
    notices: noticesOf(await siteAt(states.live), site),
  };
}

/** The titles of some paths, as staff know them. */
export async function titlesOf(
  repository: Repository,
  { states, replaced, items }: PutTogether,
): Promise<{ path: string; title: string }[]> {
  const textsOf = toTexts(repository, states, replaced);
  return Promise.all(items.map(async ({ path }) => ({ path, title: (await textsOf(path)).title })));
}

/** Gives the text of a file as readers see it and as it would be, and its title. Of a picture, the text is not asked for. */
function toTexts(repository: Repository, { live, draft }: States, replaced: Chosen['replaced']) {
  return async (path: string, formerPath = path) => {
    const read = async (name: string, at: string) =>
      name.startsWith('content/') ? ((await readAt(repository, name, at))?.toString() ?? null) : null;
    const given = replaced.get(path);
    const before = await read(formerPath, live);
    const after = given instanceof Uint8Array ? given.toString() : await read(path, draft);
    return { before, after, title: titleOf(path, after ?? before ?? '') };
  };
}

async function changesOf(
  items: readonly Unpublished[],
  replaced: Chosen['replaced'],
  textsOf: ReturnType<typeof toTexts>,
): Promise<Candidate['changes']> {
  const isListed = items.some(({ path }) => path === REDIRECTS);
  const shown = [
    ...items.map(({ path, formerPath }) => ({ path, formerPath: formerPath ?? path })),
    ...(replaced.has(REDIRECTS) && !isListed ? [{ path: REDIRECTS, formerPath: REDIRECTS }] : []),
  ];
  return Promise.all(
    shown.map(async ({ path, formerPath }) => {
      const { before, after, title } = await textsOf(path, formerPath);
      return { path, title, words: wordsChanged(path, before, after) };
    }),
  );
}
