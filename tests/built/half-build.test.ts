import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PREFIX } from '#lib/builds/build-folders.ts';
import { currentBuild, POINTER } from '#lib/builds/current-build.ts';
import { copyProject } from '#tests/copy-project.ts';
import { fillContent } from '#tests/fill-content.ts';
import { type Served, serve } from '#tests/serve-site.ts';
import { filesOfMany } from '#tests/unit/links/many-pages.ts';
import { DIST, ROOT } from './build.ts';

const ASKED = [
  '/',
  '/sex-addiction-therapy-miami-florida/',
  '/pagefind/pagefind-entry.json',
  '/js/site.js',
  '/sitemap.xml',
];
const WITHOUT_SCRIPTS = 'content/pillars/number-1.mdx';
const PATIENCE_MS = 600_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

const CHANGED = 'As it was built after';
const NAMED = 'security:\n  contact: security@harbor.test\n  expires: 2027-06-30';

const first = basename(DIST);
const { root, remove } = copyProject();
const running: Served[] = [];
const DATA_DIR = join(root, 'data');

afterAll(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
  remove();
});

async function start(): Promise<Served> {
  const served = await serve('scripts/serve.ts', root, { DATA_DIR });
  running.push(served);
  return served;
}

/** Starts a build, or a release, in a group of its own, so that all that it started can be killed with it. */
function build(script = 'scripts/build.ts') {
  const child = spawn(process.execPath, [script], { cwd: root, detached: true, stdio: 'pipe' });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit');
  return { child, ended, said: () => said };
}

const answersOf = ({ url }: Served) =>
  Promise.all(
    ASKED.map(async (path) => {
      const response = await fetch(url + path);
      return `${response.status} ${await response.text()}`;
    }),
  );

function change(file: string, from: RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(root, file), text.replace(from, to));
}

let served: Served;
let answers: string[];

// What is served is the build that the other tests read, as if this copy had made it. What is built beside it is a site of a few pages:
// it is built and measured sooner.
beforeAll(async () => {
  for (const part of [POINTER, first])
    cpSync(join(ROOT, part), join(root, part), { recursive: true, verbatimSymlinks: true });
  served = await start();
  answers = await answersOf(served);
  fillContent(join(root, 'content'), filesOfMany(4));
  change('content/pages/home.mdx', /^heading: .+$/m, `heading: ${CHANGED}`);
  change('content/practice.yaml', /^security: .+$/m, NAMED);
  change(WITHOUT_SCRIPTS, /^---$/m, '---\nscripts: false');
});

test.each([
  ['while it compiles', /Creating an optimized production build/],
  ['while scripts are taken out', /Running onBuildComplete/],
])('a build that is killed %s leaves what was served before', async (_, moment) => {
  const { child, ended, said } = build();
  try {
    await expect.poll(said, { timeout: PATIENCE_MS / 2, interval: 20 }).toMatch(moment);
  } finally {
    process.kill(-(child.pid as number), 'SIGKILL');
    await ended;
  }
  expect(currentBuild(root)).toBe(first);
  expect(await answersOf(served)).toEqual(answers);
  const again = await start();
  expect(await answersOf(again)).toEqual(answers);
});

test('a page that breaks a promise stops the release, and nothing is changed', async () => {
  const script = join(root, 'browser/site.ts');
  const text = readFileSync(script, 'utf8');
  writeFileSync(script, `${text}\nlocalStorage.setItem('seen', 'yes');\n`);
  const { ended, said } = build('scripts/release.ts');
  const [code] = await ended;
  writeFileSync(script, text);
  expect(code, said()).toBe(1);
  expect(said()).toContain('\n/number-0/: It left 1 entries in the storage of the browser.\n');
  expect(said()).not.toContain('\n/number-1/: ');
  expect(said()).toContain(
    'Nothing was released: what was to be served before is still what is to be served.',
  );
  expect(currentBuild(root)).toBe(first);
  expect(readdirSync(root).filter((name) => name.startsWith(PREFIX))).toEqual([first]);
});

test('what is served stays the same to the byte while another build is made, and the next start serves that one', async () => {
  const { child, ended, said } = build();
  let looks = 0;
  while (child.exitCode === null) {
    expect(await answersOf(served)).toEqual(answers);
    looks += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await ended)[0], said()).toBe(0);
  expect(currentBuild(root)).not.toBe(first);
  // The server that was there before knows nothing of it, until somebody restarts it.
  expect(await answersOf(served)).toEqual(answers);
  const [home] = await answersOf(await start());
  expect(home).toContain(CHANGED);
  console.log(
    `A new build beside a running server: ${looks * ASKED.length} answers while it was made, all as before.`,
  );
});

// Here because it takes a build to see.
test('a build of a site that names a security contact has the file that says so, as plain text', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/.well-known/security.txt`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await response.text()).toBe(
    'Contact: mailto:security@harbor.test\nExpires: 2027-06-30T23:59:59Z\nPreferred-Languages: en\nCanonical: http://localhost:3000/.well-known/security.txt\n',
  );
});
