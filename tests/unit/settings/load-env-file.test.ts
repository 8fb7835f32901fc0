import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEnvFile } from '#lib/settings/load-env-file.ts';
import { contentFolder } from '#tests/content-folder.ts';

/** What an environment holds once it was given a file with this text. */
function loaded(text: string | Uint8Array, environment: Record<string, string | undefined> = {}) {
  const folder = contentFolder({ other: '' });
  writeFileSync(join(folder, '.env'), text);
  const fault = loadEnvFile(folder, environment);
  return { fault: fault?.replace(folder, '<folder>') ?? null, environment };
}

test('a folder without the file is as good', () => {
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
])('%j says what stands there', (text, value) => {
  const { fault, environment } = loaded(text, { HOME: '/root' });
  expect(fault).toBeNull();
  expect(environment.SMTP_URL).toBe(value);
});

test('what the environment has wins, also as nothing', () => {
  const { environment } = loaded('A=file\nB=file\nC=file\n', { A: 'set', B: '' });
  expect(environment).toEqual({ A: 'set', B: '', C: 'file' });
});

test('without an environment of its own, it is that of the process', () => {
  const folder = contentFolder({ '.env': 'LOADED_BY_A_TEST=yes\n' });
  try {
    expect(loadEnvFile(folder)).toBeNull();
    expect(process.env.LOADED_BY_A_TEST).toBe('yes');
  } finally {
    delete process.env.LOADED_BY_A_TEST;
  }
});

test('a file that is no text in UTF-8 is told, and nothing of it is taken or repeated', () => {
  expect(loaded(Buffer.from('\uFEFFSMTP_URL=secret', 'utf16le'))).toEqual({
    fault:
      'The settings in <folder>/.env cannot be read (ERR_ENCODING_INVALID_ENCODED_DATA). Let it be a text file in UTF-8 that this account may read, or take it away.',
    environment: {},
  });
});

test('a folder of that name is told', () => {
  const folder = contentFolder({ other: '' });
  mkdirSync(join(folder, '.env'));
  expect(loadEnvFile(folder, {})).toBe(
    `The settings in ${join(folder, '.env')} cannot be read (EISDIR). Let it be a text file in UTF-8 that this account may read, or take it away.`,
  );
});

test('a file that this account may not read is told', () => {
  const folder = contentFolder({ '.env': 'A=a\n' });
  chmodSync(join(folder, '.env'), 0);
  chmodSync(dirname(folder), 0o755);
  // Root may read everything, and becomes no one: once all is loaded, because no one may not read the project of root either.
  const program = `
    import { loadEnvFile } from '#lib/settings/load-env-file.ts';
    if (process.getuid?.() === 0) {
      process.setgid(65_534);
      process.setuid(65_534);
    }
    console.log(loadEnvFile(${JSON.stringify(folder)}));
  `;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(stdout).toBe(
    `The settings in ${join(folder, '.env')} cannot be read (EACCES). Let it be a text file in UTF-8 that this account may read, or take it away.\n`,
  );
});
