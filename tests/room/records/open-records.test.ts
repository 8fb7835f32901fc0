import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openAudit } from '#staff/records/audit.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { newFolder } from '../saves/store-of.ts';

const PAGE = 4096;

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['is something else', () => Buffer.from('Not a database at all. '.repeat(99))],
  ['is cut off', (bytes) => bytes.subarray(0, 2 * PAGE)],
  ['has a page of something else', (bytes) => bytes.fill('x', 2 * PAGE, 3 * PAGE)],
])('a file that %s is told by its name, with what to do', (_, damage) => {
  const folder = newFolder();
  const file = join(folder, 'staff.sqlite');
  const records = openRecords(folder);
  const audit = openAudit(records);
  for (let nth = 0; nth < 200; nth += 1) audit.add({ id: 'ada', name: 'Ada Haven' }, `did this ${nth} times`);
  records.close();
  openRecords(folder).close();
  writeFileSync(file, damage(readFileSync(file)));
  expect(() => openRecords(folder)).toThrow(
    new RegExp(`^${file} cannot be opened \\(.+\\)\\. Stop every .* the last backup`),
  );
});

test('what another program holds is not opened half', () => {
  const folder = newFolder();
  openRecords(folder).close();
  const other = new DatabaseSync(join(folder, 'staff.sqlite'));
  // All of it, as VACUUM does.
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  expect(() => openRecords(folder, 0)).toThrow(
    /staff\.sqlite cannot be opened \(database is locked\)\. Stop every/,
  );
  other.close();
  openRecords(folder).close();
});
