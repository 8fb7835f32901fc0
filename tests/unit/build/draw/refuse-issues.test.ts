import { expect, test, vi } from 'vitest';
import { refuseIssues } from '#build/draw/refuse-issues.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../../checks/issues.ts';

const SETTINGS = { SITE_URL: 'https://example.org' };
const DRAFT = textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:');
const WRONG = 'Wo\u00ADrds.';

test('an error in a page ends a build, with a report of all that is wrong', () => {
  const site = siteWith({ ...homeWith(WRONG), 'articles/idea.mdx': `${DRAFT}\n${WRONG}\n` });
  expect(() => refuseIssues(site, SETTINGS)).toThrow(
    /pages\/home\.mdx:13:3[\s\S]+This stops no one[\s\S]+articles\/idea\.mdx:15:3[\s\S]+Nothing was built: fix the errors above first\.$/,
  );
});

test('an error in a draft is told, and ends nothing', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const site = siteWith({ 'articles/idea.mdx': `${DRAFT}\n${WRONG}\n` });
  expect(refuseIssues(site, SETTINGS).origin).toBe('https://example.org');
  expect(said.mock.calls.flat().join('\n')).toContain('articles/idea.mdx:15:3  error  odd-character');
});
