import { expect, test } from 'vitest';
import { drawingOf } from '#lib/content/model/drawing-of.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

/** What is drawn at the head of a page of the small site. */
function drawnAt(path: string, changed?: Record<string, string>) {
  const page = siteWith(changed).graph.nodes.get(path)?.page;
  return page && drawingOf(page);
}

test.each([
  ['person', 'bag'],
  ['partner', 'lamp'],
  ['couple', 'cups'],
  ['all', 'door'],
])('a main page for "%s" has the %s', (audience, drawing) => {
  const changed = changedFile('pillars/top.mdx', 'audience: person', `audience: ${audience}`);
  expect(drawnAt('/top/', changed)).toBe(drawing);
});

test('any other page has the drawing of its kind, whomever it is for', () => {
  expect([drawnAt('/articles/story/'), drawnAt('/contact/')]).toEqual(['book', 'window']);
});

test('a page that names a drawing has that one', () => {
  const changed = changedFile('pillars/top.mdx', 'audience:', 'drawing: phone\naudience:');
  expect(drawnAt('/top/', changed)).toBe('phone');
});
