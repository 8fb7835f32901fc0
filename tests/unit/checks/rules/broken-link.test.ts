import { expect, test } from 'vitest';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { faultsOf, homeWith, textOf, theFaultOf } from '../faults.ts';

test('a link to a page that does not exist is reported with its line and the nearest page', () => {
  expect(siteWith('broken-link').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 12,
        "file": "pages/home.mdx",
        "fix": "Change the address. The nearest page is /top/.",
        "line": 11,
        "message": "The link "the main thing" leads to "/tpo/", and there is no such page.",
        "rule": "broken-link",
        "severity": "error",
      },
    ]
  `);
});

test('a full address, an e-mail address and a telephone number are not looked up', () => {
  expect(
    faultsOf(
      homeWith(
        '[a](https://example.org/x) [b](mailto:ada@example.org) [c](tel:+13055550000) [d](//example.org/)',
      ),
    ),
  ).toEqual([]);
});

test('a relative address that leads to a page is sound', () => {
  expect(faultsOf(homeWith('[below](below/) and [further](./articles/story/)'))).toEqual([]);
});

test('words after a question mark do not make a link broken', () => {
  expect(faultsOf(homeWith('[below](/below/?from=home)'))).toEqual([]);
});

test('a link without the slash at its end is sent to the address with it', () => {
  const { line, column, fix } = theFaultOf(homeWith('See [below](/below).'));
  expect({ line, column, fix }).toEqual({
    line: 13,
    column: 5,
    fix: 'Change the address. The nearest page is /below/.',
  });
});

test('capitals in an address do not lead to the page in small letters', () => {
  expect(theFaultOf(homeWith('[below](/Below/)')).fix).toContain('/below/');
});

test('a link to an old address is sent to the page that took its place', () => {
  const { message, fix } = theFaultOf({
    ...homeWith('[the old page](/contacts-of-old/)'),
    'redirects.yaml': 'redirects:\n  - from: /contacts-of-old/\n    to: /top/\n',
  });
  expect(message).toContain('"/contacts-of-old/"');
  expect(fix).toContain('/top/');
});

test('a link to a draft names the draft and how to publish it', () => {
  const { file, line, message, fix } = theFaultOf(
    changedFile('articles/story.mdx', 'updated:', 'draft: true\nupdated:'),
  );
  expect({ file, line }).toEqual({ file: 'pillars/below.mdx', line: 14 });
  expect(message).toContain('"/articles/story/", which is a draft');
  expect(fix).toContain('publish articles/story.mdx');
});

test('a draft may hold broken links, since nobody can read it', () => {
  expect(
    faultsOf({
      'articles/idea.mdx': textOf('articles/story.mdx')
        .replace('updated:', 'draft: true\nupdated:')
        .replace('(/below/)', '(/nowhere/)'),
    }),
  ).toEqual([]);
});

test('a link without an address is reported', () => {
  expect(theFaultOf(homeWith('[here]()')).message).toBe('The link "here" leads nowhere.');
  expect(theFaultOf(homeWith('[here](#)')).message).toBe('The link "here" leads nowhere.');
});

test('an address without its beginning is told what to put before it', () => {
  expect(theFaultOf(homeWith('[here](www.example.org/a)')).fix).toBe('Write https://www.example.org/a');
  expect(theFaultOf(homeWith('[here](ada@example.org)')).fix).toBe('Write mailto:ada@example.org');
});

test('an address that is not one is quoted as it was typed', () => {
  expect(theFaultOf(homeWith('[here](http://)')).message).toContain('"http://"');
});

test('a link in an answer is reported where the answer starts', () => {
  expect(faultsOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, see [this](/nowhere/).'))).toEqual([
    'pillars/top.mdx:11:5 broken-link',
  ]);
});

test('a link with its address at the foot of the page is reported there', () => {
  expect(faultsOf(homeWith('See [below][1].\n\n[1]: /belwo/'))).toEqual(['pages/home.mdx:15:1 broken-link']);
});

test('an address in a piece of code is not a link', () => {
  expect(faultsOf(homeWith('Write `[words](/nowhere/)` for a link.'))).toEqual([]);
});

test('two broken links on one line are both reported', () => {
  expect(faultsOf(homeWith('[a](/nowhere/) and [b](/nowhere/)'))).toEqual([
    'pages/home.mdx:13:1 broken-link',
    'pages/home.mdx:13:20 broken-link',
  ]);
});
