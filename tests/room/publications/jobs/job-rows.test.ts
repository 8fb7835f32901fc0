import { expect, onTestFinished, test, vi } from 'vitest';
import { openJobRows } from '#staff/publications/jobs/job-rows.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { newFolder } from '../../saves/store-of.ts';

test('however many publications there were, none is looked at but those that are asked for', () => {
  const records = openRecords(newFolder());
  onTestFinished(() => records.close());
  const prepared = vi.spyOn(records, 'prepare');
  openJobRows(records);
  const asked = prepared.mock.calls.map(([sql]) => sql).filter((sql) => sql.startsWith('SELECT'));
  expect(asked.length).toBeGreaterThanOrEqual(4);
  for (const sql of asked) {
    const plan = records.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    expect([sql, plan.map(({ detail }) => detail)]).toEqual([sql, [expect.stringMatching(/ USING INDEX /)]]);
  }
});
