import { expect, test } from 'vitest';
import { startPostgres, WITHOUT_POSTGRES } from '#tests/servers/postgres.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { FAULTS } from './faulty-mail-server.ts';
import { type Outcome, tryToLose } from './try-to-lose.ts';

const GOOD = {
  lost: [],
  damaged: [],
  underAnotherId: [],
  filesWithWords: [],
  linesWithWords: [],
  pendingAtTheEnd: 0,
};

function tell(outbox: string, outcome: Outcome): void {
  const { acknowledged, unacknowledged, kills, faults, lost, repeats, seconds } = outcome;
  const spoiled = FAULTS.map((fault) => [fault, faults[fault]] as const).map(
    ([fault, count]) => `${fault} ${count}`,
  );
  console.log(
    `${outbox}: ${acknowledged} inquiries acknowledged, ${lost.length} lost; ${kills} kills, ${unacknowledged} posts unanswered or refused, mail server: ${spoiled.join(', ')}; ${repeats} mails came again under the same Message-ID; ${seconds} s`,
  );
}

/** Each is counted once, though some were mailed twice, and some were never acknowledged. */
function expectCounted({ acknowledged, counted: { received, delivered, mailed } }: Outcome): void {
  expect([received, delivered]).toEqual([mailed, mailed]);
  expect(received).toBeGreaterThanOrEqual(acknowledged);
}

/** An attempt that met no trouble proves nothing. */
function expectTrouble({ acknowledged, kills, faults, unacknowledged }: Outcome): void {
  expect(acknowledged).toBeGreaterThanOrEqual(500);
  expect(kills).toBeGreaterThan(5);
  expect(unacknowledged).toBeGreaterThan(0);
  for (const fault of FAULTS) expect(faults[fault]).toBeGreaterThan(0);
}

test('what was acknowledged is delivered, and nothing of it is left, with a file for an outbox', async () => {
  const outcome = await tryToLose({});
  tell('SQLite', outcome);
  expect(outcome).toMatchObject(GOOD);
  expectCounted(outcome);
  expectTrouble(outcome);
});

test('the same with PostgreSQL', { tags: NIGHTLY }, async ({ skip }) => {
  const postgres = await startPostgres();
  if (!postgres) return skip(WITHOUT_POSTGRES);
  try {
    const outcome = await tryToLose({ DATABASE_URL: postgres.url }, [postgres.dataDir]);
    tell('PostgreSQL', outcome);
    expect(outcome).toMatchObject(GOOD);
    expectCounted(outcome);
    expectTrouble(outcome);
  } finally {
    await postgres.stop();
  }
});
