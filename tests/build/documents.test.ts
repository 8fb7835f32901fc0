import { expect, test } from 'vitest';
import { builtSite } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const { documents } = builtSite().facts;

test('no document of an author is among what readers are served', () => {
  const given = Object.values(documents).map((text) => text.trim());
  expect(given.length).toBeGreaterThan(0);
  const served = [...finishedFiles()].filter(([address, bytes]) => {
    const text = bytes.toString('utf8');
    return address.includes('/documents/') || given.some((document) => text.includes(document));
  });
  expect(served.map(([address]) => address)).toEqual([]);
});
