import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openAudit } from '#staff/records/audit.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { newFolder } from '../saves/store-of.ts';

test('what was done is told, the last first, and in parts', () => {
  const audit = openAudit(openRecords(newFolder()));
  for (const did of ['one', 'two', 'three']) audit.add({ id: 'ada', name: 'Ada' }, did);
  const words = (most: number, skip?: number) => audit.last(most, skip).map(({ did }) => did);
  expect([words(2), words(2, 2), audit.count()]).toEqual([['three', 'two'], ['one'], 3]);
});

test.each([
  "UPDATE audit SET did = 'nothing'",
  'UPDATE audit SET id = id + 10',
  'DELETE FROM audit',
  'DELETE FROM audit WHERE id = 1',
  `REPLACE INTO audit (id, "when", who, name, did) VALUES (1, '', '', '', 'nothing')`,
  `INSERT OR REPLACE INTO audit (id, "when", who, name, did) VALUES (1, '', '', '', 'nothing')`,
  `INSERT INTO audit (id, "when", who, name, did) VALUES (1, '', '', '', '') ON CONFLICT (id) DO UPDATE SET did = 'nothing'`,
])('nothing of it is changed by %s, by this program or another', (statement) => {
  const folder = newFolder();
  const audit = openAudit(openRecords(folder));
  audit.add({ id: 'ada', name: 'Ada' }, 'published “Nights”');
  const other = new DatabaseSync(join(folder, 'staff.sqlite'));
  expect(() => other.exec(statement)).toThrow('the audit is only ever added to');
  other.close();
  expect(audit.last(9)).toMatchObject([{ who: 'ada', did: 'published “Nights”' }]);
});
