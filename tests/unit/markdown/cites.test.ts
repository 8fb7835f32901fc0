import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { citesOf } from '#lib/markdown/cites.ts';
import remarkCites from '#lib/markdown/remark-cites.ts';
import { pageWith } from '#tools/copies/write-page.ts';

const BODY = 'One <Cite id="a" />. Two <Cite id="b" />.\n\n* Three <Cite id="a" />.';

test('the cites of a text are counted for each source', () => {
  expect(citesOf(pageWith({}, BODY).tree).map(({ id, nth }) => `${id} ${nth}`)).toEqual([
    'a 1',
    'b 1',
    'a 2',
  ]);
});

test('a cite without an id is left out', () => {
  expect(citesOf(pageWith({}, 'One <Cite />.').tree)).toEqual([]);
});

test('the page gets the numbers that the model has', async () => {
  const code = String(await compile(BODY, { remarkPlugins: [remarkCites] }));
  expect([...code.matchAll(/id: "(\w)",\s+nth: "(\d)"/g)].map(([, id, nth]) => `${id} ${nth}`)).toEqual([
    'a 1',
    'b 1',
    'a 2',
  ]);
});
