import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedFact } from '#lib/checks/rules/invented-fact.ts';
import { readFiles } from '#lib/content/load/read-files.ts';
import type { Page } from '#lib/content/model/page.ts';
import { FACT_NAMES, KNOWABLE_FACTS } from '#lib/content/practice/knowable-facts.ts';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { CONTACT, CONTACT_SENT } from '#lib/known-pages.ts';
import type { Language } from '#lib/languages.ts';
import { NOT_FOUND_PAGES } from '#lib/not-found.ts';
import { FILLED_PEOPLE, FILLED_PUBLISHED } from '#tests/filled-facts.ts';
import { elementsOf, fold, wordsOf } from '#tests/html-tree.ts';
import { tagsOf } from '#tools/test-run/when.ts';
import { type DrawnSite, drawnSite } from './drawn-site.ts';
import { faultsOfSite } from './faults-of-site.ts';
import { fillFolder, PHOTO } from './fill-folder.ts';
import { type FinishedSite, finishedSite } from './finished-site.ts';
import { htmlFaultsOf } from './html-faults-of.ts';
import { jsonLdOf } from './json-ld-of.ts';
import { wordsOfAbsenceIn } from './words-of-absence.ts';

const FEES = '/fees/';

const folder = mkdtempSync(join(tmpdir(), 'filled-'));
const content = join(folder, 'content');
beforeAll(() => fillFolder(folder));
afterAll(() => rmSync(folder, { recursive: true }));

const named =
  (...names: string[]) =>
  ({ tagName }: Element) =>
    names.includes(tagName);
test.each([
  'License type: not yet confirmed to this site.',
  'Who we are, and what we do not say yet',
  'These are still open:',
  'If you find no price above, ask us.',
  'No page has been checked by a clinical reviewer yet.',
  'This page is a template.',
  'There is no number here yet.',
  'Todavía no podemos decirle en qué idioma le vamos a contestar.',
  'Pregúntenos, por favor. El consultorio todavía no lo ha puesto en el sitio.',
  'Tipo de licencia: todavía sin confirmar para este sitio.',
  'Esto es un modelo y no está en vigor.',
  'Todavía faltan estos:',
])('"%s" would be found', (words) => {
  expect(wordsOfAbsenceIn(words)).not.toEqual([]);
});

/** By day it is drawn as previews are, whose trees are those of finished pages; by night it is built as well. */
const WAYS = ['drawn', 'built'] as const;

for (const way of WAYS)
  describe(`the site with every fact known, ${way}:`, { tags: tagsOf(way === 'drawn') }, () => {
    let filled: DrawnSite;
    let built: FinishedSite | null = null;
    beforeAll(async () => {
      if (way === 'built')
        built = await finishedSite({ files: readFiles(content), publicFolder: join(folder, 'public') });
      filled = built ?? (await drawnSite(content, (files) => files, INQUIRIES_PATH));
    });
    afterAll(() => built?.remove());

    const partOf = (path: string, name: string) => {
      const parts = elementsOf(filled.treeAt(path), named(name));
      if (parts.length === 0) throw new Error(`${path} has no <${name}>`);
      return parts;
    };
    const wordsAt = (path: string, part = 'body') => partOf(path, part).map(wordsOf).join(' ');
    const linksAt = (path: string, part = 'body') =>
      partOf(path, part)
        .flatMap((each) => elementsOf(each, named('a')))
        .map(({ properties }) => String(properties.href));
    const onEveryPage = (holds: (page: Page) => boolean) =>
      filled.site.pages.filter((page) => !holds(page)).map(({ path }) => path);

    test('every fact is known, and nothing is wrong with it but that it is invented', () => {
      expect(FACT_NAMES.filter((name) => !KNOWABLE_FACTS[name].isKnown(filled.site))).toEqual([]);
      expect(filled.site.issues.filter(({ rule }) => rule !== inventedFact.id)).toEqual([]);
    });

    test('its pages have no fault', () => {
      expect(faultsOfSite(filled)).toEqual([]);
    });

    test('no page says that a fact is missing', () => {
      const found = filled.site.pages.flatMap(({ path }) =>
        elementsOf(filled.treeAt(path), named('p', 'li', 'h1', 'h2', 'h3', 'h4', 'summary', 'td', 'dd'))
          .flatMap((block) => wordsOfAbsenceIn(wordsOf(block)))
          .map((words) => `${path}: ${words}`),
      );
      expect([...new Set(found)]).toEqual([]);
    });

    describe('a reader finds', () => {
      const facts = () => filled.site.facts.practice;
      // As people write them, and not as the code does.
      const PHONE = '(305) 555-0100';
      const ADDRESSES = [
        '123 Main Street, Suite 4B, Miami, FL 33131',
        '1234 Oak Avenue, Orlando, FL 32801-1234',
      ];
      const HOURS = [
        'Monday and Wednesday, 9 a.m. to 5:30 p.m.',
        'Tuesday and Thursday, 11 a.m. to 8 p.m.',
        'Friday, 8 a.m. to noon',
      ];
      const IN_TIME: Readonly<Record<Language, readonly string[]>> = {
        'en-US': [...HOURS, 'within one working day'],
        'es-US': [
          'lunes y miércoles, de 9 a.m. a 5:30 p.m.',
          'martes y jueves, de 11 a.m. a 8 p.m.',
          'viernes, de 8 a.m. a 12 del mediodía',
          'en un día laborable',
        ],
      };

      test('the telephone number in the header and the footer of every page, as a link', () => {
        const href = `tel:${facts().phone}`;
        // Who is in danger calls others first.
        const withoutIt = onEveryPage(({ path }) => linksAt(path, 'header').includes(href));
        expect(withoutIt.sort()).toEqual(['/crisis/', '/es/ayuda-ahora/']);
        expect(onEveryPage(({ path }) => linksAt(path, 'footer').includes(href))).toEqual([]);
        expect(onEveryPage(({ path }) => wordsAt(path, 'footer').includes(PHONE))).toEqual([]);
      });

      test('the registered name, places, e-mail address, hours and reply time in the footer of every page', () => {
        const { legalName, email } = facts();
        const words = [legalName, email, ...ADDRESSES].map(String);
        const saysAll = ({ path, frontmatter }: Page) =>
          [...words, ...IN_TIME[frontmatter.lang]].every((each) => wordsAt(path, 'footer').includes(each));
        expect(onEveryPage(saysAll)).toEqual([]);
        expect(onEveryPage(({ path }) => linksAt(path, 'footer').includes(`mailto:${email}`))).toEqual([]);
      });

      test('every way to reach the practice on the page for that', () => {
        const { phone, email, bookingUrl, portalUrl, replyWithin } = facts();
        const links = linksAt(CONTACT.path, 'main');
        expect(links).toEqual(
          expect.arrayContaining([`tel:${phone}`, `mailto:${email}`, bookingUrl, portalUrl]),
        );
        const words = wordsAt(CONTACT.path, 'main');
        for (const each of [PHONE, ...ADDRESSES, ...HOURS]) expect(words).toContain(each);
        expect(words).toContain(String(replyWithin));
        expect(wordsAt(CONTACT_SENT.path, 'main')).toContain(String(replyWithin));
      });

      test('fees and insurance on the page about cost', () => {
        const words = wordsAt(FEES, 'main');
        const { fees, insurance } = facts();
        for (const each of [fees, insurance?.note, ...(insurance?.plans ?? [])])
          expect(words).toContain(each);
      });

      test('languages, whether new clients are taken, and the pages elsewhere', () => {
        const all = filled.site.pages.map(({ path }) => wordsAt(path, 'main')).join(' ');
        for (const each of ['English, Spanish', 'Haitian Creole', 'new clients']) expect(all).toContain(each);
        const links = filled.site.pages.flatMap(({ path }) => linksAt(path));
        for (const each of facts().sameAs) expect(links).toContain(each);
      });

      test('a page for each person, with the license, its record and the day it was looked up', () => {
        for (const [slug, person] of Object.entries(filled.site.facts.people)) {
          const path = `/people/${slug}/`;
          const words = wordsAt(path, 'main');
          const { name, license, training, worksWith, bio } = person;
          const said = [name, license?.type, license?.number, license?.state, ...training, ...worksWith, bio];
          for (const each of said.filter((each) => each != null)) expect(words).toContain(fold(String(each)));
          const days = elementsOf(filled.treeAt(path), named('time')).map(
            ({ properties }) => properties.dateTime,
          );
          expect(days).toContain(license?.verified);
          if (license?.record) expect(linksAt(path, 'main')).toContain(license.record);
        }
        const pictures = elementsOf(filled.treeAt(`/people/${PHOTO.slug}/`), named('img'));
        expect(pictures.map(({ properties }) => properties.alt)).toEqual([FILLED_PEOPLE[PHOTO.slug]?.name]);
        if (built) {
          for (const { properties } of pictures)
            expect(built.bytesAt(String(properties.src)).length).toBeGreaterThan(100);
          expect(built.bytesAt(PHOTO.src).length).toBeGreaterThan(1_000);
        }
        expect(Object.keys(filled.site.facts.people)).toEqual(
          expect.arrayContaining(Object.keys(FILLED_PEOPLE)),
        );
      });

      test('who wrote and who reviewed a page, each as a link to them', () => {
        const lost = filled.site.pages.flatMap(({ path, kind, frontmatter: { author, reviewed } }) => {
          if (kind !== 'pillar' && kind !== 'article') return [];
          const people = [author === 'practice' ? null : author, reviewed?.by ?? null];
          const links = linksAt(path, 'main');
          return people
            .filter((who) => who !== null && !links.includes(`/people/${who}/`))
            .map((who) => `${path}: ${who}`);
        });
        expect(lost).toEqual([]);
      });
    });

    test('every article says in its data when it was published, and by whom', () => {
      const nodes = filled.site.pages
        .filter(({ kind }) => kind === 'article')
        .map(({ path }) => {
          const article = jsonLdOf(filled.treeAt(path)).find((node) =>
            String(node['@type']).includes('Article'),
          );
          return [path, article?.datePublished, article?.author !== undefined];
        });
      expect(nodes.length).toBeGreaterThan(10);
      expect(
        nodes.filter(([, published, hasAuthor]) => published !== FILLED_PUBLISHED || !hasAuthor),
      ).toEqual([]);
    });

    if (way === 'built') {
      test('its finished pages, and those that say that there is none, are valid HTML and say of no fact that it is missing', (context) => {
        const paths = [...filled.site.pages.map(({ path }) => path), ...NOT_FOUND_PAGES];
        const absent = NOT_FOUND_PAGES.flatMap((path) => wordsOfAbsenceIn(wordsOf(filled.treeAt(path))));
        expect(absent).toEqual([]);
        const faults = htmlFaultsOf(new Map(paths.map((path) => [path, built?.bytesAt(path) as Buffer])));
        if (!faults) return context.skip('There is no "java" here, which the Nu HTML checker runs in.');
        expect(faults).toEqual([]);
      });

      test('it says where to report a fault in security', () => {
        expect(built?.bytesAt('/.well-known/security.txt').toString()).toContain(
          filled.site.facts.practice.security?.contact,
        );
      });
    }
  });
