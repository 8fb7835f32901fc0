import { expect, test } from 'vitest';
import { plainPath } from '#lib/http/plain-path.ts';

test.each([
  ['/', '/'],
  ['/FEES', '/fees/'],
  ['//Fees//', '/fees/'],
  ['\\fees\\', '/fees/'],
  ['/Old.HTML/', '/old.html'],
  ['/cafe\u0301', '/caf\u00e9/'],
  ['/CAF\u00c9/', '/caf\u00e9/'],
  ['/index.html', '/'],
  ['/Fees/INDEX.html', '/fees/'],
  ['/fees/index.htm', '/fees/index.htm'],
  ['/reindex.html', '/reindex.html'],
])('%j is %j', (path, plain) => {
  expect(plainPath(path)).toBe(plain);
});

test('a path in its one form stays as it is, whatever its letters', () => {
  const changed: string[] = [];
  for (let code = 0x20; code <= 0x1ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const once = plainPath(`/a${String.fromCodePoint(code)}b`);
    if (plainPath(once) !== once) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});
