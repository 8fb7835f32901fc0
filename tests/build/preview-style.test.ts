import { transform } from 'lightningcss';
import { expect, test } from 'vitest';
import { FONT_CLASS } from '#staff/preview/font.ts';
import { makeSiteStyle } from '#staff/preview/site-style.ts';
import { ROOT } from './build.ts';
import { finishedFiles } from './finished-files.ts';

test('previews have the stylesheet of the finished pages', async () => {
  const [built, ...others] = [...finishedFiles()].filter(([address]) => address.endsWith('.css'));
  expect(others).toEqual([]);
  const style = (built?.[1] ?? '').toString();
  const name = /\.(\w+)\{--font-fraunces:/.exec(style)?.[1] ?? '';
  const ofPreviews = asBuilt(await makeSiteStyle(ROOT));
  expect(asBuilt(style.replaceAll(name, FONT_CLASS))).toBe(asBuilt(ofPreviews));
});

// The browsers that Next writes stylesheets for.
const version = (major: number, minor = 0) => (major << 16) | (minor << 8);
const TARGETS = { chrome: version(111), edge: version(111), firefox: version(111), safari: version(16, 4) };

/** A stylesheet in the one form that its sense has: as small as possible, for the same browsers, wherever its font lies. */
function asBuilt(style: string): string {
  const code = Buffer.from(style);
  const { code: small } = transform({
    filename: 'x.css',
    code,
    minify: true,
    errorRecovery: true,
    targets: TARGETS,
  });
  return small
    .toString()
    .replace(/url\([^)]*\.woff2\)/, 'url(font)')
    .replace(/\.\w+_className\{[^}]*\}/, '')
    .replace(/\/\*!.*?\*\//, '');
}
