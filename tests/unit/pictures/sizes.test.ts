import { expect, test } from 'vitest';
import { copiesOf } from '#lib/pictures/sizes.ts';

const copies = (src: string, width: number) =>
  copiesOf({ src, width, height: 100, bytes: 1 }).map((copy) => `${copy.width} ${copy.src}`);

test('a photograph gets the copies that are smaller than it', () => {
  expect(copies('/images/about/room.jpg', 1200)).toEqual([
    '480 /pictures/480/images/about/room.jpg.webp',
    '960 /pictures/960/images/about/room.jpg.webp',
  ]);
});

test('a small picture gets one copy, and is not made larger', () => {
  expect(copies('/images/room.png', 300)).toEqual(['300 /pictures/300/images/room.png.webp']);
});

test('a drawing needs no copies', () => {
  expect(copies('/images/line.svg', 640)).toEqual([]);
});
