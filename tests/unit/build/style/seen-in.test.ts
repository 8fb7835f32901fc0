import { expect, test } from 'vitest';
import { seenIn } from '#build/style/seen-in.ts';
import { fillReceipt } from '#lib/receipt/fill-receipt.ts';
import { anyReceiptSection } from '#lib/receipt/to-receipt-section.ts';
import { parse } from '../../components/markup.ts';

test('elements, classes, the characters of words and the scripts of a page are seen', () => {
  const seen = seenIn(
    parse(
      '<script src="/js/site.js"></script><script type="application/ld+json">{"é":1}</script>' +
        '<p class="a b">aß</p><form data-module="/js/contact.js"></form>',
    ),
  );
  expect([...seen.names]).toEqual(['script', 'p', 'a', 'b', 'form']);
  expect([...seen.characters]).toEqual(['a', 'ß']);
  expect(seen.scripts).toEqual(['/js/site.js', '/js/contact.js']);
});

test('a page has the styles of its receipt before it has the receipt', () => {
  const before = '<!DOCTYPE html><html><head></head><body><div id="receipt"></div></body></html>';
  const names = (html: string) => [...seenIn(parse(html)).names].sort();
  expect(names(before)).toEqual(names(fillReceipt(before, anyReceiptSection())));
  expect(names(before)).toEqual(expect.arrayContaining(['dd', 'dl', 'facts', 'table', 'td', 'time']));
});
