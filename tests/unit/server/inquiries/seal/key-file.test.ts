import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseKeys } from '#lib/settings/keys.ts';
import { readOrMakeKeyFile } from '#server/inquiries/seal/key-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a key file is created once, and only its owner can read it', () => {
  const dataDir = join(folder, 'data');
  const [made] = readOrMakeKeyFile(dataDir);
  expect(readOrMakeKeyFile(dataDir)[0]).toEqual(made);
  expect(statSync(join(dataDir, 'inquiry.key')).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(parseKeys(readFileSync(join(dataDir, 'inquiry.key'), 'utf8'))[0].id).toBe(made.id);
});
