import { FOLDERS, listCommitted } from './list-files.ts';
import { differencesOf, logOf } from './log-of.ts';
import { DRAFT, LIVE, type Repository } from './repository.ts';

/** A page, person or data file that is not as readers see it, with the pictures of the page. */
export type Unpublished = {
  path: string;
  /** What it is called on the site that readers see, where it was renamed. */
  formerPath: string | null;
  kind: 'added' | 'changed' | 'removed';
  /** Everything that differs and belongs to it, pictures too. */
  files: string[];
  /** Who saved it last, and when; null where that was no save. */
  who: string | null;
  when: string | null;
  /** Everyone who saved it since it was published, the last first. */
  all: string[];
};

/** Everything that is saved and not public yet, what was saved last first. */
export async function unpublishedOf(repository: Repository): Promise<Unpublished[]> {
  const [files, log, drafted, live] = await Promise.all([
    differencesOf(repository, LIVE, DRAFT, FOLDERS),
    logOf(repository, [`${LIVE}..${DRAFT}`, '--', ...FOLDERS]),
    listCommitted(repository),
    listCommitted(repository, LIVE),
  ]);
  const known = new Set([...drafted, ...live].map(({ path }) => path));
  const groups = Map.groupBy(files, ({ path }) => ownerOf(path, known));
  return [...groups]
    .map(([path, own]): Unpublished => {
      const self = own.find((each) => each.path === path);
      const names = new Set(own.flatMap((each) => [each.path, each.formerPath]));
      const saves = log.filter((each) => names.has(each.path) || names.has(each.formerPath));
      return {
        path,
        formerPath: self && self.formerPath !== path ? self.formerPath : null,
        kind: self?.before === null ? 'added' : self?.after === null ? 'removed' : 'changed',
        files: own.map((each) => each.path),
        who: saves[0]?.who ?? null,
        when: saves[0]?.when ?? null,
        all: [...new Set(saves.map(({ who }) => who))],
      };
    })
    .sort((a, b) => (b.when ?? '').localeCompare(a.when ?? '') || a.path.localeCompare(b.path));
}

/** A picture goes with the page in whose folder it lies. */
function ownerOf(path: string, known: ReadonlySet<string>): string {
  const [, slug] = /^public\/images\/([^/]+)\//.exec(path) ?? [];
  const isIts = (each: string) => each.startsWith('content/') && each.endsWith(`/${slug}.mdx`);
  return (slug && [...known].find(isIts)) || path;
}
