import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { changedFile } from '#tests/fixture-site.ts';
import { lostFrom, readAsReaderMode } from '#tests/read-as-programs.ts';
import { drawPage } from './draw-page.tsx';
import { all } from './markup.ts';

// Every page that is built is read in tests/build/readers.test.ts. Here are the hardest of what an author may write.

const PROSE = Array.from(
  { length: 8 },
  (_, index) =>
    `This is paragraph ${index}, which says something at its length, and then, a little later, stops.`,
).join('\n\n');

async function storyWith(words: string) {
  return drawPage(
    '/articles/story/',
    changedFile('articles/story.mdx', 'It belongs', `${PROSE}\n\n${words}\n\nIt belongs`),
  );
}

async function lostOf(words: string, expected: string[]): Promise<string[]> {
  const html = unified()
    .use(rehypeStringify)
    .stringify(await storyWith(words));
  return lostFrom(readAsReaderMode(html).words, expected);
}

test.each([
  [
    'a callout that is hardly more than a number',
    '<Callout title="Stop">\nCall [1-888-773-8368](tel:+18887738368).\n</Callout>',
    ['Stop', 'Call', '1-888-773-8368'],
  ],
  [
    'a callout of two links',
    '<Callout title="Stop">\n* [Get help now](/contact/)\n* [Write to us](/contact/)\n</Callout>',
    ['Stop', 'Get help now', 'Write to us'],
  ],
  [
    'a note of the practice that is one link',
    '<PracticeNote title="What is known">\n[Little of it](/top/).\n</PracticeNote>',
    ['What is known', 'Added by Harbor Practice', 'Little of it'],
  ],
  [
    'both chairs',
    '<BothChairs>\n* [Yours](#chair)\n* [Theirs](/top/)\n</BothChairs>',
    ['from two sides', 'Yours', 'Theirs'],
  ],
  [
    'a list of boxes to tick, each of one word',
    '<ReflectionList title="This week">\n* Sleep\n* Food\n* Shame\n</ReflectionList>',
    ['This week', 'Sleep', 'Food', 'Shame'],
  ],
  [
    'a care card of one link',
    '<CareCard urgency="now" action="Call 911">\n* [someone is in danger](/contact/)\n</CareCard>',
    ['Right now', 'Call 911', 'someone is in danger'],
  ],
  ['a crisis notice', '<CrisisNotice lines="domestic-violence" />', ['1-800-000-0000']],
])('a reader mode loses no word of %s', async (_, words, expected) => {
  expect(await lostOf(words, expected)).toEqual([]);
});

test('no words of an author stand in what programs leave out', async () => {
  const words = [
    '<Callout title="a">\nW.\n</Callout>',
    '<PracticeNote title="a">\nW.\n</PracticeNote>',
    '<BothChairs>\n* [a](/top/)\n</BothChairs>',
    '<ReflectionList title="a">\n* W\n</ReflectionList>',
  ];
  const tree = await storyWith(words.join('\n\n'));
  expect(all(tree, 'aside')).toEqual([]);
  expect(all(tree, 'fieldset')).toEqual([]);
  expect(all(tree, 'form').map(({ children }) => children)).toEqual([[]]);
});
