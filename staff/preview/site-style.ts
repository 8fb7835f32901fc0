import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';

/** The font of the site, as the room serves it. */
export const FONT = {
  path: '/fonts/fraunces.woff2',
  file: createRequire(import.meta.url).resolve(
    '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  ),
};

/** The class of the `html` element, which names the font. */
export const FONT_CLASS = 'fraunces';

/** What Next writes for the font of the site (app/document.tsx). */
const FONT_STYLE = `@font-face{font-family:fraunces;src:url(${FONT.path}) format("woff2");font-display:swap;font-weight:100 900}
.${FONT_CLASS}{--font-fraunces:"fraunces"}
`;

/** The stylesheet of the site, made of its sources as a build makes it. Takes the root of the project. */
export async function makeSiteStyle(root: string): Promise<string> {
  const from = join(root, 'app/globals.css');
  const style = await postcss([tailwind({ optimize: false, base: root })]).process(
    readFileSync(from, 'utf8'),
    { from },
  );
  return FONT_STYLE + style.css;
}
