import { expect, test } from 'vitest';
import { componentsAt, isByPractice } from '#lib/content/components/components-at.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';

const { tree } = parseMarkdown(
  'One.\n\n<PracticeNote title="Ours">\n<CareCard urgency="now" action="Call">\n* it burns\n</CareCard>\n</PracticeNote>\n\n<Callout title="Theirs">\nTwo.\n</Callout>\n',
  'page.mdx',
);

test('a line is inside of the components that are open there', () => {
  expect(componentsAt(tree, 1)).toEqual([]);
  expect(componentsAt(tree, 5)).toEqual(['PracticeNote', 'CareCard']);
  expect(componentsAt(tree, 10)).toEqual(['Callout']);
});

test('the practice speaks in its own box, and in what stands in it', () => {
  expect([1, 3, 5, 7, 10].map((line) => isByPractice(tree, line))).toEqual([false, true, true, true, false]);
});
