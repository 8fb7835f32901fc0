import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readRoomSettings } from '#lib/settings/room-settings.ts';

test('without a repository, the room edits the files of the project, and keeps the rest in the data folder', () => {
  expect(readRoomSettings({}).settings).toMatchObject({ repository: null, dataDir: resolve('data/staff') });
});

test('a repository and a data folder are taken as they are given', () => {
  const { settings } = readRoomSettings({ SITE_REPO: ' /srv/site.git ', DATA_DIR: '/var/lib/r2i' });
  expect(settings).toMatchObject({ repository: '/srv/site.git', dataDir: '/var/lib/r2i/staff' });
});

test('a repository whose place depends on where the room is started is refused', () => {
  expect(readRoomSettings({ SITE_REPO: 'site.git' }).issues).toEqual([
    'SITE_REPO is "site.git", which is not a path from the root of the disk. Write it like SITE_REPO=/srv/return-2-intimacy/repo.git',
  ]);
});

test.each(['https://203.0.113.7', 'https://[2001:db8::7]', 'http://127.0.0.1:3100'])(
  'the room cannot be at %s: a passkey belongs to a name',
  (address) => {
    expect(readRoomSettings({ STAFF_URL: address }).issues).toEqual([
      `STAFF_URL is "${address}", which is not an address with a name. Write it like STAFF_URL=https://staff.example.org`,
    ]);
  },
);

test.each(['https://staff.example.org', 'https://1.staff.example.org:8443', 'http://localhost:3100'])(
  'the room can be at %s',
  (address) => {
    expect(readRoomSettings({ STAFF_URL: address }).settings?.staffOrigin).toBe(address);
  },
);
