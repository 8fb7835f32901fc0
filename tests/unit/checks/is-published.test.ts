import { expect, test } from 'vitest';
import { stopsPublication } from '#lib/checks/is-published.ts';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { hasErrors } from '#lib/site.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from './issues.ts';

const STORY = textOf('articles/story.mdx');
const DRAFT = STORY.replace('updated:', 'draft: true\nupdated:');
const asDraft = (text: string) => ({ 'articles/idea.mdx': text });

const SOURCE = textOf('sources/example-2020.yaml');
const PERSON = textOf('people/ada.yaml');

const HUGE: Picture = { src: '/images/idea/huge.jpg', width: 6000, height: 4000, bytes: 9_000_000 };
const figure = (src: string) => `\n<Figure src="${src}" alt="A quiet room" />\n`;

test.each<[string, Record<string, string>, Picture[]?]>([
  ['a soft hyphen', asDraft(`${DRAFT}\nWo\u00ADrds.\n`)],
  ['a component that is not closed', asDraft(`${DRAFT}\n<Callout title="x">\n`)],
  ['code', asDraft(`${DRAFT}\nWords {here}.\n`)],
  ['a field that is missing', asDraft(DRAFT.replace(/^title: .*\n/m, ''))],
  ['a field that no one reads', asDraft(DRAFT.replace('title:', 'titel: x\ntitle:'))],
  ['fields that cannot be read', asDraft(DRAFT.replace('title: ', 'title: "'))],
  ['fields without an end', asDraft(DRAFT.replace(/\n---\n/, '\n'))],
  [
    'an answer that cannot be read',
    asDraft(DRAFT.replace('updated:', 'faq:\n  - question: Is it?\n    answer: "{"\nupdated:')),
  ],
  ['the name of another page', { 'pages/story.mdx': DRAFT }],
  ['a picture that is too large', asDraft(DRAFT + figure(HUGE.src)), [HUGE]],
])('a draft with %s stops no one', (_, changed, pictures) => {
  const site = siteWith(changed, pictures);
  expect(site.issues.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  expect(hasErrors(site)).toBe(false);
});

test.each<[string, Record<string, string>, Picture[]?]>([
  ['a source that no page cites', { 'sources/adams-2021.yaml': SOURCE.replace('title:', 'titel:') }],
  ['a source with the name of no source', { 'sources/Adams 2021.yaml': SOURCE }],
  ['a person whom no page names', { 'people/zoe.yaml': PERSON.replace('name:', 'nmae:') }],
  ['a picture that no page shows', {}, [{ ...HUGE, src: '/images/top/huge.jpg' }]],
])('%s stops no one', (_, changed, pictures) => {
  const cites = homeWith('It was so <Cite id="example-2020" />.\n\n<SourceList />');
  const site = siteWith({ ...cites, ...changed }, pictures);
  expect(site.issues.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  expect(site.issues.filter((issue) => stopsPublication(issue, site))).toEqual([]);
});

test.each<[string, Record<string, string>, Picture[]?]>([
  ['a page', homeWith('Wo\u00ADrds.')],
  [
    'a page whose fields cannot be read',
    { 'pages/home.mdx': textOf('pages/home.mdx').replace('title: ', 'title: "') },
  ],
  [
    'a page that the site cannot do without, as a draft',
    changedFile('pages/contact.mdx', 'updated:', 'draft: true\nupdated:'),
  ],
  ['a link to a draft', { ...asDraft(DRAFT), ...homeWith('See [the idea](/articles/idea/).') }],
  ['a data file', changedFile('practice.yaml', 'name:', 'nmae:')],
  [
    'a source that a page cites',
    { ...homeWith('It was so <Cite id="adams" />.\n\n<SourceList />'), 'sources/adams.yaml': 'title: x\n' },
  ],
  [
    'a source that a page lists',
    { ...homeWith('<SourceList more="adams" />'), 'sources/adams.yaml': 'title: x\n' },
  ],
  [
    'a person who signs a page',
    {
      ...changedFile('articles/story.mdx', 'author: practice', 'author: zoe'),
      'people/zoe.yaml': 'name: 1\n',
    },
  ],
  ['a person who is in a list of all', { ...homeWith('<People />'), 'people/zoe.yaml': 'name: 1\n' }],
  ['a picture that a page shows', homeWith(figure('/images/home/huge.jpg'))],
  [
    'a picture that a page and a draft show',
    { ...homeWith(figure('/images/home/huge.jpg')), ...asDraft(DRAFT + figure('/images/home/huge.jpg')) },
  ],
  ['a page in a folder of no pages', { 'pages/deeper/x.mdx': STORY }],
])('%s with an error stops the site from being published', (_, changed, pictures) => {
  expect(hasErrors(siteWith(changed, pictures))).toBe(true);
});

test.each([
  ['a draft in a folder of no pages', { 'pages/deeper/idea.mdx': DRAFT }],
  ['a draft whose name is no address', { 'pages/My Idea.mdx': DRAFT }],
  ['a text of an author that no page names', { 'documents/My Text.txt': 'Words.' }],
])('%s is told, and stops no one', (_, changed) => {
  const site = siteWith(changed);
  expect(site.issues.map(({ rule }) => rule)).toEqual(['misplaced-file']);
  expect(hasErrors(site)).toBe(false);
});

test('a draft that would take the address of a page that is there is missed by no one', () => {
  const site = siteWith({ 'pillars/contact.mdx': `${DRAFT}\nWo\u00ADrds.\n` });
  expect(site.issues.map(({ rule }) => rule)).toContain('odd-character');
  expect(hasErrors(site)).toBe(false);
});

test('of two sources that are the same work, the one that no page cites is to be mended', () => {
  const changed = {
    ...homeWith('It was so <Cite id="zoe-2021" />.\n\n<SourceList />'),
    'sources/zoe-2021.yaml': SOURCE,
  };
  const site = siteWith(changed);
  expect(site.issues.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'sources/example-2020.yaml duplicate-source',
  ]);
  expect(hasErrors(site)).toBe(false);
});

test('what was published and cannot be read any more is missed, whoever else may have a draft of it', () => {
  const { pages } = siteWith({ 'articles/story.mdx': STORY.replace('title: ', 'title: "') });
  expect(pages.map(({ file }) => file)).toContain('articles/story.mdx');
});

test('warnings stop no one', () => {
  const site = siteWith();
  expect(stopsPublication({ severity: 'warning', file: 'pages/home.mdx' }, site)).toBe(false);
});
