import { expect, test } from 'vitest';
import { isMozLz4, unpackMozLz4 } from '#tools/browser/kept/unpack-moz-lz4.ts';

const packed = (size: number, ...block: (number | string)[]) => {
  const head = Buffer.alloc(12);
  head.write('mozLz40\0', 'latin1');
  head.writeUInt32LE(size, 8);
  return Buffer.concat([head, ...block.map((part) => Buffer.from(typeof part === 'string' ? part : [part]))]);
};
const unpacked = (...given: Parameters<typeof packed>) => unpackMozLz4(packed(...given)).toString();

test('letters come as they are', () => {
  expect(unpacked(3, 0x30, 'abc')).toBe('abc');
});

test('what was there before comes again, also what is just being written', () => {
  expect(unpacked(12, 0x32, 'abc', 3, 0, 0x30, 'xyz')).toBe('abcabcabcxyz');
  expect(unpacked(8, 0x13, 'a', 1, 0, 0x00)).toBe('a'.repeat(8));
});

test('long runs go on in the bytes that follow', () => {
  const letters = 'abcdefghij'.repeat(30);
  expect(unpacked(300, 0xf0, 255, 30, letters)).toBe(letters);
  expect(unpacked(301, 0x1f, 'z', 1, 0, 255, 26, 0x00)).toBe('z'.repeat(301));
});

test('a word that is cut into a repeat and the rest is whole', () => {
  expect(unpacked(16, 0x80, 'lamphouse'.slice(0, 4), 'glow', 4, 0)).toContain('lampglow');
  expect(unpacked(17, 0x90, 'lamplight', 0x00)).toBe('lamplight');
});

test('what a browser is still writing is read as far as it goes, and other files are not taken for it', () => {
  expect(unpacked(100, 0x90, 'lamp')).toBe('lamp');
  expect(unpackMozLz4(packed(100, 0x32, 'abc', 3)).toString()).toBe('abc');
  expect(isMozLz4(packed(3, 0x30, 'abc'))).toBe(true);
  expect(isMozLz4(Buffer.from('mozLz40'))).toBe(false);
  expect(isMozLz4(Buffer.from('SQLite format 3\0'))).toBe(false);
});
