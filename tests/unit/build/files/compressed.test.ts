import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed, isText } from '#build/files/compressed.ts';

const WORDS = Buffer.from('Words. '.repeat(100));

test('words are packed in both forms, each of which gives them back', () => {
  const forms = compressed(WORDS, 'text/html; charset=utf-8');
  expect([...forms.keys()].sort()).toEqual(['.br', '.gz']);
  expect(brotliDecompressSync(forms.get('.br') ?? '').equals(WORDS)).toBe(true);
  expect(gunzipSync(forms.get('.gz') ?? '').equals(WORDS)).toBe(true);
  for (const { length } of forms.values()) expect(length).toBeLessThan(WORDS.length / 2);
});

test('the same words are packed alike each time', () => {
  expect(compressed(WORDS, 'text/plain')).toEqual(compressed(Buffer.from(WORDS), 'text/plain'));
});

test('a form that is not smaller is none', () => {
  expect(compressed(Buffer.from('Hi.'), 'text/html').size).toBe(0);
});

test.each([
  ['text/css; charset=utf-8', true],
  ['image/svg+xml', true],
  ['application/json', true],
  ['application/manifest+json', true],
  ['application/atom+xml; charset=utf-8', true],
  ['application/speculationrules+json', true],
  ['image/png', false],
  ['font/woff2', false],
  ['application/octet-stream', false],
])('%s is packed: %s', (type, isPacked) => {
  expect(isText(type)).toBe(isPacked);
  expect(compressed(WORDS, type).size).toBe(isPacked ? 2 : 0);
});
