import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { memoizeByObject } from '#lib/memoize-by-object.ts';
import { digestOf, makeToken } from '#staff/records/token.ts';

/** A link to one page, for one person who is asked to read it. Times are as `toISOString` has them. */
export type ReviewLink = {
  id: string;
  /** The content file of the page, by its path from the root. */
  path: string;
  /** The commit at which the page had that path. */
  at: string;
  /** What the page was called when the link was made. */
  title: string;
  /** Whoever is asked: the name of their file among people, and their name as it was then. */
  reader: string;
  name: string;
  /** What they are asked; empty where nothing was written. */
  note: string;
  /** Who asks. */
  by: string;
  until: string;
  opened: string | null;
  /** When it was taken back, or its page went. */
  ended: string | null;
  /** When they said that the page can stand, and the page as it was saved with that. */
  stands: string | null;
  standsAs: string | null;
};

/** What a reader says should change, until someone has settled it. */
export type AskedChange = {
  id: number;
  path: string;
  title: string;
  name: string;
  words: string;
  said: string;
  settled: string | null;
};

type NewLink = Pick<ReviewLink, 'path' | 'at' | 'title' | 'reader' | 'name' | 'note' | 'by'>;

/** The links that readers were sent, and what they said. */
export type Reviews = {
  /** Makes a link. Its token is told this once: what is kept finds it, and does not tell it. */
  make: (link: NewLink) => { link: ReviewLink; token: string };
  /** The link of a token while it is open: not ended, and not past its days. */
  find: (token: string) => ReviewLink | null;
  get: (id: string) => ReviewLink | null;
  /** The links that are open, the last one first. */
  open: () => ReviewLink[];
  /** Notes that a link was opened. Gives whether it was the first time. */
  noteOpened: (id: string) => boolean;
  end: (id: string) => void;
  /** Ends all that someone sent: whoever made a link knows where it leads. */
  endAllBy: (name: string) => void;
  noteStands: (id: string, standsAs: string) => void;
  /** Keeps what should change. Gives whether it was kept: of one link, no one reads more than so many. */
  ask: (link: ReviewLink, words: string) => boolean;
  /** What one link was used to ask for, the first one first. */
  askedBy: (link: ReviewLink) => AskedChange[];
  /** What is asked for and not settled, the first one first. */
  asked: () => AskedChange[];
  settle: (id: number) => AskedChange | null;
  /** The links whose pages matter still: those that are open, and those with words that are not settled. */
  toFollow: () => ReviewLink[];
  /** Says where the page of a link is at another commit. */
  follow: (id: string, path: string, at: string) => void;
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS review_links (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, path TEXT NOT NULL, at TEXT NOT NULL, title TEXT NOT NULL, reader TEXT NOT NULL,
    name TEXT NOT NULL, note TEXT NOT NULL, by TEXT NOT NULL, made TEXT NOT NULL, until TEXT NOT NULL, opened TEXT, ended TEXT, stands TEXT,
    standsAs TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS review_words (
    id INTEGER PRIMARY KEY AUTOINCREMENT, link TEXT NOT NULL REFERENCES review_links (id), words TEXT NOT NULL, said TEXT NOT NULL, settled TEXT
  ) STRICT;
`;

/** For so long a link opens its page. */
export const DAYS = 7;
/** Of one link, so many asked changes are kept. */
const MOST_WORDS = 20;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const now = () => new Date().toISOString();

const LINK =
  'SELECT id, path, at, title, reader, name, note, by, until, opened, ended, stands, standsAs FROM review_links';
const WORDS =
  'SELECT w.id, l.path, l.title, l.name, w.words, w.said, w.settled FROM review_words w JOIN review_links l ON l.id = w.link';

/** The reviews among the records of a room. */
export const reviewsOf = memoizeByObject((records: DatabaseSync): Reviews => {
  records.exec(TABLES);
  const one = <Row>(sql: string, ...values: (string | number)[]) =>
    (records.prepare(sql).get(...values) as Row | undefined) ?? null;
  const all = <Row>(sql: string, ...values: (string | number)[]) =>
    records.prepare(sql).all(...values) as Row[];
  const run = (sql: string, ...values: (string | number)[]) =>
    Number(records.prepare(sql).run(...values).changes);
  const get = (id: string) => one<ReviewLink>(`${LINK} WHERE id = ?`, id);
  return {
    make({ path, at, title, reader, name, note, by }) {
      const token = makeToken();
      const id = randomBytes(9).toString('base64url');
      const until = new Date(Date.now() + DAYS * 24 * 60 * 60 * 1000).toISOString();
      run(
        `INSERT INTO review_links (id, digest, path, at, title, reader, name, note, by, made, until)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[id, digestOf(token), path, at, title, reader, name, note, by, now(), until],
      );
      return { link: get(id) as ReviewLink, token };
    },
    find: (token) =>
      TOKEN.test(token)
        ? one(`${LINK} WHERE digest = ? AND ended IS NULL AND until > ?`, digestOf(token), now())
        : null,
    get,
    open: () => all(`${LINK} WHERE ended IS NULL AND until > ? ORDER BY made DESC`, now()),
    noteOpened: (id) =>
      run('UPDATE review_links SET opened = ? WHERE id = ? AND opened IS NULL', now(), id) > 0,
    end: (id) => void run('UPDATE review_links SET ended = ? WHERE id = ? AND ended IS NULL', now(), id),
    endAllBy: (name) =>
      void run('UPDATE review_links SET ended = ? WHERE by = ? AND ended IS NULL', now(), name),
    noteStands: (id, standsAs) =>
      void run('UPDATE review_links SET stands = ?, standsAs = ? WHERE id = ?', now(), standsAs, id),
    ask: ({ id }, words) =>
      run(
        `INSERT INTO review_words (link, words, said)
         SELECT ?, ?, ? WHERE (SELECT COUNT(*) FROM review_words WHERE link = ?) < ${MOST_WORDS}`,
        ...[id, words, now(), id],
      ) > 0,
    askedBy: ({ id }) => all(`${WORDS} WHERE w.link = ? ORDER BY w.id`, id),
    asked: () => all(`${WORDS} WHERE w.settled IS NULL ORDER BY w.id`),
    settle(id) {
      const found = one<AskedChange>(`${WORDS} WHERE w.id = ? AND w.settled IS NULL`, id);
      if (found) run('UPDATE review_words SET settled = ? WHERE id = ?', now(), id);
      return found;
    },
    toFollow: () =>
      all(
        `${LINK} WHERE (ended IS NULL AND until > ?) OR id IN (SELECT link FROM review_words WHERE settled IS NULL)`,
        now(),
      ),
    follow: (id, path, at) => void run('UPDATE review_links SET path = ?, at = ? WHERE id = ?', path, at, id),
  };
});
