import { expect, test } from 'vitest';
import { firstStepOf } from '#lib/links/first-step-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { textOf } from '../checks/issues.ts';

const FILE = 'pillars/below.mdx';
const ACTION = { path: '/contact/', label: 'Book a session' };
const SAFETY = '<CrisisNotice lines="emergency" />';

/** What the head of the smaller page offers first, where it speaks to an audience and has these words. */
function stepFor(audience: string, words: string, crisisPath?: string) {
  const text = textOf(FILE)
    .replace('audience: person', `audience: ${audience}`)
    .replace('## A section', words);
  const { graph, pages } = siteWith({ [FILE]: text });
  const page = pages.find(({ file }) => file === FILE);
  if (!page) throw new Error(`${FILE} is gone`);
  return firstStepOf(page, { graph, action: ACTION, crisisPath });
}

test.each(['person', 'all'])('a page for "%s" offers the action first', (audience) => {
  expect(stepFor(audience, `## Are you safe?\n\n${SAFETY}\n\n## A section`)).toEqual(ACTION);
});

test.each(['partner', 'couple'])(
  'a page for "%s" offers the section that holds its first word on safety',
  (audience) => {
    const words = `## A while ago\n\nWords.\n\n## Are you safe?\n\n${SAFETY}\n\n## A section\n\n${SAFETY}`;
    expect(stepFor(audience, words)).toEqual({ path: '#are-you-safe', label: 'Are you safe?' });
  },
);

test('a page for partners that says nothing of safety offers the page with the emergency numbers', () => {
  expect(stepFor('partner', '## A section', '/contact/')).toEqual({ path: '/contact/', label: 'Contact' });
  expect(stepFor('partner', `${SAFETY}\n\n## A section`, '/contact/').path).toBe('/contact/');
});

test('a site without such a page has the action alone', () => {
  expect(stepFor('partner', '## A section')).toEqual(ACTION);
});
