import { isId } from './ask-once.ts';
import { FOLDERS, listCommitted } from './list-files.ts';
import { differencesOf, type Logged, logOf } from './log-of.ts';
import { commitOf, DRAFT, LIVE, type Repository } from './repository.ts';

/** A page, person or data file that is not as readers see it, with the pictures of the page. */
export type Unpublished = {
  path: string;
  /** What it is called on the site that readers see, where it was renamed. */
  formerPath: string | null;
  kind: 'added' | 'changed' | 'removed';
  /** Everything that differs and belongs to it: pictures too, and the files that are gone, by their names of before. */
  files: string[];
  /** Who saved it last, and when; null where that was no save. */
  who: string | null;
  when: string | null;
  /** Everyone who saved it since it was published, the last first. */
  all: string[];
};

/** So many commits are looked at for who saved what: no list of names is longer. */
const MOST_COMMITS = 1_000;

/** Everything that is saved and not public yet, what was saved last first. The two states are branches or commits. */
export async function unpublishedOf(
  repository: Repository,
  published = LIVE,
  saved = DRAFT,
): Promise<Unpublished[]> {
  // By their commits, of which Git is asked once: each page of the room that counts what is not public would ask it again.
  const [live, draft] = await Promise.all([idOf(repository, published), idOf(repository, saved)]);
  const [differences, log, inDraft, inLive] = await Promise.all([
    differencesOf(repository, live, draft, FOLDERS),
    // What is published makes a commit of its own, so that saves which were published long ago are in this range as well.
    logOf(repository, [`--max-count=${MOST_COMMITS}`, `${live}..${draft}`, '--', ...FOLDERS], [live, draft]),
    listCommitted(repository, draft),
    listCommitted(repository, live),
  ]);
  const files = differences.flatMap(asTwoPictures);
  const known = new Set([...inDraft, ...inLive].map(({ path }) => path));
  const renamed = new Map(files.map(({ path, formerPath }) => [formerPath, path]));
  const ownerIn = (path: string) => {
    const owner = ownerOf(path, known);
    return renamed.get(owner) ?? owner;
  };
  const groups = Map.groupBy(files, ({ path }) => ownerIn(path));
  return [...groups]
    .map(([path, own]): Unpublished => {
      const self = own.find((each) => each.path === path);
      const saved = new Set(own.flatMap((each) => savesSince(each, log)));
      const saves = log.filter((each) => saved.has(each));
      return {
        path,
        formerPath: self && self.formerPath !== path ? self.formerPath : null,
        kind: self?.before === null ? 'added' : self?.after === null ? 'removed' : 'changed',
        files: [...new Set(own.flatMap((each) => [each.path, each.formerPath]))],
        who: saves[0]?.who ?? null,
        when: saves[0]?.when ?? null,
        all: [...new Set(saves.map(({ who }) => who))],
      };
    })
    .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? '') || a.path.localeCompare(b.path));
}

const idOf = async (repository: Repository, at: string) => (isId(at) ? at : commitOf(repository, at));

type Difference = Awaited<ReturnType<typeof differencesOf>>[number];

/** The same picture at another address is one that went from a page, and one that came to another: each page is published by itself. */
function asTwoPictures(each: Difference): Difference[] {
  if (each.path === each.formerPath || each.path.startsWith('content/')) return [each];
  return [
    { ...each, path: each.formerPath, after: null },
    { ...each, formerPath: each.path, before: null },
  ];
}

/** The saves of a file since it was what readers see, the last one first. */
function savesSince({ path, formerPath, before }: Difference, log: readonly Logged[]): Logged[] {
  const saves: Logged[] = [];
  let name = path;
  for (const each of log) {
    if (each.path !== name && each.formerPath !== name) continue;
    if (each.path === formerPath && each.after === before) break;
    saves.push(each);
    if (each.path === name) name = each.formerPath;
  }
  return saves;
}

/** A picture goes with the page in whose folder it lies. */
function ownerOf(path: string, known: ReadonlySet<string>): string {
  const [, slug] = /^public\/images\/([^/]+)\//.exec(path) ?? [];
  const isIts = (each: string) => each.startsWith('content/') && each.endsWith(`/${slug}.mdx`);
  return (slug && [...known].find(isIts)) || path;
}
