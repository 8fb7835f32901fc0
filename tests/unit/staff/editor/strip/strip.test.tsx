import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { pageStatePathOf } from '#staff/editor/strip/page-state.ts';
import { Strip } from '#staff/editor/strip/strip.tsx';
import { type StripState, stripStore } from '#staff/editor/strip/strip-store.ts';
import { toUnsavedForm } from '#staff/editor/strip/unsaved-forms.ts';

const PAGE = {
  title: 'Fees',
  path: '/fees/',
  sheet: '/desk/page/pages/fees/',
  issues: { errors: 2, warnings: 1 },
  draft: false,
  notPublic: null,
  publish: null,
};

function drawn(part: Partial<StripState>) {
  const html = renderToStaticMarkup(<Strip state={{ ...stripStore().state(), ...part }} />);
  return { html, state: /role="status">([^<]*)</.exec(html)?.[1] };
}

describe('what it says of the form', () => {
  const saving = { isLong: false, stop: () => undefined };
  const notPublic = { who: 'Ada' };
  test.each<[string, Partial<StripState>]>([
    ['', { page: PAGE }],
    ['Unsaved', { page: PAGE, isUnsaved: true, savedAt: '10:02 AM' }],
    ['Saved 10:02 AM', { page: PAGE, savedAt: '10:02 AM' }],
    ['Saved 10:02 AM · not public yet', { page: { ...PAGE, notPublic }, savedAt: '10:02 AM' }],
    ['Not public yet · saved by Ada', { page: { ...PAGE, notPublic } }],
    ['Not public yet', { page: { ...PAGE, notPublic: { who: null } } }],
    ['A draft', { page: { ...PAGE, draft: true } }],
    ['Unsaved · a draft', { page: { ...PAGE, draft: true }, isUnsaved: true }],
    ['Saving…', { page: PAGE, isUnsaved: true, saving }],
    ['Still saving… Your words are kept in this browser.', { saving: { ...saving, isLong: true } }],
  ])('%s', (words, state) => {
    expect(drawn(state).state).toBe(words);
  });
});

test('it leads to the sheet, the preview and today', () => {
  const { html } = drawn({ page: PAGE });
  expect(html).toContain('<a href="/desk/page/pages/fees/">3 to mend</a>');
  expect(html).toContain('<a href="/preview/fees/" target="preview">Preview</a>');
  expect(html).toContain('<a href="/">Today</a>');
});

test('what is no page has no preview', () => {
  const facts = { ...PAGE, title: 'Facts', path: null, sheet: '/desk/#elsewhere' };
  const { html } = drawn({ page: facts });
  expect(html).toContain('<a href="/desk/#elsewhere">3 to mend</a>');
  expect(html).not.toContain('Preview');
});

test('what is saved and not public is published from there, once it is saved', () => {
  const page = { ...PAGE, notPublic: { who: 'Ada' }, publish: '/publish/review/?pages=x' };
  const way = '<a href="/publish/review/?pages=x">Publish…</a>';
  expect(drawn({ page }).html).toContain(way);
  const saving = { isLong: false, stop: () => undefined };
  for (const part of [{ page: PAGE }, { page, isUnsaved: true }, { page, saving }])
    expect(drawn(part).html).not.toContain('Publish…');
});

test('how much is to mend is not said while a save is being checked', () => {
  const { html } = drawn({ page: PAGE, isChecking: true });
  expect(html).toContain('<a href="/desk/page/pages/fees/">Checking…</a>');
});

test('without a page it leads to today alone', () => {
  expect(drawn({}).html.match(/<a /g)).toHaveLength(1);
});

test('a failure is an alert, with the way to both versions', () => {
  const { html } = drawn({ failure: { sentence: 'Not saved: Ada was first.', compare: '/refused/7/' } });
  expect(html).toMatch(/role="alert"><p>Not saved: Ada was first\. <a href="\/refused\/7\/"/);
});

test('whoever is signed out is told that their words stay, and where to sign in without leaving them', () => {
  const { html } = drawn({ page: PAGE, isSignedOut: true, isUnsaved: true });
  expect(html).toContain(
    '<p>You are signed out. Sign in again in another tab, then save: your words stay here. <a href="/sign-in/" target="_blank" rel="noreferrer">Sign in, in a new tab</a></p>',
  );
  expect(html).toContain('>Unsaved<');
  expect(drawn({ page: PAGE }).html).not.toContain('sign-in');
});

test('what is kept in this browser alone is named', () => {
  expect(
    drawn({ unsavedForms: [{ name: 'fees', href: '/keystatic/collection/pages/item/fees' }] }).html,
  ).toContain(
    'Not saved yet, and kept in this browser alone: <span><a href="/keystatic/collection/pages/item/fees">fees</a>',
  );
});

test.each([
  [['collection', 'pages', 'fees'], 'fees', '/keystatic/collection/pages/item/fees'],
  [['singleton', 'practice'], 'Facts', '/keystatic/singleton/practice'],
  [['collection-create', 'articles'], 'a new one under "Articles"', '/keystatic/collection/articles/create'],
  [
    ['collection-create', 'articles', 'a b'],
    'a new one under "Articles"',
    '/keystatic/collection/articles/create?duplicate=a%20b',
  ],
])('the key %j of the browser is a form', (key, name, href) => {
  expect(toUnsavedForm(key)).toEqual({ name, href });
});

test.each([['x'], [['else', 'a']], [['collection', 'pages']], [[]]])('the key %j is none', (key) => {
  expect(toUnsavedForm(key)).toBeNull();
});

test('each form of what is there asks for the state of its file', () => {
  expect(pageStatePathOf('/keystatic/collection/pages/item/fees')).toBe('/desk/state/pages/fees.json');
  expect(pageStatePathOf('/keystatic/collection/pages/item/fees/')).toBe('/desk/state/pages/fees.json');
  expect(pageStatePathOf('/keystatic/collection/pages')).toBeNull();
  expect(pageStatePathOf('/keystatic/collection/pages/create')).toBeNull();
  expect(pageStatePathOf('/keystatic/singleton/practice')).toBe('/desk/state/site/practice.json');
  expect(pageStatePathOf('/keystatic/singleton/crisisLines')).toBe('/desk/state/site/crisis-lines.json');
  expect(pageStatePathOf('/keystatic/singleton/nothing')).toBeNull();
});

test('whoever draws it hears of what changed, and of nothing else', () => {
  const store = stripStore();
  let heard = 0;
  const leave = store.subscribe(() => {
    heard += 1;
  });
  store.change({ note: 'a' });
  store.change({ note: 'a' });
  leave();
  store.change({ note: 'b' });
  expect([heard, store.state().note]).toEqual([1, 'b']);
});
