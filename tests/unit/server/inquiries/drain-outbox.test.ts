import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeKey, parseKeys } from '#lib/settings/keys.ts';
import { settingsOf } from '#lib/settings/reading.ts';
import { readServerSettings } from '#lib/settings/server-settings.ts';
import { drainOutbox } from '#server/inquiries/drain-outbox.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { seal } from '#server/inquiries/seal/seal.ts';
import { anInquiry } from './an-inquiry.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const KEY = makeKey();

/** A folder whose outbox holds some inquiries; null is no outbox. */
async function project({ waiting }: { waiting: number | null }): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'drain-'));
  ends.push(() => rmSync(root, { recursive: true, force: true }));
  if (waiting === null) return root;
  const outbox = await openSqliteOutbox(join(root, 'data'));
  for (let number = 0; number < waiting; number++) {
    const id = `inquiry-${number}`;
    await outbox.add({ id, createdAt: Date.now(), ...seal(parseKeys(KEY)[0], id, anInquiry()) });
  }
  await outbox.close();
  return root;
}

function drain(root: string, environment: Record<string, string> = {}) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const build = { origin: 'https://example.org', form: null };
  const { outbox, inquiries } = settingsOf(readServerSettings(environment, build, root));
  const draining = drainOutbox(outbox, inquiries, log);
  ends.push(() => draining?.stop());
  return { draining, log };
}

test('without an outbox there is nothing to drain', async () => {
  expect(drain(await project({ waiting: null })).draining).toBeNull();
});

test('inquiries that wait without settings are logged and counted', async () => {
  const { draining, log } = drain(await project({ waiting: 2 }));
  expect((await draining?.backlog())?.pending).toBe(2);
  await vi.waitFor(
    () =>
      expect(log.error.mock.calls).toEqual([
        [
          'ALERT: 2 inquiries are waiting, and nothing delivers them: the site was built without the form, and its settings are missing. Set them as docs/inquiries.md describes, and restart the server.',
        ],
      ]),
    { timeout: 25_000 },
  );
});

test('an empty outbox is not logged, and accepts nothing', async () => {
  const { draining, log } = drain(await project({ waiting: 0 }));
  expect((await draining?.backlog())?.pending).toBe(0);
  await expect(draining?.accept(anInquiry())).rejects.toThrow('The form is not offered.');
  expect(log.error).not.toHaveBeenCalled();
});

test('with its settings, what waits is delivered as before', async () => {
  const root = await project({ waiting: 1 });
  const { log } = drain(root, {
    SMTP_URL: 'smtp://127.0.0.1:9',
    INQUIRY_TO: 'office@example.org',
    INQUIRY_FROM: 'site@example.org',
    INQUIRY_KEYS: KEY,
  });
  await vi.waitFor(
    () => expect(log.warn.mock.calls.join()).toContain('Inquiry inquiry-0 was not delivered'),
    { timeout: 25_000 },
  );
});
