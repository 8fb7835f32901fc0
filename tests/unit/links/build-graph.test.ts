import { expect, test } from 'vitest';
import { nodeOf } from '#lib/links/relations.ts';
import { graphOf, menuOf } from './graph-of.ts';

test('a page without a parent stands below the home page', () => {
  const graph = graphOf({ 'pages/home.mdx': {}, 'pillars/a.mdx': {} });
  expect(nodeOf(graph, '/a/').parent).toBe('/');
});

test('a page stands below the page that it names', () => {
  const graph = graphOf({ 'pages/home.mdx': {}, 'pillars/a.mdx': {}, 'articles/b.mdx': { parent: 'a' } });
  expect(nodeOf(graph, '/articles/b/').parent).toBe('/a/');
});

test('the home page stands below none, whatever it names', () => {
  const graph = graphOf({ 'pages/home.mdx': { parent: 'a' }, 'pillars/a.mdx': {} });
  expect(nodeOf(graph, '/').parent).toBeNull();
});

test('a page whose parent does not exist stands below none', () => {
  const graph = graphOf({ 'pages/home.mdx': {}, 'pillars/a.mdx': { parent: 'nobody' } });
  expect(nodeOf(graph, '/a/').parent).toBeNull();
});

test('a page that names itself stands below none', () => {
  const graph = graphOf({ 'pages/home.mdx': {}, 'pillars/a.mdx': { parent: 'a' } });
  expect(nodeOf(graph, '/a/')).toMatchObject({ parent: null, children: [] });
});

test('pages that stand below each other keep it: a check tells the author', () => {
  const graph = graphOf({
    'pages/home.mdx': {},
    'pillars/a.mdx': { parent: 'b' },
    'pillars/b.mdx': { parent: 'a' },
  });
  expect([nodeOf(graph, '/a/').parent, nodeOf(graph, '/b/').parent]).toEqual(['/b/', '/a/']);
});

test('children are in the order of their names in menus', () => {
  const graph = graphOf({
    'pages/home.mdx': {},
    'pillars/a.mdx': { navLabel: 'Zorro' },
    'pillars/b.mdx': { navLabel: 'émigré' },
    'pillars/c.mdx': { navLabel: 'apple' },
    'pillars/d.mdx': { navLabel: 'Banana' },
  });

  expect(nodeOf(graph, '/').children).toEqual(['/c/', '/d/', '/b/', '/a/']);
});

test('children that have a number come before those that have none, in the order of their numbers', () => {
  const graph = graphOf({
    'pages/home.mdx': {},
    'pillars/a.mdx': {},
    'pillars/b.mdx': { order: 2 },
    'pillars/c.mdx': { order: 1 },
  });
  expect(nodeOf(graph, '/').children).toEqual(['/c/', '/b/', '/a/']);
});

test('a link is known on both of its sides, with its words and its place', () => {
  const graph = graphOf({ 'pages/home.mdx': { body: 'Read [this](/a/#there).' }, 'pillars/a.mdx': {} });
  const { page, linksOut } = nodeOf(graph, '/');
  const link = { ...page.links[0], from: '/', to: '/a/' };
  expect(link).toMatchObject({ href: '/a/#there', text: 'this', line: expect.any(Number), column: 6 });
  expect(linksOut).toEqual([link]);
  expect(nodeOf(graph, '/a/').linksIn).toEqual([link]);
});

test('two links to one page are two', () => {
  const graph = graphOf({ 'pages/home.mdx': { body: '[One](/a/) and [two](a/).' }, 'pillars/a.mdx': {} });
  expect(nodeOf(graph, '/a/').linksIn.map(({ text }) => text)).toEqual(['One', 'two']);
});

test.each(['#there', '/a/', './', 'https://example.org/', 'mailto:a@example.org', '/nowhere/'])(
  'a link to %s joins no two pages',
  (href) => {
    const graph = graphOf({ 'pages/home.mdx': {}, 'pillars/a.mdx': { body: `[Go](${href})` } });
    expect(nodeOf(graph, '/a/').linksOut).toEqual([]);
  },
);

test('depth is the fewest clicks by links in the text', () => {
  const graph = graphOf({
    'pages/home.mdx': { body: '[a](/a/)' },
    'pillars/a.mdx': { body: '[b](/b/)' },
    'pillars/b.mdx': { body: '[c](/c/) [a](/a/)' },
    'pillars/c.mdx': { body: '[home](/)' },
  });
  expect(['/', '/a/', '/b/', '/c/'].map((path) => nodeOf(graph, path).depth)).toEqual([0, 1, 2, 3]);
});

test('a page in a menu is one click away', () => {
  const pages = {
    'pages/home.mdx': { body: '[a](/a/)' },
    'pillars/a.mdx': { body: '[b](/b/)' },
    'pillars/b.mdx': {},
  };
  expect(nodeOf(graphOf(pages, menuOf('b')), '/b/').depth).toBe(1);
});

test.each(['footer', 'action'] as const)('the %s counts as a menu', (menu) => {
  const pages = { 'pages/home.mdx': {}, 'pillars/a.mdx': {} };
  const navigation = menuOf();
  if (menu === 'footer') navigation.footer = [{ title: 'More', pages: ['a'] }];
  else navigation.action.page = 'a';
  expect(nodeOf(graphOf(pages, navigation), '/a/').depth).toBe(1);
});

test('a page that no way leads to has no depth', () => {
  const graph = graphOf({ 'pages/home.mdx': {}, 'pillars/a.mdx': {} });
  expect(nodeOf(graph, '/a/').depth).toBeNull();
});

test('without a home page no page has a depth', () => {
  const graph = graphOf({ 'pillars/a.mdx': { body: '[b](/b/)' }, 'pillars/b.mdx': {} }, menuOf('a'));
  expect([...graph.nodes.values()].map(({ depth }) => depth)).toEqual([null, null]);
});

test('every slug is known by its path', () => {
  const graph = graphOf({ 'pages/home.mdx': {}, 'articles/b.mdx': { parent: 'home' } });
  expect(Object.fromEntries(graph.pathOfSlug)).toEqual({ home: '/', b: '/articles/b/' });
});

test('a menu that names no page is left out', () => {
  const graph = graphOf({ 'pages/home.mdx': {} }, menuOf('nobody'));
  expect([...graph.nodes.keys()]).toEqual(['/']);
});
