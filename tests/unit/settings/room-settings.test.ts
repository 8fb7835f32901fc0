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
