import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { NotFound } from '#components/layouts/not-found.tsx';
import { changedFile } from '#tests/fixture-site.ts';
import { drawPage, viewAt } from './draw-page.tsx';
import { all, draw, linksOf, one, wordsOf } from './markup.ts';

const PATHS = ['/', '/top/', '/below/', '/contact/', '/articles/story/'];

/** What the Tab key reaches, in order. */
function stopsIn(tree: Root): Element[] {
  const stops: Element[] = [];
  visit(tree, 'element', (element: Element) => {
    if (element.tagName === 'a' || element.tagName === 'summary') stops.push(element);
  });
  return stops;
}
const withClass = (tree: Root, name: string, className: string) =>
  all(tree, name).filter(({ properties }) => [properties.className].flat().includes(className));

const person = (license: string) => ({
  ...changedFile('people/ada.yaml', 'license: null', `license: ${license}`),
  ...changedFile('articles/story.mdx', 'author: practice', 'author: ada'),
});

test.each(PATHS)('on %s the first stop skips to the text and the second leaves the site', async (path) => {
  expect(
    stopsIn(await drawPage(path))
      .slice(0, 2)
      .map(wordsOf),
  ).toEqual(['Skip to the text', 'Leave this site']);
});

test.each(PATHS)('on %s the skip link leads to the main part, which can take the focus', async (path) => {
  const tree = await drawPage(path);
  const main = one(tree, 'main');
  expect(stopsIn(tree)[0]?.properties.href).toBe(`#${main.properties.id}`);
  expect(main.properties).toMatchObject({ id: 'content', tabIndex: -1 });
});

test.each(PATHS)('%s has one heading of the first level, in the main part', async (path) => {
  const tree = await drawPage(path);
  expect(all(tree, 'h1')).toEqual(all(one(tree, 'main'), 'h1'));
  expect(all(tree, 'h1')).toHaveLength(1);
});

test.each(PATHS)('no id stands twice on %s', async (path) => {
  const ids: unknown[] = [];
  visit(await drawPage(path), 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.push(properties.id);
  });
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(PATHS)('%s says when its words were last changed', async (path) => {
  const time = one(await drawPage(path), 'time');
  expect([time.properties.dateTime, wordsOf(time)]).toEqual(
    path === '/articles/story/' ? ['2026-11-21', 'November 21, 2026'] : ['2026-11-22', 'November 22, 2026'],
  );
});

test('every landmark of a page is there once', async () => {
  const tree = await drawPage('/below/');
  expect(all(tree, 'main')).toHaveLength(1);
  expect(all(tree, 'footer')).toHaveLength(1);
  expect(withClass(tree, 'header', 'site-header')).toHaveLength(1);
});

test('every navigation of a page has a name of its own', async () => {
  const changed = changedFile('navigation.yaml', 'footer: []', 'footer: [{ title: More, pages: [top] }]');
  const names = all(await drawPage('/below/', changed), 'nav').map(({ properties }) => properties.ariaLabel);
  expect(names).toEqual(['Main', 'Breadcrumb', 'All pages']);
});

test('a pillar offers the action at its head', async () => {
  const [hero] = withClass(await drawPage('/below/'), 'header', 'hero');
  expect(hero && linksOf(hero)).toContain('Book a session → /contact/');
});

test('a lead is shown under the heading, line by line', async () => {
  const changed = changedFile(
    'pillars/below.mdx',
    'parent: top',
    'parent: top\nlead: [One line., Two lines.]',
  );
  const [lead] = withClass(await drawPage('/below/', changed), 'p', 'lead');
  expect(lead && all(lead, 'span').map(wordsOf)).toEqual(['One line.', 'Two lines.']);
});

test('a page without a lead has none', async () => {
  expect(withClass(await drawPage('/below/'), 'p', 'lead')).toEqual([]);
});

test('a plain page has neither an action of its own nor a byline', async () => {
  const main = one(await drawPage('/contact/'), 'main');
  expect([...withClass({ type: 'root', children: [main] }, 'a', 'button')]).toEqual([]);
  expect(await factsOf('/contact/')).toEqual(['Updated November 22, 2026']);
});

const factsOf = async (path: string, changed?: Record<string, string>) =>
  withClass(await drawPage(path, changed), 'ul', 'page-facts').flatMap((list) =>
    all(list, 'li').map(wordsOf),
  );
const bylineOf = async (changed?: Record<string, string>) =>
  (await factsOf('/articles/story/', changed)).slice(0, 1);

test('an article of the practice is signed by the practice', async () => {
  expect(await bylineOf()).toEqual(['By Harbor Practice']);
});

test('an article by a person is signed with the name and the license in full', async () => {
  const license = '{ type: Licensed Mental Health Counselor, number: MH1, state: FL, verified: 2026-11-22 }';
  expect(await bylineOf(person(license))).toEqual(['By Ada Example, Licensed Mental Health Counselor']);
});

test('an article by a person whose license is not known is signed with the name alone', async () => {
  expect(await bylineOf(person('null'))).toEqual(['By Ada Example']);
});

test('an article says when it was changed, how long it takes to read, and where it belongs', async () => {
  const tree = await drawPage('/articles/story/');
  expect((await factsOf('/articles/story/')).slice(1)).toEqual([
    'Updated November 21, 2026',
    'About a minute to read',
  ]);
  expect(linksOf(one(tree, 'aside'))).toEqual(['What the smaller thing is → /below/']);
});

test('a review is told with who, when, and when the next is due', async () => {
  const reviewed = 'reviewed: { by: ada, on: 2026-11-20, next: 2027-11-20 }';
  const changed = changedFile('pillars/top.mdx', 'audience:', `${reviewed}\naudience:`);
  expect(await factsOf('/top/', changed)).toContain(
    'Reviewed by Ada Example on November 20, 2026, next review by November 20, 2027',
  );
});

test('the page for a wrong address says so and leads to every page', () => {
  const tree = draw(
    <NotFound directory={viewAt('/top/').directory} menu={[{ path: '/below/', label: 'Below' }]} />,
  );
  expect(wordsOf(one(tree, 'h1'))).toBe('There is no page at this address');
  expect(linksOf(tree).slice(0, 2)).toEqual(['Below → /below/', 'the first page → /']);
  expect(linksOf(tree)).toContain('Main thing → /top/');
});

test('a page has the module of the site, unless it is to have no scripts', async () => {
  const modules = async (changed = {}) =>
    all(await drawPage('/top/', changed), 'script').filter(
      ({ properties }) => properties.src === '/js/site.js',
    );
  expect(await modules()).toHaveLength(1);
  expect(await modules(changedFile('pillars/top.mdx', 'audience:', 'scripts: false\naudience:'))).toEqual([]);
});

test('the structured data of a page is one script that is JSON', async () => {
  const [script] = all(await drawPage('/top/'), 'script').filter(({ properties }) => !properties.src);
  expect(script?.properties).toEqual({ type: 'application/ld+json' });
  expect(JSON.parse(script ? wordsOf(script) : '')).toMatchObject({ '@context': 'https://schema.org' });
});
