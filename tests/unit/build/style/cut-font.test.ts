import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutFont } from '#build/style/cut-font.ts';
import { FONT } from '#staff/preview/font.ts';

const font = readFileSync(FONT.file);
const cut = (characters: string, weights: [number, number] = [450, 450]) =>
  cutFont(font, characters, weights).then((bytes) => Buffer.from(bytes));
const english = await cut('');

test('a new English word does not change the file, and a new character does, in whichever order', async () => {
  expect(await cut('Quiet – “words”')).toEqual(english);
  const more = await cut('éß');
  expect(more.length).toBeGreaterThan(english.length);
  expect(await cut('ßé')).toEqual(more);
});

test('a character that the font lacks is left to the fonts that stand in', async () => {
  expect(await cut('ő中')).toEqual(english);
});

test('one weight takes at most 13 KB, and further ones more', async () => {
  expect(english.length).toBeLessThanOrEqual(13 * 1024);
  expect((await cut('', [400, 550])).length).toBeGreaterThan(english.length);
});
