import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { expect, test } from 'vitest';
import { SCREEN_COLORS } from '#lib/screen-colors.ts';
import { colors } from '../../tailwind.config.ts';

type Theme = keyof typeof colors;
type Token = keyof (typeof colors)[Theme];

const THEMES = Object.keys(colors) as Theme[];
const TOKENS = Object.keys(colors.light) as Token[];
const TEXT: Token[] = ['ink', 'ink-soft', 'accent-ink', 'alert'];
const GROUNDS: Token[] = ['paper', 'paper-deep', 'calm'];

const colorOf = (theme: Theme, token: Token) => new Color(colors[theme][token]);

/** The contrast of two tokens as WCAG 2.1 counts it, 1 to 21, of the colors that a screen can show. */
const contrastOf = (theme: Theme, a: Token, b: Token) =>
  colorOf(theme, a).to('srgb').toGamut().contrast(colorOf(theme, b).to('srgb').toGamut(), 'WCAG21');

const pairs = (over: Token[], under: Token[]) =>
  THEMES.flatMap((theme) => over.flatMap((a) => under.map((b) => [theme, a, b] as const)));

test.each(pairs(TEXT, GROUNDS))(
  'in the %s theme, text in %s on %s has a contrast of 7',
  (theme, text, ground) => {
    expect(contrastOf(theme, text, ground)).toBeGreaterThanOrEqual(7);
  },
);

test.each(pairs(['line', 'accent'], GROUNDS))(
  'in the %s theme, %s on %s has a contrast of 4.5',
  (theme, line, ground) => {
    expect(contrastOf(theme, line, ground)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(pairs(['paper'], ['ink']))(
  'in the %s theme, the words of a button, %s on %s, have a contrast of 7',
  (theme, text, ground) => {
    expect(contrastOf(theme, text, ground)).toBeGreaterThanOrEqual(7);
  },
);

test.each(THEMES.flatMap((theme) => TOKENS.map((token) => [theme, token] as const)))(
  'in the %s theme, every screen can show %s',
  (theme, token) => {
    expect(colorOf(theme, token).inGamut('srgb')).toBe(true);
  },
);

test('both themes have the same tokens', () => {
  expect(Object.keys(colors.dark)).toEqual(TOKENS);
});

test.each(
  THEMES.flatMap((theme) => Object.entries(SCREEN_COLORS[theme]).map((entry) => [theme, ...entry] as const)),
)('in the %s theme, %s is %s on a screen', (theme, token, hex) => {
  expect(
    colorOf(theme, token as Token)
      .to('srgb')
      .toString({ format: 'hex' }),
  ).toBe(hex);
});

test('the icon has the colors of the tokens', () => {
  const icon = readFileSync(new URL('../../public/icon.svg', import.meta.url), 'utf8');
  const drawn = [...icon.matchAll(/#[0-9a-f]{6}/g)].map(([color]) => color);
  expect(drawn).toEqual([SCREEN_COLORS.light.ink, SCREEN_COLORS.dark.accent]);
});
