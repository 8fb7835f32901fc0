import { expect, test } from 'vitest';
import type { Unpublished } from '#staff/repository/unpublished-of.ts';
import { notPublicOf } from '#staff/today/not-public-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith } from '../../checks/issues.ts';
import { storyAsDraft } from '../desk/story-as-draft.ts';

const saved = (path: string, rest: Partial<Unpublished> = {}): Unpublished => ({
  path,
  formerPath: null,
  kind: 'changed',
  files: [path],
  who: 'Ana',
  when: '2026-11-22T10:00:00Z',
  all: ['Ana'],
  ...rest,
});
const listed = (unpublished: Unpublished, changed?: Parameters<typeof siteWith>[0]) =>
  notPublicOf(siteWith(changed), [unpublished], (path) => path.toUpperCase())[0];

test('a page that was changed says who saved it, and leads to all that can be done with it', () => {
  expect(listed(saved('content/pages/home.mdx', { all: ['Ana', 'Ben'] }))).toEqual({
    path: 'content/pages/home.mdx',
    title: 'CONTENT/PAGES/HOME.MDX',
    kindName: 'Other page',
    state: 'Changed',
    who: 'Ana',
    others: ['Ben'],
    when: '2026-11-22T10:00:00Z',
    errors: 0,
    draft: false,
    isOnItsWay: false,
    sheetPath: '/desk/page/pages/home/',
    previewPath: '/preview/',
    editorPath: '/keystatic/collection/pages/item/home',
    changesPath: '/history/pages/home/not-public/',
  });
});

test('what is being published at this moment is told apart', () => {
  const path = 'content/pages/home.mdx';
  const items = notPublicOf(
    siteWith({}),
    [saved(path), saved('content/pillars/top.mdx')],
    String,
    new Set([path]),
  );
  expect(items.map(({ isOnItsWay }) => isOnItsWay)).toEqual([true, false]);
});

test('what is to mend in it is counted, and nothing else', () => {
  const changed = homeWith('A [broken link](/nowhere/).');
  expect(listed(saved('content/pages/home.mdx'), changed)).toMatchObject({ errors: 1 });
  expect(listed(saved('content/pillars/top.mdx'), changed)).toMatchObject({ errors: 0 });
});

test('a draft is one, and is shown where it will be', () => {
  const draft = listed(saved('content/articles/story.mdx', { kind: 'added' }), storyAsDraft());
  expect(draft).toMatchObject({ state: 'New', draft: true, previewPath: '/preview/articles/story/' });
});

test('a page that was taken away can be compared, and neither shown nor edited', () => {
  expect(listed(saved('content/articles/gone.mdx', { kind: 'removed' }))).toMatchObject({
    state: 'Taken away',
    previewPath: null,
    editorPath: null,
    changesPath: '/history/articles/gone/not-public/',
  });
});

test('one that was renamed says so, and one that no one here saved is the developer’s', () => {
  const renamed = saved('content/pillars/top.mdx', {
    formerPath: 'content/pillars/old.mdx',
    who: null,
    when: null,
    all: [],
  });
  expect(listed(renamed)).toMatchObject({ state: 'Renamed', who: 'The developer', others: [], when: null });
});

test('a picture without a page leads nowhere', () => {
  expect(listed(saved('public/images/gone/room.jpg', { kind: 'added' }))).toMatchObject({
    kindName: 'Picture',
    previewPath: null,
    editorPath: null,
    changesPath: null,
  });
});
