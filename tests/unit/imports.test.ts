import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/**
 * What each room may import from the others, `types of` a room for types alone; `lib/` means every part of it. Nothing but tests imports
 * tests, and no room imports scripts: they only begin things. A new room is entered here, so that someone decides where it belongs.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/issue': [],
  'lib/known-pages': ['lib/languages'],
  'lib/not-found': ['lib/known-pages', 'lib/languages'],
  'lib/languages': [],
  'lib/filled': [],
  // Every word that is drawn around content, by language.
  'lib/words': ['lib/languages'],
  'lib/memoize-by-object': [],
  'lib/screen-colors': [],
  'lib/today': [],
  'lib/files': [],
  'lib/inquiry': ['lib/today', 'lib/words', 'lib/filled', 'lib/languages', 'lib/memoize-by-object'],
  'lib/build-note': [],
  'lib/processes': [],
  'lib/supported-browsers': ['package'],
  'lib/page-scripts': ['lib/supported-browsers'],
  'lib/edits': ['lib/issue'],
  'lib/text': ['types of lib/languages', 'lib/edits', 'lib/issue'],
  'lib/markdown': ['lib/memoize-by-object', 'lib/issue'],
  'lib/own-addresses': ['lib/receipt', 'lib/known-pages', 'lib/languages', 'lib/not-found'],
  'lib/content': [
    'lib/words',
    'lib/filled',
    'lib/own-addresses',
    'lib/not-found',
    'lib/http',
    'lib/markdown',
    'lib/text',
    'lib/edits',
    'lib/memoize-by-object',
    'lib/inquiry',
    'lib/languages',
    'lib/known-pages',
    'lib/issue',
  ],
  'lib/links': [
    'lib/content',
    'lib/markdown',
    'lib/http',
    'lib/languages',
    'lib/known-pages',
    'lib/memoize-by-object',
    'lib/issue',
  ],
  'lib/glossary': ['types of lib/site', 'lib/content', 'lib/memoize-by-object'],
  'lib/pictures': ['lib/content'],
  'lib/sharing': ['lib/languages', 'lib/screen-colors', 'types of lib/content'],
  'lib/icons': ['lib/languages', 'lib/screen-colors', 'types of lib/content'],
  'lib/sources': ['lib/content', 'lib/markdown', 'lib/memoize-by-object'],
  'lib/seo': [
    'lib/filled',
    'lib/words',
    'lib/own-addresses',
    'lib/icons',
    'lib/sharing',
    'lib/pictures',
    'lib/links',
    'lib/content',
    'lib/markdown',
    'lib/languages',
    'lib/known-pages',
  ],
  'lib/http': ['lib/known-pages', 'lib/languages'],
  'lib/settings': ['lib/http'],
  'lib/mail': ['lib/http', 'lib/today'],
  'lib/receipt': ['lib/known-pages'],
  'lib/checks': [
    'lib/words',
    'lib/own-addresses',
    'lib/http',
    'lib/inquiry',
    'lib/pictures',
    'lib/settings',
    'lib/sharing',
    'lib/seo',
    'lib/links',
    'lib/content',
    'lib/markdown',
    'lib/text',
    'lib/edits',
    'lib/memoize-by-object',
    'lib/languages',
    'lib/known-pages',
    'lib/issue',
  ],
  'lib/changes': ['lib/content', 'lib/markdown', 'lib/issue'],
  'lib/old-addresses-of': ['types of lib/site', 'lib/icons', 'lib/own-addresses', 'lib/http'],
  'lib/site': ['lib/checks', 'lib/links', 'lib/content', 'lib/settings', 'lib/today', 'lib/issue'],
  'lib/read-whole-site': ['lib/site', 'lib/content', 'lib/pictures'],
  'lib/launch': [
    'lib/words',
    'lib/filled',
    'lib/languages',
    'lib/settings',
    'lib/content',
    'lib/markdown',
    'lib/today',
    'lib/issue',
  ],
  'lib/new': ['lib/site', 'lib/checks', 'lib/content', 'lib/markdown', 'lib/known-pages'],
  'lib/move': [
    'lib/http',
    'lib/site',
    'lib/checks',
    'lib/content',
    'lib/markdown',
    'lib/edits',
    'lib/known-pages',
    'lib/issue',
  ],
  'lib/fix': ['lib/site', 'lib/checks', 'lib/edits', 'lib/content', 'lib/files', 'lib/text', 'lib/issue'],
  'lib/site-chrome': [
    'types of lib/site',
    'types of lib/words',
    'lib/links',
    'lib/content',
    'lib/memoize-by-object',
    'lib/known-pages',
  ],
  'lib/directory': [
    'types of lib/site',
    'types of lib/languages',
    'lib/links',
    'lib/content',
    'lib/memoize-by-object',
  ],
  'lib/search': [
    'types of lib/site',
    'types of lib/words',
    'lib/links',
    'lib/content',
    'lib/text',
    'lib/memoize-by-object',
    'lib/known-pages',
  ],
  // Props in, markup out.
  components: ['types of lib/', 'lib/filled'],
  // Components, bound to what they show of a site: what a page is, whoever draws it.
  views: ['components', 'lib/'],
  // A few hundred bytes each.
  browser: ['lib/text'],
  // The server knows nothing of content.
  server: [
    'lib/words',
    'lib/settings',
    'lib/http',
    'lib/mail',
    'lib/inquiry',
    'lib/build-note',
    'lib/files',
    'lib/known-pages',
    'lib/languages',
    'lib/not-found',
  ],
  build: ['lib/'],
  staff: ['views', 'components', 'lib/'],
  // What Next draws.
  app: ['views', 'components', 'lib/', 'content'],
  tools: ['build', 'server', 'lib/'],
  bench: ['tools', 'build', 'lib/'],
  // What runs where there is nothing of the project.
  deploy: [],
  scripts: ['tools', 'staff', 'server', 'build', 'lib/'],
  tests: [
    'app',
    'views',
    'bench',
    'browser',
    'tools',
    'staff',
    'server',
    'build',
    'components',
    'lib/',
    'next.config',
    'proxy.dev',
    'tailwind.config',
  ],
  'tailwind.config': [],
  'vitest.config': [],
  'postcss.config': [],
  'mdx-components': [],
  'next.config': ['lib/content', 'lib/settings', 'package'],
  'proxy.dev': ['app', 'lib/http'],
  'playwright.config': ['tools'],
  'playwright.staff.config': ['playwright.config', 'tools'],
  'playwright.engines.config': ['tools'],
  'playwright.export.config': ['playwright.config', 'tools'],
};

/** The rooms of the project: folders, the parts of `lib`, and what stands beside them. */
const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter(
    (each) =>
      each.isDirectory() &&
      !/^(\.|node_modules$|builds$|out$|test-results$|shots$|public$|content$)/.test(each.name),
  )
  .map(({ name }) => name);

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

function sourcesBeside(): Source[] {
  return readdirSync(ROOT)
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
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

/** The room that a file belongs to. */
const roomOf = (file: string) =>
  /^(lib\/[^/.]+|[^/]+(?=\/)|[^/]+?(?=\.(?:m?ts|mjs|tsx|json)$))/.exec(file)?.[0] ?? file;

/** What is wrong with the imports of some files, in words. */
function faultsOf(sources: readonly Source[]): string[] {
  return sources.flatMap(importsOf).flatMap(({ from, to, typeOnly }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    const allowed = MAY_IMPORT[room] ?? [];
    const part = other.startsWith('lib/') ? 'lib/' : other;
    const names = typeOnly ? [other, part, `types of ${other}`, `types of ${part}`] : [other, part];
    if (room === other || names.some((name) => allowed.includes(name))) return [];
    return [`${from} imports ${typeOnly ? 'a type from ' : ''}${to}`];
  });
}

const SOURCES = [...FOLDERS.flatMap(sourcesIn), ...sourcesBeside()];

test('imports go one way', () => {
  expect(faultsOf(SOURCES)).toEqual([]);
});

test('every room has its place in the order, and there is no place without a room', () => {
  const rooms = new Set(SOURCES.map(({ file }) => roomOf(file)));
  expect(Object.keys(MAY_IMPORT).sort()).toEqual([...rooms].sort());
});

test('the order has no circle', () => {
  const above = (room: string, seen: readonly string[]): string[] =>
    (MAY_IMPORT[room] ?? []).flatMap((name) => {
      const next = name.replace('types of ', '');
      if (seen.includes(next)) return [[...seen, next].join(' ← ')];
      return above(next, [...seen, next]);
    });
  expect(Object.keys(MAY_IMPORT).flatMap((room) => above(room, [room]))).toEqual([]);
});

/** What draws the pictures of links, with a part of Next that needs no server. */
const DRAWS = 'lib/sharing/draw-card.ts';

test('Next is imported by what it draws alone, so that nothing else depends on it', () => {
  const naming = SOURCES.filter(({ text }) => /from 'next(\/|')|import\('next[/']/.test(text)).map(
    ({ file }) => file,
  );
  expect(naming.filter((file) => !/^(app|tests)\/|^(next\.config\.mjs|proxy\.dev\.ts)$/.test(file))).toEqual([
    DRAWS,
  ]);
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
  ['lib/issue.ts', "import { z } from './content/model/schema.ts';"],
  ['lib/seo/x.ts', "import { getSite } from '#app/site.ts';"],
  ['lib/checks/x.ts', "import { Menu } from '#components/navigation/menu.tsx';"],
  ['lib/site.ts', "import { siteWith } from '#tests/fixture-site.ts';"],
  ['lib/http/x.ts', "import { redirectsSchema } from '../content/model/facts-schema.ts';"],
  ['lib/markdown/x.ts', "import type { Page } from '../content/model/page.ts';"],
  ['lib/inquiry/x.ts', "import type { Practice } from '../content/model/facts-schema.ts';"],
  ['lib/settings/x.ts', "import { seal } from '#server/inquiries/seal/seal.ts';"],
  ['components/x.tsx', "import { siteChromeOf } from '#lib/site-chrome.ts';"],
  ['components/x.tsx', "import { type Page, other } from '#lib/content/model/page.ts';"],
  ['components/x.tsx', "import type { Site } from '#app/site.ts';"],
  ['server/http/x.ts', "import type { Page } from '#lib/content/model/page.ts';"],
  ['server/x.ts', "import { freePort } from '#tools/servers/free-port.ts';"],
  ['build/x.ts', "import { serveSite } from '#tools/servers/serve-site.ts';"],
  ['build/x.ts', "import { listen } from '#server/http/listen.ts';"],
  ['scripts/x.ts', "import { siteWith } from '#tests/fixture-site.ts';"],
  ['tools/x.ts', "import { sendRaw } from '../tests/servers/send-raw.ts';"],
  ['bench/run.ts', "const { site } = await import('#tests/fixture-site.ts');"],
  ['tests/unit/x.test.ts', "import { root } from '#scripts/build.ts';"],
  ['staff/x.ts', "import { getSite } from '#app/site.ts';"],
  ['browser/x.ts', "import { toSite } from '#lib/site.ts';"],
  ['vitest.config.ts', "import { freePort } from './tools/servers/free-port.ts';"],
])('%s may not say: %s', (file, text) => {
  expect(faultsOf([{ file, text }])).toHaveLength(1);
});

test.each([
  ['lib/seo/x.ts', "import type { Page } from '../content/model/page.ts';"],
  ['lib/sharing/x.ts', "import type { Page } from '../content/model/page.ts';"],
  ['lib/site.ts', "import { RULES } from './checks/rules/index.ts';"],
  ['components/x.tsx', "import type { Page } from '#lib/content/model/page.ts';"],
  ['components/x.tsx', "import { type Page } from '#lib/content/model/page.ts';"],
  ['components/navigation/x.tsx', "import { Markdown } from '../markdown.tsx';"],
  ['scripts/x.ts', "import { makeBuild } from '#build/make-build.ts';"],
  ['tests/unit/x.test.ts', "import { siteWith } from '../fixture-site.ts';"],
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
