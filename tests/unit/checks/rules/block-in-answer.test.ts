import { expect, test } from 'vitest';
import { blockInAnswer } from '#lib/checks/rules/block-in-answer.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';

test('a heading in an answer is told where the answer starts', () => {
  expect(siteWith('block-in-answer').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "file": "pillars/top.mdx",
        "fix": "Say it in the first sentence, or put it into a section of the page that the answer links to.",
        "line": 11,
        "message": "The answer to "Is this a test?" has a heading in it, "In short", and an answer is paragraphs and lists.",
        "rule": "block-in-answer",
        "severity": "error",
      },
    ]
  `);
});

function told(answer: string): string[] {
  const block = `|-\n${answer.replaceAll(/^/gm, '      ')}`;
  const site = siteWith(changedFile('pillars/top.mdx', 'Yes, it is.', block));
  return blockInAnswer.check({ ...site, context: CHECK_CONTEXT }).map(({ message }) => message);
}

test.each([
  ['a heading of the first level', '# In short\n\nYes.', 'a heading in it, "In short"'],
  ['underlined words', 'In short\n---\n\nYes.', 'a heading in it, "In short"'],
  ['a table', 'Yes:\n\n| a | b |\n| - | - |\n| c | d |', 'a table in it'],
  ['lines of code', '```\nYes\n```', 'set as program code'],
  ['words of code', 'It is `so` here.', 'set as program code, "so"'],
  ['a footnote', 'Yes.[^1]\n\n[^1]: It is.', 'a footnote in it'],
  ['a block of quoted words', '> Yes.', 'a block of quoted words'],
  ['a line across', 'Yes.\n\n***\n\nIt is.', 'a line across it'],
  ['struck words', 'It is ~~not~~ so.', 'struck through, "not"'],
])('%s is told', (_, answer, fault) => {
  expect(told(answer)).toContainEqual(expect.stringContaining(fault));
});

test('paragraphs, lists, links, bold words and what is still to confirm are no blocks', () => {
  const answer = 'Yes, **it** [is](/below/).\n\n* One\n* *Two*\n\n1. It is <Confirm id="so">so</Confirm>.';
  expect(told(answer)).toEqual([]);
});
