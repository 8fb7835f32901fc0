import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OnStep, Person } from '#staff/repository/commit-files.ts';
import { openRepository } from '#staff/repository/open-repository.ts';
import { commitOf, DRAFT, type Repository, recordOf } from '#staff/repository/repository.ts';
import { shaOf } from '#staff/repository/sha-of.ts';
import { answerEditorRequest } from '#staff/saves/request/answer-editor-request.ts';
import { openStore, type Store } from '#staff/saves/store.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

export const ADA: Person = { id: 'ada', name: 'Ada Haven' };
export const BO: Person = { id: 'bo', name: 'Bo Harbor' };

/** A new folder that is gone when the test is. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'room-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs Git as a developer would. */
export function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Dev', '-c', 'user.email=dev@example.org', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8' }).trim();
}

/** Writes the small valid site, and other files, below a folder. */
export function writeSite(root: string, files: Record<string, string | Uint8Array> = {}): void {
  const all = Object.fromEntries(validFiles().map(({ file, text }) => [`content/${file}`, text]));
  for (const [path, text] of Object.entries({ ...all, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const made = new Map<string, string>();

/** A bare repository with the small site in it; its last commit is what readers see. */
export function bareSite(files: Record<string, string | Uint8Array> = {}): {
  gitDir: string;
  folder: string;
} {
  const folder = newFolder();
  // The same site is made once, and copied.
  const key = JSON.stringify(files);
  const known = made.get(key) ?? makeSite(files);
  made.set(key, known);
  cpSync(known, folder, { recursive: true });
  return { gitDir: join(folder, 'site.git'), folder };
}

function makeSite(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const work = join(folder, 'work');
  writeSite(work, files);
  // Of few files, because each is copied for each test.
  git(folder, 'init', '--quiet', '--template=', 'work');
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '-m', 'The site');
  git(work, 'repack', '-a', '-d', '--quiet');
  git(folder, 'clone', '--quiet', '--bare', '--template=', 'work', 'site.git');
  return folder;
}

const opened = new Map<string, Promise<string>>();

/**
 * A repository with the small site as a room has it open, with its desk: opened once and copied, because to open one takes Git a dozen processes.
 * What opening does is tested in `repository/open-repository.test.ts`.
 */
export async function openedSite(
  files: Record<string, string | Uint8Array> = {},
): Promise<{ repository: Repository; gitDir: string; folder: string; data: string }> {
  const key = JSON.stringify(files);
  const known = opened.get(key) ?? openSite(files);
  opened.set(key, known);
  const folder = realpathSync(newFolder());
  cpSync(await known, folder, { recursive: true });
  const [gitDir, data] = [join(folder, 'site.git'), join(folder, 'staff')];
  const desk = join(data, 'desk');
  // Each of the two says where the other is.
  writeFileSync(join(recordOf(gitDir), 'gitdir'), `${desk}/.git\n`);
  writeFileSync(join(desk, '.git'), `gitdir: ${recordOf(gitDir)}\n`);
  const repository: Repository = { gitDir, desk, lags: false, at: null };
  repository.at = await commitOf(repository, DRAFT);
  return { repository, gitDir, folder, data };
}

async function openSite(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = makeSite(files);
  rmSync(join(folder, 'work'), { recursive: true });
  await openRepository(join(folder, 'site.git'), join(folder, 'staff'));
  return folder;
}

/** A store in a checkout, which commits nothing. */
export function checkoutStore(files: Record<string, string | Uint8Array> = {}): Store {
  const folder = newFolder();
  writeSite(join(folder, 'site'), files);
  return openStore({ root: join(folder, 'site'), data: join(folder, 'data'), repository: null });
}

/** A store with a repository. */
export async function committedStore(
  files: Record<string, string | Uint8Array> = {},
): Promise<Store & { repository: Repository }> {
  const { repository, folder } = await openedSite(files);
  const store = openStore({ root: repository.desk, data: join(folder, 'data'), repository });
  return { ...store, repository };
}

type Save = {
  add?: Record<string, string | Uint8Array>;
  remove?: string[];
  /** What files were when they were opened, where they are not as they are now. */
  opened?: Record<string, string | null>;
  oldAddress?: Record<string, string | null>;
  person?: Person;
  onStep?: OnStep;
};

/** Saves as the editor in the browser does, which has just opened everything. */
export async function save(
  store: Store,
  { add = {}, remove = [], opened, oldAddress, person = ADA, onStep }: Save,
) {
  const paths = [...Object.keys(add), ...remove];
  const readAs: Record<string, string | null> = {};
  for (const path of paths) {
    const now = await store.read(path);
    readAs[path] = now && shaOf(now);
  }
  const request = requestOf({
    additions: Object.entries(add).map(([path, each]) => ({
      path,
      contents: Buffer.from(each).toString('base64url'),
    })),
    deletions: remove.map((path) => ({ path })),
    readAs: { ...readAs, ...opened },
    oldAddress,
  });
  const response = await answerEditorRequest(request, store, person, onStep);
  const body = await response.text();
  const merged = response.headers.get('x-merged');
  return {
    status: response.status,
    body,
    json: () => JSON.parse(body),
    merged: merged && decodeURIComponent(merged),
    refused: response.headers.get('x-refused'),
  };
}

type Sent = {
  additions?: unknown;
  deletions?: unknown;
  readAs?: unknown;
  oldAddress?: unknown;
  headers?: Record<string, string>;
};

export function requestOf({
  additions = [],
  deletions = [],
  readAs = {},
  oldAddress,
  headers,
}: Sent): Request {
  const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  return new Request('http://localhost/api/keystatic/update/', {
    method: 'POST',
    headers: {
      'no-cors': '1',
      'content-type': 'application/json',
      'x-read-as': encoded(readAs),
      ...(oldAddress ? { 'x-old-address': encoded(oldAddress) } : {}),
      ...headers,
    },
    body: JSON.stringify({ additions, deletions }),
  });
}

/** A request of the editor that reads. */
export function ask(
  store: Store,
  path: string,
  headers: Record<string, string> = { 'no-cors': '1' },
): Promise<Response> {
  return answerEditorRequest(new Request(`http://localhost/api/keystatic/${path}`, { headers }), store, ADA);
}

/** The text of a file of the site. */
export const textIn = (store: Store, path: string): string => readFileSync(join(store.root, path), 'utf8');

/** The text of a file of the small site with a change made to it. */
export function changed(path: string, from: string, to: string, text?: string): string {
  const known = text ?? validFiles().find(({ file }) => `content/${file}` === path)?.text ?? '';
  if (!known.includes(from)) throw new Error(`${path} has no "${from}"`);
  return known.replace(from, to);
}
