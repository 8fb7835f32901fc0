import { expect, test } from 'vitest';
import { stepsOf } from '#lib/links/steps-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { textOf } from '../checks/issues.ts';

const FILE = 'pillars/below.mdx';
const SAFETY = '## Are you safe?\n\n<CrisisNotice lines="emergency" />\n\n';
const SHEET = '<OnPaper>\n  [A plan, to print](/contact/)\n</OnPaper>\n\n';
const NEXT = '\n\n<NextSteps>\n  * [Ask us](/contact/)\n  * [Read on](/top/)\n</NextSteps>\n';
const CRISIS = { path: '/contact/', label: 'Contact' };

/** What the smaller page offers along the way, where it speaks to an audience and has these words around its own. */
function stepsFor(audience: string, before: string, after: string, crisisPath?: string) {
  const text = textOf(FILE)
    .replace('audience: person', `audience: ${audience}`)
    .replace('## A section', `${before}## A section`);
  const { graph, pages } = siteWith({ [FILE]: `${text}${after}` });
  const page = pages.find(({ file }) => file === FILE);
  if (!page) throw new Error(`${FILE} is gone`);
  return stepsOf(page, { graph, crisisPath });
}

test.each(['partner', 'couple'])('a page for "%s" begins with its own words on safety', (audience) => {
  expect(stepsFor(audience, SAFETY + SHEET, NEXT, '/contact/')).toEqual([
    { path: '#are-you-safe', label: 'Are you safe?' },
    { path: '/contact/', label: 'A plan, to print' },
    { path: '/contact/', label: 'Ask us' },
  ]);
});

test.each(['person', 'all'])('a page for "%s" begins with the emergency numbers', (audience) => {
  expect(stepsFor(audience, SAFETY, NEXT, '/contact/')).toEqual([
    CRISIS,
    { path: '/contact/', label: 'Ask us' },
  ]);
});

test('a page offers nothing that it does not have', () => {
  expect(stepsFor('person', '', '', '/contact/')).toEqual([CRISIS]);
  expect(stepsFor('partner', '', '')).toEqual([]);
});
