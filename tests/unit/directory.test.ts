import { expect, test } from 'vitest';
import { directoryOf } from '#lib/directory.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { textOf } from './checks/faults.ts';

function directory(changed: Record<string, string> = {}, order: string[] = []) {
  const { branches, others } = directoryOf(siteWith(changed).graph, order);
  return {
    branches: branches.map(({ pillar, articles, pages }) =>
      [pillar, ...articles, ...pages].map(({ path }) => path),
    ),
    others: others.map(({ path }) => path),
  };
}

test('each main page has what stands below it, and the other pages come by themselves', () => {
  expect(directory({}, ['top', 'below'])).toEqual({
    branches: [['/top/'], ['/below/', '/articles/story/']],
    others: ['/contact/', '/'],
  });
});

test('main pages come in the order of the menu', () => {
  expect(directory({}, ['below', 'top']).branches[0]?.[0]).toBe('/below/');
});

test('a page that is kept out of lists is in none', () => {
  const contact = textOf('pages/contact.mdx').replace('updated:', 'listed: false\nupdated:');
  expect(directory({ 'pages/contact.mdx': contact }).others).toEqual(['/']);
});
