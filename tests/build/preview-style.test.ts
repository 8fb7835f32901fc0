import { expect, test } from 'vitest';
import { namesOf } from '#build/style/names-of.ts';
import { narrowStyle } from '#build/style/narrow-style.ts';
import { seenIn } from '#build/style/seen-in.ts';
import { shareStyles } from '#build/style/share-styles.ts';
import { NOT_FOUND } from '#lib/not-found.ts';
import { FONT_CLASS } from '#staff/preview/font.ts';
import { makeSiteStyle } from '#staff/preview/site-style.ts';
import { asBuilt } from '#tests/as-built-style.ts';
import { builtSite, bytesAt, parseHtml, ROOT } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const files = finishedFiles();
const textAt = (address: string) => bytesAt(address).toString();

test('previews have the stylesheet of the finished pages, and all of it', async () => {
  const paths = [...builtSite().pages.map(({ path }) => path), NOT_FOUND];
  const seen = new Map(paths.map((path) => [path, seenIn(parseHtml(textAt(path)))]));
  const scripts = new Map([...files].map(([address, bytes]) => [address, { bytes, type: '' }]));
  const whole = asBuilt(await makeSiteStyle(ROOT));
  for (const [path, names] of shareStyles(namesOf(seen, scripts))) {
    if (path !== '/' && path !== NOT_FOUND) continue;
    const [, address = ''] = /<link rel="stylesheet" href="([^"]*)"/.exec(textAt(path)) ?? [];
    const style = textAt(address);
    const name = /\.(\w+)\{--font-fraunces:/.exec(style)?.[1] ?? '';
    expect(asBuilt(style.replaceAll(name, FONT_CLASS))).toBe(
      asBuilt(narrowStyle(whole, new Set([...names, FONT_CLASS]))),
    );
  }
});
