import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathOf } from '#lib/content/model/paths.ts';
import { INQUIRIES_PATH, inquiriesIn } from '#lib/inquiry/inquiry.ts';
import { HOME, KNOWN_PAGES, knownPagesIn } from '#lib/known-pages.ts';
import { LANGUAGES, SITE_LANGUAGE } from '#lib/languages.ts';
import { loadSite } from '#lib/site.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['app', 'build', 'server', 'components', 'lib', 'browser', 'staff', 'tools', 'scripts'];
const OWN = 'lib/known-pages.ts';

// Words that mean something else in code as well: a field, a module, the element that searches.
const AMBIGUOUS = ['contact', 'search'];

const QUOTE = '[\'"`]';

/** What names a known page in code: a text that begins with its address, and one that is the name of its file. */
const NAMES = [
  ...KNOWN_PAGES.filter((page) => page !== HOME).map(
    ({ path }) => new RegExp(`${QUOTE}${path.slice(0, -1)}(?=[/#?]|${QUOTE})`),
  ),
  ...KNOWN_PAGES.filter(({ slug }) => !AMBIGUOUS.includes(slug)).map(
    ({ slug }) => new RegExp(`${QUOTE}${slug}${QUOTE}`),
  ),
];

/** The address of the first page is that of any site: only the model, which asks which page it is, takes it from there. */
const ROOT_IN_LIB = new RegExp(`(\\b(path|parent) [=!]==|\\?\\?) ${QUOTE}/${QUOTE}`);

const named = (text: string, file = 'lib/x.ts') =>
  [...NAMES, ...(file.startsWith('lib/') ? [ROOT_IN_LIB] : [])].flatMap((name) => name.exec(text)?.[0] ?? []);

test('no other file names a page that code must know', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  ).filter((file) => /\.(ts|tsx|mjs)$/.test(file) && file !== OWN);
  expect(files.length).toBeGreaterThan(300);
  const naming = files.flatMap((file) =>
    named(readFileSync(join(ROOT, file), 'utf8'), file).map(
      (name) => `${file} says ${name}: take it from ${OWN}`,
    ),
  );
  expect(naming).toEqual([]);
});

test.each([
  "const FORM = '/contact/';",
  "source: '/contact/:path*'",
  "redirect('/contact')",
  'const FEED = `/articles/feed.xml`;',
  '<ContentPage path="/privacy/receipt/" />',
  "href: '/search/?q='",
  "href: '/contact/#inquiry'",
  "pathOf('page', 'contact-sent')",
  "page.slug === 'home'",
  "page.path === '/'",
])('it would be seen: %s', (text) => {
  expect(named(text)).not.toEqual([]);
});

test.each([
  "RECEIPT_FILE = '/privacy/receipt.json'",
  ".describe('The address of a page, such as /contact/.')",
  "import { makeIndex } from '#build/search/make-index.ts';",
  "text.split('/')",
  '<input type="search" />',
])('it is something else: %s', (text) => {
  expect(named(text)).toEqual([]);
});

test('each of them is a page of this site', () => {
  const { pages } = loadSite(join(ROOT, 'content'));
  const places = pages.map(({ kind, slug, path }) => ({ kind, slug, path }));
  for (const { slug, path } of KNOWN_PAGES) expect(places).toContainEqual({ kind: 'page', slug, path });
});

test.each(KNOWN_PAGES)(
  'the page $slug stands at $path, and an article of that name does not',
  ({ slug, path }) => {
    expect([pathOf('page', slug), pathOf('article', slug)]).toEqual([path, `/articles/${slug}/`]);
  },
);

test.each(['Caddyfile', 'machine/nginx/site.conf'])(
  'deploy/%s shows the page for a server that is away, in each language',
  (name) => {
    const text = readFileSync(join(ROOT, 'deploy', name), 'utf8');
    for (const lang of LANGUAGES) {
      const { home, notAnswering } = knownPagesIn(lang);
      expect(text).toContain(` ${notAnswering.path}index.html`);
      if (lang === SITE_LANGUAGE) continue;
      expect(text).toContain(`~^${home.path}`);
      expect(text).toContain(`~^${inquiriesIn(INQUIRIES_PATH, lang).replace('?', '\\?')}$`);
    }
  },
);
