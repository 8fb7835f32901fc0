import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEnvFile } from '#lib/settings/load-env-file.ts';
import { contentFolder } from '#tests/content-folder.ts';

/** An environment after it was given a file with this text. */
function loaded(text: string | Uint8Array, environment: Record<string, string | undefined> = {}) {
  const folder = contentFolder({ other: '' });
  writeFileSync(join(folder, '.env'), text);
  const issue = loadEnvFile(folder, environment);
  return { issue: issue?.replace(folder, '<folder>') ?? null, environment };
}

test('a folder without the file is fine', () => {
  const environment = { A: 'a' };
  expect(loadEnvFile(contentFolder({ '.env.local': 'A=b\nB=b\n' }), environment)).toBeNull();
  expect(environment).toEqual({ A: 'a' });
});

test.each([
  ['SMTP_URL=smtps://name:pa$HOME$$x@mail', 'smtps://name:pa$HOME$$x@mail'],
  ['export SMTP_URL=a', 'a'],
  ['# a note\n\nSMTP_URL = a  # and another', 'a'],
  ['SMTP_URL="a # b"', 'a # b'],
  ['SMTP_URL=\'a "b"\'', 'a "b"'],
  ['SMTP_URL=a\\nb', 'a\\nb'],
  ['\uFEFFSMTP_URL=a\r\nB=b\r\n', 'a'],
  ['SMTP_URL=', ''],
])('%j is parsed', (text, value) => {
  const { issue, environment } = loaded(text, { HOME: '/root' });
  expect(issue).toBeNull();
  expect(environment.SMTP_URL).toBe(value);
});

test('variables that are set win, even empty ones', () => {
  const { environment } = loaded('A=file\nB=file\nC=file\n', { A: 'set', B: '' });
  expect(environment).toEqual({ A: 'set', B: '', C: 'file' });
});

test('the default is the environment of the process', () => {
  const folder = contentFolder({ '.env': 'LOADED_BY_A_TEST=yes\n' });
  try {
    expect(loadEnvFile(folder)).toBeNull();
    expect(process.env.LOADED_BY_A_TEST).toBe('yes');
  } finally {
    delete process.env.LOADED_BY_A_TEST;
  }
});

test('a file that is not UTF-8 is reported, and nothing of it is loaded or repeated', () => {
  expect(loaded(Buffer.from('\uFEFFSMTP_URL=secret', 'utf16le'))).toEqual({
    issue:
      'The settings in <folder>/.env cannot be read (ERR_ENCODING_INVALID_ENCODED_DATA). Make it a UTF-8 text file that this account can read, or remove it.',
    environment: {},
  });
});

test('a file that cannot be read, such as a folder, is reported', () => {
  const folder = contentFolder({ other: '' });
  mkdirSync(join(folder, '.env'));
  expect(loadEnvFile(folder, {})).toBe(
    `The settings in ${join(folder, '.env')} cannot be read (EISDIR). Make it a UTF-8 text file that this account can read, or remove it.`,
  );
});
