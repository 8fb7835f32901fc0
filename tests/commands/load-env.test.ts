import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runScript } from '#tests/run-script.ts';
import { copyProject } from '#tools/copies/copy-project.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { NIGHTLY, tagsOf } from '#tools/test-run/when.ts';

const SITE = 'SITE_URL=https://www.loc.gov\n';
const UNSET = { SITE_URL: undefined, DATA_DIR: undefined, PORT: undefined };

/** A copy of the project with little content, one page of which has the full address of another. */
const project = copyProject(['app', 'bench', 'browser', 'components', 'deploy', 'docs', 'tests']);
const files = validFiles().map(({ file, text }) => ({
  file,
  text: file === 'pages/home.mdx' ? `${text}\nGo [there](https://www.loc.gov/contact/).\n` : text,
}));
fillContent(join(project.root, 'content'), files);
const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));

afterAll(() => {
  project.remove();
  rmSync(elsewhere, { recursive: true });
});

/** What a script of the copy says when it is called from elsewhere, where `env` is in a file in one of the two folders. */
function run(script: string, folder: string, env: string | null, args: string[] = []) {
  for (const each of [project.root, elsewhere]) rmSync(join(each, '.env'), { recursive: true, force: true });
  if (env === null) mkdirSync(join(folder, '.env'));
  else writeFileSync(join(folder, '.env'), env);
  const path = join('..', basename(project.root), 'scripts', script);
  const { status, stdout, stderr } = runScript(path, args, UNSET, '', elsewhere);
  return { status, said: `${stdout}${stderr}`.replaceAll(folder, '<folder>') };
}

test('the check reads the project that it lies in, and goes by its file .env, wherever it is called', () => {
  const { said } = run('check.ts', project.root, SITE);
  expect(said).toContain('<folder>/content/pages/home.mdx:13:4  error  broken-link');
  expect(said).toContain('has the full address of a page of this site: "https://www.loc.gov/contact/"');
  expect(run('check.ts', elsewhere, SITE)).toEqual({ status: 0, said: 'The content has no issues.\n' });
});

test('edit.ts goes by the file .env of the project', { tags: NIGHTLY }, () => {
  const words = 'PORT is "1e3", which is not a port. Use a number from 1 to 65535.\n';
  expect(run('edit.ts', project.root, 'PORT=1e3\n').said).toContain(words);
});

test('launch-report.ts goes by the file .env of the project', { tags: NIGHTLY }, () => {
  const { said } = run('launch-report.ts', project.root, SITE);
  expect(said).toContain('SMTP_URL is not set');
  expect(said).not.toContain('SITE_URL is not set');
  expect(run('launch-report.ts', project.root, '').said).toContain('SITE_URL is not set');
});

test('inquiries.ts goes by the file .env of the working folder, as the server does', () => {
  const words = 'There is no outbox <folder>/kept/inquiries.db.';
  expect(run('inquiries.ts', elsewhere, 'DATA_DIR=kept\n').said).toContain(words);
  expect(run('inquiries.ts', elsewhere, '').said).not.toContain(words);
});

const READERS: readonly (readonly [script: string, folder: string])[] = [
  ['inquiries.ts', elsewhere],
  ...['check.ts', 'launch-report.ts', 'edit.ts', 'build.ts', 'release.ts'].map(
    (script) => [script, project.root] as const,
  ),
];
/** By day, one that goes by each of the two folders. */
const BY_DAY = ['inquiries.ts', 'check.ts'];

for (const [script, folder] of READERS)
  test(`${script} ends where that file cannot be read`, { tags: tagsOf(BY_DAY.includes(script)) }, () => {
    expect(run(script, folder, null)).toEqual({
      status: 1,
      said: 'The settings in <folder>/.env cannot be read (EISDIR). Make it a UTF-8 text file that this account can read, or remove it.\n',
    });
  });
