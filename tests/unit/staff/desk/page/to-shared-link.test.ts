import { expect, test } from 'vitest';
import { toSharedLink } from '#staff/desk/page/to-shared-link.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const sharedOf = (fields: Record<string, unknown>) =>
  toSharedLink(pageWith(fields), siteWith().facts.practice, 'https://example.org');

test('a shared link names the practice alone', () => {
  expect(sharedOf({ title: 'A secret' })).toMatchObject({
    title: 'Harbor Practice',
    host: 'example.org',
    image: { src: '/share/practice.png', width: 1200, height: 630 },
  });
});

test('a page that says so is shown with its title', () => {
  expect(sharedOf({ title: 'No secret', share: 'full' })).toMatchObject({
    title: 'No secret',
    image: { src: '/share/page-a-page.png' },
  });
});
