import { expect, test } from 'vitest';
import { headingIdsOf } from '#lib/markdown/heading-ids.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';

const idsOf = (text: string) => headingIdsOf(parseMarkdown(text, 'a.mdx').tree).map(({ id }) => id);
const idOf = (heading: string) => idsOf(`## ${heading}`)[0];

test('a heading of plain words becomes those words with hyphens', () => {
  expect(idOf('What happens after Discovery')).toBe('what-happens-after-discovery');
});

test('headings of the same words are numbered from the second on', () => {
  expect(idsOf('## Help\n\n## Help\n\n### Help')).toEqual(['help', 'help-1', 'help-2']);
});

test('a number given to a second heading never meets a heading that has it already', () => {
  expect(idsOf('## Help 1\n\n## Help\n\n## Help')).toEqual(['help-1', 'help', 'help-2']);
});

test.each([
  ['Is it “addiction”?', 'is-it-addiction'],
  ['Benefits & risks', 'benefits--risks'],
  ['What now: first, breathe.', 'what-now-first-breathe'],
  ["It's not your fault", 'its-not-your-fault'],
  ['24/7 (always)', '247-always'],
])('punctuation is left out of the id of "%s"', (heading, id) => {
  expect(idOf(heading)).toBe(id);
});

test('accents stay as they are written', () => {
  expect(idOf('Atención a Ángela')).toBe('atención-a-ángela');
});

test('marks of bold, links and components leave their words', () => {
  expect(idOf('A **bold** [link](/a/) and <Confirm id="x">a claim</Confirm>')).toBe(
    'a-bold-link-and-a-claim',
  );
});

test('headings inside a component are counted in their order', () => {
  expect(idsOf('## One\n\n<PullLine>\n## Two\n</PullLine>\n\n## Two')).toEqual(['one', 'two', 'two-1']);
});

test('a heading in a code block is no heading', () => {
  expect(idsOf('```\n## Not one\n```')).toEqual([]);
});

test('each document counts for itself', () => {
  expect([idsOf('## Help'), idsOf('## Help')]).toEqual([['help'], ['help']]);
});
