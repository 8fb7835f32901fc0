import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { siteReader } from '#lib/site.ts';
import { openAudit } from '#staff/records/audit.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { toRoutes } from '#staff/routes.tsx';
import { openDoor } from '#staff/sign-in/door/door.ts';
import type { Role } from '#staff/sign-in/who.ts';
import { fakePublications } from '../publish/fake-publications.ts';
import { committedStore, git } from '../saves/store-of.ts';
import { project } from '../small-room.ts';
import { authenticator, type Otherwise } from './authenticator.ts';

export const ORIGIN = 'https://staff.example.org';
const HOST = new URL(ORIGIN).host;

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** A browser: it keeps its cookies, and says that what it asks for comes from a page of the room. */
export function browserOf(ask: Ask) {
  const cookies = new Map<string, string>();
  const open: Ask = async (path, init = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const own = {
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const headers = { ...own, ...(cookie && { cookie }), ...(init.headers as Record<string, string>) };
    const response = await ask(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    open(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-mode': 'cors',
        'sec-fetch-dest': 'empty',
        ...headers,
      },
      body: JSON.stringify(body),
    });
  const send = (path: string, fields: Record<string, string> = {}) =>
    open(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `${new URLSearchParams(fields)}`,
    });
  return {
    cookies,
    open,
    post,
    /** Sends a form of the room. */
    send,
    read: async (path: string) => (await open(path)).text(),
    /** Uses the passkey of a device, or makes one, as the script of the room does; gives the answer of the room. */
    async passkey(
      kind: 'sign in' | 'prove' | 'add' | 'invited',
      device: ReturnType<typeof authenticator>,
      { token, ...otherwise }: Otherwise & { token?: string } = {},
    ) {
      const asked = await post('/passkey/options', { kind, token });
      if (!asked.ok) return asked;
      const options = await asked.json();
      const isMade = kind === 'add' || kind === 'invited';
      const response = isMade ? device.make(options, otherwise) : device.use(options, otherwise);
      return post('/passkey/verify', { response });
    },
  };
}

/** A room with the small site at which people sign in. It is gone when the test is. */
export async function openStaffedRoom(staffOrigin = ORIGIN) {
  const store = await committedStore({ 'public/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  const { repository, root: folder, data } = store;
  const records = openRecords(data);
  onTestFinished(() => records.close());
  const readSite = siteReader(join(folder, 'content'));
  const publications = fakePublications(repository, readSite);
  const room = {
    ...project,
    folder,
    data,
    repository,
    store,
    readSite,
    records,
    audit: openAudit(records),
    staffOrigin,
    publications,
  };
  const routes = toRoutes(room);
  const door = openDoor(room);
  if (!door) throw new Error('The room has no door.');
  const ask: Ask = async (path, init = {}) =>
    routes.request(`http://127.0.0.1:3100${path}`, { ...init, headers: { host: HOST, ...init.headers } });

  const invite = (name: string, role: Role = 'writer') => {
    const person = door.people.named(name) ?? door.people.add({ name, role, email: null, clinician: null });
    return door.invitations.make(person.id, 'test', staffOrigin);
  };
  return {
    records,
    routes,
    door,
    publications,
    ask,
    browser: () => browserOf(ask),
    invite,
    /** Someone who was invited, made a passkey and printed a code: their browser, their device and their id. */
    async someone(name: string, role: Role = 'writer') {
      const [browser, device] = [browserOf(ask), authenticator(staffOrigin)];
      const made = await browser.passkey('invited', device, { token: invite(name, role) });
      if (made.status !== 200) throw new Error(await made.text());
      const page = await (await browser.send('/people/me/code/')).text();
      const code = /<code>([^<]+)/.exec(page)?.[1] ?? '';
      const id = door.people.named(name)?.id ?? '';
      return { browser, device, id, code };
    },
    /** Lets so many minutes pass for all that was begun. */
    pass(minutes: number) {
      const past = minutes * 60_000;
      records.exec(
        `UPDATE sessions SET begun = begun - ${past}, seen = seen - ${past}, proved = proved - ${past};
         UPDATE invitations SET made = made - ${past}, expires = expires - ${past};`,
      );
    },
    /** All that is saved, as commits. */
    saved: () => git(repository.gitDir, 'for-each-ref'),
    /** All that is kept: commits, files and records. Two that are the same are the same room. */
    kept() {
      const tables = records
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        .all();
      const rows = tables.map(({ name }) => [name, records.prepare(`SELECT * FROM "${name}"`).all()]);
      const files = readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile() && !each.name.startsWith('staff.sqlite'))
        .map((each) => join(each.parentPath, each.name))
        .sort()
        .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]);
      return JSON.stringify([git(repository.gitDir, 'for-each-ref'), rows, files]);
    },
  };
}
