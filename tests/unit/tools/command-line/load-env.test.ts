import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '#tests/content-folder.ts';
import { runScript } from '#tests/run-script.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const SITE = 'SITE_URL=https://example.net\n';
const UNSET = { SITE_URL: undefined, DATA_DIR: undefined, PORT: undefined };

/** A folder to work in, with content that has the full address of one of its own pages. */
function workingFolder(): string {
  const files = Object.fromEntries(validFiles().map(({ file, text }) => [file, text]));
  const link = '\nGo [there](https://example.net/contact/).\n';
  const content = contentFolder({ ...files, 'pages/home.mdx': files['pages/home.mdx'] + link });
  symlinkSync(join(import.meta.dirname, '../../../../node_modules'), join(dirname(content), 'node_modules'));
  return dirname(content);
}

function run(script: string, env: string | null, args: string[] = []) {
  const folder = workingFolder();
  if (env === null) mkdirSync(join(folder, '.env'));
  else writeFileSync(join(folder, '.env'), env);
  const { status, stdout, stderr } = runScript(script, args, UNSET, '', folder);
  return { status, said: `${stdout}${stderr}`.replaceAll(folder, '<folder>') };
}

test.each([
  ['inquiries.ts', 'DATA_DIR=kept\n', 'There is no outbox <folder>/kept/inquiries.db.'],
  ['check.ts', SITE, 'has the full address of a page of this site: "https://example.net/contact/"'],
])('%s goes by the file .env of the working folder', (script, env, words) => {
  expect(run(script, env).said).toContain(words);
  expect(run(script, '').said).not.toContain(words);
});

test('launch-report.ts goes by the file .env of the working folder', () => {
  const { said } = run('launch-report.ts', SITE);
  expect(said).toContain('SMTP_URL is not set');
  expect(said).not.toContain('SITE_URL is not set');
  expect(run('launch-report.ts', '').said).toContain('SITE_URL is not set');
});

test.each(['inquiries.ts', 'check.ts', 'launch-report.ts', 'edit.ts', 'release.ts'])(
  '%s ends where that file cannot be read',
  (script) => {
    expect(run(script, null)).toEqual({
      status: 1,
      said: 'The settings in <folder>/.env cannot be read (EISDIR). Make it a UTF-8 text file that this account can read, or remove it.\n',
    });
  },
);

test('edit.ts ends where the port is none', () => {
  expect(run('edit.ts', 'PORT=1e3\n')).toEqual({
    status: 1,
    said: 'PORT is "1e3", which is not a port. Use a number from 1 to 65535.\n',
  });
});
