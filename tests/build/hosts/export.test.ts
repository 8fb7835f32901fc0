import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildsIn, currentBuild, switchTo } from '#build/store/kept-builds.ts';
import { toFileName } from '#lib/build-note/to-file-name.ts';
import { NOT_FOUND, NOT_FOUND_PAGES, notFoundIn } from '#lib/not-found.ts';
import { makeKey } from '#lib/settings/keys.ts';
import { addBuild } from '#tests/add-build.ts';
import { ask } from '#tests/servers/ask.ts';
import { serveFiles } from '#tests/servers/serve-files.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { copyBuilds } from '#tools/copies/copy-builds.ts';
import { copyProject } from '#tools/copies/copy-project.ts';
import { freePort } from '#tools/servers/free-port.ts';
import { type ServedSite, serveBuildIn } from '#tools/servers/serve-site.ts';
import { builtSite, elementsOf, NOTE, parseHtml } from '../build.ts';
import { essenceOf } from './essence-of.ts';

const site = builtSite();
const ADDRESSES = Object.keys(NOTE.addresses).filter((address) => !NOT_FOUND_PAGES.includes(address));

const copied = copyBuilds();
const project = copyProject(['docs', 'content', 'bench']);
symlinkSync(copied.builds, buildsIn(project.root));
const parent = mkdtempSync(join(tmpdir(), 'export-'));
const pages = join(parent, 'pages');

const [onThisMachine = '', elsewhere = ''] = ['http://localhost:3000', 'https://example.org'].map((origin) =>
  addBuild(copied.builds, () => {}, { origin, form: 'https://forms.example.org' }),
);

let host: { url: string; stop(): Promise<void> };
let server: ServedSite;
let said: ReturnType<typeof runExport>;

beforeAll(async () => {
  switchTo(copied.builds, elsewhere);
  said = runExport([pages]);
  const port = await freePort();
  host = { url: `http://127.0.0.1:${port}`, ...(await serveFiles(pages, port)) };
  server = await serveBuildIn(currentBuild(copied.builds), {
    SMTP_URL: 'smtp://127.0.0.1:9',
    INQUIRY_TO: 'office@example.org',
    INQUIRY_FROM: 'site@example.org',
    INQUIRY_KEYS: makeKey(),
  });
});
afterAll(async () => {
  await Promise.all([host?.stop(), server?.stop()]);
  project.remove();
  copied.remove();
  rmSync(parent, { recursive: true, force: true });
});

function runExport(words: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/export.ts', ...words], {
    cwd: project.root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...env },
  });
  return { status, stdout, stderr };
}

const everyFile = () =>
  readdirSync(`${pages}/`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(pages, file)).isFile(),
  );

test('it says what was written, for which address, and what a host cannot do', () => {
  const told = site.facts.redirects.map(({ from }) => from).filter((from) => from.includes('?'));
  expect(said).toEqual({
    status: 0,
    stdout: `The pages of the build ${elsewhere}, made for https://example.org, are in ${pages}.\nCloudflare Pages does not match redirects by query. There, make redirect rules for: ${told.join(', ')}\n`,
    stderr: '',
  });
});

test.each([...site.pages.map(({ path }) => toFileName(path)), '404.html', '_headers', '_redirects'])(
  '%s is in the export',
  (name) => {
    expect(everyFile()).toContain(name);
  },
);

test.each(ADDRESSES)('a host of files answers %s as the server does', async (address) => {
  expect(essenceOf(await ask(host.url, address))).toEqual(essenceOf(await ask(server.url, address)));
});

test('it answers what does not exist with the page for that, and old addresses with the way to the new one', async () => {
  for (const [path, file] of [
    ['/nothing-here/', NOT_FOUND],
    ['/es/no-hay/nada/', notFoundIn('es-US')],
  ] as const) {
    const missing = await ask(host.url, path);
    expect([missing.status, missing.body.toString()]).toEqual([404, readFileSync(join(pages, file), 'utf8')]);
  }
  for (const { from, to } of site.facts.redirects.filter((each) => !each.from.includes('?'))) {
    const { status, headers } = await ask(host.url, from);
    expect([status, headers.location]).toEqual([301, to]);
  }
});

test('everything that a page names is in the export', () => {
  const named = new Set<string>();
  for (const file of everyFile().filter((name) => name.endsWith('.html'))) {
    const tree = parseHtml(readFileSync(join(pages, file), 'utf8'));
    for (const { properties } of elementsOf(tree, () => true)) {
      for (const value of [properties.href, properties.src, properties.dataModule]) {
        if (typeof value === 'string' && /^\/(?!\/)/.test(value)) named.add(value.replace(/[?#].*/, ''));
      }
    }
  }
  expect(named.size).toBeGreaterThan(site.pages.length / 2);
  expect([...named].filter((path) => !existsSync(join(pages, toFileName(path))))).toEqual([]);
});

test('nothing of the framework, of staff or of the server is in it', () => {
  const odd = everyFile().filter((file) =>
    /^_next\/.*\.m?js$|\.(rsc|meta|body|map|nft)|segments|keystatic|desk|^api|_not-found|_global|^500|^build\.json|^server|nginx|caddy/.test(
      file,
    ),
  );
  expect(odd).toEqual([]);
  const scripts = everyFile()
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => file.split('/')[0]);
  expect(new Set(scripts)).toEqual(new Set(['js', 'pagefind']));
});

test('pages are packed beforehand, and smaller for it', () => {
  for (const file of everyFile().filter((name) => name.endsWith('.html'))) {
    const { size } = statSync(join(pages, file));
    expect(statSync(join(pages, `${file}.gz`)).size).toBeLessThan(size);
    expect(statSync(join(pages, `${file}.br`)).size).toBeLessThan(statSync(join(pages, `${file}.gz`)).size);
  }
});

describe('what is asked of a build before it is exported', () => {
  const target = join(parent, 'other');

  test('pages with a form that only a server can receive are not exported as if there were one', () => {
    switchTo(
      copied.builds,
      addBuild(copied.builds, () => {}, { form: 'here' }),
    );
    expect(runExport([target])).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'The pages have the inquiry form, and a folder of files cannot receive what it sends, so nothing was written. Build with INQUIRY_ORIGIN=https://forms.example.org, the address of a server of yours that takes inquiries (docs/inquiries.md).\n',
    });
    expect(existsSync(target)).toBe(false);
  });

  test('pages that name this machine are exported to be tried on it alone', () => {
    switchTo(copied.builds, onThisMachine);
    expect(runExport([target])).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'The pages were built for http://localhost:3000, which is this machine, and name it as their address, so nothing was written. Build with SITE_URL=https://example.org, the address at which the host will send them; or, to look at the files on this machine alone, add --try: npm run export -- --try ../pages\n',
    });
    expect(existsSync(target)).toBe(false);
    expect(runExport(['--try', target])).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(target, 'index.html'))).toBe(true);
  });

  test('a build that is not there is not exported', () => {
    rmSync(join(copied.builds, 'current'));
    expect(runExport([target])).toMatchObject({
      status: 1,
      stderr: 'There is no finished build. Run "npm run build" first, or "npm run site" for both.\n',
    });
    switchTo(copied.builds, elsewhere);
  });

  test('the folder is seen from where the command was typed', () => {
    switchTo(copied.builds, elsewhere);
    const byNpm = { INIT_CWD: parent, npm_package_json: join(project.root, 'package.json') };
    expect(runExport(['here'], byNpm)).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(parent, 'here/index.html'))).toBe(true);
  });

  test.each([
    [[], 'Name the folder to write.'],
    [['a', 'b'], '"b" is a word too many.'],
  ])('%j is no folder to write', (words, why) => {
    const stderr = `${why}\n\nWrite it like this:\n  ${COMMANDS.export.usage}\n`;
    expect(runExport(words)).toEqual({ status: 1, stdout: '', stderr });
  });
});

test('links of the page with the form tell no one where they were followed', () => {
  const tree = parseHtml(readFileSync(join(pages, 'contact/index.html'), 'utf8'));
  const away = elementsOf(
    tree,
    ({ tagName, properties }) => tagName === 'a' && /^https?:/.test(`${properties.href}`),
  );
  expect(away.length).toBeGreaterThan(0);
  for (const { properties } of away) expect(properties.rel, `${properties.href}`).toContain('noreferrer');
});
