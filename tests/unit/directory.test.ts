import { expect, test } from 'vitest';
import { directoryOf } from '#lib/directory.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { textOf } from './checks/issues.ts';

function directory(changed: Record<string, string> = {}) {
  const { branches, others, shelves } = directoryOf(siteWith(changed), 'en-US');
  return {
    branches: branches.map(({ pillar, articles, pages }) =>
      [pillar, ...articles, ...pages].map(({ path }) => path),
    ),
    others: others.map(({ path }) => path),
    shelves: shelves.map(({ above, articles }) => [above, ...articles].map(({ path }) => path)),
  };
}

test('each main page has what stands below it, and the other pages come by themselves', () => {
  expect(directory()).toEqual({
    branches: [['/top/'], ['/below/', '/articles/story/']],
    others: ['/contact/', '/'],
    shelves: [['/below/', '/articles/story/']],
  });
});

test('main pages come in the order of the menu', () => {
  const below = changedFile('navigation.yaml', '  - top', '  - below\n  - top');
  expect(directory(below).branches.map(([main]) => main)).toEqual(['/below/', '/top/']);
});

test('a page that is kept out of lists is in none', () => {
  const contact = textOf('pages/contact.mdx').replace('updated:', 'listed: false\nupdated:');
  expect(directory({ 'pages/contact.mdx': contact }).others).toEqual(['/']);
});

const storyBelow = (parent: string) =>
  changedFile('articles/story.mdx', 'parent: below', `parent: ${parent}`);

test('an article below a page that is no main page has its place among the articles', () => {
  expect(directory(storyBelow('contact')).shelves).toEqual([['/contact/', '/articles/story/']]);
});

test('an article below another article stands with it under the page above both', () => {
  const second = textOf('articles/story.mdx').replace('parent: below', 'parent: story');
  expect(directory({ 'articles/second.mdx': second }).shelves).toEqual([
    ['/below/', '/articles/second/', '/articles/story/'],
  ]);
});

test('an article below a page that is kept out of lists stands under the next page above', () => {
  const hidden = changedFile('pillars/below.mdx', 'updated:', 'listed: false\nupdated:');
  expect(directory(hidden).shelves).toEqual([['/top/', '/articles/story/']]);
});

test('an article that is kept out of lists is on no shelf', () => {
  const hidden = changedFile('articles/story.mdx', 'updated:', 'listed: false\nupdated:');
  expect(directory(hidden).shelves).toEqual([]);
});
