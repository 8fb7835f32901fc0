import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { readPictures } from '#lib/content/load/read-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const gray = { width: 30, height: 20, channels: 3 as const, background: '#888' };

test('the sizes of pictures are read, and other files are left out', async () => {
  mkdirSync(join(folder, 'images/about'), { recursive: true });
  await sharp({ create: gray }).png().toFile(join(folder, 'images/about/room.png'));
  await sharp({ create: gray })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(join(folder, 'images/about/turned.jpg'));
  writeFileSync(
    join(folder, 'images/line.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 160"/>',
  );
  writeFileSync(join(folder, 'images/notes.txt'), 'not a picture');
  expect(readPictures(folder)).toEqual([
    { src: '/images/about/room.png', width: 30, height: 20, bytes: expect.any(Number) },
    {
      src: '/images/about/turned.jpg',
      width: 20,
      height: 30,
      bytes: expect.any(Number),
      metadata: [expect.stringContaining('Exif')],
    },
    { src: '/images/line.svg', width: 640, height: 160, bytes: 63 },
  ]);
});

test('a site without pictures has none', () => {
  expect(readPictures(join(folder, 'nowhere'))).toEqual([]);
});
