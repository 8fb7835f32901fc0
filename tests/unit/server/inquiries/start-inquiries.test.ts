import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeKey } from '#lib/settings/keys.ts';
import { settingsOf } from '#lib/settings/reading.ts';
import { readServerSettings } from '#lib/settings/server-settings.ts';
import { type Inquiries, startInquiries } from '#server/inquiries/start-inquiries.ts';
import { anInquiry } from './an-inquiry.ts';

const MINUTE = 60_000;

let parent: string;
let folder: string;
let inquiries: Inquiries;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  parent = mkdtempSync(join(tmpdir(), 'inquiries-'));
  folder = join(parent, 'data');
});
afterEach(async () => {
  vi.useRealTimers();
  await inquiries.stop();
  rmSync(parent, { recursive: true });
});

/** A trial, whose mails are files. */
function start(): Inquiries {
  const environment = { DATA_DIR: folder, INQUIRY_KEYS: makeKey() };
  const build = { origin: 'http://localhost:3000', form: 'here' };
  const { inquiries: settings } = settingsOf(readServerSettings(environment, build, '/'));
  if (!settings) throw new Error('A trial has settings.');
  inquiries = startInquiries(settings, log);
  return inquiries;
}

test('an accepted inquiry is delivered', async () => {
  await start().accept(anInquiry());
  await vi.waitFor(() => expect(readdirSync(join(folder, 'mail'))).toHaveLength(1));
});

test('an inquiry that cannot be stored is logged, and the backlog rejects for 15 minutes or until one is stored', async () => {
  const { accept, backlog } = start();
  const refuse = async () => {
    renameSync(folder, `${folder}-away`);
    await expect(accept(anInquiry())).rejects.toThrow('was moved');
    renameSync(`${folder}-away`, folder);
  };
  await accept(anInquiry());
  await refuse();
  expect(log.error.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^An inquiry could not be stored, and its sender was told so\. The outbox .* was moved/,
      ),
    ],
  ]);
  await expect(backlog()).rejects.toThrow('The outbox stores nothing.');
  await accept(anInquiry());
  await expect(backlog()).resolves.toMatchObject({});
  await refuse();
  await vi.advanceTimersByTimeAsync(15 * MINUTE - 1);
  await expect(backlog()).rejects.toThrow('The outbox stores nothing.');
  await vi.advanceTimersByTimeAsync(1);
  await expect(backlog()).resolves.toMatchObject({});
});

test('an outbox that cannot be opened is retried every ten seconds, and nothing is accepted meanwhile', async () => {
  writeFileSync(folder, 'not a folder');
  const { accept } = start();
  await expect(accept(anInquiry())).rejects.toThrow('The outbox is not open.');
  expect(log.error.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^The inquiry form is not available\. The outbox .* \(EEXIST\)\. .* The outbox is opened again in 10 seconds\.$/,
      ),
    ],
  ]);
  rmSync(folder);
  await vi.advanceTimersByTimeAsync(10_000);
  await accept(anInquiry());
});

test('a post to a trial from elsewhere is logged once', () => {
  const { logTrialPost } = start();
  logTrialPost?.();
  logTrialPost?.();
  expect(log.error).toHaveBeenCalledOnce();
});
