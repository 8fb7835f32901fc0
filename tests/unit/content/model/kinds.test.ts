import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS, type Kind } from '#lib/content/model/kinds.ts';
import { pageKinds } from '#lib/content/model/page-kinds.ts';
import {
  fileOf,
  isTakenByTheSite,
  kindAndSlugOf,
  pageKindAndSlugOf,
  pathOf,
} from '#lib/content/model/paths.ts';
import { pageSchema } from '#lib/content/model/schema.ts';
import { nearestPage } from '#lib/links/nearest-page.ts';
import { planPage } from '#lib/new/plan-page.ts';
import { findPage } from '#staff/desk/page/find-page.ts';
import { readRowQuery } from '#staff/desk/rows/row-query.ts';
import { toRows } from '#staff/desk/rows/to-rows.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { layoutFor } from '#views/whole-page.tsx';
import { homeWith, issuesOf, textOf } from '../../checks/issues.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const ALL = Object.keys(KINDS) as Kind[];

test('the kinds are those of the site, and the files of all but people are pages', () => {
  expect(ALL).toEqual(['pillar', 'article', 'page', 'plan', 'spanish', 'person']);
  expect(pageKinds()).toEqual(['pillar', 'article', 'page', 'plan', 'spanish']);
});

test('no two kinds have the same folder, or the same words', () => {
  for (const values of [
    ALL.map((kind) => KINDS[kind].folder),
    ALL.map((kind) => KINDS[kind].name.one),
    ALL.map((kind) => KINDS[kind].name.many),
  ])
    expect(new Set(values).size).toBe(ALL.length);
});

test.each(ALL)('what stands below the address of a %s belongs to it alone', (kind) => {
  const { base } = KINDS[kind];
  expect(base).toMatch(/^\/([a-z]+\/)?$/);
  if (base !== '/') expect(isTakenByTheSite('page', base.slice(1, -1))).toBe(true);
});

test.each(pageKinds())('the fields of a %s ask for a parent where each of its pages needs one', (kind) => {
  const isNeeded = !KINDS[kind].schema.shape.parent.safeParse(undefined).success;
  expect(isNeeded).toBe(KINDS[kind].parent === 'always');
});

test.each([
  ['pillar', 'pillars/ada.mdx', '/ada/'],
  ['article', 'articles/ada.mdx', '/articles/ada/'],
  ['page', 'pages/ada.mdx', '/ada/'],
  ['plan', 'plans/ada.mdx', '/plans/ada/'],
  ['spanish', 'es/ada.mdx', '/es/ada/'],
  ['person', 'people/ada.yaml', '/people/ada/'],
] as const)('a %s lies in %s and has the address %s', (kind, file, path) => {
  expect([fileOf(kind, 'ada'), pathOf(kind, 'ada')]).toEqual([file, path]);
  expect(kindAndSlugOf(file)).toEqual({ kind, slug: 'ada' });
  expect(pageKindAndSlugOf(file)).toEqual(kind === 'person' ? null : { kind, slug: 'ada' });
});

// Facts of the table say what a rule goes by: who asks for a kind by its name forgets the next one.
const ASKS = /\bkind\)? *[!=]== *['"](pillar|article|page|plan)['"]|case ['"](pillar|article|page|plan)['"]/;

test('nothing asks for a kind of page by its name', () => {
  const asking = ['lib', 'components', 'staff', 'tools', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx)$/.test(name))
      .filter((name) => ASKS.test(readFileSync(join(ROOT, folder, name), 'utf8')))
      .map((name) => `${folder}/${name}`),
  );
  expect(asking).toEqual([]);
});

test.each(["page.kind === 'pillar'", "kind !== 'article' &&", "case 'page':"])(
  'it would be seen: %s',
  (text) => {
    expect(text).toMatch(ASKS);
  },
);

describe('one more kind is one more entry of the table', () => {
  const EVENT = {
    folder: 'events',
    ending: '.mdx',
    base: '/calendar/',
    name: { one: 'Event', many: 'Events' },
    language: 'en-US',
    schema: pageSchema,
    layout: 'plain',
    parent: 'by-choice',
    listedAs: 'page',
    mainEntity: null,
    isAboutTherapy: false,
    needsVerifiedSources: false,
    isSoughtByPlace: false,
    isForPaper: false,
  };
  const table: Record<string, unknown> = KINDS;

  beforeAll(() => {
    table.event = EVENT;
  });
  afterAll(() => {
    delete table.event;
  });

  const evening = (changed: Record<string, string> = {}) => ({
    ...homeWith('Come to [an evening](/calendar/evening/).'),
    'events/evening.mdx': writePage(
      {
        title: 'An evening',
        heading: 'An evening for partners',
        navLabel: 'Evening',
        description: 'An evening that exists only to show that a kind of page is one entry of a table.',
      },
      'Bring a friend.',
    ),
    ...changed,
  });

  test('its pages are read, checked, addressed and drawn', () => {
    const site = siteWith(evening());
    expect(site.issues).toEqual([]);
    const page = site.graph.nodes.get('/calendar/evening/')?.page;
    if (!page) throw new Error('There is no page at /calendar/evening/');
    expect(page).toMatchObject({ kind: 'event', slug: 'evening', file: 'events/evening.mdx' });
    expect(layoutFor(site, page)).toBeTypeOf('function');
  });

  test('its folder and its addresses are kept for it', () => {
    expect(issuesOf(evening({ 'events/other.docx': '' }))).toEqual(['events/other.docx:1:1 misplaced-file']);
    const [misplaced] = siteWith(evening({ 'stray.mdx': textOf('pages/contact.mdx') })).issues;
    expect(misplaced?.fix).toContain('pillars, articles, pages, plans, es, events');
    expect(isTakenByTheSite('page', 'calendar')).toBe(true);
    const { graph } = siteWith(evening());
    const oldAddresses = [{ from: '/calendar/morning/', to: '/contact/' }];
    expect(nearestPage('/content/events/morning.mdx', { graph, oldAddresses })).toBe('/contact/');
  });

  test('one can be started, as a draft that is right', () => {
    const wish = { kind: 'event', title: 'A morning' };
    expect(planPage(wish, siteWith(), '2026-11-22')).toMatchObject({
      refusal: null,
      file: 'events/a-morning.mdx',
      text: expect.stringContaining('title: A morning'),
    });
  });

  test('the desk and the editor have it', async () => {
    const site = siteWith(evening());
    const page = findPage(site, 'events', 'evening');
    if (!page) throw new Error('The desk does not find it');
    expect(deskPathOf(page)).toBe('/desk/page/events/evening/');
    expect(editorPathOf(page.file)).toBe('/keystatic/collection/events/item/evening');
    expect(toRows(site).find(({ path }) => path === '/calendar/evening/')?.kindName).toBe('Event');
    expect(readRowQuery({ kind: 'event' }).kind).toBe('event');
    // Made anew, with the table as it is now.
    const { default: config } = await import(`../../../../staff/editor/form/config.ts?${'with an event'}`);
    expect(config.ui.navigation.Pages).toEqual(['pillars', 'articles', 'pages', 'plans', 'es', 'events']);
    expect(config.collections.events).toMatchObject({ label: 'Events', path: 'content/events/*' });
  });
});
