import { expect, test } from 'vitest';
import { bylineOf } from '#lib/links/signature-of.ts';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { weakSpotsOf } from '#staff/desk/links/weak-spots-of.ts';
import { chooseRows, readRowQuery } from '#staff/desk/rows/row-query.ts';
import { toRows } from '#staff/desk/rows/to-rows.ts';
import { toChoices } from '#staff/desk/to-choices.ts';
import { complaintOf } from '#staff/editor/aids/offer-pages.ts';
import { choicesFrom } from '#staff/editor/form/choices.ts';
import { placeOf } from '#staff/places/place-of.ts';
import { siteWith as withText } from '#staff/preview/site-with.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { personFile } from '#tests/person-file.ts';
import { storyAsDraft } from '../unit/staff/desk/story-as-draft.ts';
import { openSmallRoom } from './small-room.ts';

const NAMED = 'Ada Example, Licensed Mental Health Counselor';
const ada = personFile('ada', 'Ada Example');
const unlicensed = personFile('ada', 'Ada Example', { license: null });
const textOf = (changed: Record<string, string>) => changed['people/ada.yaml'] ?? '';

test('the room shows the page of a person, at its address too, with the ways to its form', async () => {
  const { visitor } = openSmallRoom(ada);
  await visitor.open('/people/ada/');
  expect(visitor.path()).toBe('/preview/people/ada/');
  expect(visitor.status()).toBe(200);
  expect(visitor.wordsOf('h1')).toEqual([NAMED]);
  expect(visitor.html()).toContain('href="/keystatic/collection/people/item/ada"');
  await visitor.open('/desk/page/people/ada/');
  expect([visitor.status(), visitor.wordsOf('h1')]).toEqual([200, [NAMED]]);
  expect(visitor.html()).toContain('ProfilePage');
  await visitor.open('/desk/open/people/ada/');
  expect(visitor.path()).toBe('/preview/people/ada/');
});

test('someone without a license has no page in the room either', async () => {
  const { visitor } = openSmallRoom(unlicensed);
  await visitor.open('/preview/people/ada/');
  expect(visitor.status()).toBe(404);
});

test('the table of pages has people, and shows them alone where they are asked for', () => {
  const site = siteWith(ada);
  const rows = chooseRows(toRows(site), readRowQuery({ kind: 'person' }));
  expect(rows.map(({ title, kindName, href }) => [title, kindName, href])).toEqual([
    [NAMED, 'Person', '/desk/page/people/ada/'],
  ]);
  const page = site.pages.find(({ kind }) => kind === 'person');
  expect(page && weakSpotsOf(site, page)).toEqual([]);
});

test('a draft may be called as a person is', () => {
  const site = siteWith({ ...storyAsDraft(), ...personFile('story', 'Story Example') });
  expect(site.drafts.map(({ slug }) => slug)).toEqual(['story']);
  expect(deskSiteOf(site).issues.filter(({ rule }) => rule === 'duplicate-slug')).toEqual([]);
});

test('a link may lead to a person, and no field that names a page offers one', () => {
  const lists = toChoices(siteWith(ada));
  expect(lists.pages.map(({ path }) => path)).toContain('/people/ada/');
  expect(complaintOf('/people/ada/', lists.pages)).toBeNull();
  expect(choicesFrom(lists, 'pages').map(({ value }) => value)).not.toContain('ada');
});

test('what is told of a person leads to the field of the form', () => {
  const site = siteWith(ada);
  const file = 'people/ada.yaml';
  expect(placeOf({ file, ...site.facts.locate(file, ['photo']), field: ['photo'] }, site)).toMatchObject({
    label: 'In "Ada Example", the field "Photo"',
  });
});

test('an earlier version of a person is shown with the license of then', () => {
  const signed = changedFile('articles/story.mdx', 'author: practice', 'author: ada');
  const bylineIn = (site: ReturnType<typeof siteWith>) => {
    const page = site.graph.nodes.get('/articles/story/')?.page;
    return page && bylineOf(page, site);
  };
  const now = siteWith({ ...unlicensed, ...signed });
  expect(bylineIn(now)).toEqual({ words: 'Ada Example', path: null });
  const then = withText(now, 'people/ada.yaml', textOf(ada));
  expect(bylineIn(then)).toEqual({ words: NAMED, path: '/people/ada/' });
  expect(withText(then, 'people/ada.yaml', textOf(unlicensed)).graph.nodes.has('/people/ada/')).toBe(false);
});
