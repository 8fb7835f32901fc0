import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * What each part of lib may import from the others, `types` for types alone. A new part is entered here, so that
 * somebody decides where it belongs.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  issue: [],
  'known-pages': [],
  languages: [],
  content: ['languages', 'known-pages', 'issue'],
  links: ['known-pages', 'content', 'issue'],
  'screen-colors': [],
  sharing: ['screen-colors', 'types of content'],
  icons: ['languages', 'screen-colors', 'types of content'],
  seo: ['sharing', 'links', 'languages', 'known-pages', 'content', 'issue'],
  checks: ['settings', 'sharing', 'seo', 'links', 'known-pages', 'content', 'issue'],
  search: ['links', 'content', 'issue'],
  sources: ['content', 'issue'],
  pictures: ['types of content'],
  today: [],
  'write-whole': [],
  settings: ['http'],
  launch: ['today', 'settings', 'content', 'issue'],
  new: ['site', 'checks', 'known-pages', 'content', 'issue'],
  move: ['site', 'checks', 'links', 'known-pages', 'content', 'issue'],
  directory: ['links', 'content', 'issue'],
  site: ['today', 'settings', 'checks', 'search', 'seo', 'links', 'content', 'issue'],
  'page-view': [
    'site',
    'inquiries',
    'seo',
    'directory',
    'launch',
    'sources',
    'pictures',
    'links',
    'known-pages',
    'content',
    'issue',
  ],
  desk: ['site', 'checks', 'seo', 'sharing', 'launch', 'links', 'known-pages', 'content', 'issue'],
  builds: [],
  receipt: ['known-pages'],
  http: ['known-pages', 'types of content'],
  inquiries: ['known-pages', 'settings', 'write-whole', 'http'],
  'html-first': [],
};

type Source = { file: string; text: string };
type Import = { from: string; to: string; typeOnly: boolean };

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => {
      const file = posix.join(folder, name.replaceAll('\\', '/'));
      return { file, text: readFileSync(join(ROOT, file), 'utf8') };
    });
}

// Statements start their line (Biome sees to it) and imports are named by a plain string.
const STATEMENT = /^(?:import|export)\b(\s+type\b)?([^;'"]*?from)?\s*(['"])(.+?)\3/gm;
const CALL = /\bimport\(\s*(['"`])(.+?)\1/g;

/** Every import of a file that leads to another file of the project, by that file's path. */
function importsOf({ file, text }: Source): Import[] {
  const found = [
    ...[...text.matchAll(STATEMENT)].map(([, type, names = '', , to = '']) => ({
      to,
      typeOnly: type !== undefined || onlyTypes(names),
    })),
    ...[...text.matchAll(CALL)].map(([, , to = '']) => ({ to, typeOnly: false })),
  ];
  return found.flatMap(({ to, typeOnly }) => {
    const path = to.startsWith('.')
      ? posix.join(posix.dirname(file), to)
      : to.startsWith('#')
        ? to.slice(1)
        : null;
    return path === null ? [] : [{ from: file, to: path, typeOnly }];
  });
}

function onlyTypes(names: string): boolean {
  const inside = /\{([^}]*)\}/.exec(names)?.[1];
  if (inside === undefined) return false;
  const each = inside.split(',').filter((name) => name.trim() !== '');
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

/** The part of lib that a file belongs to, or null for a file elsewhere. */
const partOf = (file: string) => /^lib\/([^/.]+)/.exec(file)?.[1] ?? null;

/** What is wrong with the imports of some files, in words. */
function faultsOf(sources: Source[]): string[] {
  return sources.flatMap(importsOf).flatMap(({ from, to, typeOnly }) => {
    const part = partOf(from);
    const other = partOf(to);
    const fault = [`${from} imports ${typeOnly ? 'a type from ' : ''}${to}`];
    if (from.startsWith('components/')) {
      if (to.startsWith('components/')) return [];
      return other !== null && typeOnly ? [] : fault;
    }
    if (part === null) return [];
    if (other === null) return fault;
    const allowed = MAY_IMPORT[part] ?? [];
    if (part === other || allowed.includes(other)) return [];
    return typeOnly && allowed.includes(`types of ${other}`) ? [] : fault;
  });
}

test('imports go one way', () => {
  expect(faultsOf([...sourcesIn('lib'), ...sourcesIn('components')])).toEqual([]);
});

/** What of lib a server may hold, which knows nothing of content. */
const IN_SERVER = ['builds', 'http', 'inquiries', 'known-pages', 'settings'];

test.each([
  ['server', (to: string) => IN_SERVER.includes(partOf(to) ?? '')],
  ['build', (to: string) => partOf(to) !== null],
])('%s imports of other rooms only what it may', (room, may) => {
  const others = sourcesIn(room)
    .flatMap(importsOf)
    .filter(({ to }) => !to.startsWith(`${room}/`));
  expect(others.filter(({ to }) => !may(to))).toEqual([]);
  expect(others.length).toBeGreaterThan(0);
});

/** What draws the pictures of links, with a part of Next that needs no server. */
const DRAWS = 'lib/sharing/draw-card.ts';

test('Next is imported by what it draws alone, so that nothing else depends on it', () => {
  const rooms = ['bench', 'browser', 'build', 'components', 'editor', 'lib', 'scripts', 'server'];
  const naming = rooms
    .flatMap(sourcesIn)
    .filter(({ text }) => /from 'next(\/|')|import\('next[/']/.test(text));
  expect(naming.map(({ file }) => file)).toEqual([DRAWS]);
});

test('every part of lib has its place in the order', () => {
  const parts = new Set(sourcesIn('lib').map(({ file }) => partOf(file)));
  expect([...parts].filter((part) => part === null || !(part in MAY_IMPORT))).toEqual([]);
});

test('every import of a file of the project is found', () => {
  const text = [
    "import { a } from './a.ts';",
    "import type { B } from '#lib/content/b.ts';",
    "import {\n  type C,\n  type D,\n} from '../c.ts';",
    "import { e, type F } from './e.ts';",
    "import './g.css';",
    "export * from './h.ts';",
    "export { i } from './i.ts';",
    "import { z } from 'zod';",
    'const j = await import(`../j/name.mdx`);',
    'const text = "from here";',
  ].join('\n');
  expect(
    importsOf({ file: 'lib/links/x.ts', text }).map(
      ({ to, typeOnly }) => `${to}${typeOnly ? ' (types)' : ''}`,
    ),
  ).toEqual([
    'lib/links/a.ts',
    'lib/content/b.ts (types)',
    'lib/c.ts (types)',
    'lib/links/e.ts',
    'lib/links/g.css',
    'lib/links/h.ts',
    'lib/links/i.ts',
    'lib/j/name.mdx',
  ]);
});

test.each([
  ['lib/content/x.ts', "import { buildGraph } from '../links/build-graph.ts';"],
  ['lib/links/x.ts', "import type { Rule } from '../checks/rule.ts';"],
  ['lib/seo/x.ts', "import { toSite } from '#lib/site.ts';"],
  ['lib/issue.ts', "import { z } from './content/schema.ts';"],
  ['lib/seo/x.ts', "import { getSite } from '#app/site.ts';"],
  ['lib/checks/x.ts', "import { Menu } from '../../components/navigation/menu.tsx';"],
  ['lib/site.ts', "import { siteWith } from '#tests/fixture-site.ts';"],
  ['lib/http/x.ts', "import { redirectsSchema } from '../content/facts-schema.ts';"],
  ['lib/http/x.ts', "import type { Graph } from '../links/build-graph.ts';"],
  ['lib/html-first/x.ts', "import type { Issue } from '../issue.ts';"],
  ['lib/inquiries/x.ts', "import type { Practice } from '../content/facts-schema.ts';"],
  ['lib/settings/x.ts', "import { seal } from '../inquiries/seal.ts';"],
  ['lib/settings/x.ts', "import type { Practice } from '../content/facts-schema.ts';"],
  ['components/x.tsx', "import { viewOf } from '#lib/page-view.ts';"],
  ['components/x.tsx', "import { type Page, other } from '#lib/content/page.ts';"],
  ['components/x.tsx', "import type { Site } from '#app/site.ts';"],
])('%s may not say: %s', (file, text) => {
  expect(faultsOf([{ file, text }])).toHaveLength(1);
});

test.each([
  ['lib/seo/x.ts', "import type { Page } from '../content/page.ts';"],
  ['lib/http/x.ts', "import type { Redirect } from '../content/facts-schema.ts';"],
  ['lib/site.ts', "import { runChecks } from './checks/run-checks.ts';"],
  ['components/x.tsx', "import type { Page } from '#lib/content/page.ts';"],
  ['components/x.tsx', "import { type Page } from '#lib/content/page.ts';"],
  ['components/navigation/x.tsx', "import { Markdown } from '../markdown.tsx';"],
])('%s may say: %s', (file, text) => {
  expect(faultsOf([{ file, text }])).toEqual([]);
});

const DIRECTIVE = /^\s*(['"])use client\1/m;

test('no page and no component runs in the browser', () => {
  const sources = [...sourcesIn('app'), ...sourcesIn('components')];
  expect(sources.filter(({ text }) => DIRECTIVE.test(text)).map(({ file }) => file)).toEqual([]);
});

test.each(["'use client';\nimport a from 'a';", '// A note.\n"use client"\n'])(
  'a client component would be seen: %j',
  (text) => {
    expect(text).toMatch(DIRECTIVE);
  },
);
