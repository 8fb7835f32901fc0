import { expect, test } from 'vitest';
import { toRedirectsFile } from '#build/hosts/to-redirects-file.ts';

test('old addresses are spelled as they are found here, with what their query tells', () => {
  const old = [
    { from: '/?p=15308', to: '/a/' },
    { from: '/old.page', to: '/b/' },
    { from: '/old', to: '/c/' },
    { from: '/both/?p=1&q=two%20words', to: '/d/#e' },
  ];
  expect(toRedirectsFile(old)).toBe(
    '/ p=15308 /a/ 301!\n/old.page /b/ 301\n/old/ /c/ 301\n/both/ p=1 q=two%20words /d/#e 301!\n',
  );
});
