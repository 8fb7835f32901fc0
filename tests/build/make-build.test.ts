import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildsIn, currentBuild, keptBuilds, switchTo } from '#build/store/kept-builds.ts';
import { readBuildNote, SERVER } from '#lib/build-note/build-note.ts';
import { copyProject } from '#tools/copies/copy-project.ts';
import { fillContent } from '#tools/copies/fill-content.ts';
import { filesOfMany } from '#tools/copies/many-pages.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { hasEnded } from '#tools/servers/program-path.ts';
import { type Served, serve } from '#tools/servers/serve-site.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { BUILD } from './build.ts';

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
const DRAFTED = 'No one may read this yet';
const NAMED = 'security:\n  contact: security@harbors.org\n  expires: 2027-06-30';

const first = basename(BUILD);
const { root, remove } = copyProject();
const builds = buildsIn(root);
const running: Served[] = [];
const DATA_DIR = join(root, 'data');

afterAll(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
  remove();
});

async function start(): Promise<Served> {
  const served = await serve(join(currentBuild(builds), SERVER), root, { DATA_DIR });
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
  mkdirSync(builds);
  cpSync(BUILD, join(builds, first), { recursive: true, preserveTimestamps: true });
  switchTo(builds, first);
  served = await start();
  answers = await answersOf(served);
  fillContent(join(root, 'content'), filesOfMany(4));
  change('content/pages/home.mdx', /^heading: .+$/m, `heading: ${CHANGED}`);
  change('content/practice.yaml', /^security: .+$/m, NAMED);
  change(WITHOUT_SCRIPTS, /^---$/m, '---\nscripts: false');
  const page = { title: DRAFTED, navLabel: 'A draft', draft: true };
  writeFileSync(join(root, 'content/pages/a-draft.mdx'), writePage(page, `${DRAFTED}.`));
  // Other people's half-finished work, which must not keep anyone's from being built.
  const evil = "{(() => { throw new Error('ran') })()}";
  writeFileSync(join(root, 'content/pages/a-draft-with-code.mdx'), writePage(page, `${DRAFTED}. ${evil}`));
  writeFileSync(
    join(root, 'content/pages/a-draft-unreadable.mdx'),
    writePage(page, `${DRAFTED}.\n\n<Callout>`),
  );
  const unfinished = writePage(page, `${DRAFTED}.`).replace('title: ', 'title: "');
  writeFileSync(join(root, 'content/pages/a-draft-unfinished.mdx'), unfinished);
  mkdirSync(join(root, 'public/images/a-draft'), { recursive: true });
  writeFileSync(join(root, 'public/images/a-draft/a-draft-taken.heic'), DRAFTED);
  cpSync(join(root, 'public/icon.svg'), join(root, 'public/images/a-draft/a-draft-line.svg'));
  // What a machine needs is part of a build.
  mkdirSync(join(root, 'deploy/machine'), { recursive: true });
  writeFileSync(join(root, 'deploy/site'), '#!/bin/bash\n', { mode: 0o755 });
  writeFileSync(join(root, 'deploy/machine/a-part.sh'), '# A part.\n');
  // Its stylesheet is another one.
  appendFileSync(join(root, 'app/globals.css'), '\nbody {\n  --built: after;\n}\n');
});

async function expectAsBefore(moment: RegExp): Promise<void> {
  const { child, ended, said } = build();
  try {
    await expect.poll(said, { timeout: PATIENCE_MS / 2, interval: 20 }).toMatch(moment);
  } finally {
    process.kill(-(child.pid as number), 'SIGKILL');
    await ended;
  }
  expect(basename(currentBuild(builds))).toBe(first);
  expect(await answersOf(served)).toEqual(answers);
  const again = await start();
  expect(await answersOf(again)).toEqual(answers);
}
test('a build that is killed while it compiles leaves what was served before', () =>
  expectAsBefore(/Creating an optimized production build/));
test('so does one that is killed while scripts are taken out', { tags: NIGHTLY }, () =>
  expectAsBefore(/Finalizing page optimization/),
);

test('a build that Next cannot finish changes nothing, whatever an earlier one left', async () => {
  const left = join(root, 'out/index.html');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(left, 'a page of before');
  const route = join(root, 'app/robots.ts');
  const text = readFileSync(route, 'utf8');
  writeFileSync(route, `${text}\nconst never = (`);
  const { ended, said } = build();
  const [code] = await ended;
  writeFileSync(route, text);
  expect(code, said()).toBe(1);
  expect(said()).toContain('\nNext did not finish, so nothing was built. What it said stands above.\n');
  expect(existsSync(left)).toBe(false);
  expect(keptBuilds(builds).map(({ id, isCurrent }) => [id, isCurrent])).toEqual([[first, true]]);
});

// One more that ends before its end. Which promises there are, and what is said of each, is in tests/unit/receipt.
test('a page that breaks a promise stops the release, and nothing is changed', {
  tags: NIGHTLY,
}, async () => {
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
  expect(keptBuilds(builds).map(({ id, isCurrent }) => [id, isCurrent])).toEqual([[first, true]]);
});

test('what is served stays the same to the byte while another build is made, and the next start serves that one', async () => {
  const { child, ended, said } = build();
  let looks = 0;
  while (!hasEnded(child)) {
    expect(await answersOf(served)).toEqual(answers);
    looks += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await ended)[0], said()).toBe(0);
  expect(basename(currentBuild(builds))).not.toBe(first);
  // The server that was there before knows nothing of it, until someone restarts it.
  expect(await answersOf(served)).toEqual(answers);
  const [home] = await answersOf(await start());
  expect(home).toContain(CHANGED);
  console.log(
    `A new build beside a running server: ${looks * ASKED.length} answers while it was made, all as before.`,
  );
});

test('a draft is in no file of a build', () => {
  const made = currentBuild(builds);
  const files = globSync('**/*', { cwd: made }).filter((name) => statSync(join(made, name)).isFile());
  expect(files.filter((name) => name.includes('a-draft'))).toEqual([]);
  const holding = files.filter(
    (name) => /\.(br|gz)$/.test(name) === false && readFileSync(join(made, name)).includes(DRAFTED),
  );
  expect(holding).toEqual([]);
});

// Here because it takes a build to see.
test('a build of a site that names a security contact has the file that says so, as plain text', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/.well-known/security.txt`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await response.text()).toBe(
    'Contact: mailto:security@harbors.org\nExpires: 2027-06-30T23:59:59Z\nPreferred-Languages: en\nCanonical: http://localhost:3000/.well-known/security.txt\n',
  );
});

test('a build has what a machine needs to run it, with the right to be run, and says which Node made it', () => {
  const made = currentBuild(builds);
  const modeOf = (name: string) => statSync(join(made, name)).mode & 0o777;
  expect(['deploy/site', 'deploy/machine/a-part.sh', 'inquiries.mjs'].map(modeOf)).toEqual([
    0o755, 0o644, 0o644,
  ]);
  expect(readBuildNote(made).node).toBe(process.versions.node);
});

/** Every file below a folder, with its bytes, and the time and the rights that it has. */
function filesIn(folder: string): Map<string, string> {
  const names = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    names.sort().map((name) => {
      const { mtimeMs, mode } = statSync(join(folder, name));
      return [name, `${mtimeMs} ${mode} ${readFileSync(join(folder, name)).toString('base64')}`];
    }),
  );
}

test('the same content and settings give the same build, to the byte', async () => {
  const made = currentBuild(builds);
  const aside = join(root, 'aside');
  renameSync(made, aside);
  // What was cut off under its name does not keep it out.
  mkdirSync(join(made, 'pages'), { recursive: true });
  const { ended, said } = build();
  expect((await ended)[0], said()).toBe(0);
  expect(currentBuild(builds)).toBe(made);
  expect(filesIn(made)).toEqual(filesIn(aside));
});

test('a page of the build before that is still open finds its stylesheet', async () => {
  const [before = ''] = answers;
  const stylesheet = /href="(\/_next\/static\/[^"]+\.css)"/.exec(before)?.[1] ?? '';
  const { url } = await start();
  expect(await (await fetch(url)).text()).not.toContain(stylesheet);
  const response = await fetch(url + stylesheet);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});
