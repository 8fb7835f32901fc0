import { decoded } from '#lib/text/decoded.ts';
import {
  type AddressTaken,
  MERGED,
  OLD_ADDRESS,
  type OldAddress,
  READ_AS,
  REFUSED,
  type TreeEntry,
  type Update,
} from '../wire.ts';
import { wordsForRefusal, wordsForSilence } from './failure-words.ts';
import { knownFiles, pathsOf } from './known-files.ts';
import type { warnOfLosses } from './warn-of-losses.ts';

const API = '/api/keystatic/';

const TEXT = /\/blob\/([0-9a-f]{40})\/content\//;

/** What Keystatic itself shows, in red; the strip says why, and what can be done. */
const NOT_SAVED = 'Not saved. Why is said at the top.';

/** How a save ended. */
export type Outcome =
  | {
      kind: 'saved';
      paths: string[];
      /** Says whose lines were merged in. */
      merged: string | null;
      /** Whether the file is another one now than it was, so that the editor will show it anew. */
      isChanged: boolean;
    }
  | { kind: 'failed'; sentence: string /** Where both versions are shown. */; compare: string | null }
  | { kind: 'canceled'; sentence: string }
  | { kind: 'signed out' };

/** What happens around the saves of a window. */
export type Around = {
  isOnline: () => boolean;
  /** A save is sent now. `stop` ends the waiting for its answer. */
  begun: (update: Update, stop: () => void) => void;
  /** Says what a save would lose that no one sees; null where it may go on. */
  warn: ReturnType<typeof warnOfLosses>;
  /** Asks the person where an address shall lead that the save takes away; null where they would rather not save. */
  ask: (taken: AddressTaken) => Promise<OldAddress | null>;
  ended: (outcome: Outcome, update: Update) => void;
};

/**
 * Sends what the editor saves, so that each save says which state of a file it is based on, a question of the room reaches the person, and a failure
 * is told in a sentence. Keystatic itself would write over the changes of others, and say "Failed to fetch".
 */
export function sendSaves(scope: { fetch: typeof fetch }, around: Around): void {
  const plain = scope.fetch.bind(scope);
  const files = knownFiles();
  // What the editor opened, by its id: asked for again at a save, it would have to wait for the room.
  const texts = new Map<string, string>();
  scope.fetch = async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(API)) return plain(input, init);
    if (input === `${API}update`) return save(init ?? {});
    const response = await plain(input, init).catch(() => {
      throw new Error(
        around.isOnline()
          ? 'The staff room does not answer. Load this page again when it is back.'
          : 'You are offline. Load this page again when you are back.',
      );
    });
    if (response.ok && input === `${API}tree`) files.learn(await response.clone().json());
    const [, sha] = TEXT.exec(input) ?? [];
    if (response.ok && sha) texts.set(sha, await response.clone().text());
    return response;
  };

  async function save(init: RequestInit): Promise<Response> {
    const update: Update = JSON.parse(String(init.body));
    const stop = new AbortController();
    around.begun(update, () => stop.abort());
    let outcome: Outcome | undefined;
    try {
      const [response, ended] = await attempt(init, update, stop.signal);
      outcome = ended;
      return response;
    } catch {
      await files.doubt(update);
      const sentence = wordsForSilence(around.isOnline(), stop.signal.aborted);
      outcome = { kind: 'failed', sentence, compare: null };
      throw new Error(NOT_SAVED);
    } finally {
      if (outcome) around.ended(outcome, update);
    }
  }

  async function attempt(
    init: RequestInit,
    update: Update,
    signal: AbortSignal,
    oldAddress: OldAddress = {},
  ): Promise<[Response, Outcome]> {
    if (files.isInDoubt()) {
      const now = await plain(`${API}tree`, { ...TREE, signal });
      if (now.status === 401) return toSignedOut();
      files.settle(await now.json());
    }
    const readAs = files.readAs(update);
    const warning = around.warn(update, readAs, files.paths(), (sha) => texts.get(sha));
    if (warning) {
      return [new Response('Nothing was changed.', { status: 428 }), { kind: 'canceled', sentence: warning }];
    }
    const headers = new Headers(init.headers);
    // A header holds no other letters, and pictures have names of any kind.
    headers.set(READ_AS, encodeURIComponent(JSON.stringify(readAs)));
    if (Object.keys(oldAddress).length > 0) {
      headers.set(OLD_ADDRESS, encodeURIComponent(JSON.stringify(oldAddress)));
    }
    const response = await plain(`${API}update`, { ...init, headers, signal });
    // Read here and not by Keystatic, so that a connection that breaks in the middle is one that broke.
    const body = await response.text();
    if (response.status === 428) {
      const taken: AddressTaken = JSON.parse(body);
      const answer = await around.ask(taken);
      if (answer) return attempt(init, update, signal, { ...oldAddress, ...answer });
      const sentence = `Nothing was ${taken.to === null ? 'deleted' : 'saved'}: “${taken.page}” is as it was.`;
      return [new Response('Nothing was changed.', { status: 428 }), { kind: 'canceled', sentence }];
    }
    if (response.status === 401) return toSignedOut();
    const tree = response.ok ? treeIn(body) : null;
    if (tree) {
      files.learn(tree);
      const isChanged = JSON.stringify(files.readAs(update)) !== JSON.stringify(readAs);
      const merged = decodedHeader(response.headers.get(MERGED));
      return [new Response(body, response), { kind: 'saved', paths: pathsOf(update), merged, isChanged }];
    }
    const status = response.ok ? 502 : response.status;
    const sentence = wordsForRefusal(status, response.headers.get('content-type'), body);
    const refused = response.headers.get(REFUSED);
    const compare = refused ? `/refused/${encodeURIComponent(refused)}/` : null;
    return [new Response(NOT_SAVED, { status }), { kind: 'failed', sentence, compare }];
  }
}

const toSignedOut = (): [Response, Outcome] => [
  new Response(NOT_SAVED, { status: 401 }),
  { kind: 'signed out' },
];

/** What Keystatic sends when it asks for the tree. */
const TREE = { headers: { 'no-cors': '1' } };

// A page of a proxy, such as one that asks for a password, is an answer with 200 as well.
function treeIn(body: string): TreeEntry[] | null {
  try {
    const tree: unknown = JSON.parse(body);
    return Array.isArray(tree) ? tree : null;
  } catch {
    return null;
  }
}

const decodedHeader = (header: string | null) => (header === null ? null : decoded(header));
