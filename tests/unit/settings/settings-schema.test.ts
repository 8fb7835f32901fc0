import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as wordsOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { SETTINGS } from '#lib/launch/settings.ts';
import { buildSchema } from '#lib/settings/build-settings.ts';
import { read } from '#lib/settings/reading.ts';
import { everySetting } from '#lib/settings/room-settings.ts';
import { serverSchema } from '#lib/settings/server-settings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const NAMES = Object.keys(everySetting.shape);

test('docs/inquiries.md lists every setting, and no other, in the words of the schema', () => {
  const described = Object.entries(everySetting.shape).map(([name, { description }]) => [name, description]);
  const words = tableBelow('docs/inquiries.md', 'Settings').map(([name, , what]) => [name, what]);
  expect(words).toEqual(described);
});

test('docs/inquiries.md says which settings the build reads, and which the server', () => {
  const rows = tableBelow('docs/inquiries.md', 'Settings');
  const readBy = (who: string) => rows.filter(([, by]) => by === who).map(([name]) => name);
  expect(readBy('build').sort()).toEqual(Object.keys(buildSchema.shape).sort());
  expect(readBy('server').sort()).toEqual(Object.keys(serverSchema.shape).sort());
});

test('.env.example has every setting, and no other, in the words of the schema and switched off', () => {
  const [, ...parts] = readFileSync(join(ROOT, '.env.example'), 'utf8').trimEnd().split('\n\n');
  const told = Object.entries(everySetting.shape).map(([name, { description }]) => [name, description]);
  expect(parts).toEqual(told.map(([name, description]) => `# ${description}\n# ${name}=`));
});

test('docs/commands.md names no variable that is no setting, but the browsers of the tests', () => {
  const named = tableBelow('docs/commands.md', 'Variables').flatMap(([names = '']) => names.split(', '));
  expect(named.filter((name) => /^[A-Z_]+$/.test(name) && !NAMES.includes(name))).toEqual([
    'CHROMIUM_PATH',
    'FIREFOX_PATH',
  ]);
  expect(named).toContain('SITE_URL');
});

test.each(NAMES.filter((name) => name !== 'DATA_DIR'))(
  'a wrong %s is reported, with its name first',
  (name) => {
    const { issues } = read(everySetting, { [name]: '¡!' });
    expect(issues).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
  },
);

test.each(['SMTP_URL', 'DATABASE_URL', 'INQUIRY_KEYS'])('a wrong %s is not repeated', (name) => {
  for (const value of [
    'canary',
    'http://name:canary@host',
    'smtp://n:canary@h?a',
    'postgres://n:canary@h/%',
  ]) {
    const { issues } = read(everySetting, { [name]: value });
    expect(issues).toHaveLength(1);
    expect(issues?.join()).not.toContain('canary');
  }
});

test('without any setting, nothing is wrong', () => {
  const empty = Object.fromEntries(NAMES.map((name) => [name, ' ']));
  expect(read(everySetting, {}).issues).toBeNull();
  expect(read(everySetting, empty).issues).toBeNull();
});

// It reports that SITE_URL is missing where the machine has another address, which no setting tells.
const READS_PAST = 'build/draw/refuse-issues.ts';
// A setting by its name, as in process.env.PORT.
const READ = /\benv(?:ironment)?(?:\??\.|\[['"])([A-Z_]+)/g;

test('no setting is read past the schema', () => {
  const folders = [
    'app',
    'build',
    'components',
    'lib',
    'scripts',
    'server',
    'staff',
    'tools/command-line',
    'tools/inquiries',
    'tools/measure',
  ];
  const files = ['next.config.mjs', ...folders.flatMap((folder) => sourcesIn(folder))];
  const past = files.filter((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(READ)].some(([, name = '']) => NAMES.includes(name)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(past.filter((file) => file !== READS_PAST)).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => join(folder, name));
}

test('the launch report asks for existing settings', () => {
  expect(NAMES).toEqual(expect.arrayContaining(SETTINGS.map(({ name }) => name)));
});

/** The text of the cells of each table below a heading, without the header row. */
function tableBelow(file: string, title: string): string[][] {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(readFileSync(join(ROOT, file), 'utf8'));
  const start = tree.children.findIndex((node) => node.type === 'heading' && wordsOf(node) === title);
  const after = tree.children.slice(start + 1);
  const end = after.findIndex((node) => node.type === 'heading');
  return after
    .slice(0, end)
    .flatMap((node) => (node.type === 'table' ? node.children.slice(1) : []))
    .map(({ children }) => children.map((cell) => wordsOf(cell)));
}
