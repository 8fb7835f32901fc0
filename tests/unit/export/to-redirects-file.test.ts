import { expect, test } from 'vitest';
import { readBuiltRules } from '#lib/export/built-rules.ts';
import { toRedirectsFile } from '#lib/export/to-redirects-file.ts';
import { toNextRedirects } from '#lib/http/redirects.ts';

const OLD = [
  { from: '/?p=15308', to: '/a/' },
  { from: '/old.page/', to: '/b/' },
];

test('old addresses are read from a build as they were written, and Next keeps its own to itself', () => {
  const redirects = [{ source: '/:path+', destination: '/:path+/', internal: true }, ...toNextRedirects(OLD)];
  const { oldAddresses } = readBuiltRules(JSON.stringify({ headers: [], redirects }));
  expect(oldAddresses).toEqual([
    { from: '/', query: { key: 'p', value: '15308' }, to: '/a/' },
    { from: '/old.page/', query: null, to: '/b/' },
  ]);
  expect(toRedirectsFile(oldAddresses)).toBe('/ p=15308 /a/ 301!\n/old.page/ /b/ 301\n');
});
