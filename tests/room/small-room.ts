import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteReader } from '#lib/site.ts';
import { openOwnerMail } from '#staff/mail/owner-mail.ts';
import { openAudit } from '#staff/records/audit.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { openRoom } from '#staff/room.ts';
import { toRoutes } from '#staff/routes.tsx';
import { contentFolder } from '#tests/content-folder.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { fakePublications } from './publish/fake-publications.ts';
import { committedStore, git, save } from './saves/store-of.ts';
import { visitorOf } from './visitor.ts';

const HOST = 'localhost:3000';

/** The room of the project as it is, read once for all tests. */
export const project = await openRoom(join(import.meta.dirname, '../..'), {});

/** A room whose files are those of the small site, and others, which something other than the room may change. It is gone when the test is. */
export function openSmallRoom(files: Readonly<Record<string, string>> = {}) {
  const valid = Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));
  const content = contentFolder({ ...valid, ...files });
  const readSite = siteReader(content);
  const routes = toRoutes({ ...project, folder: join(content, '..'), readSite });
  const ask = async (path: string, headers: Record<string, string> = { host: HOST }) =>
    routes.request(`http://${HOST}${path}`, { headers });
  return {
    content,
    readSite,
    ask,
    visitor: visitorOf(asker(routes)),
    /** What can be read at an address. */
    read: async (path: string) => {
      const response = await ask(path);
      const html = await response.text();
      const words = html
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll('&quot;', '"')
        .replaceAll(/\s+/g, ' ');
      return { status: response.status, html, words };
    },
    change: (file: string, to: (text: string) => string) =>
      writeFileSync(join(content, file), to(readFileSync(join(content, file), 'utf8'))),
  };
}

/** How a room is asked by its own pages. */
const asker =
  (routes: ReturnType<typeof toRoutes>) =>
  async (path: string, init: RequestInit = {}): Promise<Response> =>
    routes.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } });

/** A room with the small site in which every save is a commit, someone who visits it, and what others save meanwhile. It is gone when the test is. */
export async function openSavedRoom(files: Record<string, string | Uint8Array> = {}) {
  const store = await committedStore(files);
  const { repository, root: folder, data } = store;
  const records = openRecords(data);
  const audit = openAudit(records);
  const readSite = siteReader(join(folder, 'content'));
  const ownerMail = openOwnerMail({ records, notices: null, staffOrigin: null });
  const publications = fakePublications(repository, readSite);
  const changed = { folder, data, repository, store, readSite, records, audit, ownerMail, publications };
  const room = { ...project, ...changed };
  const ask = asker(toRoutes(room));
  return {
    room,
    data,
    ask,
    /** Someone else's browser. */
    anotherVisitor: () => visitorOf(ask),
    /** What was done, the last first: by whom, what. */
    deeds: () => audit.last(50).map(({ name, did }) => `${name} ${did}`),
    publications,
    visitor: visitorOf(ask),
    /** Saves the text of a content file as someone; null takes the page away, and its address leads nowhere. */
    save: async (who: string, file: string, text: string | null) => {
      const person = { id: who.toLowerCase().replaceAll(' ', '-'), name: who };
      const gone = `/${file.replace(/^content\/(pillars\/|pages\/)?|\.mdx$/g, '')}/`;
      const what =
        text === null ? { remove: [file], oldAddress: { [gone]: null } } : { add: { [file]: text } };
      const { status, body } = await save(store, { ...what, person });
      if (status !== 200) throw new Error(body);
    },
    /** Gives a page another address, to which the old one leads. */
    rename: async (from: string, to: string) => {
      const add = { [to]: `${await store.read(from)}` };
      const pathOf = (file: string) => `/${file.replace(/^content\/(pillars\/|pages\/)?|\.mdx$/g, '')}/`;
      const what = { add, remove: [from], oldAddress: { [pathOf(from)]: pathOf(to) } };
      const { status, body } = await save(store, { ...what, person: { id: 'ana', name: 'Ana Ruiz' } });
      if (status !== 200) throw new Error(body);
    },
    /** Puts one text of a content file after the other on the branch, two people in turn, as a push does: past all that a save is held to. */
    push: async (two: readonly [string, string], file: string, texts: readonly string[]) => {
      const input = texts.flatMap((text, nth) => [
        `commit refs/heads/draft\ncommitter ${two[nth % 2]} <${nth % 2}@staff.invalid> now\ndata <<.\nSave\n.`,
        ...(nth === 0 ? ['from refs/heads/draft^0'] : []),
        `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
      ]);
      const words = ['fast-import', '--quiet', '--date-format=now'];
      execFileSync('git', words, { cwd: repository.gitDir, input: input.join('\n') });
      await store.bringUp();
    },
    /** The text of a content file as it is saved. */
    textOf: async (file: string) => `${await store.read(file)}`,
    /** How many saves are not public. */
    saves: () => Number(git(repository.gitDir, 'rev-list', '--count', 'live..draft')),
  };
}
