import type { WordsChanged } from '#lib/changes/words-changed.ts';
import type { Issue } from '#lib/issue.ts';
import type { Site } from '#lib/site.ts';
import type { Person } from '#staff/repository/commit-files.ts';

/** What publishes: one publication after the other, through to what readers see. It goes on where it was after a restart. */
export type Publications = {
  /** What readers would see if these of what is not public yet went to them: paths as `unpublishedOf` has them. */
  candidateOf: (paths: readonly string[]) => Promise<Candidate>;
  /**
   * Begins a publication, or joins the same one that is under way; one that is under way with other pages is waited for. `tree` is the candidate that
   * was looked at: where someone saved meanwhile, nothing is begun, and the sentence says so.
   */
  publish: (
    request: { paths: readonly string[]; tree: string; note: string },
    person: Person,
  ) => Promise<Begun>;
  /** Lets readers have an earlier build again. Drafts stay as they are. */
  goBack: (build: string, note: string, person: Person) => Promise<Begun>;
  /** The builds that readers can have at once: at most five, the newest first. */
  builds: () => Promise<KeptBuild[]>;
  /** What is under way or waits, the next first. */
  underWay: () => Publication[];
  get: (id: string) => Publication | null;
  /** What was published, or was not, the last first. */
  last: (most: number) => Publication[];
  /** Calls whenever something changes, until what it returns is called. */
  onChange: (listener: (publication: Publication) => void) => () => void;
  /** Ends its waiting, and is done when nothing of it runs. What is under way goes on when the room is open again. */
  close: () => Promise<void>;
};

export type Begun = { id: string; refusal: null } | { id: null; refusal: string };

/** What readers would see: `live`, with the chosen files. */
export type Candidate = {
  /** The id of its files, in Git. */
  tree: string;
  site: Site;
  /** The chosen files, pictures and all: paths from the root. */
  files: string[];
  /** What keeps it from being published: all of it, with what is told below as well. */
  errors: Issue[];
  /** Which of these errors are there only because something else was not chosen, and what to choose besides. */
  missing: { issue: Issue; path: string; title: string }[];
  /** The words that change, by page or form. */
  changes: { path: string; title: string; words: WordsChanged[] }[];
  /** Changes of contact data, crisis lines, `leaveTo`, licenses, notices and redirects, each as a sentence: they are mailed to the owner. */
  notices: string[];
};

/** How far a publication is. The last two are how it ends. */
export const STAGES = [
  'waiting',
  'checking',
  'building',
  'looking',
  'switching',
  'asking',
  'live',
  'failed',
] as const;
export type Stage = (typeof STAGES)[number];

/** One publication. Times are as `toISOString` has them. */
export type Publication = {
  id: string;
  kind: 'publish' | 'go back';
  by: Person;
  /** What changed, in the words of whoever published. */
  note: string;
  /** What goes to readers: paths and titles. Of going back, none. */
  pages: { path: string; title: string }[];
  notices: string[];
  begun: string;
  stage: Stage;
  /** What it waits for besides those before it, as a sentence: it goes on by itself. */
  waitsFor: string | null;
  /** While it looks at the pages of the build: how many of how many. */
  looked: { done: number; total: number } | null;
  /** The id of the build; null until it is made. */
  build: string | null;
  /** When readers saw it, or when it failed. */
  ended: string | null;
  /**
   * Why it failed: at which stage, sentences for staff, the page that is to be mended where it is one, and what the developer needs. The sentences
   * begin with what readers see: mostly, that nothing was published.
   */
  failure: { stage: Stage; sentence: string; path: string | null; log: string | null } | null;
};

/** A build that is kept: what it was published with, where that is known. */
export type KeptBuild = {
  build: string;
  made: string;
  isLive: boolean;
  by: string | null;
  note: string | null;
};
