import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { APPLE_ICON, ICONS, type Icon } from '#lib/icons/icons.ts';
import { makeIcon } from '#lib/icons/make-icon.ts';
import { SCREEN_COLORS } from '#lib/screen-colors.ts';

const DRAWING = join(import.meta.dirname, '../../../public/icon.svg');
const ALL = [...ICONS, APPLE_ICON];
const GROUND = SCREEN_COLORS.light.ink;
const FULL = ALL.filter(({ full }) => full);

async function pixelsOf(icon: Icon) {
  const { data, info } = await sharp(await makeIcon(DRAWING, icon))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ];
  return Array.from({ length: icon.size ** 2 }, (_, index) => {
    const [x, y] = [index % icon.size, Math.floor(index / icon.size)];
    return { x, y, color: at(x, y) };
  });
}

const hexOf = (color: number[]) =>
  `#${color
    .slice(0, 3)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

test.each(ALL)('$path is a PNG of its size, and small', async (icon) => {
  const png = await makeIcon(DRAWING, icon);
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: icon.size, height: icon.size });
  expect(png.length).toBeLessThan(10_000);
});

test.each(FULL)(
  '$path is opaque, and all its drawing lies in the circle that no system cuts',
  async (icon) => {
    const pixels = await pixelsOf(icon);
    expect(new Set(pixels.map(({ color }) => color[3]))).toEqual(new Set([255]));
    const half = icon.size / 2;
    const cut = pixels.filter(({ x, y }) => Math.hypot(x + 0.5 - half, y + 0.5 - half) > 0.4 * icon.size);
    // Where the round corners of the drawing meet the ground, the two blend to a neighboring color that no one can tell apart.
    const ground =
      GROUND.slice(1)
        .match(/../g)
        ?.map((part) => Number.parseInt(part, 16)) ?? [];
    const off = cut.map(({ color }) =>
      Math.max(...ground.map((part, at) => Math.abs(part - (color[at] ?? 0)))),
    );
    expect(Math.max(...new Set(off))).toBeLessThanOrEqual(1);
  },
);

test('the other icons have round corners', async () => {
  const [corner] = await pixelsOf(ICONS[0] as Icon);
  expect(corner?.color[3]).toBe(0);
});

test('the line is drawn sharp: most of the icon is of two colors', async () => {
  const pixels = await pixelsOf(ICONS[1] as Icon);
  const plain = pixels.filter(({ color }) =>
    [GROUND, SCREEN_COLORS.dark.accent].includes(hexOf(color) as never),
  );
  expect(plain.length / pixels.length).toBeGreaterThan(0.9);
});
