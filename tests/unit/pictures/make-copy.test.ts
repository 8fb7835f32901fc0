import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { makeCopy } from '#lib/pictures/make-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'copies-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a copy is smaller, turned the right way, and tells nothing of the camera', async () => {
  const file = join(folder, 'turned.jpg');
  const gray = { width: 900, height: 600, channels: 3 as const, background: '#888' };
  await sharp({ create: gray })
    .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'A camera' } } })
    .jpeg()
    .toFile(file);
  const { width, height, format, exif, orientation } = await sharp(await makeCopy(file, 480)).metadata();
  expect({ width, height, format, exif, orientation }).toEqual({
    width: 480,
    height: 720,
    format: 'webp',
    exif: undefined,
    orientation: undefined,
  });
});
