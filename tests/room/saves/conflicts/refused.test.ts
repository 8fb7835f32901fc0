import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepRefused, listRefused, readRefused } from '#staff/saves/conflicts/refused.ts';
import { ADA, newFolder } from '../store-of.ts';

const FILES = [
  { path: 'content/pages/a.mdx', title: 'A', mine: 'Mine.', theirs: 'Theirs.', by: 'Bo', when: null },
];

test('refused words are found by their id, and by no other name', async () => {
  const data = newFolder();
  const id = await keepRefused(data, ADA, FILES);
  expect(readRefused(data, id)).toMatchObject({ id, person: ADA, files: FILES });
  for (const other of ['', '..', `../refused/${id}`, `${id}.json`, `${id}\0`])
    expect(readRefused(data, other)).toBeNull();
  expect(statSync(join(data, 'refused', `${id}.json`)).mode & 0o777).toBe(0o600);
});

test('as many are kept as someone may look for, and not for ever', async () => {
  const data = newFolder();
  await keepRefused(data, ADA, FILES, new Date('2026-01-01'));
  for (let nth = 0; nth < 101; nth++)
    await keepRefused(data, ADA, FILES, new Date(Date.UTC(2026, 10, 22, 0, 0, nth)));
  const kept = listRefused(data);
  expect(kept.map(({ at }) => at.slice(0, 10))).toEqual(kept.map(() => '2026-11-22'));
  expect(readdirSync(join(data, 'refused')).length).toBe(100);
  expect(kept[0]?.at).toBe('2026-11-22T00:01:40.000Z');
});
