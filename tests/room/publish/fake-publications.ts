import { wordsChanged } from '#lib/changes/words-changed.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import type { Site } from '#lib/site.ts';
import type {
  Begun,
  Candidate,
  KeptBuild,
  Publication,
  Publications,
} from '#staff/publications/publications.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import { LIVE, type Repository } from '#staff/repository/repository.ts';
import { git } from '../saves/store-of.ts';

/** What publishes, as a test wants it: nothing is built, and a publication is as far as `tell` says. */
export type FakePublications = Publications & {
  /** What the next candidates have besides. */
  also: Partial<Candidate>;
  /** Why the next publication is not begun. */
  refusal: string | null;
  kept: KeptBuild[];
  /** How many listen. */
  listeners: () => number;
  tell: (id: string, part: Partial<Publication>) => void;
};

/** Publishes nothing, from what is saved in a repository. */
export function fakePublications(repository: Repository, readSite: () => Site): FakePublications {
  const all: Publication[] = [];
  const listeners = new Set<(publication: Publication) => void>();
  const begin = (part: Partial<Publication>): Begun => {
    if (fake.refusal !== null) return { id: null, refusal: fake.refusal };
    const id = `p${all.length + 1}`;
    all.push({
      id,
      kind: 'publish',
      by: { id: 'ana', name: 'Ana Ruiz' },
      note: 'A note',
      pages: [],
      notices: [],
      begun: new Date().toISOString(),
      stage: 'waiting',
      waitsFor: null,
      looked: null,
      build: null,
      ended: null,
      failure: null,
      ...part,
    });
    return { id, refusal: null };
  };
  const titled = async (path: string) => {
    const [live, draft] = await Promise.all([readAt(repository, path, LIVE), readAt(repository, path)]);
    const [old, now] = [live?.toString() ?? null, draft?.toString() ?? null];
    return { path, title: titleOf(path, now ?? old ?? ''), words: wordsChanged(path, old, now) };
  };
  const fake: FakePublications = {
    also: {},
    refusal: null,
    kept: [],
    listeners: () => listeners.size,
    tell(id, part) {
      const publication = all.find((each) => each.id === id);
      if (!publication) throw new Error(`There is no publication ${id}.`);
      Object.assign(publication, part);
      for (const listener of listeners) listener(publication);
    },
    async candidateOf(paths) {
      const site = readSite();
      return {
        // As if everything was chosen.
        tree: git(repository.gitDir, 'rev-parse', 'draft^{tree}'),
        site,
        files: [...paths],
        errors: site.issues.filter(
          ({ severity, file }) => severity === 'error' && paths.includes(`content/${file}`),
        ),
        missing: [],
        changes: await Promise.all(paths.map(titled)),
        notices: [],
        ...fake.also,
      };
    },
    async publish({ paths, note }, person) {
      const pages = await Promise.all(paths.map(titled));
      return begin({ note, by: person, pages: pages.map(({ path, title }) => ({ path, title })) });
    },
    goBack: async (build, note, person) => begin({ kind: 'go back', note, by: person, build }),
    builds: async () => fake.kept,
    underWay: () => all.filter(({ ended }) => ended === null),
    get: (id) => all.find((each) => each.id === id) ?? null,
    last: (most) => all.toReversed().slice(0, most),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
  return fake;
}
