import { expect, test } from 'vitest';
import { toReloadNote } from '#build/hosts/to-reload-note.ts';

const BEFORE = new Map([
  ['nginx/maps.conf', 'a'],
  ['caddy/headers', 'b'],
]);

test('where the headers are those of the build before, or there was none, nothing is to be done', () => {
  expect(toReloadNote(BEFORE, new Map(BEFORE))).toBeNull();
  expect(toReloadNote(new Map(), BEFORE)).toBeNull();
});

test.each<[string, Map<string, string>]>([
  ['changed', new Map([...BEFORE, ['nginx/maps.conf', 'other']])],
  ['came', new Map([...BEFORE, ['nginx/types.conf', 'c']])],
  ['went', new Map([['nginx/maps.conf', 'a']])],
])('where one of them %s, a web server is to be told', (_, after) => {
  expect(toReloadNote(BEFORE, after)).toBe(
    'The headers changed. Where nginx or Caddy sends the pages, reload it: systemctl reload nginx',
  );
});
